import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { memoryKeeper } from '#core/store/keys.ts';
import { copyInventedHouse, inventedKey } from '../support/invented-house.ts';
import { makeTestCore } from '../support/make-test-core.ts';

const child = fileURLToPath(new URL('./hand-over-child.ts', import.meta.url));
const handOversWanted = 200;

/** Starts the child and kills it when it has confirmed so many acts, wherever it then is. Gives what it had confirmed. */
function runAndKill(folder: string, acts: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [child, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    running.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      if (text.split('\n').length > acts + 1) running.kill('SIGKILL');
    });
    running.once('error', reject);
    running.once('close', () => resolve(text.split('\n').slice(0, -1)));
  });
}

test('killed again and again in the middle of 200 hand-overs: every confirmed one is there, none is half there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'deelbalie-kill-'));
  await copyInventedHouse(folder, 0.1);
  const confirmed = { out: [] as string[], back: [] as string[] };
  // Each life ends at another moment: after 7, 20, 33 … confirmed acts, and some write is then under way.
  for (let life = 0; confirmed.out.length < handOversWanted; life += 1) {
    const lines = await runAndKill(folder, 7 + ((life * 13) % 97));
    for (const line of lines) {
      const [act, id = ''] = line.split(' ');
      if (act === 'out' || act === 'back') confirmed[act].push(id);
    }
  }

  await using house = await makeTestCore({ folder, ports: { keys: memoryKeeper(inventedKey) } });
  const db = house.inside.store().reader;
  const loans = await db.selectFrom('loan').select(['id', 'hand_over_id', 'returned_at']).execute();
  const perHandOver = Map.groupBy(loans, (loan) => loan.hand_over_id);
  expect(confirmed.out.length).toBeGreaterThanOrEqual(handOversWanted);
  expect(confirmed.out.filter((id) => perHandOver.get(id)?.length !== 2)).toEqual([]);
  const returned = new Set(loans.filter((loan) => loan.returned_at !== null).map((loan) => loan.id));
  expect(confirmed.back.filter((id) => !returned.has(id))).toEqual([]);

  // None half: each hand-over of these runs, confirmed or not, has both its loans, its command, its audit line and its change.
  const since = await db
    .selectFrom('command')
    .select(['id', 'name'])
    .where('name', 'in', ['loans.handOver', 'loans.giveBack'])
    .execute();
  const audited = await db.selectFrom('audit').select('command_id').execute();
  const changed = await db.selectFrom('change').select('command_id').execute();
  const ids = since.map((command) => command.id).toSorted();
  const among = (rows: { command_id: string | null }[]) =>
    rows
      .flatMap((row) => (row.command_id && ids.includes(row.command_id) ? [row.command_id] : []))
      .toSorted();
  expect(among(audited)).toEqual(ids);
  expect(among(changed)).toEqual(ids);
  const handOvers = since.filter((command) => command.name === 'loans.handOver').length;
  expect(handOvers).toBeGreaterThanOrEqual(confirmed.out.length);
  expect(await house.as('administrator').admin.verifyAudit()).toMatchObject({ brokenAt: null });
  rmSync(folder, { recursive: true, force: true });
}, 300_000);

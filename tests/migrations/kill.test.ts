import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { listBackups } from '#core/store/backup.ts';
import { storeFiles } from '#core/store/files.ts';
import { checkInWorker } from '#core/store/jobs.ts';
import { openStore } from '#core/store/open.ts';
import { type NoteTables, noteMigrations } from '#tests/support/note-store.ts';
import { testKey, testOptions } from '#tests/support/open-test-store.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';

/** `DEELBALIE_KILLS=500 npx vitest run tests/migrations/kill.test.ts` for a long night. */
const kills = Number(process.env['DEELBALIE_KILLS'] ?? 6);
const limit = 60_000 + kills * 10_000;

interface Moment {
  /** So many confirmations later, and then so many milliseconds. */
  readonly lines: number;
  readonly milliseconds: number;
}

/** Starts the child, kills it at the moment, and gives what it had confirmed by then. */
async function killed(folder: string, work: string, from: string, moment: Moment): Promise<string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'kill-child.ts'), folder, work, from], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const confirmed: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'started') confirmed.push(line.replace('confirmed ', ''));
    if (confirmed.length === moment.lines && !timer)
      timer = setTimeout(() => child.kill('SIGKILL'), moment.milliseconds);
  }
  const [code, signal] = (await ended) as [number | null, string | null];
  expect([code, signal]).toEqual([null, 'SIGKILL']);
  return confirmed;
}

/** Every third one while it opens, migrates and writes its first; the others in the middle of work. */
const whileWriting = (round: number): Moment =>
  round % 3 === 0
    ? { lines: 0, milliseconds: (round * 17) % 120 }
    : { lines: 1 + ((round * 7) % 60), milliseconds: (round * 13) % 40 };
const whileCopying = (round: number): Moment => ({ lines: round % 2, milliseconds: (round * 37) % 200 });

const openNotes = (folder: string) =>
  openStore<NoteTables>(testOptions({ folder, migrations: noteMigrations }));

test('killed at any moment: every confirmed write is there whole, and none is half there', {
  timeout: limit,
}, async () => {
  const folder = temporaryFolder();
  const promised: string[] = [];
  for (let round = 0; round < kills; round += 1)
    promised.push(...(await killed(folder, 'write', `r${round}`, whileWriting(round))));
  const store = await openNotes(folder);
  const notes = (await store.reader.selectFrom('note').select('id').execute()).map((row) => row.id);
  const pages = await store.reader.selectFrom('page').select(['note_id', 'number']).execute();
  await store.check();
  await store.close();
  expect(promised.length).toBeGreaterThan(kills);
  expect(promised.filter((id) => !new Set(notes).has(id))).toEqual([]);
  const held = pages.map((page) => `${page.note_id} ${page.number}`).sort();
  expect(held).toEqual(notes.flatMap((id) => [`${id} 1`, `${id} 2`]).sort());
});

test('killed in the middle of a backup: what is listed as verified is whole', {
  timeout: limit,
}, async () => {
  const folder = temporaryFolder();
  const store = await openNotes(folder);
  await store.write((tx) =>
    tx
      .insertInto('note')
      .values(Array.from({ length: 900 }, (_, id) => ({ id: `n${id}`, words: 'x'.repeat(900) })))
      .execute(),
  );
  await store.close();
  for (let round = 0; round < kills; round += 1) await killed(folder, 'backUp', '', whileCopying(round));
  const verified = listBackups(folder).filter((record) => record.verified);
  for (const record of verified)
    expect(await checkInWorker(record.file, testKey)).toMatchObject({ note: 900 });
  const again = await openNotes(folder);
  await again.backup('manual');
  expect(readdirSync(storeFiles(folder).backups).filter((name) => name.includes('.part'))).toEqual([]);
  await again.close();
});

test('killed in the middle of a restore: the database is the former one or the restored one', {
  timeout: limit,
}, async () => {
  const folder = temporaryFolder();
  const store = await openNotes(folder);
  const { file } = await store.backup('manual');
  await store.write((tx) => tx.insertInto('note').values({ id: 'present', words: '' }).execute());
  await store.close();
  for (let round = 0; round < kills; round += 1) {
    const confirmed = await killed(folder, 'restore', file, whileCopying(round));
    const after = await openNotes(folder);
    const ids = (await after.reader.selectFrom('note').select('id').execute()).map((row) => row.id);
    expect(confirmed.length > 0 ? [[]] : [[], ['present']]).toContainEqual(ids);
    // Back to two states that differ, for the next round.
    if (ids.length === 0)
      await after.write((tx) => tx.insertInto('note').values({ id: 'present', words: '' }).execute());
    await after.close();
    expect(existsSync(storeFiles(folder).restoreJournal)).toBe(false);
  }
});

import { beforeAll, describe, expect, test } from 'vitest';
import { demoPort } from '#core/demo/index.ts';
import { memoryKeeper } from '#core/store/keys.ts';
import { digestsOf } from '#core/store/move/compare.ts';
import type { Role } from '#shared/contract/roles.ts';
import { inventedKey } from '../support/invented-house.ts';
import type { TestCore } from '../support/make-test-core.ts';
import { startPostgres } from '../support/open-test-store.ts';
import { type EngineUnderTest, engines } from './engines.ts';
import { everyAnswer, freeItem, fresh, livedHistory, refusalOf } from './history.ts';

beforeAll(startPostgres, 120_000);

const present = engines.filter(({ absent }) => absent === null);
const others = present.filter(({ name }) => name !== 'SQLite');
const minutes = { timeout: 240_000 };
const everybody: readonly Role[] = ['kiosk', 'desk', 'support', 'administrator'];

/** What a file gave, told once and compared with by each other engine. */
const onFile = new Map<string, Promise<Told>>();

interface Told {
  answers: unknown[];
  every: Map<string, unknown>;
  rows: Map<string, unknown>;
}

describe.each(others)('$name answers as SQLite does', minutes, (engine) => {
  // PGlite has one connection: an act that looks beside its own write, as some do, would wait for itself there.
  test.skipIf(engine.name === 'PGlite')(
    'a lived history, every question about it, and every row',
    async () => {
      const file = await told('history', sqlite(), lived);
      const here = await lived(await engine.core());
      expect(here.answers).toEqual(file.answers);
      expect(file.every.size).toBeGreaterThan(500);
      expect(differing(here.every, file.every)).toEqual([]);
      expect(differing(here.rows, file.rows)).toEqual([]);
    },
  );

  // The largest part of the time: tried on the nearest thing to a server that is here.
  const isNearest = engine === others.at(-1);
  test.skipIf(!isNearest)('the invented house of two years, and every question about it', async () => {
    const ports = { keys: memoryKeeper(inventedKey), demo: demoPort({ scale: 0.02 }) };
    const file = await told('invented', sqlite(), inHouse, ports);
    const here = await inHouse(await engine.core(ports));
    expect(differing(here.every, file.every)).toEqual([]);
    expect(differing(here.rows, file.rows)).toEqual([]);
  });
});

describe.each(present)('on $name', minutes, (engine) => {
  test('of twenty desks that hand out one thing at once, one does', async () => {
    const house = await engine.core();
    const one = await freeItem(house);
    const asked = Array.from({ length: 20 }, () => fresh(house, one));
    const answers = await Promise.all(
      asked.map((command) => refusalOf(house.as('desk').loans.handOver(command))),
    );
    expect(answers.filter((answer) => isAnswer(answer))).toHaveLength(1);
    // Each of them again: the one gets its first answer, the others are refused again.
    const again = await Promise.all(
      asked.map((command) => refusalOf(house.as('desk').loans.handOver(command))),
    );
    expect(again).toEqual(answers);
    const open = await house.inside
      .store()
      .reader.selectFrom('loan')
      .select('id')
      .where('item_id', '=', one.itemId)
      .where('returned_at', 'is', null)
      .execute();
    expect(open).toHaveLength(1);
    expect(await house.as('administrator').admin.verifyAudit()).toMatchObject({ brokenAt: null });
  });

  test('one command sent twenty times at once is carried out once', async () => {
    const house = await engine.core();
    const command = fresh(house, await freeItem(house));
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => house.as('desk').loans.handOver(command)),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const done = await house.inside
      .store()
      .reader.selectFrom('audit')
      .select('seq')
      .where('command_id', '=', command.commandId)
      .execute();
    expect(done).toHaveLength(1);
  });
});

const sqlite = (): EngineUnderTest => {
  const [first] = engines;
  if (!first) throw new Error('no engine');
  return first;
};

const isAnswer = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'answer' in answer;

async function lived(house: TestCore): Promise<Told> {
  const answers = await livedHistory(house);
  return { ...(await looked(house, everybody)), answers };
}

const inHouse = (house: TestCore): Promise<Told> => looked(house, ['coordinator']);

async function looked(house: TestCore, askers: readonly Role[]): Promise<Told> {
  const { db, engine } = { db: house.inside.store().reader, engine: house.inside.store().engine };
  // Before the questions: reading of care leaves a trace.
  const rows = await digestsOf({ db: db as never, engine });
  // When the tables were made is a matter of the test.
  rows.delete('schema_migration');
  return { answers: [], every: await everyAnswer(house, askers), rows };
}

function told(
  name: string,
  engine: EngineUnderTest,
  tell: (house: TestCore) => Promise<Told>,
  ports = {},
): Promise<Told> {
  const known = onFile.get(name) ?? engine.core(ports).then(tell);
  onFile.set(name, known);
  return known;
}

/** What is not the same, with both sides. */
function differing(here: ReadonlyMap<string, unknown>, file: ReadonlyMap<string, unknown>): unknown[] {
  return [...new Set([...file.keys(), ...here.keys()])]
    .map((key) => ({ key, file: JSON.stringify(file.get(key)), here: JSON.stringify(here.get(key)) }))
    .filter((one) => one.file !== one.here);
}

import { beforeAll, expect, test } from 'vitest';
import { openTestPglite, openTestStore, startPostgres } from '#tests/support/open-test-store.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';
import { compiledForIds, compiledOnce, rowWriter, type Slots } from './compiled-once.ts';
import type { Executor } from './database.ts';

beforeAll(startPostgres, 120_000);

const change = (seq: number) => ({ seq, command_id: `command ${seq}`, at: '2026-11-23', refs: '[]' });

/** Counts how often the query was put together. */
function counted() {
  const times = { compiled: 0 };
  const changesAfter = compiledOnce((db: Executor, value: Slots<{ seq: number; most: number }>) => {
    times.compiled += 1;
    return db
      .selectFrom('change')
      .select('command_id')
      .where('seq', '>', value('seq'))
      .orderBy('seq')
      .limit(value('most'));
  });
  return { times, changesAfter };
}

test('a query is put together once and answers each time with its own values', async () => {
  const { db, write } = await openTestStore();
  const { times, changesAfter } = counted();
  const writeChange = rowWriter('change');
  await write(async (tx) => {
    for (const seq of [1, 2, 3]) await writeChange(tx, change(seq));
    expect(await changesAfter(tx, { seq: 1, most: 1 })).toEqual([{ command_id: 'command 2' }]);
  });
  expect(await changesAfter(db, { seq: 0, most: 2 })).toEqual([
    { command_id: 'command 1' },
    { command_id: 'command 2' },
  ]);
  expect(times.compiled).toBe(1);
});

test('a row is written by the names of its columns, in whatever order they come', async () => {
  const { db } = await openTestStore();
  const writeChange = rowWriter('change');
  await writeChange(db, change(1));
  await writeChange(db, { refs: '[]', at: '2026-11-24', command_id: 'other order', seq: 2 });
  expect(await db.selectFrom('change').selectAll().where('seq', '=', 2).execute()).toEqual([
    { seq: 2, command_id: 'other order', at: '2026-11-24', refs: '[]' },
  ]);
});

test('after closing and opening again, as a restore does, it asks the new database', async () => {
  const folder = temporaryFolder();
  const { times, changesAfter } = counted();
  const first = await openTestStore({ folder });
  await rowWriter('change')(first.db, change(1));
  expect(await changesAfter(first.db, { seq: 0, most: 9 })).toHaveLength(1);
  await first.close();
  await expect(changesAfter(first.db, { seq: 0, most: 9 })).rejects.toThrow('destroyed');
  const { db } = await openTestStore({ folder });
  await db.deleteFrom('change').execute();
  expect(await changesAfter(db, { seq: 0, most: 9 })).toEqual([]);
  expect(times.compiled).toBe(2);
});

test('each engine gets its own text', async () => {
  const { changesAfter } = counted();
  const writeChange = rowWriter('change');
  const lite = await openTestStore();
  const postgres = await openTestPglite();
  for (const { db } of [lite, postgres]) {
    await writeChange(db, change(7));
    expect(await changesAfter(db, { seq: 0, most: 1 })).toEqual([{ command_id: 'command 7' }]);
  }
});

test('a question about some ids is put together once for each number of them, and any number is answered', async () => {
  const { db } = await openTestStore();
  const writeChange = rowWriter('change');
  const names = Array.from({ length: 12 }, (_, n) => `command ${n + 1}`);
  for (const seq of names.keys()) await writeChange(db, change(seq + 1));
  const sizes: number[] = [];
  const changesOf = compiledForIds((one, ids) => {
    sizes.push(ids.length);
    return one.selectFrom('change').select('command_id').where('command_id', 'in', ids).orderBy('seq');
  });
  const ask = async (ids: readonly string[]) => (await changesOf(db, ids)).map((row) => row.command_id);

  expect(await ask([])).toEqual([]);
  expect(await ask(['command 2'])).toEqual(['command 2']);
  expect(await ask(['command 3'])).toEqual(['command 3']);
  expect(await ask(['command 7', 'command 4', 'unknown'])).toEqual(['command 4', 'command 7']);
  expect(await ask(names)).toEqual(names);
  expect(sizes).toEqual([1, 3, 12]);
});

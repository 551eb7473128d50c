import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Executor } from '#core/store/database.ts';
import { readRows } from '#core/sync/rows.ts';
import { readSchema } from '#core/sync/schema.ts';
import { createFeedTriggers } from '#core/sync/triggers.ts';
import { createPostgresFeed } from '#core/sync/triggers-postgres.ts';
import { openTestPglite, openTestStore, startPostgres } from '#tests/support/open-test-store.ts';

beforeAll(startPostgres, 120_000);

/** A history with every kind of change: new, changed, gone, its key changed, with bytes, with a key of two parts. */
async function history(db: Executor): Promise<void> {
  const theme = (key: string, value: string) => db.insertInto('setting').values({ key, value }).execute();
  await theme('first', '"één"');
  await theme('second', '"twee \\" aanhaling"');
  await db.updateTable('setting').set({ value: '"1"' }).where('key', '=', 'first').execute();
  await db.updateTable('setting').set({ key: 'third' }).where('key', '=', 'second').execute();
  await db.deleteFrom('setting').where('key', '=', 'first').execute();
  const photo = { id: 'photo-1', mime: 'image/png', bytes: Buffer.from([0, 255, 7]), added_at: '2026-11-23' };
  await db.insertInto('photo').values(photo).execute();
  const key = { target: 'items', headings_key: 'a,b' };
  await db
    .insertInto('import_mapping')
    .values({ ...key, mapping: '{}', at: '2026' })
    .execute();
}

const feedOf = async (db: Executor) =>
  (
    await sql<{ table_name: string; row_key: string; seq: number }>`
    select table_name, row_key, seq from sync_feed order by seq`.execute(db)
  ).rows;

test('both engines describe the same tables', async () => {
  const plain = (tables: Awaited<ReturnType<typeof readSchema>>) =>
    [...tables.values()]
      .map(({ name, key, columns }) => [
        name,
        key,
        columns.map(({ name: column, isBytes, pointsTo }) => [column, isBytes, pointsTo]),
      ])
      .sort();
  const sqlite = await openTestStore();
  const postgres = await openTestPglite();
  expect(plain(await readSchema(postgres.db, 'postgres'))).toEqual(plain(await readSchema(sqlite.db)));
});

test('both note the same changes in the same words, and read the same rows behind them', async () => {
  const sqlite = await openTestStore();
  const postgres = await openTestPglite();
  const tables = await readSchema(sqlite.db);
  await createFeedTriggers(sqlite.db, tables.values());
  await createPostgresFeed(postgres.db, tables.values());
  for (const { db } of [sqlite, postgres]) await history(db);
  const feed = await feedOf(sqlite.db);
  expect(await feedOf(postgres.db)).toEqual(feed);
  expect(feed.map(({ table_name, row_key }) => `${table_name} ${row_key}`)).toEqual([
    'setting ["second"]',
    'setting ["third"]',
    'setting ["first"]',
    'photo ["photo-1"]',
  ]);
  for (const name of ['setting', 'photo']) {
    const table = tables.get(name);
    if (!table) throw new Error('no table');
    const keys = feed.filter((entry) => entry.table_name === name).map((entry) => entry.row_key);
    expect(await readRows(postgres.db, table, keys)).toEqual(await readRows(sqlite.db, table, keys));
  }
});

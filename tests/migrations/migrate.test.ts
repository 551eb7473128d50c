import { type Kysely, sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { listBackups } from '#core/store/backup.ts';
import type { AnySchema, Migration } from '#core/store/engine.ts';
import { migrate } from '#core/store/migrate.ts';
import { migrations as ownMigrations } from '#core/store/migrations/index.ts';
import { openStore } from '#core/store/open.ts';
import { rehearseRestore, restoreBackup } from '#core/store/restore.ts';
import { sqliteSearch } from '#core/store/search/index.ts';
import { firstNotes, type NoteTables, noteMigrations } from '#tests/support/note-store.ts';
import {
  openTestPglite,
  openTestStore,
  startPostgres,
  testClock,
  testOptions,
} from '#tests/support/open-test-store.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';

beforeAll(startPostgres, 120_000);

const addColour: Migration = {
  name: '0002-colour',
  up: (db) => db.schema.alterTable('note').addColumn('colour', 'text').execute(),
};

/** Fails after it has already changed the schema and the rows. */
const failsHalfway: Migration = {
  name: '0002-halfway',
  async up(db) {
    await db.schema.createTable('half').addColumn('id', 'text').execute();
    await sql`update note set words = 'changed'`.execute(db);
    await sql`insert into nowhere values (1)`.execute(db);
  },
};

/** SQLite changes a column by making the table anew; rows of `page` point at it meanwhile. */
const rebuildNotes: Migration = {
  name: '0002-rebuild',
  async up(db) {
    await sql`create table note_new (id text primary key not null, words text not null check (length(words) < 100))`.execute(
      db,
    );
    await sql`insert into note_new select id, words from note`.execute(db);
    await sql`drop table note`.execute(db);
    await sql`alter table note_new rename to note`.execute(db);
  },
};

const losesNotes: Migration = {
  name: '0002-loses',
  up: async (db) => void (await sql`delete from note`.execute(db)),
};

/** A closed database with one note and one page of it. */
async function folderWithNotes(): Promise<string> {
  const folder = temporaryFolder();
  const store = await openStore<NoteTables>(testOptions({ folder, migrations: noteMigrations }));
  await store.write(async (tx) => {
    await tx.insertInto('note').values({ id: 'a', words: 'kept' }).execute();
    await tx.insertInto('page').values({ id: 'p', note_id: 'a', number: 1 }).execute();
  });
  await store.close();
  return folder;
}

const openWith = (folder: string, migrations: readonly Migration[], appVersion = '2.0.0') =>
  openTestStore<NoteTables>({ folder, migrations, appVersion });

test('all migrations of the house run on both engines and make the same tables with the same columns', async () => {
  const shape = async (db: Kysely<never>) =>
    (await db.introspection.getTables())
      // The search keeps its own tables on each engine.
      .filter((table) => !table.name.includes('search'))
      .map(
        (table) =>
          `${table.name}: ${table.columns
            .map((column) => column.name)
            .sort()
            .join(' ')}`,
      )
      .sort();
  const sqlite = await openTestStore<never>();
  const postgres = await openTestPglite<never>();
  const tables = await shape(postgres.db);
  expect(tables.length).toBeGreaterThan(5);
  expect(await shape(sqlite.db)).toEqual(tables);
});

test('no part of a primary key may be empty: SQLite allows that for text unless it is told not to', async () => {
  const { db } = await openTestStore<never>();
  const { rows } = await sql<{ place: string }>`
    select t.name || '.' || c.name as place from sqlite_master t, pragma_table_info(t.name) c
    where t.type = 'table' and t.name not like '%search%' and c.pk > 0 and c."notnull" = 0 and c.type <> 'INTEGER'`.execute(
    db,
  );
  expect(rows).toEqual([]);
});

test('the tables of the house pass every check of a backup and of a restore drill', async () => {
  const folder = temporaryFolder();
  const store = await openTestStore({ folder });
  const index = sqliteSearch();
  await store.write(async (tx) => {
    await tx.insertInto('setting').values({ key: 'k', value: '1' }).execute();
    await index.put(
      tx,
      ['een', 'twee'].map((id) => ({ entity: 'item', id, text: `boormachine ${id}` })),
    );
    await index.remove(tx, 'item', ['een']);
  });
  const record = await store.backup('manual');
  expect(record).toMatchObject({
    verified: true,
    tables: { setting: 1, schema_migration: ownMigrations.length },
  });
  expect(await rehearseRestore(testOptions({ folder }), record.file)).toEqual(record.tables);
  await store.check();
  // What was found before is found in the restored copy, although its rows were written anew.
  await store.close();
  const restored = await restoreBackup(testOptions({ folder }), record.file);
  const query = { text: 'boor', entities: ['item'], limit: 9 } as const;
  const found = await sqliteSearch().find(restored.store.reader, query);
  await restored.store.close();
  expect(found.map((hit) => hit.id)).toEqual(['twee']);
});

test('opening again runs nothing twice', async () => {
  const folder = temporaryFolder();
  for (const version of ['1.0.0', '1.0.1']) {
    const store = await openStore(testOptions({ folder, appVersion: version }));
    await store.close();
  }
  const store = await openTestStore<AnySchema>({ folder });
  const rows = await store.reader.selectFrom('schema_migration').selectAll().orderBy('name').execute();
  expect(rows.map((row) => [row['name'], row['app_version']])).toEqual(
    ownMigrations.map(({ name }) => [name, '1.0.0']),
  );
  expect(listBackups(folder)).toEqual([]);
});

test('a verified backup is made before a database with data is changed, and holds the state before', async () => {
  const folder = await folderWithNotes();
  const store = await openWith(folder, [firstNotes, addColour]);
  expect(store.info().schemaVersion).toBe('0002-colour');
  expect(listBackups(folder)).toMatchObject([
    { reason: 'migration', verified: true, schemaVersion: '0001-notes', tables: { note: 1, page: 1 } },
  ]);
});

test('a migration that fails halfway leaves tables and rows as they were', async () => {
  const folder = await folderWithNotes();
  await expect(openWith(folder, [firstNotes, failsHalfway])).rejects.toMatchObject({
    code: 'migrationFailed',
    params: { migration: '0002-halfway' },
  });
  const store = await openWith(folder, noteMigrations);
  expect(await store.reader.selectFrom('note').selectAll().execute()).toEqual([{ id: 'a', words: 'kept' }]);
  expect((await store.db.introspection.getTables()).map((table) => table.name)).not.toContain('half');
});

test('on PostgreSQL a migration that fails halfway leaves nothing either', async () => {
  const first = await openTestPglite<NoteTables>(noteMigrations);
  await first.write((tx) => tx.insertInto('note').values({ id: 'a', words: 'kept' }).execute());
  const again = migrate({
    db: first.db as unknown as Kysely<AnySchema>,
    engine: first.engine,
    migrations: [firstNotes, failsHalfway],
    appVersion: '2.0.0',
    now: testClock.now,
  });
  await expect(again).rejects.toMatchObject({ code: 'migrationFailed' });
  expect(await first.reader.selectFrom('note').selectAll().execute()).toEqual([{ id: 'a', words: 'kept' }]);
});

test('what came before a failed migration stays', async () => {
  const folder = await folderWithNotes();
  const third: Migration = { ...failsHalfway, name: '0003-halfway' };
  await expect(openWith(folder, [firstNotes, addColour, third])).rejects.toMatchObject({
    code: 'migrationFailed',
  });
  expect((await openWith(folder, [firstNotes, addColour])).info().schemaVersion).toBe('0002-colour');
});

test('a table can be made anew while others point at it, and the pointers still hold afterwards', async () => {
  const store = await openWith(await folderWithNotes(), [firstNotes, rebuildNotes]);
  expect(await store.reader.selectFrom('page').select('note_id').execute()).toEqual([{ note_id: 'a' }]);
  const orphan = store.write((tx) =>
    tx.insertInto('page').values({ id: 'q', note_id: 'nobody', number: 1 }).execute(),
  );
  await expect(orphan).rejects.toThrow('FOREIGN KEY');
});

test('a migration that leaves a row pointing nowhere is refused', async () => {
  const folder = await folderWithNotes();
  await expect(openWith(folder, [firstNotes, losesNotes])).rejects.toMatchObject({ code: 'migrationFailed' });
  const store = await openWith(folder, noteMigrations);
  expect(await store.reader.selectFrom('note').select('id').execute()).toEqual([{ id: 'a' }]);
});

test('a database of a newer version is refused with the version that wrote it, and is not touched', async () => {
  const folder = await folderWithNotes();
  await (await openWith(folder, [firstNotes, addColour], '3.1.0')).close();
  await expect(openWith(folder, noteMigrations, '2.0.0')).rejects.toMatchObject({
    code: 'newerVersion',
    params: { appVersion: '3.1.0', here: '2.0.0' },
  });
  expect((await openWith(folder, [firstNotes, addColour])).info().schemaVersion).toBe('0002-colour');
});

test('a list with a gap or another order than the database is refused', async () => {
  const folder = await folderWithNotes();
  const earlier: Migration = { ...addColour, name: '0000-earlier' };
  await expect(openWith(folder, [earlier, firstNotes])).rejects.toMatchObject({
    code: 'migrationFailed',
    params: { migration: '0000-earlier', reason: 'order' },
  });
});

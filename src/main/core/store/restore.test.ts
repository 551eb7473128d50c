import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { firstNotes, type NoteTables, noteMigrations } from '#tests/support/note-store.ts';
import { testKey, testOptions } from '#tests/support/open-test-store.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';
import { listBackups } from './backup.ts';
import type { Migration } from './engine.ts';
import { storeFiles } from './files.ts';
import { type OpenOptions, openStore, type Store } from './open.ts';
import { rehearseRestore, restoreBackup } from './restore.ts';
import { swapIn } from './swap.ts';

const second: Migration = {
  name: '0002-colour',
  up: (db) => db.schema.alterTable('note').addColumn('colour', 'text').execute(),
};
const failing: Migration = {
  name: '0002-fails',
  up: () => Promise.reject(new Error('no')),
};

let minute = 0;
const options = (folder: string, changes: Partial<OpenOptions> = {}): OpenOptions =>
  testOptions({
    folder,
    migrations: noteMigrations,
    clock: {
      now: () => {
        minute += 1;
        return new Date(Date.parse('2026-11-23T10:00:00.000Z') + minute * 60_000).toISOString();
      },
    },
    ...changes,
  });

const open = async (folder: string): Promise<Store<NoteTables>> => {
  const store = await openStore<NoteTables>(options(folder));
  onTestFinished(() => store.close());
  return store;
};
const add = (store: Store<NoteTables>, id: string) =>
  store.write((tx) => tx.insertInto('note').values({ id, words: '' }).execute());
const ids = async (store: Store<NoteTables>): Promise<string[]> =>
  (await store.reader.selectFrom('note').select('id').orderBy('id').execute()).map((row) => row.id);

/** A closed store that had `old` when its backup was made and has `old` and `new` now. */
async function withBackup() {
  const folder = temporaryFolder();
  const store = await open(folder);
  await add(store, 'old');
  const { file } = await store.backup('manual');
  await add(store, 'new');
  await store.close();
  return { folder, file, files: storeFiles(folder) };
}

async function expectUntouched(folder: string): Promise<void> {
  const files = storeFiles(folder);
  const store = await open(folder);
  expect(await ids(store)).toEqual(['new', 'old']);
  await store.close();
  expect(existsSync(files.restoring)).toBe(false);
  expect(existsSync(files.restoreJournal)).toBe(false);
}

test('a restore brings the former day back, and the present one can be brought back in turn', async () => {
  const { folder, file } = await withBackup();
  const restored = await restoreBackup<NoteTables>(options(folder), file);
  expect(await ids(restored.store)).toEqual(['old']);
  await restored.store.close();
  const kept = listBackups(folder).find((record) => record.file === restored.keptAside);
  expect(kept).toMatchObject({ reason: 'restore', verified: true });
  const back = await restoreBackup<NoteTables>(options(folder), kept?.file ?? '');
  expect(await ids(back.store)).toEqual(['new', 'old']);
  await back.store.close();
});

test('a backup of an older version is brought to this one before anything is touched', async () => {
  const { folder, file } = await withBackup();
  const restored = await restoreBackup(options(folder, { migrations: [firstNotes, second] }), file);
  expect(restored.store.info().schemaVersion).toBe('0002-colour');
  await restored.store.close();
});

test.each([
  ['cut short', (file: string) => truncateSync(file, statSync(file).size - 4096), 'damaged'],
  ['gone', (file: string) => rmSync(file), undefined],
  ['not a database', (file: string) => writeFileSync(file, 'x'.repeat(8192)), 'damaged'],
] as const)('a backup that is %s leaves the present database as it is', async (_, spoil, code) => {
  const { folder, file } = await withBackup();
  spoil(file);
  const error: unknown = await restoreBackup(options(folder), file).catch((caught: unknown) => caught);
  expect(error).toMatchObject(code ? { code } : { code: 'ENOENT' });
  await expectUntouched(folder);
});

test('a backup with another key, or of a newer version, leaves the present database as it is', async () => {
  const { folder, file } = await withBackup();
  const foreign = temporaryFolder();
  const key = testKey.map((byte) => byte ^ 1);
  const stranger = await openStore<NoteTables>(options(foreign, { key }));
  const strange = await stranger.backup('manual');
  await stranger.close();
  await expect(restoreBackup(options(folder), strange.file)).rejects.toMatchObject({ code: 'wrongKey' });

  const newer = await openStore(
    options(foreign, { key, migrations: [firstNotes, second], appVersion: '9.9.9' }),
  );
  await newer.close();
  await expect(restoreBackup(options(folder, { migrations: [] }), file)).rejects.toMatchObject({
    code: 'newerVersion',
  });
  await expectUntouched(folder);
});

test('a migration that fails on the restored copy leaves the present database as it is', async () => {
  const { folder, file } = await withBackup();
  const broken = options(folder, { migrations: [firstNotes, failing] });
  await expect(restoreBackup(broken, file)).rejects.toMatchObject({ code: 'migrationFailed' });
  await expectUntouched(folder);
});

test('an open store is not pulled away from under its users', async () => {
  const { folder, file } = await withBackup();
  const store = await open(folder);
  await expect(restoreBackup(options(folder), file)).rejects.toMatchObject({ code: 'alreadyOpen' });
  expect(await ids(store)).toEqual(['new', 'old']);
});

test.each([
  ['before it moved the log', 'wal'],
  ['before it moved the shared memory', 'shm'],
  ['before it moved the database', 'database'],
  ['after it moved everything', 'after'],
] as const)('a restore killed %s is undone at the next start', async (_, moment) => {
  const { folder, files } = await withBackup();
  // A log that belongs to the present database, and files in the state of the given moment of the swap.
  for (const name of ['wal', 'shm'] as const) writeFileSync(files[name], '');
  const prepared = join(folder, 'prepared.sqlite');
  writeFileSync(prepared, 'the restored one');
  const aside = swapIn(files, prepared, '2026-11-23T12:00:00.000Z');
  const order = ['wal', 'shm', 'database', 'after'] as const;
  if (moment !== 'after') rmSync(files.database);
  for (const name of order.slice(order.indexOf(moment), 3) as Array<'wal' | 'shm' | 'database'>) {
    renameSync(join(aside, basename(files[name])), files[name]);
  }
  await expectUntouched(folder);
  expect(existsSync(aside)).toBe(false);
});

test('a database too damaged to become a backup is kept aside as it is', async () => {
  const { folder, file, files } = await withBackup();
  truncateSync(files.database, 6000);
  const spoiled = readFileSync(files.database);
  const restored = await restoreBackup<NoteTables>(options(folder), file);
  expect(await ids(restored.store)).toEqual(['old']);
  await restored.store.close();
  expect(restored.keptAside).toContain('aside');
  expect(readFileSync(join(restored.keptAside ?? '', 'deelbalie.sqlite')).equals(spoiled)).toBe(true);
});

test('on a new computer a folder of backups is enough', async () => {
  const { file } = await withBackup();
  const folder = temporaryFolder();
  const files = storeFiles(folder);
  mkdirSync(files.backups);
  for (const name of [file, `${file}.json`])
    writeFileSync(join(files.backups, basename(name)), readFileSync(name));
  await expect(openStore(options(folder))).rejects.toMatchObject({
    code: 'damaged',
    params: { reason: 'missing' },
  });
  const record = listBackups(folder)[0];
  const restored = await restoreBackup<NoteTables>(options(folder), record?.file ?? '');
  expect(await ids(restored.store)).toEqual(['old']);
  expect(restored.keptAside).toBeNull();
  await restored.store.close();
});

test('a restore can be rehearsed beside the running app', async () => {
  const { folder, file, files } = await withBackup();
  const store = await open(folder);
  expect(await rehearseRestore(options(folder), file)).toMatchObject({ note: 1 });
  expect(existsSync(files.restoring)).toBe(false);
  expect(await ids(store)).toEqual(['new', 'old']);
  truncateSync(file, 5000);
  await expect(rehearseRestore(options(folder), file)).rejects.toMatchObject({ code: 'damaged' });
});

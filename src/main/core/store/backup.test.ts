import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type NoteTables, noteMigrations } from '#tests/support/note-store.ts';
import { openTestStore, testKey } from '#tests/support/open-test-store.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';
import { listBackups } from './backup.ts';
import { oddTable } from './backup-job.ts';
import { openEncrypted } from './cipher.ts';
import { storeFiles } from './files.ts';
import { checkInWorker } from './jobs.ts';

async function openFilled(clock = { now: () => '2026-11-23T10:15:00.000Z' }, count = 50) {
  const folder = temporaryFolder();
  const store = await openTestStore<NoteTables>({ folder, migrations: noteMigrations, clock });
  const rows = Array.from({ length: count }, (_, index) => ({ id: `n${index}`, words: 'x'.repeat(300) }));
  await store.write(async (tx) => {
    for (let from = 0; from < count; from += 1000) {
      await tx
        .insertInto('note')
        .values(rows.slice(from, from + 1000))
        .execute();
    }
  });
  return { folder, store, files: storeFiles(folder) };
}

/** A clock that moves on by so many minutes each time it is read. */
function stepping(minutes: number) {
  let at = Date.parse('2026-11-23T10:15:00.000Z');
  return {
    now: () => {
      at += minutes * 60_000;
      return new Date(at).toISOString();
    },
  };
}

test('a backup is an encrypted, checked copy under a name that says when and why', async () => {
  const { store, files } = await openFilled();
  const record = await store.backup('manual');
  expect(record).toMatchObject({
    name: 'deelbalie-20261123-101500-manual.sqlite',
    reason: 'manual',
    verified: true,
    schemaVersion: '0001-notes',
    tables: { note: 50, page: 0, schema_migration: 1 },
  });
  expect(readdirSync(files.backups).sort()).toEqual([record.name, `${record.name}.json`]);
  const copy = openEncrypted(record.file, testKey, { readonly: true });
  expect(copy.prepare<[], number>('select count(*) from note').pluck().get()).toBe(50);
  copy.close();
  expect(() => openEncrypted(record.file, new Uint8Array(32))).toThrow('not a database');
});

test('two backups in the same second both stay', async () => {
  const { store, folder } = await openFilled();
  const records = await Promise.all([store.backup('manual'), store.backup('manual')]);
  expect(new Set(records.map((record) => record.name)).size).toBe(2);
  expect(listBackups(folder)).toHaveLength(2);
});

test('work goes on while a backup is made, and the copy is of one moment', async () => {
  // Large enough to be copied on another thread, and written back into the file so that its size shows it.
  const { store, folder } = await openFilled(undefined, 12_000);
  await sql`pragma wal_checkpoint(truncate)`.execute(store.db);
  expect(statSync(storeFiles(folder).database).size).toBeGreaterThan(3_000_000);
  const progress = { done: false };
  const backup = store.backup('daily').finally(() => {
    progress.done = true;
  });
  let written = 0;
  while (!progress.done) {
    // Two rows that belong together: a copy with one of them would not be of one moment.
    await store.write(async (tx) => {
      await tx
        .insertInto('note')
        .values({ id: `during-${written}`, words: '' })
        .execute();
      await tx
        .insertInto('page')
        .values({ id: `p-${written}`, note_id: `during-${written}`, number: 1 })
        .execute();
    });
    written += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { tables, verified } = await backup;
  expect(verified).toBe(true);
  expect(written).toBeGreaterThan(3);
  expect(tables['note']).toBe(12_000 + (tables['page'] ?? 0));
});

test('a backup cut short or with a flipped bit is not one', async () => {
  const { store, folder } = await openFilled();
  const { file, bytes } = await store.backup('manual');
  const whole = readFileSync(file);
  truncateSync(file, bytes - 4096);
  expect(listBackups(folder)[0]?.verified).toBe(false);
  await expect(checkInWorker(file, testKey)).rejects.toMatchObject({ code: 'damaged' });
  writeFileSync(file, whole);
  const handle = openSync(file, 'r+');
  writeSync(handle, Uint8Array.of((whole[bytes - 200] ?? 0) ^ 1), 0, 1, bytes - 200);
  closeSync(handle);
  await expect(checkInWorker(file, testKey)).rejects.toMatchObject({ code: 'damaged' });
});

test('a damaged database gives no backup, and the earlier backups stay', async () => {
  const { store, files, folder } = await openFilled(stepping(1), 400);
  await store.backup('manual');
  await store.close();
  const size = statSync(files.database).size;
  // Behind the pages that are read on opening, in the middle of the notes.
  const before = readFileSync(files.database);
  const handle = openSync(files.database, 'r+');
  writeSync(handle, Uint8Array.of((before[size - 5000] ?? 0) ^ 1), 0, 1, size - 5000);
  closeSync(handle);
  await expect(openTestStore<NoteTables>({ folder, migrations: noteMigrations })).rejects.toMatchObject({
    code: 'damaged',
  });
  expect(listBackups(folder).map((record) => record.verified)).toEqual([true]);
});

test('what a killed backup left behind is cleared by the next one', async () => {
  const { store, files } = await openFilled();
  mkdirSync(files.backups, { recursive: true });
  writeFileSync(join(files.backups, 'deelbalie-20261122-101500-daily.sqlite.part'), 'half');
  await store.backup('manual');
  expect(readdirSync(files.backups).filter((name) => name.includes('.part'))).toEqual([]);
});

test('a folder that cannot take the backup gives a problem and leaves the store working', async () => {
  const { store, files } = await openFilled();
  rmSync(files.backups, { recursive: true, force: true });
  writeFileSync(files.backups, 'a file where the folder should be');
  await expect(store.backup('manual')).rejects.toMatchObject({ code: 'readOnly' });
  rmSync(files.backups);
  expect((await store.backup('manual')).verified).toBe(true);
});

test('files of somebody else in the folder are neither listed nor cleared', async () => {
  const { store, files, folder } = await openFilled();
  await store.backup('manual');
  writeFileSync(join(files.backups, 'holiday.jpg'), 'x');
  writeFileSync(join(files.backups, 'deelbalie-20200101-000000-copied.sqlite'), 'without a note');
  expect(listBackups(folder).map((record) => [record.at.slice(0, 10), record.verified])).toEqual([
    ['2026-11-23', true],
    ['2020-01-01', false],
  ]);
  await store.backup('manual');
  // The unverified one is far over ninety days.
  expect(listBackups(folder)).toHaveLength(2);
  expect(readdirSync(files.backups)).toContain('holiday.jpg');
});

test('a recovery file travels with the backups', async () => {
  const { store, files } = await openFilled();
  writeFileSync(files.recovery, '{}');
  await store.backup('manual');
  expect(readFileSync(join(files.backups, 'deelbalie.recovery.json'), 'utf8')).toBe('{}');
});

test('a copy has to hold as many rows as the original had before, after or in between', () => {
  expect(oddTable({ a: 1 }, { a: 1 }, { a: 1 })).toBeUndefined();
  expect(oddTable({ a: 1 }, { a: 2 }, { a: 3 })).toBeUndefined();
  expect(oddTable({ a: 3 }, { a: 2 }, { a: 1 })).toBeUndefined();
  expect(oddTable({ a: 1 }, { a: 0 }, { a: 1 })).toBe('a');
  expect(oddTable({ a: 1, b: 4 }, { a: 1 }, { a: 1, b: 4 })).toBe('b');
  expect(oddTable({ a: 1 }, { a: 4 }, { a: 3 })).toBe('a');
});

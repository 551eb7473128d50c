import {
  closeSync,
  existsSync,
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
import { openTestStore, testKey, testOptions } from '#tests/support/open-test-store.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';
import { openEncrypted } from './cipher.ts';
import { storeFiles } from './files.ts';
import { hasStore, openStore, type Store } from './open.ts';

const otherKey = testKey.map((byte) => byte ^ 0xff);
const marker = 'zeldzaam-herkenbaar-woord';

const openNotes = (folder: string) => openTestStore<NoteTables>({ folder, migrations: noteMigrations });
const tryNotes = (folder: string, key = testKey) =>
  openStore<NoteTables>(testOptions({ folder, key, migrations: noteMigrations }));
const notesOf = async (store: Store<NoteTables>): Promise<string[]> =>
  (await store.reader.selectFrom('note').select('id').orderBy('id').execute()).map((row) => row.id);

async function fill(store: Store<NoteTables>, count: number): Promise<void> {
  await store.write(async (tx) => {
    for (let index = 0; index < count; index += 1) {
      await tx
        .insertInto('note')
        .values({ id: `n${index}`, words: `${marker} ${index} ${'.'.repeat(200)}` })
        .execute();
    }
  });
}

/** A closed store with 200 notes. */
async function filledFolder(): Promise<string> {
  const folder = temporaryFolder();
  const store = await openNotes(folder);
  await fill(store, 200);
  await store.close();
  return folder;
}

function flipByte(file: string, at: number): void {
  const byte = (readFileSync(file)[at] ?? 0) ^ 0x10;
  const handle = openSync(file, 'r+');
  writeSync(handle, Uint8Array.of(byte), 0, 1, at);
  closeSync(handle);
}

test('the settings that keep data safe are on for the writer', async () => {
  const { db } = await openNotes(temporaryFolder());
  const value = async (name: string): Promise<unknown> => {
    const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db);
    return Object.values(rows[0] ?? {})[0];
  };
  expect(await value('journal_mode')).toBe('wal');
  expect(await value('synchronous')).toBe(2);
  expect(await value('foreign_keys')).toBe(1);
  expect(await value('secure_delete')).toBe(1);
  expect(await value('trusted_schema')).toBe(0);
  expect(await value('cell_size_check')).toBe(1);
  expect(await value('temp_store')).toBe(2);
  expect(await value('busy_timeout')).toBe(5000);
  expect(await value('cipher')).toBe('chacha20');
});

test('no byte of the words, and no header of a plain database, ever reaches the disk', async () => {
  const folder = temporaryFolder();
  const store = await openNotes(folder);
  await fill(store, 200);
  await store.backup('manual');
  const everyFile = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(everyFile.map((entry) => entry.name)).toEqual(
    expect.arrayContaining(['deelbalie.sqlite', 'deelbalie.sqlite-wal']),
  );
  const tellTale = [marker, 'SQLite format 3', Buffer.from(testKey)];
  const leaks = everyFile.filter((entry) => {
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    return tellTale.some((words) => bytes.includes(words));
  });
  expect(leaks.map((entry) => entry.name)).toEqual([]);
});

test('what was written is there at the next start, and the reader sees it at once', async () => {
  const folder = await filledFolder();
  const store = await openNotes(folder);
  expect(await notesOf(store)).toHaveLength(200);
  expect(store.info()).toMatchObject({ schemaVersion: '0001-notes', file: storeFiles(folder).database });
  expect(store.info().cipher).toContain('chacha20');
});

test('a wrong key opens nothing and changes nothing', async () => {
  const folder = await filledFolder();
  const { database, keyCheck } = storeFiles(folder);
  const before = readFileSync(database);
  await expect(tryNotes(folder, otherKey)).rejects.toMatchObject({ code: 'wrongKey' });
  // Also where the key check was lost.
  rmSync(keyCheck);
  await expect(tryNotes(folder, otherKey)).rejects.toMatchObject({ code: 'wrongKey' });
  expect(readFileSync(database).equals(before)).toBe(true);
  expect(await notesOf(await openNotes(folder))).toHaveLength(200);
});

test('a wrong key leaves a log alone that was not yet written back', async () => {
  const source = temporaryFolder();
  const store = await openNotes(source);
  await fill(store, 20);
  // The state a power cut leaves: a small database, a long log.
  const folder = temporaryFolder();
  for (const name of ['deelbalie.sqlite', 'deelbalie.sqlite-wal']) {
    writeFileSync(join(folder, name), readFileSync(join(source, name)));
  }
  await expect(tryNotes(folder, otherKey)).rejects.toMatchObject({ code: 'wrongKey' });
  expect(await notesOf(await openNotes(folder))).toHaveLength(20);
});

test('a flipped bit is told at the start, wherever it is', async () => {
  const folder = await filledFolder();
  const { database } = storeFiles(folder);
  const size = statSync(database).size;
  for (const at of [30, 3000, Math.floor(size / 2), size - 100]) {
    flipByte(database, at);
    await expect(tryNotes(folder), `byte ${at} of ${size}`).rejects.toMatchObject({ code: 'damaged' });
    flipByte(database, at);
  }
  expect(await notesOf(await openNotes(folder))).toHaveLength(200);
});

test('a bit that flips while the app runs is told when the page is read', async () => {
  const folder = await filledFolder();
  const store = await openNotes(folder);
  const { database } = storeFiles(folder);
  // The pages of the notes lie in the second half.
  for (let at = statSync(database).size - 100; at > statSync(database).size / 2; at -= 4096)
    flipByte(database, at);
  const fresh = openEncrypted(database, testKey, { readonly: true });
  expect(() => fresh.prepare('select sum(length(words)) from note').all()).toThrow(/malformed/);
  fresh.close();
  await expect(store.check()).rejects.toMatchObject({ code: 'damaged' });
});

test.each([
  ['half of it', (size: number) => Math.floor(size / 2)],
  ['all but the last page', (size: number) => size - 4096],
  ['a piece of the first page', () => 1000],
])('a file cut to %s is damaged, not empty', async (_, keep) => {
  const folder = await filledFolder();
  const { database } = storeFiles(folder);
  truncateSync(database, keep(statSync(database).size));
  await expect(tryNotes(folder)).rejects.toMatchObject({ code: 'damaged' });
});

test('a database that vanished is not taken for a first start', async () => {
  const folder = await filledFolder();
  const { database } = storeFiles(folder);
  truncateSync(database, 0);
  await expect(tryNotes(folder)).rejects.toMatchObject({ code: 'damaged', params: { reason: 'missing' } });
  rmSync(database);
  await expect(tryNotes(folder)).rejects.toMatchObject({ code: 'damaged', params: { reason: 'missing' } });
  expect(existsSync(database)).toBe(false);
  expect(hasStore(folder)).toBe(true);
});

test('a plain database in the place of ours is refused, not read', async () => {
  const folder = temporaryFolder();
  writeFileSync(storeFiles(folder).database, `SQLite format 3\0${'x'.repeat(5000)}`);
  await expect(tryNotes(folder)).rejects.toMatchObject({ code: 'wrongKey' });
});

test('a key of another length is a mistake in the code, told before a file is made', async () => {
  const folder = temporaryFolder();
  await expect(tryNotes(folder, testKey.slice(1))).rejects.toThrow('32 bytes');
  expect(hasStore(folder)).toBe(false);
});

test('closing twice is harmless, and closing waits for a write under way', async () => {
  const folder = temporaryFolder();
  const store = await openNotes(folder);
  const writing = store.write(async (tx) => {
    await tx.insertInto('note').values({ id: 'a', words: '' }).execute();
    await new Promise((resolve) => setImmediate(resolve));
    await tx.insertInto('note').values({ id: 'b', words: '' }).execute();
  });
  await store.reader.selectFrom('note').selectAll().execute();
  await Promise.all([writing, store.close()]);
  await store.close();
  expect(await notesOf(await openNotes(folder))).toEqual(['a', 'b']);
});

test('after a proper close everything is in the one file, and nothing is left open', async () => {
  const folder = await filledFolder();
  expect(readdirSync(folder).sort()).toEqual([
    'deelbalie.keycheck.json',
    'deelbalie.lock',
    'deelbalie.sqlite',
  ]);
  expect(statSync(storeFiles(folder).database).size).toBeGreaterThan(40_000);
});

test('erased words are overwritten in the file, not only unlinked', async () => {
  const folder = await filledFolder();
  const { database } = storeFiles(folder);
  const plainPages = (): Buffer => {
    // `serialize` gives the pages decrypted: what SQLite would read, free pages included.
    const pages = openEncrypted(database, testKey) as unknown as { serialize(): Buffer; close(): void };
    const bytes = pages.serialize();
    pages.close();
    return bytes;
  };
  expect(plainPages().includes(marker)).toBe(true);
  const store = await openNotes(folder);
  await store.write((tx) => tx.deleteFrom('note').execute());
  await store.close();
  expect(plainPages().includes(marker)).toBe(false);
});

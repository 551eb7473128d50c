import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listBackups } from '#core/store/backup.ts';
import { keyFileKeeper } from '#core/store/keys.ts';
import { openStore } from '#core/store/open.ts';
import { isStoreProblem } from '#core/store/problems.ts';
import { type NoteTables, noteMigrations } from '#tests/support/note-store.ts';
import { openTestStore, testKey, testOptions } from '#tests/support/open-test-store.ts';
import { couldNotShow, type SmallDisk, smallDisk } from '#tests/support/small-disk.ts';

const long = 'x'.repeat(3000);
const noteOptions = { migrations: noteMigrations };

/** One note a write, until the disk is full. @returns the confirmed ones and the problem that ended it */
async function writeUntilFull(store: Awaited<ReturnType<typeof openTestStore<NoteTables>>>) {
  const confirmed: string[] = [];
  for (let index = 0; index < 10_000; index += 1) {
    const id = `n${String(index).padStart(5, '0')}`;
    try {
      await store.write(async (tx) => {
        await tx.insertInto('note').values({ id, words: long }).execute();
        await tx.insertInto('page').values({ id, note_id: id, number: 1 }).execute();
      });
      confirmed.push(id);
    } catch (problem) {
      return { confirmed, problem };
    }
  }
  throw new Error('the disk never filled');
}

/** Runs only where a small disk can be made; elsewhere the test says why not, and passes. */
async function onSmallDisk(what: string, run: (disk: SmallDisk) => Promise<void>): Promise<void> {
  const disk = smallDisk(4);
  expect(disk).toBeDefined();
  if (typeof disk === 'string') couldNotShow(what, disk);
  else await run(disk);
}

test('a disk that fills during work: told, taken back whole, nothing confirmed is lost, and on it goes after clearing', async () => {
  expect.hasAssertions();
  await onSmallDisk('a disk that fills during work', async ({ folder }) => {
    const ballast = join(folder, 'ballast');
    writeFileSync(ballast, Buffer.alloc(1024 * 1024));
    const store = await openTestStore<NoteTables>({ folder, ...noteOptions });
    const { confirmed, problem } = await writeUntilFull(store);
    expect(isStoreProblem(problem, 'diskFull')).toBe(true);
    expect(confirmed.length).toBeGreaterThan(50);
    const held = async () =>
      (await store.reader.selectFrom('note').select('id').orderBy('id').execute()).map((row) => row.id);
    expect(await held()).toEqual(confirmed);
    // A backup has no room either; the store goes on, and no half file lies about.
    await expect(store.backup('manual')).rejects.toMatchObject({ code: 'diskFull' });
    expect(listBackups(folder)).toEqual([]);
    rmSync(ballast);
    await store.write((tx) => tx.insertInto('note').values({ id: 'z', words: '' }).execute());
    expect(await held()).toEqual([...confirmed, 'z']);
    await store.check();
    await store.close();
    const again = await openTestStore<NoteTables>({ folder, ...noteOptions });
    expect(await again.reader.selectFrom('note').select('id').orderBy('id').execute()).toHaveLength(
      confirmed.length + 1,
    );
  });
});

test('a disk that is full at the first start: told, and the next start works once there is room', async () => {
  expect.hasAssertions();
  await onSmallDisk('a first start on a full disk', async ({ folder }) => {
    const ballast = join(folder, 'ballast');
    const full = () => writeFileSync(ballast, Buffer.alloc(5 * 1024 * 1024));
    expect(full).toThrow('ENOSPC');
    await expect(openStore(testOptions({ folder, ...noteOptions }))).rejects.toMatchObject({
      code: 'diskFull',
    });
    await expect(keyFileKeeper(folder).keep(testKey)).rejects.toMatchObject({ code: 'diskFull' });
    expect(await keyFileKeeper(folder).read()).toBeNull();
    rmSync(ballast);
    await (await openStore(testOptions({ folder, ...noteOptions }))).close();
  });
});

test('a folder on a disk that can only be read: told, nothing changed, and fine again elsewhere', async () => {
  expect.hasAssertions();
  await onSmallDisk('a disk that can only be read', async ({ folder, makeReadOnly }) => {
    await (await openStore(testOptions({ folder, ...noteOptions }))).close();
    makeReadOnly();
    await expect(openStore(testOptions({ folder, ...noteOptions }))).rejects.toMatchObject({
      code: 'readOnly',
    });
    await expect(keyFileKeeper(folder).keep(testKey)).rejects.toMatchObject({ code: 'readOnly' });
  });
});

import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bytes } from '#tests/support/lan-house.ts';
import { type NoteTables, noteMigrations } from '#tests/support/note-store.ts';
import { testOptions } from '#tests/support/open-test-store.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';
import { settleKeyChange, underNextKey } from './key-change.ts';
import { storeFiles } from './store/files.ts';
import { keepKeyCheck } from './store/key-check.ts';
import { type KeyKeeper, memoryKeeper } from './store/keys.ts';
import { openStore } from './store/open.ts';
import { restoreBackup } from './store/restore.ts';
import { swapIn } from './store/swap.ts';

const optionsOf = (folder: string, key: Uint8Array) =>
  testOptions({ folder, key, migrations: noteMigrations });

/** A computer with a file of its own, and a backup of another house under that house's key. */
async function twoHouses() {
  const [own, house] = [bytes(32), bytes(32)];
  const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
  const mine = await openStore<NoteTables>(optionsOf(folder, own));
  await mine.write((tx) => tx.insertInto('note').values({ id: 'mine', words: '' }).execute());
  await mine.close();
  const theirs = await openStore<NoteTables>(optionsOf(elsewhere, house));
  await theirs.write((tx) => tx.insertInto('note').values({ id: 'theirs', words: '' }).execute());
  const { file } = await theirs.backup('manual');
  await theirs.close();
  return { folder, own, house, file, keys: memoryKeeper(own) };
}

/** The disk and the key store as a kill at this moment leaves them; then the next start. */
function killedNow(folder: string, keys: KeyKeeper) {
  const left = temporaryFolder();
  cpSync(folder, left, { recursive: true, filter: (path) => !path.endsWith('.lock') });
  const kept = keys.read();
  return async (): Promise<string[]> => {
    const keeper = memoryKeeper(await kept);
    await settleKeyChange(left, keeper, bytes);
    const store = await openStore<NoteTables>(optionsOf(left, (await keeper.read()) ?? bytes(32)));
    onTestFinished(() => store.close());
    return (await store.reader.selectFrom('note').select('id').execute()).map(({ id }) => id);
  };
}

test('another house moves in under its key, and what was written in its copy is there', async () => {
  const { folder, own, house, file, keys } = await twoHouses();
  const change = { folder, keys, former: own, next: house, randomBytes: bytes };
  const { store } = await underNextKey(change, () =>
    restoreBackup<NoteTables>(optionsOf(folder, house), file, {
      prepare: async (copy) => {
        await copy.write((tx) =>
          tx
            .insertInto('note' as never)
            .values({ id: 'prepared', words: '' } as never)
            .execute(),
        );
      },
    }),
  );
  onTestFinished(() => store.close());
  expect(
    (await store.reader.selectFrom('note').select('id').orderBy('id').execute()).map(({ id }) => id),
  ).toEqual(['prepared', 'theirs']);
  expect(await keys.read()).toEqual(house);
});

test('killed at any point, the next start has a file and its key: the former, or the new one', async () => {
  const { folder, own, house, file, keys } = await twoHouses();
  const change = { folder, keys, former: own, next: house, randomBytes: bytes };
  const starts: Record<string, () => Promise<string[]>> = {};
  // A key store whose answer comes after the kill: the note lies there, the key is still the former.
  const slow: KeyKeeper = {
    ...keys,
    keep: async (key) => {
      starts['noted'] ??= killedNow(folder, keys);
      await keys.keep(key);
    },
  };
  await underNextKey({ ...change, keys: slow }, async () => {
    starts['kept'] = killedNow(folder, keys);
    const { store } = await restoreBackup<NoteTables>(optionsOf(folder, house), file, {
      prepare: async () => {
        starts['prepared'] = killedNow(folder, keys);
      },
    });
    await store.close();
    starts['swapped'] = killedNow(folder, keys);
  });
  starts['over'] = killedNow(folder, keys);
  const found: Record<string, string[]> = {};
  for (const [when, start] of Object.entries(starts)) found[when] = await start();
  expect(found).toEqual({
    noted: ['mine'],
    kept: ['mine'],
    prepared: ['mine'],
    swapped: ['theirs'],
    over: ['theirs'],
  });
});

test('killed in the middle of the swap, the former file, its key and the mark of that key come back', async () => {
  const { folder, own, house, file } = await twoHouses();
  const files = storeFiles(folder);
  const [keys, mark] = [memoryKeeper(own), readFileSync(files.keyCheck)];
  const killed = new Promise<never>(() => {});
  await new Promise<void>((swapped) => {
    void underNextKey({ folder, keys, former: own, next: house, randomBytes: bytes }, () => {
      const prepared = join(temporaryFolder(), 'prepared.sqlite');
      cpSync(file, prepared);
      swapIn(files, prepared, '2026-11-23T10:00:00.000Z', true);
      // Opening it is the next step, and leaves the mark of its key.
      keepKeyCheck(files, house);
      swapped();
      return killed;
    });
  });
  expect(await keys.read()).toEqual(house);
  await settleKeyChange(folder, keys, bytes);
  expect(await keys.read()).toEqual(own);
  const store = await openStore<NoteTables>(optionsOf(folder, own));
  onTestFinished(() => store.close());
  expect(await store.reader.selectFrom('note').select('id').execute()).toEqual([{ id: 'mine' }]);
  expect(readFileSync(files.keyCheck)).toEqual(mark);
  expect(existsSync(files.keyChange)).toBe(false);
});

test('what cannot be put in its place leaves the former key', async () => {
  const { folder, own, house, keys } = await twoHouses();
  const change = { folder, keys, former: own, next: house, randomBytes: bytes };
  await expect(
    underNextKey(change, () =>
      restoreBackup(optionsOf(folder, house), `${folder}/nothing.sqlite`, { prepare: async () => {} }),
    ),
  ).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await keys.read()).toEqual(own);
  expect(await killedNow(folder, keys)()).toEqual(['mine']);
});

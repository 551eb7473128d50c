import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testKey } from '#tests/support/open-test-store.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';
import { storeFiles } from './files.ts';
import { environmentKeeper, keyFileKeeper, memoryKeeper } from './keys.ts';

const hex = Buffer.from(testKey).toString('hex');
const posix = process.platform !== 'win32';

test('a key file is made for its owner alone and gives the key back', async () => {
  const folder = temporaryFolder();
  const keeper = keyFileKeeper(folder);
  expect(await keeper.read()).toBeNull();
  await keeper.keep(testKey);
  expect(await keeper.read()).toEqual(testKey);
  // Windows has no such bits.
  expect(posix ? statSync(storeFiles(folder).keyFile).mode & 0o777 : 0o600).toBe(0o600);
});

test.each([0o640, 0o604, 0o660, 0o622])('a key file with rights %o for others is refused', async (mode) => {
  const folder = temporaryFolder();
  const keeper = keyFileKeeper(folder);
  await keeper.keep(testKey);
  chmodSync(storeFiles(folder).keyFile, mode);
  const reading = keeper.read().catch((error: unknown) => error);
  // Windows has no such bits: there the file stays readable.
  expect(await reading).toMatchObject(
    posix ? { code: 'keyFileOpen', params: { mode: mode.toString(8) } } : { length: 32 },
  );
});

test.each(['', 'abc', `${hex}00`, `${hex.slice(2)}zz`])(
  'a key file with %j in it is no key',
  async (text) => {
    const folder = temporaryFolder();
    writeFileSync(storeFiles(folder).keyFile, text, { mode: 0o600 });
    await expect(keyFileKeeper(folder).read()).rejects.toMatchObject({
      code: 'noKey',
      params: { reason: 'format' },
    });
  },
);

test('a problem with a key never carries the key', async () => {
  const folder = temporaryFolder();
  writeFileSync(storeFiles(folder).keyFile, `${hex}0`, { mode: 0o600 });
  const error: unknown = await keyFileKeeper(folder)
    .read()
    .catch((caught: unknown) => caught);
  expect(JSON.stringify(error) + String(error)).not.toContain(hex);
  expect(readFileSync(storeFiles(folder).keyFile, 'utf8')).toContain(hex);
});

test('the environment gives a key but cannot keep another', async () => {
  expect(await environmentKeeper('DEELBALIE_KEY', {}).read()).toBeNull();
  const keeper = environmentKeeper('DEELBALIE_KEY', { DEELBALIE_KEY: ` ${hex.toUpperCase()}\n` });
  expect(await keeper.read()).toEqual(testKey);
  await keeper.keep(testKey);
  await expect(keeper.keep(new Uint8Array(32))).rejects.toMatchObject({ code: 'noKey' });
  await expect(environmentKeeper('DEELBALIE_KEY', {}).keep(testKey)).rejects.toMatchObject({ code: 'noKey' });
});

test('memory keeps a key as long as it lives', async () => {
  const keeper = memoryKeeper();
  expect(await keeper.read()).toBeNull();
  await keeper.keep(testKey);
  expect(await keeper.read()).toEqual(testKey);
});

import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSafeStorage } from '#tests/support/electron-stand-in.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';
import type { ElectronApi } from './electron-api.ts';
import { safeStorageKeeper } from './key-store.ts';

function keeperIn(folder = temporaryFolder(), platform: NodeJS.Platform = 'linux') {
  const storage = createSafeStorage();
  const safeStorage = storage as unknown as ElectronApi['safeStorage'];
  return { storage, folder, keeper: safeStorageKeeper({ safeStorage, folder, platform }) };
}
const fileIn = (folder: string): string => join(folder, 'deelbalie.wrapped-key.json');
const key = new Uint8Array(randomBytes(32));

test('there is no key until one is kept; then it comes back the same', async () => {
  const { keeper, folder } = keeperIn();
  expect(await keeper.read()).toBeNull();
  await keeper.keep(key);
  expect(await keeper.read()).toEqual(key);
  expect(await keeperIn(folder).keeper.read()).toEqual(key);
});

test('the file belongs to its owner alone, holds no key in the clear, and leaves nothing beside it', async () => {
  const { keeper, folder } = keeperIn();
  await keeper.keep(key);
  const text = readFileSync(fileIn(folder));
  expect(statSync(fileIn(folder)).mode & 0o777).toBe(0o600);
  for (const encoding of ['base64', 'hex', 'latin1'] as const) {
    expect(text.toString('latin1')).not.toContain(Buffer.from(key).toString(encoding));
  }
  expect(readdirSync(folder)).toEqual(['deelbalie.wrapped-key.json']);
});

test('Linux without a keyring is refused, before anything is written or read', async () => {
  const { keeper, storage, folder } = keeperIn();
  storage.backend = 'basic_text';
  const refusal = { code: 'noKey', params: { reason: 'plainText' } };
  await expect(keeper.keep(key)).rejects.toMatchObject(refusal);
  await expect(keeper.read()).rejects.toMatchObject(refusal);
  expect(readdirSync(folder)).toEqual([]);
});

test('the name of the keyring matters on Linux only', async () => {
  const { keeper, storage } = keeperIn(temporaryFolder(), 'win32');
  storage.backend = 'basic_text';
  await keeper.keep(key);
  expect(await keeper.read()).toEqual(key);
});

test('a key store that is locked or missing is not the same as having no key', async () => {
  const { keeper, storage } = keeperIn();
  storage.available = false;
  await expect(keeper.read()).rejects.toMatchObject({ code: 'noKey', params: { reason: 'unavailable' } });
});

test('a key wrapped for somebody else asks for the recovery code', async () => {
  const { keeper, storage } = keeperIn();
  await keeper.keep(key);
  storage.user = 'somebody else';
  await expect(keeper.read()).rejects.toMatchObject({ code: 'noKey', params: { reason: 'foreign' } });
});

test.each([
  '',
  '{',
  '{}',
  '[]',
  'null',
  '{"format":2,"wrapped":"AA=="}',
  '{"format":1,"wrapped":""}',
  '{"format":1,"wrapped":7}',
])(
  'a file that says %j is damage, never "no key yet": a new key would lock the data for ever',
  async (content) => {
    const { keeper, folder } = keeperIn();
    writeFileSync(fileIn(folder), content);
    await expect(keeper.read()).rejects.toMatchObject({ code: 'noKey', params: { reason: 'damaged' } });
  },
);

test('a key of the wrong length inside the wrapping is damage as well', async () => {
  const { keeper, storage, folder } = keeperIn();
  const wrapped = await storage.encryptStringAsync(Buffer.from(key.slice(0, 16)).toString('base64'));
  writeFileSync(fileIn(folder), JSON.stringify({ format: 1, wrapped: wrapped.toString('base64') }));
  await expect(keeper.read()).rejects.toMatchObject({ params: { reason: 'damaged' } });
});

test('when the system’s own key has changed, ours is wrapped again and stays the same', async () => {
  const { keeper, storage, folder } = keeperIn();
  await keeper.keep(key);
  const before = statSync(fileIn(folder)).ino;
  storage.reEncrypt = true;
  expect(await keeper.read()).toEqual(key);
  expect(statSync(fileIn(folder)).ino).not.toBe(before);
});

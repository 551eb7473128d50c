import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/support/temp-folder.ts';
import { storeFiles } from './files.ts';
import {
  keepRecoveryFile,
  openWithRecoveryCode,
  readRecoveryFile,
  wrapWithRecoveryCode,
} from './recovery.ts';
import { newRecoveryCode, type RandomBytes } from './recovery-code.ts';

/** The same bytes in each run, different ones in each call. */
function fixedBytes(seed: string): RandomBytes {
  let call = 0;
  return (count) => {
    call += 1;
    return new Uint8Array(createHash('shake256', { outputLength: count }).update(`${seed} ${call}`).digest());
  };
}

const key = Uint8Array.from({ length: 32 }, (_, index) => 200 - index);
const code = newRecoveryCode(fixedBytes('paper'));
const now = '2026-11-23T10:15:00.000Z';
const wrap = () => wrapWithRecoveryCode({ key, code, now, randomBytes: fixedBytes('wrap') });

test('the printed code gives the key back, also typed untidily', async () => {
  const folder = temporaryFolder();
  keepRecoveryFile(folder, await wrap());
  const file = readRecoveryFile(folder);
  expect(file && (await openWithRecoveryCode(file, code.toLowerCase().replaceAll('-', ' ')))).toEqual(key);
});

test('the file alone holds neither the key nor the code', async () => {
  const text = JSON.stringify(await wrap());
  expect(text).not.toContain(Buffer.from(key).toString('base64'));
  expect(text).not.toContain(Buffer.from(key).toString('hex'));
  for (const group of code.split('-')) expect(text).not.toContain(group);
});

test('another code is refused after the work, a mistyped one before it', async () => {
  const file = await wrap();
  const other = newRecoveryCode(fixedBytes('another paper'));
  await expect(openWithRecoveryCode(file, other)).rejects.toMatchObject({
    code: 'wrongCode',
    params: { reason: 'other' },
  });
  await expect(openWithRecoveryCode(file, code.slice(1))).rejects.toMatchObject({
    params: { reason: 'length' },
  });
  await expect(
    openWithRecoveryCode(file, `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`),
  ).rejects.toMatchObject({
    params: { reason: 'check' },
  });
});

test('a file somebody changed opens nothing', async () => {
  const file = await wrap();
  const sealed = Buffer.from(file.sealed, 'base64');
  sealed[3] = (sealed[3] ?? 0) ^ 1;
  await expect(
    openWithRecoveryCode({ ...file, sealed: sealed.toString('base64') }, code),
  ).rejects.toMatchObject({
    code: 'wrongCode',
  });
});

test('a folder without a recovery file, or with something else in its place, has none', async () => {
  const folder = temporaryFolder();
  const { recovery } = storeFiles(folder);
  expect(readRecoveryFile(folder)).toBeNull();
  writeFileSync(recovery, 'not json');
  expect(readRecoveryFile(folder)).toBeNull();
  // A file that asks for more memory than any desk computer has is not one of ours.
  const file = await wrap();
  writeFileSync(recovery, JSON.stringify({ ...file, kdf: { ...file.kdf, memory: 2 ** 32 } }));
  expect(readRecoveryFile(folder)).toBeNull();
});

test('the copy beside the backups is enough on another computer', async () => {
  const folder = temporaryFolder();
  const { recovery, backups } = storeFiles(folder);
  keepRecoveryFile(folder, await wrap());
  mkdirSync(backups);
  renameSync(recovery, `${backups}/deelbalie.recovery.json`);
  const file = readRecoveryFile(folder);
  expect(file && (await openWithRecoveryCode(file, code))).toEqual(key);
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openTestStore, testOptions } from '#tests/support/open-test-store.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';
import { storeFiles } from './files.ts';
import { lockFolder } from './lock.ts';
import { openStore } from './open.ts';

const now = '2026-11-23T10:15:00.000Z';

/** A process of its own that takes the folder and stays until it is killed. */
async function holder(folder: string) {
  const script = `
    import { storeFiles } from '${join(import.meta.dirname, 'files.ts')}';
    import { lockFolder } from '${join(import.meta.dirname, 'lock.ts')}';
    const { interrupted } = lockFolder(storeFiles(process.argv[1]), '${now}');
    process.stdout.write(interrupted ? 'interrupted' : 'clean');
    process.stdin.resume();
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [first] = (await once(child.stdout, 'data')) as [Buffer];
  return { pid: child.pid ?? 0, found: first.toString(), child };
}

test('a folder that another process has open is refused, and the sentence can name it', async () => {
  const folder = temporaryFolder();
  const { pid } = await holder(folder);
  await expect(openStore(testOptions({ folder }))).rejects.toMatchObject({
    code: 'alreadyOpen',
    params: { pid, since: now },
  });
});

test('the folder is free again the moment its process is killed, and the next one knows', async () => {
  const folder = temporaryFolder();
  const { child } = await holder(folder);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect((await holder(folder)).found).toBe('interrupted');
});

test('a number left in a file by a stranger does not lock anybody out', () => {
  const files = storeFiles(temporaryFolder());
  writeFileSync(files.opened, JSON.stringify({ pid: process.pid, since: now }));
  const lock = lockFolder(files, now);
  expect(lock.interrupted).toBe(true);
  lock.release();
});

test('the same process cannot open the folder twice either, and closing frees it', async () => {
  const store = await openTestStore();
  const options = testOptions({ folder: join(store.info().file, '..') });
  await expect(openStore(options)).rejects.toMatchObject({ code: 'alreadyOpen' });
  await store.close();
  await (await openStore(options)).close();
});

test('a start that fails leaves the folder free', async () => {
  const folder = temporaryFolder();
  await (await openStore(testOptions({ folder }))).close();
  const wrong = testOptions({ folder, key: new Uint8Array(32) });
  await expect(openStore(wrong)).rejects.toMatchObject({ code: 'wrongKey' });
  await expect(openStore(wrong)).rejects.toMatchObject({ code: 'wrongKey' });
  await (await openStore(testOptions({ folder }))).close();
});

test('a file where the folder should be is told as a folder that cannot be written', async () => {
  const path = join(temporaryFolder(), 'not-a-folder');
  writeFileSync(path, 'hello');
  await expect(openStore(testOptions({ folder: path }))).rejects.toMatchObject({ code: 'readOnly' });
  await expect(openStore(testOptions({ folder: join(path, 'deeper') }))).rejects.toMatchObject({
    code: 'readOnly',
  });
  expect(readFileSync(path, 'utf8')).toBe('hello');
});

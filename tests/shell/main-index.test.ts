import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContractRouterClient } from '@orpc/contract';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Contract } from '#shared/contract/index.ts';
import { createElectronStandIn, type StandInOptions } from '#tests/support/electron-stand-in.ts';
import { askForPort, clientOn } from '#tests/support/page-behind-port.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';

type Client = ContractRouterClient<Contract>;

/** Runs the real entry, with the real core on a real encrypted file, on the stand-in. */
async function runEntry(args: string[], options: StandInOptions & { keyring?: string } = {}) {
  const folder = temporaryFolder('deelbalie-entry');
  const electron = createElectronStandIn({ home: folder, ...options });
  electron.safeStorage.backend = options.keyring ?? 'gnome_libsecret';
  const argv = process.argv;
  const listeners = new Map(watchedSignals.map((name) => [name, process.listeners(name)]));
  vi.resetModules();
  vi.doMock('electron', () => electron);
  vi.stubGlobal('__APP_VERSION__', '9.9.9');
  process.argv = ['electron', '.', ...args.map((arg) => arg.replace('FOLDER', folder))];
  onTestFinished(() => {
    vi.doUnmock('electron');
    vi.unstubAllGlobals();
    vi.resetModules();
    process.argv = argv;
    for (const [name, before] of listeners) {
      for (const listener of process.listeners(name)) {
        if (!before.includes(listener)) process.removeListener(name, listener);
      }
    }
  });
  await import('../../src/main/index.ts');
  return { electron, folder };
}

const watchedSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Resolves when the entry has opened its first window. */
const firstWindow = (electron: ReturnType<typeof createElectronStandIn>): Promise<unknown> =>
  once(electron.app, 'web-contents-created');

async function quit(electron: ReturnType<typeof createElectronStandIn>): Promise<void> {
  const exit = once(electron.app, 'stand-in-exit');
  electron.app.quit();
  await exit;
}

test('what must come before ready comes before ready, and the lock before the database', async () => {
  const { electron, folder } = await runEntry(['--data', 'FOLDER/house']);
  expect(existsSync(join(folder, 'house', 'deelbalie.sqlite'))).toBe(false);
  expect(electron.schemes.map(({ scheme }) => scheme)).toEqual(['app']);
  await firstWindow(electron);
  expect(electron.app.calls).toEqual([
    'enableSandbox',
    'setPath userData',
    'requestSingleInstanceLock',
    'ready',
  ]);
  expect(existsSync(join(folder, 'house', 'deelbalie.sqlite'))).toBe(true);
  expect(existsSync(join(folder, 'house', 'deelbalie.wrapped-key.json'))).toBe(true);
  await quit(electron);
});

test('the database is encrypted from the first byte with the key the system keeps', async () => {
  const { electron, folder } = await runEntry(['--data', 'FOLDER/house']);
  await firstWindow(electron);
  await quit(electron);
  expect(
    readFileSync(join(folder, 'house', 'deelbalie.sqlite'))
      .subarray(0, 15)
      .toString('latin1'),
  ).not.toBe('SQLite format 3');
});

test('the page asks the real core through the real port what this place is', async () => {
  const { electron } = await runEntry(['--kiosk', '--data', 'FOLDER/house']);
  await firstWindow(electron);
  const [window] = electron.windows;
  if (window === undefined) throw new Error('no window');
  window.webContents.mainFrame.url = 'app://deelbalie/kiosk';
  const client = clientOn<Client>(await askForPort(electron, window.webContents));
  expect(await client.session.status()).toMatchObject({
    place: 'kiosk',
    state: 'needsSetUp',
    appVersion: '9.9.9',
  });
  expect(window.options['kiosk']).toBe(true);
  await quit(electron);
});

test('a keyring that keeps keys in the open is refused: the page hears why, and no key lies on the disk', async () => {
  const { electron, folder } = await runEntry(['--data', 'FOLDER/house'], { keyring: 'basic_text' });
  await firstWindow(electron);
  const [window] = electron.windows;
  if (window === undefined) throw new Error('no window');
  window.webContents.mainFrame.url = 'app://deelbalie/';
  const client = clientOn<Client>(await askForPort(electron, window.webContents));
  expect(await client.session.status()).toMatchObject({
    state: 'storeProblem',
    problem: process.platform === 'linux' ? { code: 'noKey', params: { reason: 'plainText' } } : {},
  });
  expect(existsSync(join(folder, 'house', 'deelbalie.wrapped-key.json'))).toBe(false);
  await quit(electron);
});

test('a second start of the same folder stops before it touches anything', async () => {
  const { electron, folder } = await runEntry(['--data', 'FOLDER/house'], { lock: false });
  expect(electron.app.exitCode).toBe(0);
  expect(electron.app.calls).not.toContain('ready');
  expect(existsSync(join(folder, 'house', 'deelbalie.sqlite'))).toBe(false);
});

test('a packaged app does not start with a switch that takes a wall down', async () => {
  const { electron } = await runEntry(['--demo'], { packaged: true, switches: ['remote-debugging-port'] });
  expect(electron.app.exitCode).toBe(1);
  expect(electron.told.errors[0]?.[1]).toContain('--remote-debugging-port');
  expect(electron.app.calls).not.toContain('ready');
});

test('the entry stays short enough to read in one look, and waits for nothing at its top', () => {
  const lines = readFileSync('src/main/index.ts', 'utf8').split('\n');
  expect(lines.length).toBeLessThanOrEqual(61);
  expect(lines.filter((line) => /^(const .*= )?await /.test(line))).toEqual([]);
});

import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createElectronStandIn } from '#tests/support/electron-stand-in.ts';
import { openShell } from '#tests/support/open-shell.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';
import { createFileLog } from '../../src/main/hosts/file-log.ts';
import { chooseKeeper } from '../../src/main/shell/build-core.ts';
import { readFlags } from '../../src/main/shell/flags.ts';
import { setFolders } from '../../src/main/shell/folders.ts';
import { LAST_RESORT_URL } from '../../src/main/shell/last-resort-page.ts';
import { createRecoveryMemory } from '../../src/main/shell/recovery-memory.ts';
import { missingCore, showStartFailed, tellStartFailed } from '../../src/main/shell/start-failure.ts';

test('a core that cannot be built is told at a desk with a code and without technical text', () => {
  const electron = createElectronStandIn();
  tellStartFailed(electron.asElectron(), Object.assign(new Error('Marker'), { code: 'ERR_DLOPEN_FAILED' }));
  const [[title, text] = ['', '']] = electron.told.errors;
  expect(title).toBe('Deelbalie kan niet starten.');
  expect(text).toMatch(/niets verloren.*ERR_DLOPEN_FAILED$/);
  expect(text).not.toContain('Marker');
});

test('at a kiosk it is the still page, and a new start a minute later', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { context, contents, electron } = await openShell({ place: 'kiosk', core: missingCore });
  const exit = once(electron.app, 'stand-in-exit');
  showStartFailed(context);
  await once(contents(), 'did-finish-load');
  expect(contents().mainFrame.url).toBe(LAST_RESORT_URL);
  await vi.advanceTimersByTimeAsync(60_000);
  await exit;
  expect(electron.app.calls).toContain('relaunch');
  expect(electron.told.errors).toEqual([]);
});

test('each data folder has a shell of its own, so that the lock belongs to the data', () => {
  const home = temporaryFolder();
  const { app } = createElectronStandIn({ home });
  const folders = setFolders(app, { dataDir: join(home, 'house'), demo: false });
  expect(folders).toEqual({
    data: join(home, 'house'),
    shell: join(home, 'house', 'shell'),
    logs: join(home, 'house', 'logs'),
    throwAway: null,
  });
  expect(app.getPath('userData')).toBe(folders.shell);
  expect(statSync(folders.shell).mode & 0o777).toBe(0o700);
});

test('invented data lies in a folder of its own that goes when the app closes', async () => {
  const folders = setFolders(createElectronStandIn().app, { dataDir: undefined, demo: true });
  expect(folders.throwAway).toBe(folders.data);
  rmSync(folders.data, { recursive: true });
});

test.each([
  [[], {}, 'safeStorage'],
  [[], { DEELBALIE_KEY: 'ab'.repeat(32) }, 'environment'],
  [['--demo'], {}, 'keyFile'],
])('flags %j and environment %j keep the key by %s', async (args, environment, kind) => {
  const folder = temporaryFolder();
  const keeper = await chooseKeeper({
    electron: createElectronStandIn().asElectron(),
    flags: readFlags(args, '/'),
    folders: { data: folder, shell: folder, logs: folder, throwAway: null },
    environment,
    platform: 'linux',
  });
  expect(keeper.kind).toBe(kind);
});

test('the log is one JSON object a line, for its owner only, and starts anew when it has grown', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'deelbalie.log');
  createFileLog(folder).warn({ reason: 'subFrame' }, 'ipc.refused');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ reason: 'subFrame', msg: 'ipc.refused' });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  writeFileSync(file, 'x'.repeat(5_000_001));
  createFileLog(folder).info({}, 'shell.started');
  expect(statSync(file).size).toBeLessThan(1_000);
  expect(existsSync(join(folder, 'deelbalie.previous.log'))).toBe(true);
});

test('a folder that cannot be written sends the log to the terminal, and the shell to a folder that can', () => {
  // A file where the folder should be is refused to everybody, the system's administrator included.
  const blocked = join(temporaryFolder(), 'file');
  writeFileSync(blocked, '');
  expect(() => createFileLog(blocked)).not.toThrow();
  const { app } = createElectronStandIn();
  const folders = setFolders(app, { dataDir: blocked, demo: false });
  expect(folders.data).toBe(blocked);
  expect(statSync(app.getPath('userData')).isDirectory()).toBe(true);
  rmSync(folders.shell, { recursive: true });
});

test.each(['', 'no JSON', '[]', '{"restarts":"many"}', '{"restarts":[null,"x"],"softwareRenderingFor":7}'])(
  'recovery notes that say %j count as nothing noted',
  (content) => {
    const file = join(temporaryFolder(), 'recovery.json');
    writeFileSync(file, content);
    expect(createRecoveryMemory(file).read()).toEqual({ restarts: [], softwareRenderingFor: '' });
  },
);

test('recovery goes on when its notes cannot be written', () => {
  const memory = createRecoveryMemory(join(temporaryFolder(), 'missing', 'recovery.json'));
  expect(() => memory.write({ restarts: [1], softwareRenderingFor: '' })).not.toThrow();
  expect(memory.read().restarts).toEqual([]);
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createElectronStandIn } from '#tests/support/electron-stand-in.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';
import { desktopEntry, setStartAtLogin } from './start-at-login.ts';

const options = (platform: NodeJS.Platform, configDir = '') => {
  const { app } = createElectronStandIn();
  return { app, platform, execPath: '/opt/Deelbalie/deelbalie', args: ['--kiosk'], configDir };
};

test.each(['win32', 'darwin'] as const)('%s keeps it in the system’s own settings', async (platform) => {
  const given = options(platform);
  await setStartAtLogin(true, given);
  expect(given.app.loginItem).toEqual({
    openAtLogin: true,
    path: '/opt/Deelbalie/deelbalie',
    args: ['--kiosk'],
  });
  await setStartAtLogin(false, given);
  expect(given.app.loginItem).toMatchObject({ openAtLogin: false });
});

test('on Linux it is a file in the autostart folder, which can be taken away twice', async () => {
  const given = options('linux', temporaryFolder());
  const file = join(given.configDir, 'autostart', 'deelbalie.desktop');
  await setStartAtLogin(true, given);
  expect(readFileSync(file, 'utf8')).toContain('Exec="/opt/Deelbalie/deelbalie" "--kiosk"\n');
  await setStartAtLogin(false, given);
  await setStartAtLogin(false, given);
  expect(existsSync(file)).toBe(false);
  expect(given.app.loginItem).toBeUndefined();
});

test('a path with signs that mean something in a desktop entry is quoted', () => {
  const entry = desktopEntry('/home/a "b"/50%/$x', []);
  expect(entry).toContain(String.raw`Exec="/home/a \\"b\\"/50%%/\\$x"`);
});

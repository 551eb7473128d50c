import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createElectronStandIn } from '#tests/support/electron-stand-in.ts';
import { testLog } from '#tests/support/fixed-ports.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';
import { readFlags } from './flags.ts';
import { keepLoginStart } from './login-start.ts';

function start(args: string[], platform: NodeJS.Platform, environment: NodeJS.ProcessEnv = {}) {
  const { app } = createElectronStandIn();
  const { log } = testLog();
  const flags = readFlags(args, '/');
  const execPath = '/opt/Deelbalie/deelbalie';
  return { app, kept: keepLoginStart({ app, flags, log, platform, environment, execPath }) };
}

test('a kiosk starts by itself as a kiosk, with its own data, once it was asked to', async () => {
  const { app, kept } = start(['--kiosk', '--start-at-login', '--data', '/srv/house'], 'win32');
  await kept;
  expect(app.loginItem).toEqual({
    openAtLogin: true,
    path: '/opt/Deelbalie/deelbalie',
    args: ['--kiosk', '--data', '/srv/house'],
  });
  const ended = start(['--kiosk', '--no-start-at-login'], 'win32');
  await ended.kept;
  expect(ended.app.loginItem).toMatchObject({ openAtLogin: false });
});

test('without the flag nothing is changed', async () => {
  const { app, kept } = start(['--kiosk'], 'win32');
  await kept;
  expect(app.loginItem).toBeUndefined();
});

test('on Linux the packed file itself is started, and a folder that cannot be written keeps nobody from starting', async () => {
  const configDir = temporaryFolder();
  const environment = { XDG_CONFIG_HOME: configDir, APPIMAGE: '/home/kiosk/Deelbalie.AppImage' };
  await start(['--kiosk', '--start-at-login'], 'linux', environment).kept;
  const file = join(configDir, 'autostart', 'deelbalie.desktop');
  expect(readFileSync(file, 'utf8')).toContain('Exec="/home/kiosk/Deelbalie.AppImage" "--kiosk"\n');
  await start(['--no-start-at-login'], 'linux', environment).kept;
  expect(existsSync(file)).toBe(false);
  await start(['--kiosk', '--start-at-login'], 'linux', { XDG_CONFIG_HOME: '/dev/null/nowhere' }).kept;
});

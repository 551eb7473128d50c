import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '#core/ports.ts';
import type { ElectronApi } from './electron-api.ts';
import type { Flags } from './flags.ts';
import { setStartAtLogin } from './start-at-login.ts';

export interface LoginStartSetting {
  app: Pick<ElectronApi['app'], 'setLoginItemSettings'>;
  flags: Pick<Flags, 'startAtLogin' | 'place' | 'dataDir'>;
  log: Log;
  platform: NodeJS.Platform;
  environment: NodeJS.ProcessEnv;
  execPath: string;
}

/**
 * `--start-at-login` makes the app start by itself when this user signs in, as what it was started as now; `--no-start-at-login` ends that.
 * Without either nothing changes. A system that refuses is no reason not to start.
 */
export async function keepLoginStart(setting: LoginStartSetting): Promise<void> {
  const { app, flags, log, platform, environment, execPath } = setting;
  if (flags.startAtLogin === undefined) return;
  try {
    await setStartAtLogin(flags.startAtLogin, {
      app,
      platform,
      // An AppImage runs from a place that is another one after each start.
      execPath: environment['APPIMAGE'] ?? execPath,
      args: loginArgs(flags),
      configDir: environment['XDG_CONFIG_HOME'] || join(homedir(), '.config'),
    });
    log.info({ startAtLogin: flags.startAtLogin }, 'shell.loginStart');
  } catch {
    log.warn({ startAtLogin: flags.startAtLogin }, 'shell.loginStartFailed');
  }
}

/** The flags to start with: a kiosk stays a kiosk, and finds the same data. */
export const loginArgs = ({ place, dataDir }: Pick<Flags, 'place' | 'dataDir'>): string[] => [
  ...(place === 'kiosk' ? ['--kiosk'] : []),
  ...(dataDir === undefined ? [] : ['--data', dataDir]),
];

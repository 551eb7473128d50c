import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ElectronApi } from './electron-api.ts';

export interface LoginStartOptions {
  app: Pick<ElectronApi['app'], 'setLoginItemSettings'>;
  platform: NodeJS.Platform;
  /** What is started: the program of the installed app, and its flags (`--kiosk`). */
  execPath: string;
  args: readonly string[];
  /** Folder of the user's desktop settings on Linux (`$XDG_CONFIG_HOME` or `~/.config`). */
  configDir: string;
}

/**
 * Starts the app when this user signs in, or no longer. Electron does it on Windows and macOS; on Linux it is an entry in the
 * desktop's autostart folder. (A kiosk without a desktop is started by its session instead: see the guide.)
 */
export async function setStartAtLogin(on: boolean, options: LoginStartOptions): Promise<void> {
  if (options.platform === 'win32' || options.platform === 'darwin') {
    options.app.setLoginItemSettings({ openAtLogin: on, path: options.execPath, args: [...options.args] });
    return;
  }
  const file = join(options.configDir, 'autostart', 'deelbalie.desktop');
  if (!on) {
    await rm(file, { force: true });
    return;
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, desktopEntry(options.execPath, options.args), { mode: 0o644 });
}

/** Text of the autostart entry (Desktop Entry Specification 1.5). */
export function desktopEntry(execPath: string, args: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.5',
    'Name=Deelbalie',
    `Exec=${[execPath, ...args].map(quoteExec).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/**
 * Quotes one argument of `Exec`: inside double quotes a backslash, a double quote, a backtick and a dollar get a backslash; a
 * percent sign, which starts a field code, is doubled; and the value as a whole doubles its backslashes once more.
 */
function quoteExec(argument: string): string {
  const quoted = argument.replaceAll(/["`$\\]/g, String.raw`\$&`).replaceAll('%', '%%');
  return `"${quoted}"`.replaceAll('\\', '\\\\');
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApi } from './electron-api.ts';
import type { Flags } from './flags.ts';

export interface Folders {
  /** Database, keys, backups. */
  data: string;
  /** What Chromium and the shell keep for themselves; nothing personal. */
  shell: string;
  /** The log file. */
  logs: string;
}

/**
 * Decides where everything lies and tells Electron, before the single-instance lock is asked for: that lock belongs to the folder, so
 * two data folders can be open side by side, and one never twice.
 */
export function setFolders(
  app: Pick<ElectronApi['app'], 'getPath' | 'setPath'>,
  flags: Pick<Flags, 'dataDir' | 'demo'>,
): Folders {
  const data = flags.dataDir ?? join(app.getPath('userData'), flags.demo ? 'demo' : 'data');
  const shell = join(data, 'shell');
  mkdirSync(shell, { recursive: true, mode: 0o700 });
  app.setPath('userData', shell);
  return { data, shell, logs: join(data, 'logs') };
}

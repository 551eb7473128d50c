import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DataFolder, dataFolderFor, usualFolder } from '../hosts/web/data-folder.ts';
import type { ElectronApi } from './electron-api.ts';
import type { Flags } from './flags.ts';

export interface Folders {
  /** Database, keys, backups: the same place the web host uses. */
  data: string;
  /** What Chromium and the shell keep for themselves; nothing personal. */
  shell: string;
  /** The log file. */
  logs: string;
  /** To be removed at the end: invented data of one run. */
  throwAway: string | null;
}

/**
 * Decides where everything lies and tells Electron, before the single-instance lock is asked for: that lock belongs to the folder, so
 * two data folders can be open side by side, and one never twice.
 *
 * A folder that cannot be made or written is no failure here: the app must be able to start in order to say so on its page.
 */
export function setFolders(
  app: Pick<ElectronApi['app'], 'setPath'>,
  flags: Pick<Flags, 'dataDir' | 'demo'>,
): Folders {
  const { path: data, throwAway } = dataFolder(flags);
  const shell = shellFolder(data);
  app.setPath('userData', shell);
  return { data, shell, logs: join(data, 'logs'), throwAway };
}

function dataFolder({ dataDir, demo }: Pick<Flags, 'dataDir' | 'demo'>): DataFolder {
  try {
    return dataFolderFor({ given: dataDir, demo });
  } catch {
    return { path: dataDir ?? usualFolder(process.platform, process.env), throwAway: null };
  }
}

function shellFolder(data: string): string {
  const folder = join(data, 'shell');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  } catch {
    return mkdtempSync(join(tmpdir(), 'deelbalie-shell-'));
  }
}

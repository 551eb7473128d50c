import { mkdirSync, mkdtempSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

export interface DataFolder {
  path: string;
  /** Folder to remove at the end: invented data of one run. */
  throwAway: string | null;
}

/** Where the data lies: a folder given by hand, a throw-away one for invented data, or the system's usual place. */
export function dataFolderFor(asked: { given: string | undefined; demo: boolean }): DataFolder {
  if (asked.given === undefined && asked.demo) {
    const path = mkdtempSync(join(tmpdir(), 'deelbalie-demo-'));
    return { path, throwAway: path };
  }
  const path = asked.given ?? usualFolder(process.platform, process.env);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return { path, throwAway: null };
}

/** The usual place for an application's data on each system. */
export function usualFolder(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const home = homedir();
  if (platform === 'win32')
    return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Deelbalie');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Deelbalie');
  return join(environment['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'deelbalie');
}

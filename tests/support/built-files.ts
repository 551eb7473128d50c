import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * True when the app is not built, after saying which check is left out. `npm test` builds first, so there it never is; a single
 * test run during development need not wait for a build.
 */
export function notBuilt(whatIsNotChecked: string): boolean {
  if (existsSync('out/main/index.js') && existsSync('out/renderer/index.html')) return false;
  process.stdout.write(`Not checked, because the app is not built (npm run build): ${whatIsNotChecked}.\n`);
  return true;
}

export interface TextFile {
  /** Path from the project's folder, with slashes. */
  path: string;
  text: string;
}

/** The text files under a folder with one of these endings. */
export function filesUnder(folder: string, ending: RegExp): TextFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

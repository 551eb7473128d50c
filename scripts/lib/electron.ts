import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './run.ts';

const folder = join(projectRoot, 'node_modules', 'electron');

/** The Electron program when it is on this machine; null otherwise. */
export function installedElectron(): string | null {
  const pathFile = join(folder, 'path.txt');
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const program = given ? join(given, name) : join(folder, 'dist', name);
  return existsSync(program) ? program : null;
}

/** The Electron program, fetched when it is missing and can be. Gives null where it cannot be had, quickly. */
export function findElectron(): string | null {
  const present = installedElectron();
  if (present) return present;
  spawnSync(process.execPath, [join(folder, 'install.js')], { timeout: 180_000, stdio: 'ignore' });
  return installedElectron();
}

/** Why a window cannot be opened here even with Electron; null when it can. */
export function noScreenReason(): string | null {
  if (process.platform !== 'linux') return null;
  return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? null : 'there is no screen';
}

import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs';
import { readJson, storeFiles, writeWhole } from '../files.ts';
import { StoreProblem } from '../problems.ts';

export interface Moved {
  /** UTC instant. */
  readonly at: string;
  readonly server: string;
}

/**
 * Marks that the house lives on a server from now on. The file stays, unchanged, but is not opened again: two that both go on could
 * never be made one. `unsealFile` is the way back.
 */
export function sealFile(folder: string, moved: Moved): void {
  const files = storeFiles(folder);
  writeWhole(files.moved, `${JSON.stringify(moved, null, 1)}\n`);
  chmodSync(files.database, 0o400);
}

/**
 * The way back: lets the file be opened while `act` makes it fit to go on, and for good once that is done. What is broken off halfway
 * is sealed again, or can be begun again.
 * Gives whether it was sealed at all. @throws what `act` throws
 */
export async function unsealFile(folder: string, act: () => Promise<void>): Promise<boolean> {
  const files = storeFiles(folder);
  const underWay = `${files.moved}.back`;
  if (existsSync(files.moved)) renameSync(files.moved, underWay);
  if (!existsSync(underWay)) return false;
  chmodSync(files.database, 0o600);
  try {
    await act();
  } catch (error) {
    chmodSync(files.database, 0o400);
    renameSync(underWay, files.moved);
    throw error;
  }
  rmSync(underWay);
  return true;
}

/** @throws StoreProblem movedToServer (params server, file) */
export function refuseMoved(folder: string): void {
  const { moved } = storeFiles(folder);
  if (!existsSync(moved)) return;
  const value = readJson(moved);
  const server = typeof value === 'object' && value !== null && 'server' in value ? String(value.server) : '';
  throw new StoreProblem('movedToServer', { server, file: moved });
}

import { chmodSync, existsSync } from 'node:fs';
import { readJson, storeFiles, writeWhole } from '../files.ts';
import { StoreProblem } from '../problems.ts';

export interface Moved {
  /** UTC instant. */
  readonly at: string;
  readonly server: string;
}

/**
 * Marks that the house lives on a server from now on. The file stays, unchanged, but is not opened again: two that both go on could
 * never be made one. Taking the mark away by hand is the way back.
 */
export function sealFile(folder: string, moved: Moved): void {
  const files = storeFiles(folder);
  writeWhole(files.moved, `${JSON.stringify(moved, null, 1)}\n`);
  chmodSync(files.database, 0o400);
}

/** @throws StoreProblem movedToServer (params server, file) */
export function refuseMoved(folder: string): void {
  const { moved } = storeFiles(folder);
  if (!existsSync(moved)) return;
  const value = readJson(moved);
  const server = typeof value === 'object' && value !== null && 'server' in value ? String(value.server) : '';
  throw new StoreProblem('movedToServer', { server, file: moved });
}

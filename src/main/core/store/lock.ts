import { rmSync } from 'node:fs';
import { hostname } from 'node:os';
import SQLite from 'better-sqlite3';
import { readJson, type StoreFiles, writeWhole } from './files.ts';
import { asStoreProblem, errorCode, StoreProblem } from './problems.ts';

export interface FolderLock {
  /** The previous process did not close the folder: it was killed, or the power went. */
  readonly interrupted: boolean;
  release(): void;
}

interface Holder {
  readonly pid: number;
  readonly since: string;
}

function holderOf(files: StoreFiles): Holder | undefined {
  const value = readJson(files.opened);
  if (typeof value !== 'object' || value === null || !('pid' in value) || !('since' in value))
    return undefined;
  const { pid, since } = value;
  return typeof pid === 'number' && typeof since === 'string' ? { pid, since } : undefined;
}

/**
 * Takes the data folder for this process. The lock is the operating system's own on an empty SQLite file, so it goes
 * with the process however that ends; a number in a file would outlive a kill and could later name a stranger. The small
 * JSON file beside it only says who, for the sentence, and whether the last one closed properly.
 * @throws StoreProblem alreadyOpen (params pid, since), readOnly, diskFull
 */
export function lockFolder(files: StoreFiles, now: string): FolderLock {
  let connection: SQLite | undefined;
  try {
    connection = new SQLite(files.lock, { timeout: 0 });
    connection.exec('begin exclusive');
    const interrupted = holderOf(files) !== undefined;
    writeWhole(files.opened, JSON.stringify({ pid: process.pid, since: now, host: hostname() }));
    return { interrupted, release: releaser(connection, files) };
  } catch (error) {
    connection?.close();
    if (!errorCode(error).startsWith('SQLITE_BUSY')) throw asStoreProblem(error, { folder: files.folder });
    const holder = holderOf(files);
    throw new StoreProblem('alreadyOpen', {
      folder: files.folder,
      pid: holder?.pid ?? 0,
      since: holder?.since ?? '',
    });
  }
}

function releaser(connection: SQLite, files: StoreFiles): () => void {
  return () => {
    if (!connection.open) return;
    rmSync(files.opened, { force: true });
    connection.exec('rollback');
    connection.close();
  };
}

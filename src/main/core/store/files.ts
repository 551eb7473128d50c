import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { asStoreProblem, errorCode, StoreProblem } from './problems.ts';

/** Names in the data folder. One place, so that the guide for the house and the code agree. */
export const storeFiles = (folder: string) => ({
  folder,
  database: join(folder, 'deelbalie.sqlite'),
  wal: join(folder, 'deelbalie.sqlite-wal'),
  shm: join(folder, 'deelbalie.sqlite-shm'),
  lock: join(folder, 'deelbalie.lock'),
  opened: join(folder, 'deelbalie.open.json'),
  keyCheck: join(folder, 'deelbalie.keycheck.json'),
  keyFile: join(folder, 'deelbalie.key'),
  recovery: join(folder, 'deelbalie.recovery.json'),
  backups: join(folder, 'backups'),
  restoring: join(folder, 'restoring'),
  aside: join(folder, 'aside'),
  standby: join(folder, 'standby'),
  keyChange: join(folder, 'deelbalie.keychange.json'),
  moved: join(folder, 'deelbalie.moved.json'),
  restoreJournal: join(folder, 'deelbalie.restore.json'),
});

export type StoreFiles = ReturnType<typeof storeFiles>;

/** Makes the folder, for its owner only, and proves that a file can be written in it. @throws StoreProblem readOnly or diskFull */
export function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const probe = join(folder, `.probe-${process.pid}`);
    const handle = openSync(probe, 'w', 0o600);
    try {
      writeSync(handle, 'x');
    } finally {
      closeSync(handle);
      rmSync(probe, { force: true });
    }
  } catch (error) {
    // A file stands where the folder should be.
    if (errorCode(error) === 'EEXIST')
      throw new StoreProblem('readOnly', { folder, reason: 'EEXIST' }, error);
    throw asStoreProblem(error, { folder });
  }
}

/** Flushes a file or a folder, so that it survives a power cut. Folders cannot be flushed on Windows; NTFS journals names. */
export function flush(path: string): void {
  let handle: number;
  try {
    handle = openSync(path, process.platform === 'win32' ? 'r+' : 'r');
  } catch (error) {
    if (process.platform === 'win32') return;
    throw error;
  }
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes a small file whole or not at all: temporary name, flush, rename, flush of the folder. Owner-only by default. */
export function writeWhole(path: string, contents: string | Uint8Array, mode = 0o600): void {
  const temporary = `${path}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    const handle = openSync(temporary, 'wx', mode);
    try {
      const bytes = typeof contents === 'string' ? Buffer.from(contents, 'utf8') : contents;
      let done = 0;
      while (done < bytes.length) done += writeSync(handle, bytes, done);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, path);
    flush(join(path, '..'));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw asStoreProblem(error);
  }
}

/** A small JSON file, or undefined when it is missing or not JSON. The caller checks the shape. */
export function readJson(path: string): unknown {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw asStoreProblem(error);
  }
}

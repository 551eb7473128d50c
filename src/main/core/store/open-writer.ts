import { existsSync, statSync } from 'node:fs';
import { listBackups } from './backup.ts';
import { type Connection, openEncrypted } from './cipher.ts';
import { type StoreFiles, storeFiles } from './files.ts';
import { checkKey } from './key-check.ts';
import { asStoreProblem, isStoreProblem, StoreProblem } from './problems.ts';

const megabyte = 1024 * 1024;

/** `full`: every commit is flushed before it is confirmed. `secure_delete`: an erased name is overwritten, not only unlinked. */
export const writerPragmas = [
  'journal_mode = wal',
  'synchronous = full',
  'foreign_keys = on',
  'secure_delete = on',
  'trusted_schema = off',
  'cell_size_check = on',
  'temp_store = memory',
  `journal_size_limit = ${64 * megabyte}`,
];
const readerPragmas = [
  'query_only = on',
  'trusted_schema = off',
  'cell_size_check = on',
  'temp_store = memory',
];

/**
 * Opens the writing connection and looks at the whole file, so that damage shows as a sentence at the start and not as a
 * failure in the middle of somebody's visit. A file too large to read at each start is read by `Store.check` beside the
 * running app; whatever page is used before then is still checked by the cipher when it is read.
 * @throws StoreProblem wrongKey, damaged (params reason), diskFull, readOnly
 */
export function openWriter(files: StoreFiles, key: Uint8Array, interrupted: boolean): Connection {
  const fits = checkKey(files, key);
  if (fits === 'differs') throw new StoreProblem('wrongKey', { file: files.database });
  refuseLost(files);
  let writer: Connection | undefined;
  try {
    writer = openEncrypted(files.database, key);
    for (const pragma of writerPragmas) writer.pragma(pragma);
    refuseTruncated(writer, files);
    if (fits === 'fits') refuseEmptied(writer, files);
    refuseDamaged(writer, files, interrupted);
    return writer;
  } catch (error) {
    writer?.close();
    const problem = asStoreProblem(error, { file: files.database });
    // The key is known to be right, so it is the first page that is not.
    if (isStoreProblem(problem, 'wrongKey') && fits === 'fits') {
      throw new StoreProblem('damaged', problem.params, error);
    }
    throw problem;
  }
}

export function openReader(files: StoreFiles, key: Uint8Array): Connection {
  const reader = openEncrypted(files.database, key, { readonly: true, fileMustExist: true });
  for (const pragma of readerPragmas) reader.pragma(pragma);
  return reader;
}

/**
 * Whether this folder holds, or once held, a database. A folder that did is never taken for a first start: not when the
 * key is gone, and not when the file is.
 */
export function hasStore(folder: string): boolean {
  const files = storeFiles(folder);
  return holdsDatabase(files) || existsSync(files.keyCheck) || listBackups(folder).length > 0;
}

const holdsDatabase = (files: StoreFiles): boolean =>
  existsSync(files.database) && statSync(files.database).size > 0;

function refuseLost(files: StoreFiles): void {
  if (hasStore(files.folder) && !holdsDatabase(files)) {
    throw new StoreProblem('damaged', { file: files.database, reason: 'missing' });
  }
}

/** After the log has been written back, the file holds all its pages, or a piece of it is gone. */
function refuseTruncated(writer: Connection, files: StoreFiles): void {
  writer.pragma('wal_checkpoint(truncate)');
  const pages = Number(writer.pragma('page_count', { simple: true }));
  const size = Number(writer.pragma('page_size', { simple: true }));
  const bytes = statSync(files.database).size;
  if (bytes < pages * size) throw new StoreProblem('damaged', { file: files.database, reason: 'truncated' });
}

/** A first page cut short looks like a new, empty database to SQLite. This folder is known to have held one. */
function refuseEmptied(writer: Connection, files: StoreFiles): void {
  const tables = writer.prepare<[], number>('select count(*) from sqlite_master').pluck().get() ?? 0;
  if (tables === 0) throw new StoreProblem('damaged', { file: files.database, reason: 'emptied' });
}

/** Reads about 200 MB a second, so this costs a start at most a sixth of a second, and a second after a kill. */
function refuseDamaged(writer: Connection, files: StoreFiles, interrupted: boolean): void {
  if (statSync(files.database).size > (interrupted ? 256 : 32) * megabyte) return;
  const first = writer.pragma('quick_check(1)', { simple: true });
  if (first !== 'ok') throw new StoreProblem('damaged', { file: files.database, reason: 'structure' });
}

import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { type Connection, openEncrypted } from './cipher.ts';
import { flush } from './files.ts';
import { asStoreProblem, StoreProblem } from './problems.ts';

/** Rows per ordinary table. Virtual tables are counted through the tables they are made of. */
export type RowCounts = Record<string, number>;

export interface CopyResult {
  readonly bytes: number;
  readonly sha256: string;
  readonly tables: RowCounts;
}

export function countRows(connection: Connection): RowCounts {
  const names = connection
    .prepare<[], { name: string }>(
      `select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\'
       and sql not like 'create virtual%' order by name`,
    )
    .all();
  return connection.transaction(() =>
    Object.fromEntries(
      names.map(({ name }) => [
        name,
        connection
          .prepare<[], number>(`select count(*) from "${name.replaceAll('"', '""')}"`)
          .pluck()
          .get() ?? 0,
      ]),
    ),
  )();
}

/** Hash of a file, read in pieces. */
export function hashFile(file: string): string {
  const hash = createHash('sha256');
  const handle = openSync(file, 'r');
  try {
    const piece = Buffer.allocUnsafe(1 << 20);
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece)) {
      hash.update(piece.subarray(0, read));
    }
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
}

/**
 * Writes a compact, encrypted copy of the database beside a running app and checks it: it opens with the key, is sound,
 * no row points nowhere, and each table holds as many rows as the original did before or after.
 * `VACUUM INTO`, because the backup call of SQLite fails on encrypted files and `serialize` writes plain text.
 * @throws StoreProblem backupFailed, diskFull, damaged
 */
export function copyDatabase(from: string, to: string, key: Uint8Array): CopyResult {
  let source: Connection | undefined;
  try {
    source = openEncrypted(from, key, { fileMustExist: true });
    source.pragma('temp_store = memory');
    const tables = copyWithCounts(source, to, key);
    return { bytes: statSync(to).size, sha256: hashFile(to), tables };
  } catch (error) {
    throw asStoreProblem(error);
  } finally {
    source?.close();
  }
}

/** Rows may come and go in other connections meanwhile; when the numbers cannot tell, the copy is made again. */
function copyWithCounts(source: Connection, to: string, key: Uint8Array): RowCounts {
  for (let attempt = 1; ; attempt += 1) {
    const before = countRows(source);
    rmSync(to, { force: true });
    source.prepare('vacuum into ?').run(to);
    flush(to);
    const tables = checkDatabase(to, key);
    const odd = oddTable(before, tables, countRows(source));
    if (odd === undefined) return tables;
    if (attempt === 3) throw new StoreProblem('backupFailed', { reason: 'counts', table: odd });
  }
}

/** A table whose copy holds fewer or more rows than the original did at any end. */
export function oddTable(before: RowCounts, copy: RowCounts, after: RowCounts): string | undefined {
  const names = new Set([before, copy, after].flatMap((counts) => Object.keys(counts)));
  return [...names].find((name) => {
    const ends = [before[name] ?? 0, after[name] ?? 0];
    const rows = copy[name] ?? 0;
    return rows < Math.min(...ends) || rows > Math.max(...ends);
  });
}

/**
 * Reads every page and every reference of a database.
 * @returns rows per table @throws StoreProblem damaged (params reason), wrongKey
 */
export function checkDatabase(file: string, key: Uint8Array): RowCounts {
  let connection: Connection | undefined;
  try {
    connection = openEncrypted(file, key, { readonly: true, fileMustExist: true });
    const first = connection.prepare<[], string>('pragma integrity_check(1)').pluck().get();
    if (first !== 'ok') throw new StoreProblem('damaged', { reason: first ?? 'integrity' });
    if (connection.prepare('pragma foreign_key_check').get())
      throw new StoreProblem('damaged', { reason: 'references' });
    return countRows(connection);
  } catch (error) {
    throw asStoreProblem(error);
  } finally {
    connection?.close();
  }
}

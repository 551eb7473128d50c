import { existsSync, statSync } from 'node:fs';
import { Kysely, type Transaction } from 'kysely';
import type { Log } from '../ports.ts';
import { type BackupReason, type BackupRecord, listBackups, makeBackup } from './backup.ts';
import { type Connection, openEncrypted, versions } from './cipher.ts';
import type { Database } from './database.ts';
import { type AnySchema, type Engine, type Migration, sqliteEngine } from './engine.ts';
import { prepareFolder, type StoreFiles, storeFiles } from './files.ts';
import { checkInWorker } from './jobs.ts';
import { checkKey, keepKeyCheck } from './key-check.ts';
import { type FolderLock, lockFolder } from './lock.ts';
import { migrate } from './migrate.ts';
import { asStoreProblem, isStoreProblem, StoreProblem } from './problems.ts';
import { SqliteDialect } from './sqlite-dialect.ts';
import { writeIn } from './write.ts';

export interface OpenOptions {
  readonly folder: string;
  /** 32 bytes. Never logged, never part of a problem. */
  readonly key: Uint8Array;
  /** UTC instants, ISO text. */
  readonly clock: { now(): string };
  readonly migrations: readonly Migration[];
  readonly appVersion: string;
  readonly log: Pick<Log, 'info' | 'warn'>;
}

export interface StoreInfo {
  readonly file: string;
  /** Size on disk, without the write-ahead log. */
  readonly bytes: number;
  readonly schemaVersion: string;
  readonly sqlite: string;
  readonly cipher: string;
}

export interface Store<DB = Database> {
  /** The single writer. Never used inside `write`: there the transaction is passed on. */
  readonly db: Kysely<DB>;
  /** A second, read-only connection: sees what is committed, and answers while a long write is under way. */
  readonly reader: Kysely<DB>;
  readonly engine: Engine;
  /** One transaction, started as a writer. @throws StoreProblem diskFull and others, with everything rolled back */
  write<T>(fn: (tx: Transaction<DB>) => Promise<T>): Promise<T>;
  info(): StoreInfo;
  backup(reason: BackupReason): Promise<BackupRecord>;
  /** Reads the whole file on another thread. @throws StoreProblem damaged */
  check(): Promise<void>;
  close(): Promise<void>;
}

const pragmas = [
  'journal_mode = wal',
  'synchronous = full',
  'foreign_keys = on',
  'secure_delete = on',
  'trusted_schema = off',
  'cell_size_check = on',
  'temp_store = memory',
] as const;

/**
 * Opens the encrypted database of a data folder, making it on the first start, and brings it to this version.
 * @throws StoreProblem wrongKey, damaged, newerVersion, diskFull, readOnly, alreadyOpen, migrationFailed, backupFailed.
 * Nothing is lost or left open then.
 */
export async function openStore<DB = Database>(options: OpenOptions): Promise<Store<DB>> {
  const files = storeFiles(options.folder);
  prepareFolder(options.folder);
  const lock = lockFolder(files, options.clock.now());
  try {
    return await openLocked<DB>(options, files, lock);
  } catch (error) {
    lock.release();
    throw asStoreProblem(error);
  }
}

async function openLocked<DB>(options: OpenOptions, files: StoreFiles, lock: FolderLock): Promise<Store<DB>> {
  const writer = openWriter(files, options.key);
  const db = new Kysely<DB>({ dialect: new SqliteDialect(writer) });
  try {
    const { schemaVersion, applied } = await bringToVersion(writer, options);
    if (applied.length > 0) options.log.info('store.migrated', { count: applied.length, to: schemaVersion });
    keepKeyCheckOnce(files, options.key);
    return assemble<DB>({ options, files, lock, writer, db, schemaVersion });
  } catch (error) {
    await db.destroy();
    if (writer.open) writer.close();
    throw error;
  }
}

function keepKeyCheckOnce(files: StoreFiles, key: Uint8Array): void {
  if (!existsSync(files.keyCheck)) keepKeyCheck(files, key);
}

function openWriter(files: StoreFiles, key: Uint8Array): Connection {
  const fits = checkKey(files, key);
  if (fits === 'differs') throw new StoreProblem('wrongKey', { file: files.database });
  refuseLost(files);
  try {
    const writer = openEncrypted(files.database, key);
    try {
      for (const pragma of pragmas) writer.pragma(pragma);
      refuseTruncated(writer, files);
      return writer;
    } catch (error) {
      writer.close();
      throw error;
    }
  } catch (error) {
    const problem = asStoreProblem(error, { file: files.database });
    // The key is known to be right, so it is the first page that is not.
    if (isStoreProblem(problem, 'wrongKey') && fits === 'fits')
      throw new StoreProblem('damaged', problem.params, error);
    throw problem;
  }
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

async function bringToVersion(writer: Connection, options: OpenOptions) {
  // Its own Kysely on the same connection, so that no statement prepared on the old tables lives on.
  const db = new Kysely<AnySchema>({ dialect: new SqliteDialect(writer) });
  return migrate({
    db,
    engine: sqliteEngine,
    migrations: options.migrations,
    appVersion: options.appVersion,
    now: () => options.clock.now(),
    foreignKeys: (on) => writer.pragma(`foreign_keys = ${on ? 'on' : 'off'}`),
    beforeFirst: async (from) => {
      const { folder, key, appVersion } = options;
      await makeBackup({
        folder,
        key,
        appVersion,
        reason: 'migration',
        now: options.clock.now(),
        schemaVersion: from,
      });
    },
  });
}

interface Parts<DB> {
  readonly options: OpenOptions;
  readonly files: StoreFiles;
  readonly lock: FolderLock;
  readonly writer: Connection;
  readonly db: Kysely<DB>;
  readonly schemaVersion: string;
}

function assemble<DB>({ options, files, lock, writer, db, schemaVersion }: Parts<DB>): Store<DB> {
  const { folder, key, appVersion } = options;
  const readConnection = openEncrypted(files.database, key, { readonly: true, fileMustExist: true });
  for (const pragma of ['trusted_schema = off', 'cell_size_check = on', 'temp_store = memory'])
    readConnection.pragma(pragma);
  const reader = new Kysely<DB>({ dialect: new SqliteDialect(readConnection) });
  const version = versions(writer);
  return {
    db,
    reader,
    engine: sqliteEngine,
    write: (fn) => writeIn(db, fn),
    info: () => ({ file: files.database, bytes: statSync(files.database).size, schemaVersion, ...version }),
    backup: (reason) =>
      makeBackup({ folder, key, reason, now: options.clock.now(), schemaVersion, appVersion }),
    check: async () => {
      await checkInWorker(files.database, key);
    },
    close: async () => {
      if (readConnection.open) readConnection.close();
      if (writer.open) writer.close();
      lock.release();
    },
  };
}

import { existsSync, statSync } from 'node:fs';
import { Kysely } from 'kysely';
import type { Log } from '../ports.ts';
import { type BackupReason, type BackupRecord, makeBackup } from './backup.ts';
import { type Connection, versions } from './cipher.ts';
import type { Database } from './database.ts';
import { type AnySchema, type Migration, sqliteEngine } from './engine.ts';
import { prepareFolder, type StoreFiles, storeFiles } from './files.ts';
import type { HouseStore } from './house-store.ts';
import { checkInWorker } from './jobs.ts';
import { keepKeyCheck } from './key-check.ts';
import { type FolderLock, lockFolder } from './lock.ts';
import { type MigrateResult, migrate } from './migrate.ts';
import { refuseMoved } from './move/moved.ts';
import { openReader, openWriter } from './open-writer.ts';
import { asStoreProblem } from './problems.ts';
import { SqliteDialect } from './sqlite-dialect.ts';
import { undoSwap } from './swap.ts';
import { writeIn } from './write.ts';

export { hasStore } from './open-writer.ts';

export interface OpenOptions {
  readonly folder: string;
  /** 32 bytes. Never logged, never part of a problem. */
  readonly key: Uint8Array;
  /** UTC instants, ISO text. */
  readonly clock: { now(): string };
  readonly migrations: readonly Migration[];
  readonly appVersion: string;
  readonly log: Pick<Log, 'info' | 'warn'>;
  /** Only a copy made from a backup does without. */
  readonly backupBeforeMigration?: boolean;
}

export interface StoreInfo {
  readonly file: string;
  /** Size on disk, with the write-ahead log. */
  readonly bytes: number;
  readonly schemaVersion: string;
  readonly sqlite: string;
  readonly cipher: string;
}

/** The encrypted file, with what only a file can do. */
export interface Store<DB = Database> extends HouseStore<DB> {
  info(): StoreInfo;
  backup(reason: BackupReason): Promise<BackupRecord>;
  /** Reads the whole file on another thread. @throws StoreProblem damaged */
  check(): Promise<void>;
}

/**
 * Opens the encrypted database of a data folder, making it on the first start, and brings it to this version.
 * @throws StoreProblem wrongKey, damaged, newerVersion, diskFull, readOnly, alreadyOpen, migrationFailed, backupFailed.
 * Nothing is lost or left open then.
 */
export async function openStore<DB = Database>(options: OpenOptions): Promise<Store<DB>> {
  const files = storeFiles(options.folder);
  refuseMoved(options.folder);
  prepareFolder(options.folder);
  const lock = lockFolder(files, options.clock.now());
  try {
    if (undoSwap(files)) options.log.warn({}, 'store.unfinishedRestoreUndone');
    return await openLocked<DB>(options, files, lock);
  } catch (error) {
    lock.release();
    throw asStoreProblem(error);
  }
}

/** The same for a caller that holds the folder already. Does not release the lock when it fails. */
export async function openLocked<DB>(
  options: OpenOptions,
  files: StoreFiles,
  lock: FolderLock,
): Promise<Store<DB>> {
  const writer = openWriter(files, options.key, lock.interrupted);
  try {
    const { schemaVersion, applied } = await bringToVersion(writer, options);
    if (applied.length > 0) options.log.info({ count: applied.length, to: schemaVersion }, 'store.migrated');
    if (!existsSync(files.keyCheck)) keepKeyCheck(files, options.key);
    return assemble<DB>({ options, files, lock, writer, schemaVersion });
  } catch (error) {
    writer.close();
    throw error;
  }
}

async function bringToVersion(writer: Connection, options: OpenOptions): Promise<MigrateResult> {
  const { folder, key, appVersion, clock, backupBeforeMigration = true } = options;
  return migrate({
    // Its own Kysely on the same connection, so that no statement prepared on the old tables lives on.
    db: new Kysely<AnySchema>({ dialect: new SqliteDialect(writer) }),
    engine: sqliteEngine,
    migrations: options.migrations,
    appVersion,
    now: () => clock.now(),
    foreignKeys: (on) => writer.pragma(`foreign_keys = ${on ? 'on' : 'off'}`),
    beforeFirst: async (schemaVersion) => {
      if (backupBeforeMigration)
        await makeBackup({ folder, key, appVersion, reason: 'migration', now: clock.now(), schemaVersion });
      dropWayBack(writer);
    },
  });
}

/**
 * A device notes what it changes by triggers that name every column of a table (sync/triggers.ts). With them no column could go, and what
 * a migration changes is no act of this computer. Whoever works with the file makes them anew.
 */
function dropWayBack(writer: Connection): void {
  const names = writer
    .prepare(`select name from sqlite_master where type = 'trigger' and name glob 'sync_undo_on_*'`)
    .pluck()
    .all() as string[];
  for (const name of names) writer.exec(`drop trigger "${name}"`);
}

interface Parts {
  readonly options: OpenOptions;
  readonly files: StoreFiles;
  readonly lock: FolderLock;
  readonly writer: Connection;
  readonly schemaVersion: string;
}

function assemble<DB>({ options, files, lock, writer, schemaVersion }: Parts): Store<DB> {
  const { folder, key, appVersion, clock } = options;
  const readConnection = openReader(files, key);
  const db = new Kysely<DB>({ dialect: new SqliteDialect(writer) });
  const reader = new Kysely<DB>({ dialect: new SqliteDialect(readConnection, { readonly: true }) });
  const version = versions(writer);
  // One at a time: two copies at once only fight over the disk.
  const slowly = oneAtATime();
  const info = (): StoreInfo => ({ file: files.database, bytes: sizeOf(files), schemaVersion, ...version });
  return {
    db,
    reader,
    engine: sqliteEngine,
    write: (fn) => writeIn(db, fn),
    reachable: () => true,
    facts: async () => {
      const { bytes, sqlite, cipher } = info();
      return { engine: `SQLite ${sqlite}`, bytes, schemaVersion, cipher, server: null };
    },
    info,
    backup: (reason) =>
      slowly(() => makeBackup({ folder, key, reason, now: clock.now(), schemaVersion, appVersion })),
    check: () => slowly(async () => void (await checkInWorker(files.database, key))),
    async close() {
      await slowly(async () => {});
      // The writer last: only then does SQLite write the log back into the file.
      await closeKysely(reader, readConnection);
      await closeKysely(db, writer);
      lock.release();
    },
  };
}

/** Kysely does not close a connection it never used. */
async function closeKysely<DB>(kysely: Kysely<DB>, connection: Connection): Promise<void> {
  await kysely.destroy();
  if (connection.open) connection.close();
}

const sizeOf = (files: StoreFiles): number =>
  [files.database, files.wal].reduce(
    (sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );

function oneAtATime(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next.catch(() => {});
    return next;
  };
}

import { copyFileSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type BackupRecord, makeBackup, notedHash } from './backup.ts';
import { hashFile, type RowCounts } from './backup-job.ts';
import type { Database } from './database.ts';
import { flush, prepareFolder, type StoreFiles, storeFiles } from './files.ts';
import type { HouseStore } from './house-store.ts';
import { checkInWorker } from './jobs.ts';
import { lockFolder } from './lock.ts';
import { refuseMoved } from './move/moved.ts';
import { type OpenOptions, openLocked, openStore, type Store } from './open.ts';
import { asStoreProblem, isStoreProblem, StoreProblem } from './problems.ts';
import { finishSwap, swapIn, undoSwap } from './swap.ts';

export interface Restored<DB = Database> {
  readonly store: Store<DB>;
  /** Where the former database is: a verified backup when it was sound, otherwise its own files; null if there was none. */
  readonly keptAside: string | null;
}

/** A backup of another file than the present one, under a key of its own. */
export interface Incoming {
  /** Written in the copy before it takes its place: either all of it is there afterwards, or none. */
  prepare(store: HouseStore): Promise<void>;
}

/**
 * Puts a backup in the place of the present database. The store must be closed. The backup is copied, checked and brought
 * to this version beside the present one first, so that nearly everything that can fail does so before anything is
 * touched; what fails later is put back, also after a kill.
 * @throws StoreProblem as `openStore`, with the former database in its place, unchanged
 */
export async function restoreBackup<DB = Database>(
  options: OpenOptions,
  file: string,
  incoming?: Incoming,
): Promise<Restored<DB>> {
  const files = storeFiles(options.folder);
  refuseMoved(options.folder);
  prepareFolder(options.folder);
  const lock = lockFolder(files, options.clock.now());
  let store: Store<DB> | undefined;
  try {
    undoSwap(files);
    await prepareCopy(options, files, file, incoming);
    const prepared = storeFiles(files.restoring).database;
    const aside = swapIn(files, prepared, options.clock.now(), incoming !== undefined);
    store = await openLocked<DB>(options, files, lock);
    finishSwap(files);
    rmSync(files.restoring, { recursive: true, force: true });
    // What was here has a key that nobody keeps any more.
    if (incoming) rmSync(aside, { recursive: true, force: true });
    if (incoming) return { store, keptAside: null };
    return { store, keptAside: await keepFormer(options, store.info().schemaVersion, aside) };
  } catch (error) {
    await store?.close();
    undoSwap(files);
    lock.release();
    throw asStoreProblem(error);
  }
}

/**
 * The restore drill: everything a restore does up to the swap, in a scratch folder, and then away with it. The running
 * store is not touched.
 * @returns rows per table of the restored copy @throws StoreProblem as `restoreBackup`
 */
export async function rehearseRestore(options: OpenOptions, file: string): Promise<RowCounts> {
  const files = storeFiles(options.folder);
  try {
    return await prepareCopy(options, files, file);
  } finally {
    rmSync(files.restoring, { recursive: true, force: true });
  }
}

async function prepareCopy(
  options: OpenOptions,
  files: StoreFiles,
  file: string,
  incoming?: Incoming,
): Promise<RowCounts> {
  rmSync(files.restoring, { recursive: true, force: true });
  mkdirSync(files.restoring, { recursive: true, mode: 0o700 });
  const copy = storeFiles(files.restoring);
  try {
    copyFileSync(file, copy.database);
  } catch (error) {
    throw asStoreProblem(error, { file: basename(file) });
  }
  flush(copy.database);
  await checkCopy(options, file, copy.database);
  // Opening brings it to this version. It has no need of a backup of itself first: the backup is what it came from.
  const prepared = await openStore({ ...options, folder: files.restoring, backupBeforeMigration: false });
  try {
    await incoming?.prepare(prepared);
  } finally {
    await prepared.close();
  }
  return checkInWorker(copy.database, options.key);
}

async function checkCopy({ key }: OpenOptions, file: string, copy: string): Promise<void> {
  const noted = notedHash(file);
  const changed = noted !== undefined && noted !== hashFile(copy);
  if (changed)
    throw new StoreProblem('damaged', { file: basename(file), reason: 'changed since it was made' });
  try {
    await checkInWorker(copy, key);
  } catch (error) {
    throw isStoreProblem(error)
      ? new StoreProblem(error.code, { ...error.params, file: basename(file) }, error)
      : error;
  }
}

/** Turns the former database into an ordinary verified backup; one too damaged for that stays in `aside` for a month. Never fails. */
async function keepFormer(
  options: OpenOptions,
  schemaVersion: string,
  aside: string,
): Promise<string | null> {
  const from = join(aside, basename(storeFiles(aside).database));
  if (!existsSync(from) || statSync(from).size === 0) {
    rmSync(aside, { recursive: true, force: true });
    return null;
  }
  try {
    const record = await backupOfFormer(options, schemaVersion, from);
    rmSync(aside, { recursive: true, force: true });
    return record.file;
  } catch (error) {
    options.log.warn({ code: isStoreProblem(error) ? error.code : 'unexpected' }, 'store.formerKeptAside');
    return aside;
  }
}

const backupOfFormer = (
  { folder, key, appVersion, clock }: OpenOptions,
  schemaVersion: string,
  from: string,
): Promise<BackupRecord> =>
  makeBackup({ folder, key, appVersion, schemaVersion, from, reason: 'restore', now: clock.now() });

import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { flush, readJson, type StoreFiles, writeWhole } from './files.ts';
import { asStoreProblem } from './problems.ts';

/** What a kill in the middle of a restore leaves behind: enough to put everything back at the next start. */
interface Journal {
  readonly aside: string;
  /** Whether there was a database before. */
  readonly had: boolean;
}

function journalOf(files: StoreFiles): Journal | undefined {
  const value = readJson(files.restoreJournal);
  if (typeof value !== 'object' || value === null || !('aside' in value) || !('had' in value))
    return undefined;
  const { aside, had } = value;
  return typeof aside === 'string' && typeof had === 'boolean' ? { aside, had } : undefined;
}

/**
 * Puts a prepared database in the place of the present one, which moves into `aside/`. Until `finishSwap`, whatever
 * happens is undone by `undoSwap`, now or at the next start. `isOtherKey`: the mark of the present key goes with it.
 * @returns the folder of the present database
 */
export function swapIn(files: StoreFiles, prepared: string, now: string, isOtherKey = false): string {
  const aside = join(files.aside, now.slice(0, 19).replaceAll(':', ''));
  try {
    mkdirSync(aside, { recursive: true, mode: 0o700 });
    writeWhole(
      files.restoreJournal,
      JSON.stringify({ aside, had: existsSync(files.database) } satisfies Journal),
    );
    // The log first: as long as the database itself has not moved, undoing only has to bring the log back.
    for (const file of [files.wal, files.shm, files.database]) move(file, aside);
    if (isOtherKey) move(files.keyCheck, aside);
    renameSync(prepared, files.database);
    flush(files.folder);
    return aside;
  } catch (error) {
    undoSwap(files);
    throw asStoreProblem(error);
  }
}

/** The restore is good: from here on the old database is only a memory. */
export function finishSwap(files: StoreFiles): void {
  rmSync(files.restoreJournal, { force: true });
  flush(files.folder);
}

/** Puts the former database back if a restore was begun and not finished. @returns whether there was one */
export function undoSwap(files: StoreFiles): boolean {
  rmSync(files.restoring, { recursive: true, force: true });
  const journal = journalOf(files);
  if (!journal) return false;
  const kept = join(journal.aside, basename(files.database));
  if (existsSync(kept) || !journal.had) {
    for (const file of [files.wal, files.shm, files.database]) rmSync(file, { force: true });
  }
  // The database before its log, the other way round from above, so that undoing can itself be cut off and repeated.
  for (const file of [files.database, files.wal, files.shm, files.keyCheck]) moveBack(file, journal.aside);
  rmSync(journal.aside, { recursive: true, force: true });
  finishSwap(files);
  return true;
}

function move(file: string, into: string): void {
  if (existsSync(file)) renameSync(file, join(into, basename(file)));
}

function moveBack(file: string, from: string): void {
  const kept = join(from, basename(file));
  if (existsSync(kept)) renameSync(kept, file);
}

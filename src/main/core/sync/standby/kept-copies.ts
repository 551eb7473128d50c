import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type BackupRecord, listBackups, removeBackup } from '../../store/backup.ts';
import { flush, storeFiles, writeWhole } from '../../store/files.ts';
import { longest } from '../../store/retention.ts';
import { rootFile } from '../trust/network-files.ts';
import type { NewestAnswer } from './messages.ts';

/**
 * What a standby keeps of the house. The folder `standby` has the shape of a data folder whose `backups` were copied by hand,
 * apart from the backups of this computer's own small file, which has another key.
 */
export const copiesFolder = (dataFolder: string): string => storeFiles(dataFolder).standby;

/** One that is bad is then not all. */
const mostKept = 3;

/** Newest first; whole ones only. */
export const keptCopies = (dataFolder: string): BackupRecord[] =>
  listBackups(copiesFolder(dataFolder)).filter(({ verified }) => verified);

/** Makes the folder, for its owner only. */
export function placeForCopies(dataFolder: string): string {
  const { backups } = storeFiles(copiesFolder(dataFolder));
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  return backups;
}

/** A new recovery code takes the place of the former one here, too. */
export function keepPapers(dataFolder: string, { recovery, root }: NewestAnswer['papers']): void {
  const backups = placeForCopies(dataFolder);
  const { recovery: recoveryPath } = storeFiles(dataFolder);
  keepText(join(backups, basename(recoveryPath)), recovery);
  keepText(join(backups, rootFile), root);
}

function keepText(path: string, text: string | null): void {
  if (text === null || (existsSync(path) && readFileSync(path, 'utf8') === text)) return;
  writeWhole(path, text);
}

/**
 * The newest few, and nothing so old that persons who were erased since would still be in it. The newest stays whatever a clock
 * says: the hub may be gone, and then it is all there is. `now`: UTC.
 */
export function clearOldCopies(dataFolder: string, now: string): void {
  const old = listBackups(copiesFolder(dataFolder)).filter(
    ({ at }, place) => place >= mostKept || (place > 0 && Date.parse(now) - Date.parse(at) > longest),
  );
  for (const { file } of old) removeBackup(file);
}

/** This computer has become the hub, or something else: copies go where a hub has its backups, or away. */
export function adoptCopies(dataFolder: string): void {
  const from = storeFiles(copiesFolder(dataFolder)).backups;
  const { backups } = storeFiles(dataFolder);
  if (existsSync(from)) {
    mkdirSync(backups, { recursive: true, mode: 0o700 });
    const names = readdirSync(from).filter((name) => !name.endsWith('.part'));
    // The note last: a backup without one is not taken for a verified one.
    for (const name of names.toSorted((a, b) => Number(a.endsWith('.json')) - Number(b.endsWith('.json'))))
      renameSync(join(from, name), join(backups, name));
    flush(backups);
  }
  dropCopies(dataFolder);
}

export const dropCopies = (dataFolder: string): void =>
  rmSync(copiesFolder(dataFolder), { recursive: true, force: true });

import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { RowCounts } from './backup-job.ts';
import { flush, prepareFolder, readJson, type StoreFiles, storeFiles, writeWhole } from './files.ts';
import { copyInWorker } from './jobs.ts';
import { isStoreProblem, StoreProblem } from './problems.ts';
import { outdated, pinned } from './retention.ts';

/** Why a backup was made; part of its file name. */
export type BackupReason = 'daily' | 'hourly' | 'manual' | 'migration' | 'restore';

export interface BackupRecord {
  /** Full path. */
  readonly file: string;
  readonly name: string;
  /** UTC instant. */
  readonly at: string;
  readonly reason: string;
  readonly bytes: number;
  /** Passed all checks when it was made, and has the same size still. A restore checks everything again. */
  readonly verified: boolean;
  readonly schemaVersion: string;
  readonly appVersion: string;
  readonly tables: RowCounts;
}

/** What is written down beside a backup, `<name>.json`. */
export interface BackupNote {
  readonly version: 1;
  readonly at: string;
  readonly reason: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly schemaVersion: string;
  readonly appVersion: string;
  readonly tables: RowCounts;
}

export interface BackupOptions {
  readonly folder: string;
  readonly key: Uint8Array;
  readonly reason: BackupReason;
  /** UTC instant, ISO text. */
  readonly now: string;
  readonly schemaVersion: string;
  readonly appVersion: string;
  /** Another file than the database of the folder: the one a restore puts aside. */
  readonly from?: string;
}

/** Of a whole backup; a copy is never kept under a name that is none. */
export const namePattern = /^deelbalie-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-([a-z]+)(?:-\d+)?\.sqlite$/;

/** `deelbalie-20261123-181500-daily.sqlite`; the time is UTC. A second one in the same second gets a number. */
function freeName(folder: string, now: string, reason: string): string {
  const stamp = now
    .slice(0, 19)
    .replace('T', '-')
    .replaceAll(':', '')
    .replaceAll(/(\d{4})-(\d\d)-(\d\d)/g, '$1$2$3');
  for (let again = 1; ; again += 1) {
    const name = `deelbalie-${stamp}-${reason}${again === 1 ? '' : `-${again}`}.sqlite`;
    if (!existsSync(join(folder, name))) return name;
  }
}

/**
 * Makes a backup under a temporary name, checks it whole, and only then gives it its name. Nothing else in the folder is
 * touched when it fails. Old backups are cleared afterwards, never before.
 * @throws StoreProblem backupFailed (params reason), diskFull, readOnly, damaged
 */
export async function makeBackup(options: BackupOptions): Promise<BackupRecord> {
  const files = storeFiles(options.folder);
  prepareFolder(files.backups);
  clearParts(files);
  const name = freeName(files.backups, options.now, options.reason);
  const file = join(files.backups, name);
  const temporary = `${file}.part`;
  try {
    const copy = await copyInWorker(options.from ?? files.database, temporary, options.key);
    const note: BackupNote = {
      version: 1,
      at: options.now,
      reason: options.reason,
      schemaVersion: options.schemaVersion,
      appVersion: options.appVersion,
      ...copy,
    };
    renameSync(temporary, file);
    flush(files.backups);
    writeWhole(`${file}.json`, JSON.stringify(note, null, 1));
  } catch (error) {
    rmSync(temporary, { force: true });
    if (isStoreProblem(error)) throw error;
    throw new StoreProblem('backupFailed', { reason: 'unexpected' }, error);
  }
  copyRecovery(files);
  clearOld(files, options.now, file);
  const made = listBackups(options.folder).find((record) => record.file === file);
  if (!made?.verified) throw new StoreProblem('backupFailed', { reason: 'missing' });
  return made;
}

/** What a kill in the middle of a backup left behind. */
function clearParts(files: StoreFiles): void {
  for (const name of readdirSync(files.backups)) {
    if (/\.part(-journal|-wal|-shm)?$/.test(name)) rmSync(join(files.backups, name), { force: true });
  }
}

/** So that a copied folder of backups and the printed code are enough on another computer. */
function copyRecovery(files: StoreFiles): void {
  if (existsSync(files.recovery))
    writeWhole(join(files.backups, basename(files.recovery)), readFileSync(files.recovery));
}

function clearOld(files: StoreFiles, now: string, justMade: string): void {
  // Never the one just made, whatever a clock that jumped says.
  const old = outdated(listBackups(files.folder), now).filter((record) => record.file !== justMade);
  for (const { file } of old) removeBackup(file);
  if (!existsSync(files.aside)) return;
  for (const name of readdirSync(files.aside)) {
    const [, day, hour, minute, second] = /^(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)$/.exec(name) ?? [];
    const at = day ? Date.parse(`${day}T${hour}:${minute}:${second}Z`) : Number.NaN;
    if (Date.parse(now) - at > pinned) rmSync(join(files.aside, name), { recursive: true, force: true });
  }
}

/** All backups in the folder, newest first. */
export function listBackups(folder: string): BackupRecord[] {
  const { backups } = storeFiles(folder);
  if (!existsSync(backups)) return [];
  return readdirSync(backups)
    .filter((name) => namePattern.test(name))
    .map((name) => describe(join(backups, name)))
    .sort((a, b) => (a.at === b.at ? b.name.localeCompare(a.name) : b.at.localeCompare(a.at)));
}

export function describe(file: string): BackupRecord {
  const name = basename(file);
  const bytes = statSync(file).size;
  const note = noteOf(file);
  const [, year, month, day, hour, minute, second, reason] = namePattern.exec(name) ?? [];
  return {
    file,
    name,
    bytes,
    at: note?.at ?? (year ? `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z` : ''),
    reason: note?.reason ?? reason ?? '',
    verified: note?.bytes === bytes,
    schemaVersion: note?.schemaVersion ?? '',
    appVersion: note?.appVersion ?? '',
    tables: note?.tables ?? {},
  };
}

/** The hash noted when the backup was made; undefined for a file without a note. */
export const notedHash = (file: string): string | undefined => noteOf(file)?.sha256;

function noteOf(file: string): BackupNote | undefined {
  const value = readJson(`${file}.json`);
  if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== 1)
    return undefined;
  return value as BackupNote;
}

export function removeBackup(file: string): void {
  rmSync(`${file}.json`, { force: true });
  rmSync(file, { force: true });
}

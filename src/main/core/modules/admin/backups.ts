import { basename } from 'node:path';
import type { Backup } from '#shared/contract/admin.contract.ts';
import type { CoreInside } from '../../core-inside.ts';
import { refuse } from '../../rpc/refusal.ts';
import { type BackupRecord, listBackups } from '../../store/backup.ts';
import { storeFiles } from '../../store/files.ts';
import { isStoreProblem } from '../../store/problems.ts';
import { makeVerifiedBackup } from '../../verified-backup.ts';

export function backupsOf(core: CoreInside) {
  const folder = core.ports.dataFolder;
  const isOurs = core.store().backup !== null;
  const records = isOurs ? listBackups(folder) : [];
  return {
    madeBy: isOurs ? ('app' as const) : ('server' as const),
    folder: isOurs ? storeFiles(folder).backups : folder,
    lastVerifiedAt: records.find((record) => record.verified)?.at ?? null,
    backups: records.map(backupOf),
  };
}

/** A verified copy of the whole file; the house goes on working meanwhile. */
export async function makeBackupNow(core: CoreInside): Promise<Backup> {
  if (!core.store().backup) return refuse('admin.backupsOnServer');
  try {
    return backupOf(await makeVerifiedBackup(core, 'manual'));
  } catch (error) {
    if (isStoreProblem(error, 'backupFailed')) refuse('admin.backupFailed', error.params);
    throw error;
  }
}

/**
 * Puts a backup in the place of the present file, which is kept aside. When the backup does not pass
 * its checks, everything stays as it was.
 */
export async function restoreFrom(
  core: CoreInside,
  name: string,
): Promise<{ restoredFrom: string; keptAside: string }> {
  if (core.ports.database) return refuse('admin.backupsOnServer');
  const record = listBackups(core.ports.dataFolder).find((one) => one.name === name);
  if (!record) return refuse('admin.backupNotFound', { name });
  try {
    const keptAside = await core.holder.restore(record.file);
    return { restoredFrom: record.name, keptAside: basename(keptAside) };
  } catch (error) {
    if (isStoreProblem(error)) refuse('admin.restoreFailed', { problem: error.code });
    throw error;
  }
}

function backupOf(record: BackupRecord): Backup {
  return {
    name: record.name,
    madeAt: record.at,
    reason: record.reason,
    bytes: record.bytes,
    verified: record.verified,
  };
}

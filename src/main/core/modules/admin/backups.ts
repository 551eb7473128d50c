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
  const records = listBackups(folder);
  return {
    folder: storeFiles(folder).backups,
    lastVerifiedAt: records.find((record) => record.verified)?.at ?? null,
    backups: records.map(backupOf),
  };
}

/** A verified copy of the whole file; the house goes on working meanwhile. */
export async function makeBackupNow(core: CoreInside): Promise<Backup> {
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

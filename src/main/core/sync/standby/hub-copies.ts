import { open } from 'node:fs/promises';
import type { CoreInside } from '../../core-inside.ts';
import { type BackupRecord, listBackups, notedHash } from '../../store/backup.ts';
import { isStoreProblem } from '../../store/problems.ts';
import { readRecoveryFile, recoveryText } from '../../store/recovery.ts';
import { makeVerifiedBackup } from '../../verified-backup.ts';
import type { DeviceRow } from '../hub-store.ts';
import { backupPiece } from '../line-limits.ts';
import { sealedRootOf } from '../trust/network-files.ts';
import type { Kept, NewestAnswer, OfferedBackup, Piece, PieceAnswer } from './messages.ts';

/** The hub's side of a standby: which backup there is, its bytes, and the receipt. */

/**
 * The newest verified backup since this standby was let in; an older one would know neither it nor perhaps the network, so one
 * is made where there is none.
 */
export async function answerNewest(core: CoreInside, standby: DeviceRow): Promise<NewestAnswer> {
  const { dataFolder } = core.ports;
  if (core.store().backup === null)
    return { madeBy: 'server', backup: null, papers: { recovery: null, root: null } };
  const found = newestSince(dataFolder, standby.paired_at) ?? (await makeOne(core));
  const recovery = readRecoveryFile(dataFolder);
  return {
    madeBy: 'app',
    backup: found && offer(found),
    papers: { recovery: recovery && recoveryText(recovery), root: sealedRootOf(dataFolder) },
  };
}

/** What a restore put aside is what somebody did not want. */
const newestSince = (folder: string, since: string): BackupRecord | null =>
  listBackups(folder).find(({ verified, reason, at }) => verified && reason !== 'restore' && at >= since) ??
  null;

function offer(record: BackupRecord): OfferedBackup | null {
  const sha256 = notedHash(record.file);
  if (sha256 === undefined) return null;
  const { name, at: madeAt, reason, bytes: size, schemaVersion, appVersion } = record;
  return { name, madeAt, reason, size, sha256, schemaVersion, appVersion };
}

/** Everybody who asks meanwhile waits for the same one. */
const underWay = new WeakMap<CoreInside, Promise<BackupRecord | null>>();

function makeOne(core: CoreInside): Promise<BackupRecord | null> {
  const present = underWay.get(core);
  if (present) return present;
  const making = makeVerifiedBackup(core, 'hourly')
    .catch((error: unknown) => {
      core.ports.log.error({ code: isStoreProblem(error) ? error.code : 'unexpected' }, 'standby.noBackup');
      return null;
    })
    .finally(() => underWay.delete(core));
  underWay.set(core, making);
  return making;
}

export async function answerPiece(core: CoreInside, { name, start }: Piece): Promise<PieceAnswer> {
  const found = listBackups(core.ports.dataFolder).find((one) => one.verified && one.name === name);
  if (!found || start >= found.bytes) return { base64: '' };
  const file = await open(found.file, 'r');
  try {
    const bytes = Buffer.alloc(Math.min(backupPiece, found.bytes - start));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
    return { base64: bytes.subarray(0, bytesRead).toString('base64') };
  } finally {
    await file.close();
  }
}

export async function noteKept(core: CoreInside, standby: DeviceRow, { name, madeAt }: Kept): Promise<void> {
  const now = core.ports.clock.now();
  const copy = { copy_name: name, copy_made_at: madeAt, copy_kept_at: now };
  await core
    .store()
    .write((tx) => tx.updateTable('sync_device').set(copy).where('id', '=', standby.id).execute());
  core.feed.publish({ seq: 0, refs: [{ entity: 'network', id: standby.id }] });
}

import type { CoreInside } from './core-inside.ts';
import type { BackupReason, BackupRecord } from './store/backup.ts';
import { StoreProblem } from './store/problems.ts';
import { noteVerified } from './sync/backed-up.ts';
import { readState } from './sync/state.ts';

/**
 * A verified copy of the whole file. A hub also notes up to where it holds everything: only what lies in a verified backup
 * may be forgotten by the devices that did it.
 * @throws StoreProblem backupFailed, also on a database server, whose own tools make the backups
 */
export async function makeVerifiedBackup(core: CoreInside, reason: BackupReason): Promise<BackupRecord> {
  const before = await readState(core.store().reader);
  const { backup } = core.store();
  if (!backup) throw new StoreProblem('backupFailed', { reason: 'server' });
  const record = await backup(reason);
  if (before.role === 'hub' && record.verified)
    await core.store().write((tx) => noteVerified(tx, before.feed_seq, core.ports.clock.now()));
  return record;
}

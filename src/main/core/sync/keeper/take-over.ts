import type { CoreInside } from '../../core-inside.ts';
import type { Ports } from '../../ports.ts';
import { writeJournal } from '../../rpc/journal.ts';
import type { BackupRecord } from '../../store/backup.ts';
import { notedHash } from '../../store/backup.ts';
import { hashFile } from '../../store/backup-job.ts';
import type { Executor } from '../../store/database.ts';
import { checkInWorker } from '../../store/jobs.ts';
import { isStoreProblem, StoreProblem } from '../../store/problems.ts';
import { writeNotice } from '../notices.ts';
import { beginNewEpoch } from '../roles.ts';
import { changeState, readState } from '../state.ts';

type Making = Pick<Ports, 'clock' | 'ids'>;

/** What devices had of the hub before is no longer what it has, and whoever was the hub before is not any more. */
export async function raiseGeneration(core: CoreInside): Promise<void> {
  await core.store().write((tx) => raise(tx, core.ports));
  await beginNewEpoch(core);
}

async function raise(tx: Executor, { clock, ids }: Making): Promise<void> {
  const at = clock.now();
  const { generation } = await readState(tx);
  await changeState(tx, { generation: generation + 1 });
  await writeNotice(tx, { id: ids.next(), kind: 'tookOver', name: '', role: null, at, by: null });
  await writeJournal(tx, {
    at,
    accountId: null,
    place: 'staff',
    command: 'network.takeOver',
    commandId: null,
    refs: [{ entity: 'network', id: 'this' }],
    fields: [],
  });
}

/**
 * A standby becomes the hub, in its copy of the hub's data: of a higher generation and another epoch, and no device of itself
 * any more. @throws StoreProblem damaged when the copy is not a hub's
 */
export async function becomeSuccessor(tx: Executor, ports: Making, ownDeviceId: string): Promise<void> {
  if ((await readState(tx)).role !== 'hub') throw new StoreProblem('damaged', { reason: 'notHub' });
  await raise(tx, ports);
  await changeState(tx, { epoch: ports.ids.next() });
  const at = ports.clock.now();
  await tx
    .updateTable('sync_device')
    .set({ status: 'revoked', revoked_at: at, took_over_at: at })
    .where('id', '=', ownDeviceId)
    .execute();
}

/** The first of these that is what was noted of it, and opens and is sound under this key; null: none is. */
export async function firstSound(
  copies: readonly BackupRecord[],
  key: Uint8Array,
): Promise<BackupRecord | null> {
  for (const copy of copies) {
    if (hashFile(copy.file) !== notedHash(copy.file)) continue;
    try {
      await checkInWorker(copy.file, key);
      return copy;
    } catch (error) {
      if (!isStoreProblem(error)) throw error;
    }
  }
  return null;
}

import type { Executor } from '../store/database.ts';
import { changeState, readState } from './state.ts';

/**
 * Devices keep what the hub has answered until verified backups of the hub hold it, and 14 days longer: until then an older
 * backup may have to take its place. The clock of the hub alone says when that is.
 */
export const daysKept = 14;

/** A backup is sound that holds everything up to `seq`. `now`: UTC. Never goes back. */
export async function noteVerified(tx: Executor, seq: number, now: string): Promise<void> {
  const { backed_up_seq } = await readState(tx);
  if (seq > backed_up_seq) await changeState(tx, { backed_up_seq: seq });
  await tx
    .insertInto('sync_backup')
    .values({ seq, at: now })
    .onConflict((oc) => oc.column('seq').doNothing())
    .execute();
  // Of those that are old enough, the newest says it all.
  await tx
    .deleteFrom('sync_backup')
    .where('seq', '<', await forgettableUntil(tx, now))
    .execute();
}

/** Up to where devices may forget what was answered. 0: nothing yet. */
export async function forgettableUntil(ex: Executor, now: string): Promise<number> {
  const before = new Date(Date.parse(now) - daysKept * 24 * 3600_000).toISOString();
  const row = await ex
    .selectFrom('sync_backup')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('at', '<=', before)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

/*
 * A database server's own tools make the backups, so the hub does not know of them. Whoever runs them tells it: a word before the
 * backup begins, which says up to where it will hold everything, and that word again once the backup is found sound.
 */

/** The word before. A backup that begins after this holds everything up to there. */
export async function backupBegins(ex: Executor): Promise<string> {
  const { epoch, feed_seq } = await readState(ex);
  return `${epoch}.${feed_seq}`;
}

/** The word after. @throws RangeError when it is no such word, or one of before the hub was put back */
export async function noteBackedUp(tx: Executor, began: string, now: string): Promise<void> {
  const [, epoch, digits] = /^(.+)\.(\d{1,15})$/.exec(began) ?? [];
  if (digits === undefined) throw new RangeError('this is not what “backup-begins” said');
  const { epoch: present, feed_seq } = await readState(tx);
  if (epoch !== present || Number(digits) > feed_seq)
    throw new RangeError('the hub was put back since this backup began; make another one');
  await noteVerified(tx, Number(digits), now);
}

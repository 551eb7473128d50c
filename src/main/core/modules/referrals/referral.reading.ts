import type { FollowedHow } from '#shared/contract/agenda-words.ts';
import type { CommandCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { careReader, changeFollower, groundFor, mayRead, type Reader } from '../zones/index.ts';
import { changeReferral, type ReferralRow, referralById } from './referral.store.ts';

/** A referral the reader may know of (need to know as for questions), or "there is no such referral". */
export const readableReferral = (row: ReferralRow | undefined, reader: Reader): ReferralRow =>
  found(row !== undefined && mayRead(row, reader) ? row : null, 'referral');

/** The same, to act on: whoever opened it all the same reads and changes nothing. @throws Refusal zones.readsAlong */
export async function referralOf(call: CommandCall, id: string): Promise<ReferralRow> {
  const reader = await careReader(call);
  const row = readableReferral(await referralById(call.tx, id), reader);
  if (groundFor(row, reader) === 'opened') refuse('zones.readsAlong');
  return row;
}

/** Somebody else follows it from now on, or nobody; who did before stays in its history. */
export async function giveReferral(
  call: CommandCall,
  row: ReferralRow,
  to: string | null,
  how: FollowedHow,
): Promise<void> {
  await saveReferral(call, row, { owner_account_id: to });
  const from = row.owner_account_id;
  await changeFollower(call, {
    kind: 'referral',
    recordId: row.id,
    from,
    to,
    how,
    since: followedSince(row),
  });
}

/** Since when its first follower had it: whoever wrote it down, from then on. */
export const followedSince = (
  row: Pick<ReferralRow, 'owner_account_id' | 'by_account_id' | 'created_at'>,
): string | null => (row.owner_account_id === row.by_account_id ? row.created_at : null);

/** Writes a referral as it was read in this act. */
export async function saveReferral(
  call: CommandCall,
  row: ReferralRow,
  changes: Partial<ReferralRow>,
): Promise<void> {
  if (!(await changeReferral(call.tx, row, changes))) refuse('referrals.changedMeanwhile');
  call.touched('referral', row.id);
  call.changedFields(...Object.keys(changes));
}

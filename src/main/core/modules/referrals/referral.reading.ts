import { actorOf, type CommandCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { mayRead, type Reader } from '../intake/index.ts';
import { changeReferral, type ReferralRow, referralById } from './referral.store.ts';

/** Need to know, as for questions: who wrote or follows it, the team, or the counter as well. */
export const mayReadReferral = (row: ReferralRow, reader: Reader): boolean =>
  mayRead({ scope: row.scope, byAccountId: row.by_account_id, ownerAccountId: row.owner_account_id }, reader);

/** A referral the reader may know of, or "there is no such referral". */
export const readableReferral = (row: ReferralRow | undefined, reader: Reader): ReferralRow =>
  found(row !== undefined && mayReadReferral(row, reader) ? row : null, 'referral');

export const referralOf = async (call: CommandCall, id: string): Promise<ReferralRow> =>
  readableReferral(await referralById(call.tx, id), actorOf(call));

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

import type { CommandCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { careReader, mayRead, type Reader } from '../intake/index.ts';
import { changeReferral, type ReferralRow, referralById } from './referral.store.ts';

/** A referral the reader may know of (need to know as for questions), or "there is no such referral". */
export const readableReferral = (row: ReferralRow | undefined, reader: Reader): ReferralRow =>
  found(row !== undefined && mayRead(row, reader) ? row : null, 'referral');

export const referralOf = async (call: CommandCall, id: string): Promise<ReferralRow> =>
  readableReferral(await referralById(call.tx, id), await careReader(call));

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

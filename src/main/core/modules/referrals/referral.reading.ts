import type { CommandCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { careReader, groundFor, mayRead, type Reader } from '../zones/index.ts';
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

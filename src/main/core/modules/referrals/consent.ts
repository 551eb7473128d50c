import { refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { consentWithdrawnOn } from '../privacy/index.ts';
import type { ReferralRow } from './referral.store.ts';

/**
 * Consent that the person took back stops every referral that rests on consent, until it is given again; one that rests on another ground goes
 * on.
 * @throws Refusal privacy.consentWithdrawn
 */
export async function checkConsentStands(
  ex: Executor,
  row: Pick<ReferralRow, 'person_id' | 'ground'>,
): Promise<void> {
  if (row.ground !== 'consent') return;
  const day = await consentWithdrawnOn(ex, row.person_id, 'referral');
  if (day !== null) refuse('privacy.consentWithdrawn', { day });
}

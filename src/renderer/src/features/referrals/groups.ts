import type { Referral } from '#shared/contract/referrals.contract.ts';

/** Under which word a referral with work left stands: what the house must do first comes first. */
export const referralGroups = ['late', 'next', 'tell', 'held', 'draft', 'sent', 'going'] as const;
export type ReferralGroup = (typeof referralGroups)[number];

export function groupOf({
  mustTell,
  mustChooseNext,
  isOverdue,
  isHeld,
  state,
}: Pick<Referral, 'mustTell' | 'mustChooseNext' | 'isOverdue' | 'isHeld' | 'state'>): ReferralGroup {
  if (mustChooseNext) return 'next';
  if (mustTell) return 'tell';
  if (isHeld) return 'held';
  // An answer that stays out is asked for again: that is the day's first work.
  if (isOverdue) return 'late';
  if (state === 'draft' || state === 'sent') return state;
  return 'going';
}

/** Groups that hold something, in their order; within a group the order that was given. */
export function inGroups(referrals: readonly Referral[]): { group: ReferralGroup; referrals: Referral[] }[] {
  return referralGroups
    .map((group) => ({ group, referrals: referrals.filter((one) => groupOf(one) === group) }))
    .filter((one) => one.referrals.length > 0);
}

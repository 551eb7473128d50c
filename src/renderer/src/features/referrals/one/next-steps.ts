import type { ReferralSide, ReferralState } from '#shared/contract/referral-words.ts';
import type { Referral } from '#shared/contract/referrals.contract.ts';

/** Steps the screen offers from a state, the usual one first; the core decides in any case. */
const offered: Record<ReferralState, readonly ReferralState[]> = {
  draft: ['sent', 'cancelled'],
  sent: ['accepted', 'refused', 'cancelled'],
  accepted: ['inProgress', 'waitingList', 'cancelled'],
  waitingList: ['inProgress', 'cancelled'],
  inProgress: ['completed', 'failed', 'cancelled'],
  completed: [],
  refused: [],
  failed: [],
  cancelled: [],
  inError: [],
};

/** While its sender is unknown nothing is decided, but it can be called off. */
export const stepsFrom = ({ state, isHeld }: Pick<Referral, 'state' | 'isHeld'>): readonly ReferralState[] =>
  isHeld ? offered[state].filter((to) => to === 'cancelled') : offered[state];

export const ourSide = (direction: Referral['direction']): ReferralSide =>
  direction === 'out' ? 'sender' : 'receiver';
export const theirSide = (direction: Referral['direction']): ReferralSide =>
  direction === 'out' ? 'receiver' : 'sender';

/** Which side a step is for; null where either may take it and the worker says who did. */
export function sideOf(
  to: ReferralState,
  referral: Pick<Referral, 'direction' | 'state'>,
): ReferralSide | null {
  if (to === 'inError') return ourSide(referral.direction);
  if (to === 'cancelled') return referral.state === 'draft' ? 'sender' : null;
  return to === 'sent' ? 'sender' : 'receiver';
}

import type { ReferralState } from '#shared/contract/referral-words.ts';
import type { DirectionFigures } from '#shared/contract/referrals.contract.ts';
import { daysBetween, type LocalDay } from '#shared/domain/local-days.ts';
import { isEnded, isLoopClosed } from './referral.rules.ts';

export interface CountedReferral {
  personId: string;
  state: ReferralState;
  sentDay: LocalDay;
  acceptedDay: LocalDay | null;
  arrivedDay: LocalDay | null;
  toldDay: LocalDay | null;
}

/** Figures of the referrals sent in a period, one way (DOMAIN, F4 to F6). Mistakes are not among them. */
export function referralFigures(referrals: readonly CountedReferral[]): DirectionFigures {
  const inState = (state: ReferralState): number => referrals.filter((one) => one.state === state).length;
  const [completed, refused, failed] = [inState('completed'), inState('refused'), inState('failed')];
  const accepted = referrals.filter(({ acceptedDay }) => acceptedDay !== null);
  return {
    sent: referrals.length,
    accepted: accepted.length,
    arrived: referrals.filter(({ arrivedDay }) => arrivedDay !== null).length,
    completed,
    refused,
    failed,
    cancelled: inState('cancelled'),
    stillOpen: referrals.filter(({ state }) => !isEnded(state)).length,
    loopClosed: referrals.filter(isLoopClosed).length,
    persons: new Set(referrals.map(({ personId }) => personId)).size,
    decided: completed + failed + refused,
    medianDaysToAccepted: median(
      accepted.map(({ sentDay, acceptedDay }) => daysBetween(sentDay, acceptedDay ?? sentDay)),
    ),
  };
}

/** The middle one, or halfway between the two in the middle. */
export function median(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)] ?? 0,
    sorted[Math.floor(sorted.length / 2)] ?? 0,
  ];
  return (low + high) / 2;
}

import type { HearsaySource, ReferralReason, ReferralResult } from '#shared/contract/referral-words.ts';

/** A step as it is typed. */
export interface StepValues {
  /** Who called it off, where either side may. */
  by: 'us' | 'party' | null;
  source: HearsaySource | null;
  saidBy: string;
  reason: ReferralReason | null;
  result: ReferralResult | null;
  note: string;
  day: string | null;
  overrideReason: string;
}

import type { RefusalCode } from '#shared/contract/errors.ts';
import type { KeepReason } from '#shared/contract/mine.contract.ts';

const words: Partial<Record<RefusalCode, KeepReason>> = {
  'loans.renewalWaiting': 'somebodyWaits',
  'loans.renewalReserved': 'reserved',
  'loans.renewalLimit': 'oftenEnough',
  'loans.renewalNoGain': 'longEnough',
};

/** Safety checks, recalls and repairs are the house's own affair: the thing is wanted back to be looked at. */
const isGate = (reason: RefusalCode): boolean => reason.startsWith('upkeep.');

/** What a visitor is told of a refusal: what nobody should read on a screen, such as a pause, is for the desk. */
export function keepReasonOf(reason: RefusalCode): KeepReason {
  return words[reason] ?? (isGate(reason) ? 'check' : 'desk');
}

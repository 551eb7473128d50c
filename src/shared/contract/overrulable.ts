import type { RefusalCode } from './errors.ts';

/** What a desk worker may overrule with a reason; the rest is no matter of opinion. Without zod: screens read it too. */
export const overrulable: readonly RefusalCode[] = [
  'loans.itemHeld',
  'loans.itemReserved',
  'loans.itemNotReadyYet',
  'loans.kindLimit',
  'loans.initiativeLimit',
  'loans.householdKindLimit',
  'loans.householdInitiativeLimit',
  'loans.ageUnknown',
  'loans.personBlocked',
  'loans.renewalLimit',
  'loans.renewalWaiting',
  'loans.renewalReserved',
  'reservations.tooLong',
];

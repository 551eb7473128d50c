/** Fixed words of the calendar that screens list too; without zod. */

/** What can be copied from one initiative to others. */
export const copyParts = ['hours', 'exceptions', 'closings', 'rules'] as const;
export type CopyPart = (typeof copyParts)[number];

/**
 * Why a loan stays as it is: late already, claimed as returned or lost, no later open day to go to, changed since
 * the move, back already, its old day has passed, or somebody else reserved the item from before its later day.
 */
export const unmovedReasons = [
  'late',
  'claimed',
  'nowhere',
  'same',
  'changed',
  'returned',
  'past',
  'reserved',
] as const;
export type UnmovedReason = (typeof unmovedReasons)[number];

/** Why a reservation, or a thing set aside, stays inside a closing: somebody else has the item, or no day is open. */
export const staysReasons = ['reserved', 'nowhere'] as const;
export type StaysReason = (typeof staysReasons)[number];

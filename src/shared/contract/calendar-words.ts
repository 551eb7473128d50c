/** Fixed words of the calendar that screens list too; without zod. */

/** What can be copied from one initiative to others. */
export const copyParts = ['hours', 'exceptions', 'closings', 'rules'] as const;
export type CopyPart = (typeof copyParts)[number];

/**
 * Why a loan stays as it is: late already, claimed as returned or lost, no later open day to go to, changed since
 * the move, back already, or its old day has passed.
 */
export const unmovedReasons = ['late', 'claimed', 'nowhere', 'same', 'changed', 'returned', 'past'] as const;
export type UnmovedReason = (typeof unmovedReasons)[number];

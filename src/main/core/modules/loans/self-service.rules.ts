import type { RefusalCode } from '#shared/contract/errors.ts';

/**
 * What somebody may do alone is what costs nothing and needs no eye of the house. The checks of lending stay what they are
 * (`planLoan`, `giveBack`): this only says when a person has to be there as well.
 */
export const mayBorrowAlone = ({
  feeCents,
  depositCents,
}: {
  feeCents: number;
  depositCents: number;
}): boolean => feeCents === 0 && depositCents === 0;

export interface ReturnFacts {
  lateFeeCents: number;
  /** Held or still asked: it is counted at the counter. */
  depositCents: number;
  /** Somebody said it was lost, or brought back already. */
  hasClaim: boolean;
}

export const mayBringBackAlone = ({ lateFeeCents, depositCents, hasClaim }: ReturnFacts): boolean =>
  lateFeeCents === 0 && depositCents === 0 && !hasClaim;

/** Refusals of a thing that is nobody's business at a kiosk: they are answered as a label nobody knows. */
const notHere: readonly RefusalCode[] = [
  'loans.itemRetired',
  'loans.itemLost',
  'loans.itemOut',
  'loans.itemOutToSamePerson',
];
export const isUnknownHere = (reason: RefusalCode): boolean => notHere.includes(reason);

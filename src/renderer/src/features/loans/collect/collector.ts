import type { ActedBy } from '#shared/contract/households.contract.ts';
import type { Loan } from '#shared/contract/loans.contract.ts';
import type { HelperRelation } from '#shared/contract/words.ts';

/** Somebody else stands at the desk for the person who borrows: what the core keeps of it, and how the screen names it. */
export interface Collector {
  actedBy: ActedBy;
  name: string;
  relation: HelperRelation | null;
}

/** Who stood there, as a loan remembers it: for a visit that is opened again. */
export function collectorOf(actedBy: Loan['actedBy']): Collector | null {
  if (actedBy === null) return null;
  const { personId, name, relation } = actedBy;
  if (personId !== null) {
    return { actedBy: { personId, ...(relation === null ? {} : { relation }) }, name, relation };
  }
  return { actedBy: { name, relation: relation ?? 'other' }, name, relation };
}

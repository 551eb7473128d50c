import { type MergedField, mergedFields } from '#shared/contract/merge-words.ts';
import type { Comparison } from '#shared/contract/merges.contract.ts';

export const sides = ['left', 'right'] as const;
export type Side = (typeof sides)[number];
export type Choices = Readonly<Record<MergedField, Side>>;

/** Who stays when nobody says otherwise: who was registered first. */
export const firstRegistered = ({ left, right }: Pick<Comparison, 'left' | 'right'>): Side =>
  right.person.number < left.person.number ? 'right' : 'left';

/** What each field starts as: what is known before what is not, and who was registered first where both know something. */
export function startingChoices(comparison: Pick<Comparison, 'left' | 'right'>): Choices {
  const first = firstRegistered(comparison);
  const other = first === 'left' ? 'right' : 'left';
  const known = (side: Comparison['left'], field: MergedField) => (side.person[field] ?? '') !== '';
  return Object.fromEntries(
    mergedFields.map((field) => [
      field,
      !known(comparison[first], field) && known(comparison[other], field) ? other : first,
    ]),
  ) as Record<MergedField, Side>;
}

import type { Duplicate } from '#shared/contract/people.contract.ts';

/** Words for what agrees between two persons; each is a key of `people.duplicate.reasons`. */
export type ReasonKey =
  | 'sameCard'
  | 'sameNationalNumber'
  | 'sameNameAndBirthDate'
  | 'similarNameAndBirthDate'
  | 'samePhone'
  | 'sameAddress'
  | 'sameBirthDate';

const known: readonly ReasonKey[] = [
  'sameCard',
  'sameNationalNumber',
  'sameNameAndBirthDate',
  'samePhone',
  'sameAddress',
  'sameBirthDate',
];

/**
 * Why somebody may be the same person, strongest first. A name next to a birth date that is only partly known, or 1
 * January, agrees weakly: then the words are careful too. Codes this screen has no words for are left out.
 */
export function reasonKeys({ level, reasons }: Pick<Duplicate, 'level' | 'reasons'>): ReasonKey[] {
  return known
    .filter((key) => reasons.includes(key))
    .map((key) => (key === 'sameNameAndBirthDate' && level === 'weak' ? 'similarNameAndBirthDate' : key));
}

/** The warnings that are still open: those nobody called somebody else. The same card cannot be argued away. */
export function openWarnings(
  duplicates: readonly Duplicate[],
  different: ReadonlySet<string>,
): readonly Duplicate[] {
  return duplicates.filter(({ person, level }) => level === 'certain' || !different.has(person.id));
}

/** Whether a worker must first say "the same" or "not the same" before a new person is made. */
export function mustDecide(open: readonly Duplicate[]): boolean {
  return open.some(({ level }) => level === 'strong');
}

import type { PersonSummary } from '#shared/contract/people.contract.ts';
import { useText } from '../../app/text.ts';

/** The quiet second line about a person: number, birth year and town, as far as known and allowed. */
export function usePersonLine(): (person: PersonSummary) => string {
  const { t } = useText();
  return ({ number, birthYear, town }) =>
    [number, birthYear === null ? null : t(($) => $.people.bornIn, { year: birthYear }), town]
      .filter((part) => part !== null && part !== '')
      .join(' · ');
}

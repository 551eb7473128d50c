import { type LifeDomain, lifeDomains } from '#shared/contract/intake-words.ts';
import type { DomainWords } from '#shared/contract/trajectories.contract.ts';

export const wordLanguages = ['nl', 'fr', 'en'] as const;
export type WordLanguage = (typeof wordLanguages)[number];
export const wordSteps = [0, 1, 2, 3, 4] as const;
type Cell = `${WordLanguage}${(typeof wordSteps)[number]}`;
export const cellOf = (language: WordLanguage, step: (typeof wordSteps)[number]): Cell =>
  `${language}${step}`;

/** The words of a domain as they are typed: a field per step and language. */
export type WordsValues = Record<Cell, string> & { everywhere: boolean };

/** What stands in the fields at first: `start` gives the word of a step in a language. */
export function wordsValues(start: (language: WordLanguage, value: number) => string): WordsValues {
  const cells = wordLanguages.flatMap((language) =>
    wordSteps.map((step) => [cellOf(language, step), start(language, step + 1)] as const),
  );
  return { ...(Object.fromEntries(cells) as Record<Cell, string>), everywhere: false };
}

/** Every step has a Dutch word, or none has. */
export function isWhole(values: WordsValues): boolean {
  const typed = wordSteps.filter((step) => values[cellOf('nl', step)].trim() !== '').length;
  return typed === 0 || typed === wordSteps.length;
}

/** All words of the version after this: of one domain, or of every one. Emptied, a domain has none of its own any more. */
export function wordsAfter(
  before: readonly DomainWords[],
  domain: LifeDomain,
  values: WordsValues,
): DomainWords[] {
  const inLanguage = (language: WordLanguage) =>
    wordSteps.map((step) => values[cellOf(language, step)].trim());
  const typed = { nl: inLanguage('nl'), fr: inLanguage('fr'), en: inLanguage('en') };
  const isEmpty = typed.nl.every((word) => word === '');
  return lifeDomains.flatMap((one) => {
    if (!values.everywhere && one !== domain) return before.find((words) => words.domain === one) ?? [];
    return isEmpty ? [] : [{ domain: one, ...typed }];
  });
}

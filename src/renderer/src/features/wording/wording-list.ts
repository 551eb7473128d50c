import type { Wording } from '#shared/contract/wording.contract.ts';
import { fold } from '#shared/domain/text-fold.ts';

export const wordingFilters = ['all', 'missing', 'unreviewed', 'changed', 'reviewed', 'own'] as const;
export type WordingFilter = (typeof wordingFilters)[number];

/** Texts that fit the filter and hold every word that was typed, in the key, the Dutch or the translation. */
export function shownTexts(texts: readonly Wording[], filter: WordingFilter, asked: string): Wording[] {
  const words = fold(asked).split(' ');
  return texts.filter((text) => fits(text, filter) && holds(text, words));
}

function fits({ state, own }: Wording, filter: WordingFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'own' ? own !== 'none' : state === filter;
}

function holds({ key, dutch, forms }: Wording, words: readonly string[]): boolean {
  const all = fold([key, ...Object.values(dutch), ...Object.values(forms)].join(' '));
  return words.every((word) => all.includes(word));
}

import { beginning, lastGrowing, type Match, type Term } from './match.ts';
import { canBeMistyped } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words tried for one mistyped word, nearest first. */
const mostCandidates = 24;

/**
 * What somebody may have meant when nothing is found as typed, most likely first. Each is only asked when the ones before
 * it found nothing:
 * 1. two words that are written as one (`boor machine`);
 * 2. unknown words replaced by near ones;
 * 3. the same, also by near beginnings and by compounds that hold the word;
 * 4. every word replaced, because each may be known yet never together (`jansen` exists, but Maria is a Janssens).
 */
export function* forgivingMatches(words: readonly string[], vocabulary: Vocabulary): Generator<Match> {
  for (let i = 0; i + 1 < words.length; i += 1) {
    const joined = `${words[i] ?? ''}${words[i + 1] ?? ''}`;
    if (vocabulary.knows(joined)) yield lastGrowing([...words.slice(0, i), joined, ...words.slice(i + 2)]);
  }
  const unknown = words.map((word) => canBeMistyped(word) && !vocabulary.knows(word));
  if (unknown.includes(true)) {
    const near = words.map((word, i) => (unknown[i] ? nearTerms(word, vocabulary) : [beginning(word)]));
    if (answerable(near)) yield near;
    const wide = words.map((word, i) =>
      unknown[i] ? wideTerms(word, vocabulary, i === words.length - 1) : [beginning(word)],
    );
    if (answerable(wide)) yield wide;
  }
  const all = words.map((word, i) => [
    beginning(word),
    ...wideTerms(word, vocabulary, i === words.length - 1),
  ]);
  if (words.length > 1 || !unknown.includes(true)) yield all;
}

/** Errors forgiven: one in 4 to 7 letters, two from 8. In shorter words an error makes another word. */
export function errorsForgiven(word: string): number {
  if (word.length < 4 || !canBeMistyped(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

function nearTerms(word: string, vocabulary: Vocabulary): Term[] {
  const most = errorsForgiven(word);
  if (most === 0) return [];
  const near = vocabulary.near(word, most, false).filter(({ distance }) => distance > 0);
  return best(
    near.map((found) => ({ word: found.word, prefix: false, cost: cost(word, found.word, found.distance) })),
  );
}

function wideTerms(word: string, vocabulary: Vocabulary, last: boolean): Term[] {
  const most = errorsForgiven(word);
  if (most === 0) return [];
  const terms = vocabulary
    .near(word, most, last)
    .filter(({ distance }) => distance > 0)
    .map((found) => ({
      word: found.word,
      prefix: false,
      cost: cost(word, found.word, found.distance) + (found.unfinished ? 1 : 0),
    }));
  const holding = vocabulary
    .containing(word)
    .map((found) => ({ word: found, prefix: false, cost: 2 * most + 2 }));
  return best([...terms, ...holding]);
}

/** An error in the first letter is rarer than one further on. */
function cost(typed: string, meant: string, distance: number): number {
  return 2 * distance + (typed[0] === meant[0] ? 0 : 1);
}

/** The cheapest, and of those the alphabetically first, so that the same question always means the same. */
function best(terms: readonly Term[]): Term[] {
  return [...terms].sort((a, b) => a.cost - b.cost).slice(0, mostCandidates);
}

function answerable(match: Match): boolean {
  return match.every((group) => group.length > 0);
}

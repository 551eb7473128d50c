import { beginning, lastGrowing, type Match, type Term } from './match.ts';
import { canBeMistyped } from './tokens.ts';
import type { NearWord, Vocabulary } from './vocabulary.ts';

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
  const guesses = words.map((word, i) => new Guess(word, vocabulary, i === words.length - 1));
  const unknown = guesses.some((guess) => !guess.known);
  if (unknown) {
    const near = guesses.map((guess) => (guess.known ? guess.typed : guess.near));
    if (answerable(near)) yield near;
    const wide = guesses.map((guess) => (guess.known ? guess.typed : guess.wide));
    if (answerable(wide)) yield wide;
  }
  if (words.length > 1 || !unknown) yield guesses.map((guess) => [...guess.typed, ...guess.wide]);
}

/** Errors forgiven: one in 4 to 7 letters, two from 8. In shorter words an error makes another word. */
export function errorsForgiven(word: string): number {
  if (word.length < 4 || !canBeMistyped(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/** What one typed word may stand for, worked out once and only when needed. */
class Guess {
  readonly typed: readonly Term[];
  readonly known: boolean;
  readonly #word: string;
  readonly #vocabulary: Vocabulary;
  readonly #last: boolean;
  #found: NearWord[] | undefined;

  constructor(word: string, vocabulary: Vocabulary, last: boolean) {
    this.typed = [beginning(word)];
    // Numbers are not in the vocabulary, and are never mistaken for others.
    this.known = !canBeMistyped(word) || vocabulary.knows(word);
    this.#word = word;
    this.#vocabulary = vocabulary;
    this.#last = last;
  }

  get near(): Term[] {
    return best(this.#nearWords().flatMap((found) => (found.unfinished ? [] : this.#term(found))));
  }

  get wide(): Term[] {
    const most = errorsForgiven(this.#word);
    if (most === 0) return [];
    const holding = this.#vocabulary
      .containing(this.#word)
      .map((word) => ({ word, prefix: false, cost: 2 * most + 2 }));
    return best([...this.#nearWords().map((found) => this.#term(found)), ...holding]);
  }

  #nearWords(): NearWord[] {
    const most = errorsForgiven(this.#word);
    // An unfinished word is the last one.
    this.#found ??=
      most === 0
        ? []
        : this.#vocabulary.near(this.#word, most, this.#last).filter(({ distance }) => distance > 0);
    return this.#found;
  }

  #term(found: NearWord): Term {
    const likely = cost(this.#word, found.word, found.distance) + (found.unfinished ? 1 : 0);
    return { word: found.word, prefix: false, cost: likely };
  }
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

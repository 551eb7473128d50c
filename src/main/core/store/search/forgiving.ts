import { beginning, lastGrowing, type Match, type Term, whole } from './match.ts';
import { canBeMistyped } from './tokens.ts';
import type { NearWord, Vocabulary } from './vocabulary.ts';

/** Words tried for one mistyped word, nearest first. */
const mostCandidates = 24;
/** Words written out instead of their common beginning. */
const mostCompletions = 8;

export interface Forgiving {
  readonly match: Match;
  readonly exactness: 'words' | 'typo';
}

/**
 * What somebody may have meant when nothing is found as typed, most likely first. Each is only asked when the ones before
 * it found nothing:
 * 1. every word only begun (`mar jans`);
 * 2. two words that are written as one (`boor machine`);
 * 3. unknown words replaced by near ones;
 * 4. the same, also by near beginnings and by compounds that hold the word;
 * 5. every word replaced, because each may be known yet never together (`jansen` exists, but Maria is a Janssens).
 */
export function* forgivingMatches(words: readonly string[], vocabulary: Vocabulary): Generator<Forgiving> {
  const guesses = words.map((word, i) => new Guess(word, vocabulary, i === words.length - 1));
  const unknown = guesses.some((guess) => !guess.known);
  if (words.length > 1 && !unknown) {
    yield { match: guesses.map((guess) => guess.begun), exactness: 'words' };
  }
  for (const match of mistypedMatches(words, guesses, vocabulary)) yield { match, exactness: 'typo' };
}

function* mistypedMatches(
  words: readonly string[],
  guesses: readonly Guess[],
  vocabulary: Vocabulary,
): Generator<Match> {
  for (let i = 0; i + 1 < words.length; i += 1) {
    const joined = `${words[i] ?? ''}${words[i + 1] ?? ''}`;
    if (vocabulary.knows(joined)) yield lastGrowing([...words.slice(0, i), joined, ...words.slice(i + 2)]);
  }
  const unknown = guesses.some((guess) => !guess.known);
  if (unknown) {
    const near = guesses.map((guess) => (guess.known ? guess.begun : guess.near));
    if (answerable(near)) yield near;
    const wide = guesses.map((guess) => (guess.known ? guess.begun : guess.wide));
    if (answerable(wide)) yield wide;
  }
  if (words.length > 1 || !unknown) yield guesses.map((guess) => [...guess.begun, ...guess.wide]);
}

/** Errors forgiven: one in 4 to 7 letters, two from 8. In shorter words an error makes another word. */
export function errorsForgiven(word: string): number {
  if (word.length < 4 || !canBeMistyped(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/** What one typed word may stand for, worked out once and only when needed. */
class Guess {
  /** The word as typed, or as the beginning of others. */
  readonly begun: readonly Term[];
  readonly known: boolean;
  readonly #word: string;
  readonly #vocabulary: Vocabulary;
  readonly #last: boolean;
  #found: NearWord[] | undefined;

  constructor(word: string, vocabulary: Vocabulary, last: boolean) {
    this.begun = begunTerms(word, vocabulary);
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

/**
 * The engines gather every document of a long beginning before they give the first; of a few whole words they do not. Short
 * beginnings have an index of their own, and the vocabulary does not hold numbers.
 */
function begunTerms(word: string, vocabulary: Vocabulary): Term[] {
  if (word.length < 4 || !canBeMistyped(word)) return [beginning(word)];
  const completions = vocabulary.beginningWith(word, mostCompletions + 1);
  const few = completions.length > 0 && completions.length <= mostCompletions;
  return few ? completions.map(whole) : [beginning(word)];
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

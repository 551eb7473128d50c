/** A question in the form both engines can answer: every group must be met by one of its terms. */

export interface Term {
  readonly word: string;
  /** True: any word that begins so. */
  readonly prefix: boolean;
  /** How far it is from what was typed; 0 is as typed. Orders the hits that have a typing error. */
  readonly cost: number;
}

export type Match = ReadonlyArray<readonly Term[]>;

export const whole = (word: string): Term => ({ word, prefix: false, cost: 0 });
export const beginning = (word: string): Term => ({ word, prefix: true, cost: 0 });

/** All words as typed. */
export function allWhole(words: readonly string[]): Match {
  return words.map((word) => [whole(word)]);
}

/** All words as typed, the last one still growing. */
export function lastGrowing(words: readonly string[]): Match {
  return words.map((word, i) => [i === words.length - 1 ? beginning(word) : whole(word)]);
}

/** How far a document's folded words are from the question: the cheapest term per group, added up. */
export function costOf(match: Match, documentWords: string): number {
  const spaced = ` ${documentWords} `;
  let total = 0;
  for (const group of match) {
    let best = Number.POSITIVE_INFINITY;
    for (const term of group) {
      const met = spaced.includes(term.prefix ? ` ${term.word}` : ` ${term.word} `);
      if (met && term.cost < best) best = term.cost;
    }
    total += best;
  }
  return total;
}

/**
 * All different words of the index, sorted, so that words near a mistyped one are found without looking at each of them:
 * neighbours share their beginning, and a beginning that is already too far away is skipped with everything under it.
 */

export interface NearWord {
  readonly word: string;
  /** Typing errors between the two (Damerau, optimal string alignment). */
  readonly distance: number;
  /** True: only the beginning of `word` is near; the rest was not typed yet. */
  readonly unfinished: boolean;
}

export class Vocabulary {
  readonly #sorted: readonly string[];

  /** Words in any order, each once. */
  static of(words: Iterable<string>): Vocabulary {
    return new Vocabulary([...words].sort());
  }

  private constructor(sorted: readonly string[]) {
    this.#sorted = sorted;
  }

  get size(): number {
    return this.#sorted.length;
  }

  /** A vocabulary with these words too; this one is unchanged. */
  with(words: readonly string[]): Vocabulary {
    const fresh = words.filter((word) => this.#sorted[this.#firstFrom(word)] !== word).sort();
    if (fresh.length === 0) return this;
    const merged: string[] = [];
    let from = 0;
    for (const word of fresh) {
      const to = this.#firstFrom(word, from);
      for (; from < to; from += 1) merged.push(this.#sorted[from] ?? '');
      merged.push(word);
    }
    for (; from < this.#sorted.length; from += 1) merged.push(this.#sorted[from] ?? '');
    return new Vocabulary(merged);
  }

  /** True when a word is, or begins with, this. */
  knows(beginning: string): boolean {
    return this.#sorted[this.#firstFrom(beginning)]?.startsWith(beginning) ?? false;
  }

  /** The first words, at most `most`, that are or begin with this. */
  beginningWith(beginning: string, most: number): string[] {
    const from = this.#firstFrom(beginning);
    return this.#sorted.slice(from, from + most).filter((word) => word.startsWith(beginning));
  }

  /** Words at most `most` typing errors away; with `unfinished`, also those whose beginning is. In alphabetical order. */
  near(typed: string, most: number, unfinished: boolean): NearWord[] {
    const found: NearWord[] = [];
    const table = new DistanceTable(typed, most, unfinished);
    let at = 0;
    while (at < this.#sorted.length) {
      const word = this.#sorted[at] ?? '';
      const dead = table.spell(word);
      if (dead > 0) {
        at = this.#firstFrom(after(word.slice(0, dead)), at + 1);
        continue;
      }
      const distance = table.distance(word.length);
      if (distance <= most) found.push({ word, distance, unfinished: false });
      else if (unfinished && table.nearestBeginning <= most) {
        found.push({ word, distance: table.nearestBeginning, unfinished: true });
      }
      at += 1;
    }
    return found;
  }

  /** Words that hold this somewhere after their beginning, as Dutch compounds do: `zaag` in `kettingzaag`. */
  containing(part: string): string[] {
    return this.#sorted.filter((word) => word.indexOf(part) > 0);
  }

  /** Place of the first word that is not before `word`. */
  #firstFrom(word: string, from = 0): number {
    let low = from;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sorted[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The first text after everything that begins with `beginning`. Words never hold U+FFFF, which is no character. */
function after(beginning: string): string {
  return `${beginning}\uffff`;
}

/** The distances of one typed word to a series of sorted words, redone only from the first letter that changed. */
class DistanceTable {
  readonly #typed: string;
  readonly #most: number;
  readonly #unfinished: boolean;
  readonly #width: number;
  /** Row i holds the distances of the first i letters of the current word to each beginning of the typed one. */
  #cells: Uint8Array;
  /** Per row: its smallest cell, and the smallest last cell so far (how near a beginning of the word comes). */
  readonly #lowest: number[] = [0];
  readonly #nearest: number[] = [];
  #word = '';
  #depth = 0;

  constructor(typed: string, most: number, unfinished: boolean) {
    this.#typed = typed;
    this.#most = most;
    this.#unfinished = unfinished;
    this.#width = typed.length + 1;
    this.#cells = new Uint8Array(this.#width * 66);
    for (let j = 0; j < this.#width; j += 1) this.#cells[j] = j;
    this.#nearest[0] = typed.length;
  }

  get nearestBeginning(): number {
    return this.#nearest[this.#depth] ?? this.#width;
  }

  /** Letters the word's beginning needs to be hopeless, or 0 when the whole word has been spelled. */
  spell(word: string): number {
    let i = 0;
    while (i < this.#depth && i < word.length && word.charCodeAt(i) === this.#word.charCodeAt(i)) i += 1;
    this.#word = word;
    for (; i < word.length; i += 1) {
      this.#row(i + 1);
      if (this.#hopeless(i + 1)) {
        this.#depth = i + 1;
        return i + 1;
      }
    }
    this.#depth = word.length;
    return 0;
  }

  distance(row: number): number {
    return this.#cells[row * this.#width + this.#width - 1] ?? this.#width;
  }

  /** No later row gets lower again: what a swap reaches from two rows back, the row between has reached for the same price. */
  #hopeless(row: number): boolean {
    if (this.#unfinished && (this.#nearest[row] ?? 0) <= this.#most) return false;
    return (this.#lowest[row] ?? 0) > this.#most;
  }

  #row(i: number): void {
    if ((i + 1) * this.#width > this.#cells.length) this.#grow();
    const cells = this.#cells;
    const width = this.#width;
    const [now, last, before] = [i * width, (i - 1) * width, (i - 2) * width];
    const letter = this.#word.charCodeAt(i - 1);
    const previous = i > 1 ? this.#word.charCodeAt(i - 2) : -1;
    cells[now] = i;
    let lowest = i;
    for (let j = 1; j < width; j += 1) {
      const typed = this.#typed.charCodeAt(j - 1);
      let cost = (cells[last + j - 1] ?? 0) + (typed === letter ? 0 : 1);
      cost = Math.min(cost, (cells[last + j] ?? 0) + 1, (cells[now + j - 1] ?? 0) + 1);
      if (j > 1 && typed === previous && this.#typed.charCodeAt(j - 2) === letter) {
        cost = Math.min(cost, (cells[before + j - 2] ?? 0) + 1);
      }
      cells[now + j] = cost;
      if (cost < lowest) lowest = cost;
    }
    this.#lowest[i] = lowest;
    this.#nearest[i] = Math.min(this.#nearest[i - 1] ?? width, cells[now + width - 1] ?? width);
  }

  #grow(): void {
    const larger = new Uint8Array(this.#cells.length * 2);
    larger.set(this.#cells);
    this.#cells = larger;
  }
}

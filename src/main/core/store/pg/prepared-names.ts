/** Names the server keeps for one connection at most; each costs it some memory there. */
const mostNames = 500;
/** Texts that were seen once, remembered at most. */
const mostSeen = 2000;
/** A list of this many values is of another length next time. */
const mostValues = 60;

/**
 * Names for statements that come again: the server then parses and plans one once a connection instead of every time. The
 * first of them get one, and keep it: the app repeats a few hundred texts, those of every command among the first.
 */
export class PreparedNames {
  readonly #names = new Map<string, string>();
  readonly #seen = new Set<string>();

  /** The name of a statement from the second time it is asked; undefined: it goes without one. */
  nameOf(text: string, values: number): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || values > mostValues || this.#names.size >= mostNames) return known;
    if (!this.#seen.delete(text)) {
      if (this.#seen.size >= mostSeen) this.#seen.clear();
      this.#seen.add(text);
      return undefined;
    }
    const name = `s${this.#names.size + 1}`;
    this.#names.set(text, name);
    return name;
  }
}

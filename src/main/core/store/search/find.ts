import { forgivingMatches } from './forgiving.ts';
import type { KnownWords } from './known-words.ts';
import { allWhole, costOf, lastGrowing, type Match } from './match.ts';
import type { SearchEntity, SearchExecutor, SearchHit, SearchQuery } from './search-index.ts';
import type { Found, Part, Reach, SearchStorage } from './storage.ts';
import { codeOf, queryTokens } from './tokens.ts';

/** More hits than any list shows; keeps a mistaken limit from reading the whole house. */
const mostHits = 1000;
/** Hits with a typing error are put in order of nearness, so more are looked at than shown. */
const forgivingRows = 200;

export async function findDocuments(
  storage: SearchStorage,
  known: KnownWords,
  db: SearchExecutor,
  query: SearchQuery,
): Promise<SearchHit[]> {
  const words = queryTokens(query.text);
  const entities = [...new Set(query.entities)];
  const limit = Math.min(Math.floor(query.limit), mostHits);
  if (words.length === 0 || entities.length === 0 || !(limit > 0)) return [];
  const question = new Question(storage, db, entities, { scopes: query.scopes, limit });

  const literal = await question.asTyped(codeOf(query.text), words);
  if (literal.length > 0) return literal;
  for (const { match, exactness } of forgivingMatches(words, await known.current(db))) {
    const hits = await question.near(match, exactness);
    if (hits.length > 0) return hits;
  }
  return [];
}

/** Rows of equal merit, a list per entity. */
interface Rank {
  readonly exactness: SearchHit['exactness'];
  readonly lists: Found[][];
}

class Question {
  readonly #storage: SearchStorage;
  readonly #db: SearchExecutor;
  readonly #entities: readonly SearchEntity[];
  readonly #reach: Reach;

  constructor(storage: SearchStorage, db: SearchExecutor, entities: readonly SearchEntity[], reach: Reach) {
    this.#storage = storage;
    this.#db = db;
    this.#entities = entities;
    this.#reach = reach;
  }

  /** The code first, then all words whole, then those where the last word goes on. */
  async asTyped(code: string, words: readonly string[]): Promise<SearchHit[]> {
    const entities = this.#entities;
    const whole = allWhole(words);
    const growing = lastGrowing(words);
    const parts: Part[] = [
      ...entities.map((entity) => ({ entity, sought: { code }, spare: false })),
      ...entities.map((entity) => ({ entity, sought: { match: whole }, spare: false })),
      ...entities.map((entity) => ({ entity, sought: { match: growing }, spare: true })),
    ];
    const lists: Found[][] = parts.map(() => []);
    for (const row of await this.#storage.ask(this.#db, parts, this.#reach)) lists[row.part]?.push(row);
    const n = entities.length;
    return this.#fairly([
      { exactness: 'code', lists: lists.slice(0, n) },
      { exactness: 'words', lists: lists.slice(n, 2 * n) },
      { exactness: 'words', lists: lists.slice(2 * n) },
    ]);
  }

  /** In order of how far they are from what was typed. */
  async near(match: Match, exactness: SearchHit['exactness']): Promise<SearchHit[]> {
    const parts = this.#entities.map((entity) => ({ entity, sought: { match }, spare: false }));
    const limit = Math.max(this.#reach.limit, forgivingRows);
    const ranks = new Map<number, Rank>();
    for (const row of await this.#storage.ask(this.#db, parts, { ...this.#reach, limit })) {
      const cost = costOf(match, row.words);
      let rank = ranks.get(cost);
      if (!rank) ranks.set(cost, (rank = { exactness, lists: parts.map(() => []) }));
      rank.lists[row.part]?.push(row);
    }
    return this.#fairly([...ranks].sort(([a], [b]) => a - b).map(([, rank]) => rank));
  }

  /**
   * The best rank first; within a rank one of each entity in turn, so that three kinds are not hidden behind a thousand
   * persons; within an entity the oldest first.
   */
  #fairly(ranks: readonly Rank[]): SearchHit[] {
    const seen = new Set<number>();
    const hits: SearchHit[] = [];
    for (const { exactness, lists } of ranks) {
      const turns = Math.max(...lists.map((list) => list.length));
      for (let turn = 0; turn < turns; turn += 1) {
        for (const [place, entity] of this.#entities.entries()) {
          const row = lists[place]?.[turn];
          if (!row || seen.has(row.doc)) continue;
          seen.add(row.doc);
          hits.push({ entity, id: row.id, exactness });
          if (hits.length === this.#reach.limit) return hits;
        }
      }
    }
    return hits;
  }
}

/**
 * The one search every screen uses: persons, items, kinds and initiatives are found by their words in any order,
 * without accents, while somebody is still typing, and despite a typing error.
 *
 * A module that owns a table calls `put` and `remove` in the same transaction as its own rows; the index therefore
 * never knows more, or less, than the tables do. `id`s and scopes are opaque text.
 */
import type { CompiledQuery, QueryResult } from 'kysely';

/**
 * What the index needs of a connection or an open transaction. Every `Kysely` and `Transaction` fits, whatever its schema:
 * the tables here are reached by constant SQL only.
 */
export interface SearchExecutor {
  readonly isTransaction: boolean;
  executeQuery<R>(query: CompiledQuery<R>): Promise<QueryResult<R>>;
}

export type SearchEntity = 'person' | 'item' | 'kind' | 'initiative';

export interface SearchDocument {
  readonly entity: SearchEntity;
  readonly id: string;
  /** Words to be found by, as people write them; folding is done here. */
  readonly text: string;
  /** Exact codes: barcodes, card numbers, person numbers. Never found by a part of them. */
  readonly codes?: readonly string[];
  /** Narrows who may find it (an initiative's id, say). None: everybody who may search this entity. */
  readonly scope?: string | null;
}

export interface SearchQuery {
  /** What was typed or scanned so far. Any text is safe. */
  readonly text: string;
  readonly entities: readonly SearchEntity[];
  /** Left out: no narrowing. Given: only documents of these scopes and those without a scope. */
  readonly scopes?: readonly string[];
  /** Most hits to return, over all entities together. */
  readonly limit: number;
}

export interface SearchHit {
  readonly entity: SearchEntity;
  readonly id: string;
  readonly exactness: 'code' | 'words' | 'typo';
}

/** One per open store: it keeps the words of that store in memory to recognise typing errors. */
export interface SearchIndex {
  /** Adds documents or replaces those of the same entity and id. Give many at once: a call has a fixed cost. */
  put(tx: SearchExecutor, documents: readonly SearchDocument[]): Promise<void>;
  /** Forgets documents; ids that are unknown are ignored. */
  remove(tx: SearchExecutor, entity: SearchEntity, ids: readonly string[]): Promise<void>;
  /** Best first: codes, then words, then words with a typing error. The order is the same each time. Empty text finds nothing. */
  find(db: SearchExecutor, query: SearchQuery): Promise<SearchHit[]>;
}

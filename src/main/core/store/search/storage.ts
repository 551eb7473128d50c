/** The little that differs between the engines: constant SQL for rows that the shared code has already prepared. */
import type { Match } from './match.ts';
import type { SearchEntity, SearchExecutor } from './search-index.ts';

/** A document as stored. Words and codes are folded and joined by single spaces. */
export interface StoredDocument {
  /** Row number, given once and kept when the document is replaced; hits of equal merit keep this order. */
  readonly doc: number;
  readonly entity: SearchEntity;
  readonly id: string;
  readonly words: string;
  readonly codes: string;
  readonly scope: string | null;
}

export type NewDocument = Omit<StoredDocument, 'doc'>;

export interface Replacement {
  readonly old: StoredDocument;
  readonly next: NewDocument;
}

export interface Lookup {
  readonly entities: readonly SearchEntity[];
  readonly scopes: readonly string[] | undefined;
  /** Most rows per entity and question. */
  readonly limit: number;
  /** Empty: no codes are looked up. */
  readonly code: string;
  readonly matches: readonly Match[];
}

export interface Found {
  /** 0 for the code, then 1, 2, … for the matches in order. */
  readonly tier: number;
  readonly doc: number;
  readonly entity: SearchEntity;
  readonly id: string;
  readonly words: string;
}

/** Where the vocabulary stands: `newest` is the last word's number, `erased` counts the times words were taken away. */
export interface VocabularyState {
  readonly newest: number;
  readonly erased: number;
}

export interface SearchStorage {
  /** Lets no other transaction change the index until this one ends. */
  lock(tx: SearchExecutor): Promise<void>;
  existing(tx: SearchExecutor, entity: SearchEntity, ids: readonly string[]): Promise<StoredDocument[]>;
  insert(tx: SearchExecutor, documents: readonly NewDocument[]): Promise<void>;
  replace(tx: SearchExecutor, replacements: readonly Replacement[]): Promise<void>;
  drop(tx: SearchExecutor, documents: readonly StoredDocument[]): Promise<void>;
  learn(tx: SearchExecutor, words: readonly string[]): Promise<void>;
  /** Takes those of the words away that no document holds any more. */
  unlearn(tx: SearchExecutor, words: readonly string[]): Promise<void>;
  vocabularyState(db: SearchExecutor): Promise<VocabularyState>;
  /** Words with a number above `after`, 0 for all. */
  vocabularyWords(db: SearchExecutor, after: number): Promise<string[]>;
  lookup(db: SearchExecutor, lookup: Lookup): Promise<Found[]>;
}

/** The little that differs between the engines: constant SQL for rows that the shared code has already prepared. */
import type { Match } from './match.ts';
import type { SearchEntity, SearchExecutor } from './search-index.ts';

/** A document as stored. Words and codes are folded and joined by single spaces. */
export interface StoredDocument {
  /** Row number, given once and kept when the document is replaced; hits of equal merit keep this order. */
  readonly doc: number;
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

/** One list that is asked for: the documents of one entity with exactly this code, or with words that match. */
export interface Part {
  readonly entity: SearchEntity;
  readonly sought: { readonly code: string } | { readonly match: Match };
  /** Not needed when the parts that are not spare already give as many documents as the limit. May be answered nevertheless. */
  readonly spare: boolean;
}

/** Which scopes may be seen (none given: all), and how many rows of each part at most: a whole number. */
export interface Reach {
  readonly scopes: readonly string[] | undefined;
  readonly limit: number;
}

export interface Found {
  /** Which part it answers, counted from 0. */
  readonly part: number;
  readonly doc: number;
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
  insert(tx: SearchExecutor, entity: SearchEntity, documents: readonly NewDocument[]): Promise<void>;
  replace(tx: SearchExecutor, entity: SearchEntity, replacements: readonly Replacement[]): Promise<void>;
  drop(tx: SearchExecutor, entity: SearchEntity, documents: readonly StoredDocument[]): Promise<void>;
  learn(tx: SearchExecutor, words: readonly string[]): Promise<void>;
  /** Takes those of the words away that no document holds any more. */
  unlearn(tx: SearchExecutor, words: readonly string[]): Promise<void>;
  vocabularyState(db: SearchExecutor): Promise<VocabularyState>;
  /** Words with a number above `after`, 0 for all. */
  vocabularyWords(db: SearchExecutor, after: number): Promise<string[]>;
  /** Answers all parts, in order, each by row number. In one statement, because starting one costs as much as a short answer. */
  ask(db: SearchExecutor, parts: readonly Part[], reach: Reach): Promise<Found[]>;
}

import { findDocuments } from './find.ts';
import { KnownWords } from './known-words.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchStorage } from './storage.ts';
import { putDocuments, removeDocuments } from './write.ts';

/** The index over one engine's tables. */
export function searchOver(storage: SearchStorage): SearchIndex {
  const known = new KnownWords(storage);
  return {
    put: (tx, documents) => putDocuments(storage, tx, documents),
    remove: (tx, entity, ids) => removeDocuments(storage, tx, entity, ids),
    find: (db, query) => findDocuments(storage, known, db, query),
  };
}

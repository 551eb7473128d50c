import type { SearchDocument, SearchEntity, SearchExecutor } from './search-index.ts';
import type { NewDocument, Replacement, SearchStorage } from './storage.ts';
import { canBeMistyped, codeOf, tokensOf } from './tokens.ts';

/** Documents prepared together, so that those of an import of 100,000 rows are not all in memory twice. */
const batchSize = 1000;

export async function putDocuments(
  storage: SearchStorage,
  tx: SearchExecutor,
  documents: readonly SearchDocument[],
): Promise<void> {
  if (documents.length === 0) return;
  await storage.lock(tx);
  const words = new WordChanges();
  for (const [entity, ofEntity] of Map.groupBy(documents, (document) => document.entity)) {
    // Replacing many at once costs far less than the same in batches, so changed documents wait for the end.
    const replaced = new Map<number, Replacement>();
    for (let from = 0; from < ofEntity.length; from += batchSize) {
      const wanted = prepared(ofEntity.slice(from, from + batchSize));
      for (const old of await storage.existing(tx, entity, [...wanted.keys()])) {
        const next = wanted.get(old.id);
        wanted.delete(old.id);
        if (!next) continue;
        // Also when nothing changed: an earlier batch may have waited with another text for the same document.
        if (replaced.has(old.doc) || !same(old, next)) replaced.set(old.doc, { old, next });
      }
      if (wanted.size > 0) await storage.insert(tx, entity, [...wanted.values()]);
      for (const next of wanted.values()) words.came(next.words);
    }
    if (replaced.size > 0) await storage.replace(tx, entity, [...replaced.values()]);
    for (const { old, next } of replaced.values()) words.changed(old.words, next.words);
  }
  await words.save(storage, tx);
}

export async function removeDocuments(
  storage: SearchStorage,
  tx: SearchExecutor,
  entity: SearchEntity,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await storage.lock(tx);
  const stored = await storage.existing(tx, entity, [...new Set(ids)]);
  if (stored.length === 0) return;
  await storage.drop(tx, entity, stored);
  const words = new WordChanges();
  for (const old of stored) words.changed(old.words, '');
  await words.save(storage, tx);
}

/** Which words came and which may have gone in one call; sent to the vocabulary once, at the end. */
class WordChanges {
  readonly #came = new Set<string>();
  readonly #went = new Set<string>();
  #last = '';

  came(words: string): void {
    // Things of one kind follow one another with the same words.
    if (words === this.#last) return;
    this.#last = words;
    for (const word of words.split(' ')) this.#came.add(word);
  }

  changed(before: string, after: string): void {
    if (before === after) return;
    for (const word of before.split(' ')) this.#went.add(word);
    this.came(after);
  }

  async save(storage: SearchStorage, tx: SearchExecutor): Promise<void> {
    const came = [...this.#came].filter(canBeMistyped);
    if (came.length > 0) await storage.learn(tx, came);
    const went = [...this.#went].filter((word) => !this.#came.has(word) && canBeMistyped(word));
    if (went.length > 0) await storage.unlearn(tx, went);
  }
}

/** What to store, by id; of two with the same id the last one counts. */
function prepared(documents: readonly SearchDocument[]): Map<string, NewDocument> {
  const byId = new Map<string, NewDocument>();
  for (const { id, text, codes, scope } of documents) {
    byId.set(id, {
      id,
      words: tokensOf(text).join(' '),
      codes: joinedCodes(codes ?? []),
      scope: scope ?? null,
    });
  }
  return byId;
}

function joinedCodes(codes: readonly string[]): string {
  if (codes.length === 1) return codeOf(codes[0] ?? '');
  return [...new Set(codes.map(codeOf).filter((code) => code !== ''))].join(' ');
}

function same(old: NewDocument, next: NewDocument): boolean {
  return old.words === next.words && old.codes === next.codes && old.scope === next.scope;
}

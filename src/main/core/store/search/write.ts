import type { SearchDocument, SearchEntity, SearchExecutor } from './search-index.ts';
import type { NewDocument, Replacement, SearchStorage, StoredDocument } from './storage.ts';
import { canBeMistyped, codeOf, tokensOf } from './tokens.ts';

/** Documents handled together; bounds the memory of an import of 100,000 rows. */
const batchSize = 1000;

export async function putDocuments(
  storage: SearchStorage,
  tx: SearchExecutor,
  documents: readonly SearchDocument[],
): Promise<void> {
  if (documents.length === 0) return;
  await storage.lock(tx);
  const words = new WordChanges();
  for (const [entity, batch] of batches(documents)) {
    const stored = await storage.existing(tx, entity, [...batch.keys()]);
    const { inserted, replaced } = sortOut(batch, stored);
    await storage.replace(tx, replaced);
    await storage.insert(tx, inserted);
    for (const { old, next } of replaced) words.changed(old.words, next.words);
    for (const next of inserted) words.changed('', next.words);
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
  const words = new WordChanges();
  for (let from = 0; from < ids.length; from += batchSize) {
    const stored = await storage.existing(tx, entity, [...new Set(ids.slice(from, from + batchSize))]);
    await storage.drop(tx, stored);
    for (const old of stored) words.changed(old.words, '');
  }
  await words.save(storage, tx);
}

/** Which words came and which may have gone in one call; sent to the vocabulary once, at the end. */
class WordChanges {
  readonly #came = new Set<string>();
  readonly #went = new Set<string>();

  changed(before: string, after: string): void {
    if (before === after) return;
    for (const word of split(before)) this.#went.add(word);
    for (const word of split(after)) this.#came.add(word);
  }

  async save(storage: SearchStorage, tx: SearchExecutor): Promise<void> {
    const came = [...this.#came].filter(canBeMistyped);
    if (came.length > 0) await storage.learn(tx, came);
    const went = [...this.#went].filter((word) => !this.#came.has(word) && canBeMistyped(word));
    if (went.length > 0) await storage.unlearn(tx, went);
  }
}

/** Documents of one entity by id, the last one of equal ids, a thousand at a time. */
function* batches(documents: readonly SearchDocument[]): Generator<[SearchEntity, Map<string, NewDocument>]> {
  const open = new Map<SearchEntity, Map<string, NewDocument>>();
  for (const document of documents) {
    let batch = open.get(document.entity);
    if (!batch) open.set(document.entity, (batch = new Map()));
    batch.set(document.id, prepared(document));
    if (batch.size < batchSize) continue;
    yield [document.entity, batch];
    open.delete(document.entity);
  }
  yield* open;
}

function prepared(document: SearchDocument): NewDocument {
  const codes = new Set((document.codes ?? []).map(codeOf).filter((code) => code !== ''));
  return {
    entity: document.entity,
    id: document.id,
    words: tokensOf(document.text).join(' '),
    codes: [...codes].join(' '),
    scope: document.scope ?? null,
  };
}

function sortOut(
  batch: ReadonlyMap<string, NewDocument>,
  stored: readonly StoredDocument[],
): { inserted: NewDocument[]; replaced: Replacement[] } {
  const known = new Set<string>();
  const replaced: Replacement[] = [];
  for (const old of stored) {
    known.add(old.id);
    const next = batch.get(old.id);
    if (!next) continue;
    const same = old.words === next.words && old.codes === next.codes && old.scope === next.scope;
    if (!same) replaced.push({ old, next });
  }
  const inserted =
    known.size === 0 ? [...batch.values()] : [...batch.values()].filter(({ id }) => !known.has(id));
  return { inserted, replaced };
}

function split(words: string): string[] {
  return words === '' ? [] : words.split(' ');
}

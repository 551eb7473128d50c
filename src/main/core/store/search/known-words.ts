import type { SearchExecutor } from './search-index.ts';
import type { SearchStorage, VocabularyState } from './storage.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * The store's vocabulary, kept in memory and brought up to date when it is asked for. The store itself says how far it
 * is, so that a second connection, another process or a restart sees the same words. What is read inside a transaction
 * is used but not kept: it may be rolled back.
 */
export class KnownWords {
  readonly #storage: SearchStorage;
  #state: VocabularyState = { newest: 0, erased: 0 };
  #vocabulary = Vocabulary.of([]);

  constructor(storage: SearchStorage) {
    this.#storage = storage;
  }

  async current(db: SearchExecutor): Promise<Vocabulary> {
    const state = await this.#storage.vocabularyState(db);
    const kept = this.#state;
    if (state.erased === kept.erased && state.newest === kept.newest) return this.#vocabulary;
    // Words were taken away, or the file is an older one: numbers may have been given again, so everything is read.
    const afresh = state.erased !== kept.erased || state.newest < kept.newest;
    const words = await this.#storage.vocabularyWords(db, afresh ? 0 : kept.newest);
    const vocabulary = afresh ? Vocabulary.of(words) : this.#vocabulary.with(words);
    // While this waited, another question may have brought it further; older news must not replace that.
    if (!db.isTransaction && this.#state === kept) {
      this.#state = state;
      this.#vocabulary = vocabulary;
    }
    return vocabulary;
  }
}

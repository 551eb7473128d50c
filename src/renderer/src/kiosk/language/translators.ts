import type { i18n as I18n } from 'i18next';
import { createTranslator, loadTexts } from '../../app/i18n.ts';
import { changeTexts, pseudo, pseudoReversed } from './pseudo.ts';

/** Words of the house by language and path (`number.ahead_few`); they win over what comes with the application. */
export type HouseWords = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;

/**
 * One translator per language, made anew only when the house words something else: a visitor's run points at one of them, so
 * that nothing of a run stays in a translator.
 */
export interface Translators {
  readonly dutch: I18n;
  /** Null while its texts are on their way. */
  of(language: string): I18n | null;
  load(language: string): Promise<void>;
  /** Fetches the languages the house offers, so that choosing one also works when the core is away. */
  loadAll(offered: readonly string[]): Promise<void>;
  /** Speaks in the words of the house from now on, also on the screen that is shown. */
  takeHouseWords(words: HouseWords): Promise<void>;
  /** For screens: told when words changed, and a number that grows with each change. */
  subscribe(listener: () => void): () => void;
  version(): number;
}

const pseudoTexts: Record<string, (text: string) => string> = { 'xx-long': pseudo, 'xx-rtl': pseudoReversed };

export async function createTranslators(): Promise<Translators> {
  const dutch = await createTranslator('nl', ['kiosk']);
  const made = new Map<string, I18n>([['nl', dutch]]);

  let house: HouseWords = {};
  let version = 0;
  const listeners = new Set<() => void>();

  async function load(language: string): Promise<void> {
    if (!made.has(language)) made.set(language, await makeTranslator(language, house[language]));
  }

  async function takeHouseWords(words: HouseWords): Promise<void> {
    const before = house;
    house = words;
    const isOther = (tag: string) => JSON.stringify(before[tag] ?? {}) !== JSON.stringify(words[tag] ?? {});
    const changed = [...made.keys()].filter((tag) => tag !== 'nl' && isOther(tag));
    for (const tag of changed) made.set(tag, await makeTranslator(tag, words[tag]));
    if (changed.length === 0) return;
    version += 1;
    for (const listener of listeners) listener();
  }

  return {
    dutch,
    of: (language) => made.get(language) ?? null,
    load,
    takeHouseWords,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
    async loadAll(offered) {
      for (const tag of offered) await load(tag);
    },
  };
}

async function makeTranslator(language: string, own: Readonly<Record<string, string>> = {}): Promise<I18n> {
  const change = pseudoTexts[language];
  if (!change) {
    const translator = await createTranslator(language, ['kiosk']);
    if (Object.keys(own).length === 0) return translator;
    // A copy: the texts of the file are one object for every translator.
    const { kiosk = {} } = await loadTexts(language, ['kiosk']);
    translator.addResourceBundle(language, 'kiosk', structuredClone(kiosk));
    for (const [path, text] of Object.entries(own)) translator.addResource(language, 'kiosk', path, text);
    return translator;
  }
  const translator = await createTranslator('nl', ['kiosk']);
  const { kiosk = {} } = await loadTexts('nl', ['kiosk']);
  // i18next spells a tag its canonical way (`xx-Long`) before it looks for texts.
  const [tag = language] = Intl.getCanonicalLocales(language);
  translator.addResourceBundle(tag, 'kiosk', changeTexts(kiosk, change));
  await translator.changeLanguage(tag);
  return translator;
}

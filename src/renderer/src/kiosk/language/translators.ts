import type { i18n as I18n } from 'i18next';
import { createTranslator, loadTexts } from '../../app/i18n.ts';
import { changeTexts, pseudo, pseudoReversed } from './pseudo.ts';

/**
 * One translator per language, each made once and never changed: a visitor's run only points at one of them, so that
 * nothing of a run stays in a translator.
 */
export interface Translators {
  readonly dutch: I18n;
  /** Null while its texts are on their way. */
  of(language: string): I18n | null;
  load(language: string): Promise<void>;
  /** Fetches the languages the house offers, so that choosing one also works when the core is away. */
  loadAll(offered: readonly string[]): Promise<void>;
}

const pseudoTexts: Record<string, (text: string) => string> = { 'xx-long': pseudo, 'xx-rtl': pseudoReversed };

export async function createTranslators(): Promise<Translators> {
  const dutch = await createTranslator('nl', ['kiosk']);
  const made = new Map<string, I18n>([['nl', dutch]]);

  async function load(language: string): Promise<void> {
    if (!made.has(language)) made.set(language, await makeTranslator(language));
  }

  return {
    dutch,
    of: (language) => made.get(language) ?? null,
    load,
    async loadAll(offered) {
      for (const tag of offered) await load(tag);
    },
  };
}

async function makeTranslator(language: string): Promise<I18n> {
  const change = pseudoTexts[language];
  if (!change) return createTranslator(language, ['kiosk']);
  const translator = await createTranslator('nl', ['kiosk']);
  const { kiosk = {} } = await loadTexts('nl', ['kiosk']);
  // i18next spells a tag its canonical way (`xx-Long`) before it looks for texts.
  const [tag = language] = Intl.getCanonicalLocales(language);
  translator.addResourceBundle(tag, 'kiosk', changeTexts(kiosk, change));
  await translator.changeLanguage(tag);
  return translator;
}

import { createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { formatDay } from '#shared/domain/day-format.ts';
import { languageOf } from '#shared/i18n/languages.ts';
import type nl from './i18n-types.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    enableSelector: 'strict';
    resources: typeof nl;
    defaultNS: 'common';
  }
}

export type Namespace = keyof typeof nl;
type Texts = Record<string, unknown>;

/** Each language's texts are a file of their own, fetched when the language is chosen. */
const files = import.meta.glob<Texts>('../../../shared/i18n/*/*.json', { import: 'default' });

export async function loadTexts(
  language: string,
  namespaces: readonly Namespace[],
): Promise<Record<string, Texts>> {
  const texts = await Promise.all(
    namespaces.map(async (namespace) => {
      const load = files[`../../../shared/i18n/${language}/${namespace}.json`];
      return [namespace, load ? await load() : {}] as const;
    }),
  );
  return Object.fromEntries(texts);
}

const isDay = /^\d{4}-\d\d-\d\d$/;

/** A translator with these namespaces; Dutch stands in for what a language lacks. */
export async function createTranslator(language: string, namespaces: readonly Namespace[]): Promise<I18n> {
  const translator = createInstance();
  const resources: Record<string, Record<string, Texts>> = { nl: await loadTexts('nl', namespaces) };
  if (language !== 'nl') resources[language] = await loadTexts(language, namespaces);
  await translator.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'nl',
    ns: [...namespaces],
    defaultNS: 'common',
    // The same rule at run time as for the types: every path starts with its namespace.
    enableSelector: 'strict',
    resources,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  // `{{since, day}}` in a sentence: a local day as people read it.
  translator.services.formatter?.add('day', (day: unknown, tag) =>
    typeof day === 'string' && isDay.test(day) ? formatDay(day, tag ?? language) : String(day),
  );
  return translator;
}

/** Loads a language when it is not there yet: for words in it while the screen speaks another one. */
export async function learn(
  translator: I18n,
  language: string,
  namespaces: readonly Namespace[],
): Promise<void> {
  if (!translator.hasResourceBundle(language, namespaces[0] ?? 'common')) {
    const texts = await loadTexts(language, namespaces);
    for (const [namespace, bundle] of Object.entries(texts))
      translator.addResourceBundle(language, namespace, bundle);
  }
}

/** Loads a language when it is not there yet, then speaks it. */
export async function speak(
  translator: I18n,
  language: string,
  namespaces: readonly Namespace[],
): Promise<void> {
  await learn(translator, language, namespaces);
  await translator.changeLanguage(language);
}

/** The page itself says which language and direction it has (WCAG 3.1.1). */
export function markDocument(language: string): void {
  const { tag, direction } = languageOf(language);
  document.documentElement.lang = tag;
  document.documentElement.dir = direction;
}

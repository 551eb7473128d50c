import { kioskLanguages } from '#shared/i18n/languages.ts';

/** The languages a text of the house can be given in, besides Dutch. */
export const otherLanguages = kioskLanguages.filter(({ tag }) => tag !== 'nl');

/** One field per language, empty where there is no text yet. */
export function fieldsOfTexts(texts: Readonly<Record<string, string>>): Record<string, string> {
  return { ...Object.fromEntries(otherLanguages.map(({ tag }) => [tag, ''])), ...texts };
}

/** Only the languages in which something was written. */
export function textsOfFields(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([tag, text]) => (text.trim() === '' ? [] : [[tag, text.trim()]])),
  );
}

/** In how many of the other languages something was written. */
export const countTexts = (fields: Readonly<Record<string, string>>): number =>
  otherLanguages.filter(({ tag }) => (fields[tag] ?? '').trim() !== '').length;

import { kioskLanguages } from '#shared/i18n/languages.ts';

/** Languages a person may want to be spoken to in, by the name their speakers use, in the order of the list to choose from. */
export const spokenLanguages: readonly { tag: string; ownName: string }[] = kioskLanguages.map(
  ({ tag, ownName }) => ({ tag, ownName }),
);

/** The own name of a language, and its name in the language of the screen when that is another word. */
export function languageNames(tag: string, screen: string): { own: string; here: string | null } {
  const here = new Intl.DisplayNames([screen], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  const own = spokenLanguages.find((one) => one.tag === tag)?.ownName ?? here;
  return { own, here: own.toLowerCase() === here.toLowerCase() ? null : here };
}

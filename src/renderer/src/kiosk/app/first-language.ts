import { kioskLanguages, pseudoLanguages } from '#shared/i18n/languages.ts';

/**
 * The language of the first run, from `?language=…` in the address the page was opened with: for pictures of every screen, also
 * in the pseudo-languages. A visitor has no address bar, and after the first run everything is Dutch again.
 */
export function firstLanguageFrom(search: string): string | undefined {
  const asked = new URLSearchParams(search).get('language');
  return [...kioskLanguages, ...pseudoLanguages].find(({ tag }) => tag === asked)?.tag;
}

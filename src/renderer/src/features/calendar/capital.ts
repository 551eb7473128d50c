/** The same words with a first letter as at the start of a line, in the way of the language. */
export const withCapital = (words: string, language: string): string =>
  words.slice(0, 1).toLocaleUpperCase(language) + words.slice(1);

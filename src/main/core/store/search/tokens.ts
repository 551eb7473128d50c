/** What the index stores and compares: folded words, bare codes. One place, so that putting and finding agree. */
import { words } from '#shared/domain/text-fold.ts';

/** Longer words are cut, in documents and in questions alike: nobody types more, and a pasted page must not fill the index. */
const longestWord = 64;
/** A question longer than this is a pasted text; its first words decide. */
const mostQueryWords = 12;

const onlyAscii = /^[\0-\x7f]*$/;

/** Folded words in order, repeated ones kept. Most texts are plain ASCII, for which folding needs no Unicode tables. */
export function tokensOf(text: string): string[] {
  const found = onlyAscii.test(text) ? (text.toLowerCase().match(/[a-z0-9]+/g) ?? []) : words(text);
  return found.some((word) => word.length > longestWord) ? found.map(cut) : found;
}

/** The different words of a question, at most twelve. */
export function queryTokens(text: string): string[] {
  const tokens = tokensOf(text).slice(0, mostQueryWords);
  const last = tokens.at(-1);
  // The last word may still be growing, so its place at the end is kept.
  return last === undefined ? [] : [...new Set(tokens.slice(0, -1).filter((word) => word !== last)), last];
}

/** A code as it is compared: without case, spaces or dashes, so that `DF-000123X` typed or scanned is the same. */
export function codeOf(text: string): string {
  return tokensOf(text).join('');
}

/** Words that people misspell. A word with a digit in it is a number or a code: the one next to it is another thing. */
export function canBeMistyped(word: string): boolean {
  return word.length > 2 && !/\p{N}/u.test(word);
}

function cut(word: string): string {
  return word.length > longestWord ? [...word].slice(0, longestWord).join('') : word;
}

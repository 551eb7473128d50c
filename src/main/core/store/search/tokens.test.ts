import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { words } from '#shared/domain/text-fold.ts';
import { anyText } from './test-databases.ts';
import { canBeMistyped, codeOf, queryTokens, tokensOf } from './tokens.ts';

const shortWords = (text: string) => words(text).every((word) => word.length <= 64);

test('words are folded as everywhere in the house, by the short way for plain text too', () => {
  const text = fc.oneof(fc.string(), anyText, fc.constant('Zoë Ångström ﬁets ½ DF-12'));
  fc.assert(
    fc.property(text.filter(shortWords), (any) => {
      expect(tokensOf(any)).toEqual(words(any));
    }),
    { numRuns: 500 },
  );
});

test('no word holds anything an operator could be made of', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const word of tokensOf(text)) expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
    }),
    { numRuns: 500 },
  );
});

test('a word of a hundred letters is cut the same way when stored and when asked for', () => {
  const long = 'Ä'.repeat(100);
  expect(tokensOf(long)).toEqual(['a'.repeat(64)]);
  expect(queryTokens(long)).toEqual(tokensOf(long));
});

test('a question keeps its last word last, says each word once, and ends after twelve', () => {
  expect(queryTokens('jan jan peeters')).toEqual(['jan', 'peeters']);
  expect(queryTokens('jan peeters jan')).toEqual(['peeters', 'jan']);
  expect(queryTokens(' \t ')).toEqual([]);
  expect(queryTokens('a b c d e f g h i j k l m n').join('')).toBe('abcdefghijkl');
});

test('a code is the same with and without case, dashes and spaces', () => {
  for (const spelling of ['DF-000123X', 'df 000123x', ' DF000123X '])
    expect(codeOf(spelling)).toBe('df000123x');
  expect(codeOf('-- ')).toBe('');
});

test('names are misspelled, numbers and initials are not', () => {
  expect(['janssens', 'zoe', 'шевченко'].every(canBeMistyped)).toBe(true);
  expect(['12', '000123x', 'm4', 'jo'].some(canBeMistyped)).toBe(false);
});

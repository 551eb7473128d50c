import { expect, test } from 'vitest';
import type { ScaleWords } from '#shared/contract/trajectories.contract.ts';
import { wordOf } from './step-words.ts';

const none = ['', '', '', '', ''];
const scale: ScaleWords = {
  version: 2,
  tool: 'house',
  toolName: '',
  words: [{ domain: 'income', nl: ['a', 'b', 'c', 'd', 'e'], fr: ['x', '', '', '', ''], en: none }],
};

test('a step has the word of its version: in the language, else in Dutch', () => {
  expect(wordOf(scale, 'income', 1, 'fr', 'program')).toBe('x');
  expect(wordOf(scale, 'income', 2, 'fr', 'program')).toBe('b');
  expect(wordOf(scale, 'income', 5, 'nl', 'program')).toBe('e');
});

test('a domain without words of the house has those of the program; an instrument never has', () => {
  expect(wordOf(scale, 'health', 1, 'nl', 'program')).toBe('program');
  expect(wordOf({ ...scale, tool: 'licensed' }, 'health', 1, 'nl', 'program')).toBe('');
  expect(wordOf(undefined, 'income', 1, 'nl', 'program')).toBe('');
});

import { expect, test } from 'vitest';
import type { DomainWords } from '#shared/contract/trajectories.contract.ts';
import { isWhole, wordsAfter, wordsValues } from './scale-form.ts';

const typed = wordsValues((language, value) => (language === 'en' ? '' : `${language} ${value}`));
const health: DomainWords = {
  domain: 'health',
  nl: ['a', 'b', 'c', 'd', 'e'],
  fr: ['', '', '', '', ''],
  en: ['', '', '', '', ''],
};

test('the words of one domain change, those of the others stay', () => {
  expect(wordsAfter([health], 'income', typed)).toEqual([
    {
      domain: 'income',
      nl: ['nl 1', 'nl 2', 'nl 3', 'nl 4', 'nl 5'],
      fr: ['fr 1', 'fr 2', 'fr 3', 'fr 4', 'fr 5'],
      en: ['', '', '', '', ''],
    },
    health,
  ]);
});

test('everywhere is all eight; emptied is none of its own', () => {
  expect(wordsAfter([health], 'income', { ...typed, everywhere: true })).toHaveLength(8);
  expect(
    wordsAfter(
      [health],
      'health',
      wordsValues(() => ''),
    ),
  ).toEqual([]);
});

test('some steps without a Dutch word is neither', () => {
  expect(isWhole(typed)).toBe(true);
  expect(isWhole(wordsValues(() => ''))).toBe(true);
  expect(isWhole({ ...typed, nl2: ' ' })).toBe(false);
});

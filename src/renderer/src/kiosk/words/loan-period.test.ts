import { expect, test } from 'vitest';
import { loanPeriod, loanPeriodWords } from './loan-period.ts';
import { textsIn } from './texts.testing.ts';

test.each([
  [1, 'days', 1],
  [7, 'days', 7],
  [10, 'days', 10],
  [14, 'weeks', 2],
  [21, 'weeks', 3],
  [30, 'days', 30],
  [90, 'months', 3],
  [180, 'months', 6],
  [270, 'months', 9],
  [365, 'years', 1],
  [366, 'years', 1],
  [730, 'years', 2],
] as const)('%i days are %s: %i', (days, unit, count) => {
  expect(loanPeriod(days)).toEqual({ unit, count });
});

test.each([
  ['nl', 7, '7 dagen'],
  ['nl', 1, '1 dag'],
  ['fr', 365, '1 an'],
  ['ar', 14, 'أسبوعان'],
  ['ar', 7, '7 أيام'],
  ['uk', 21, '3 тижні'],
  ['ru', 7, '7 дней'],
  ['ru', 1, '1 день'],
  ['tr', 270, '9 ay'],
])('in %s %i days are "%s"', async (language, days, words) => {
  expect(loanPeriodWords(days, await textsIn(language))).toBe(words);
});

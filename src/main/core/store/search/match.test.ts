import { expect, test } from 'vitest';
import { costOf } from './match.ts';

const near = { word: 'jansen', prefix: false, cost: 2 };
const nearer = { word: 'janssens', prefix: false, cost: 1 };
const begun = { word: 'mar', prefix: true, cost: 0 };

test('a document costs what its nearest words cost, added up over the question', () => {
  expect(costOf([[near, nearer]], 'jansen')).toBe(2);
  expect(costOf([[nearer, near]], 'jansen janssens')).toBe(1);
  expect(costOf([[near, nearer], [begun]], 'maria janssens')).toBe(1);
});

test('a beginning is one of a whole word, not of its middle', () => {
  expect(costOf([[begun]], 'annamar')).toBe(Number.POSITIVE_INFINITY);
  expect(costOf([[near]], 'jansens')).toBe(Number.POSITIVE_INFINITY);
});

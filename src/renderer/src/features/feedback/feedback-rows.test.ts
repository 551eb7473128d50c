import { expect, test } from 'vitest';
import { goodShare, percents } from './feedback-rows.ts';

test('shares are whole percents, and nothing is made of what is not told', () => {
  expect(percents([0, 1, 1, 2, 4])).toEqual([0, 13, 13, 25, 50]);
  expect(goodShare([0, 1, 1, 2, 4])).toBe(75);
  expect([percents(null), goodShare(null), percents([0, 0, 0, 0, 0])]).toEqual([null, null, null]);
});

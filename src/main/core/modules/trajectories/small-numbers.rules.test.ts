import { array, assert, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { toldPart, toldRow } from './small-numbers.rules.ts';

test('counts under five are hidden, together with a second one; nothing and much are told', () => {
  expect(toldRow([12, 8, 0])).toEqual([12, 8, 0]);
  expect(toldRow([12, 3, 8])).toEqual([12, null, null]);
  expect(toldRow([12, 3, 2])).toEqual([12, null, null]);
  expect(toldRow([12, 3, 0])).toEqual([null, null, 0]);
  expect(toldRow([1, 2, 0])).toEqual([null, null, null]);
  expect(toldRow([0, 0])).toEqual([0, 0]);
});

test('a part of a count is told when neither it nor the rest is small', () => {
  expect([toldPart(6, 12, 12), toldPart(0, 12, 12), toldPart(12, 12, 12)]).toEqual([6, 0, 12]);
  expect([toldPart(3, 12, 12), toldPart(9, 12, 12), toldPart(6, 12, null)]).toEqual([null, null, null]);
});

test('no count from one to four is ever told, nor left to be reckoned as the only one hidden', () => {
  assert(
    property(array(nat({ max: 12 }), { minLength: 2, maxLength: 6 }), (counts) => {
      const told = toldRow(counts);
      expect(told.some((count) => count !== null && count > 0 && count < 5)).toBe(false);
      expect(told.filter((count) => count === null)).not.toHaveLength(1);
      told.forEach((count, index) => expect([null, counts[index]]).toContain(count));
    }),
  );
});

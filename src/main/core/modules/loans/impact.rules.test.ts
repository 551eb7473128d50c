import { expect, test } from 'vitest';
import { impactOf, savedBy } from './impact.rules.ts';

test('a loan saves its share of the life of a thing', () => {
  expect(savedBy(8900, 30)).toBe(297);
  expect(savedBy(38_000, 6)).toBe(6333);
  expect(savedBy(0, 30)).toBe(0);
});

test('what nobody knows is not counted as nothing', () => {
  expect(savedBy(null, 30)).toBeNull();
});

test('sums say of how many loans the value is not known; a loan that is out counts up to today', () => {
  const loans = [
    { handedOverDay: '2026-11-02', returnedDay: '2026-11-09', savedCents: 297 },
    { handedOverDay: '2026-11-23', returnedDay: '2026-11-23', savedCents: null },
    { handedOverDay: '2026-11-16', returnedDay: null, savedCents: 100 },
  ];
  expect(impactOf(loans, '2026-11-23')).toEqual({
    loans: 3,
    daysOut: 8 + 1 + 8,
    savedCents: 397,
    withoutValue: 1,
    lastDay: '2026-11-23',
  });
  expect(impactOf([], '2026-11-23')).toEqual({
    loans: 0,
    daysOut: 0,
    savedCents: 0,
    withoutValue: 0,
    lastDay: null,
  });
});

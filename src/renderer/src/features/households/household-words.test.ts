import { expect, test } from 'vitest';
import { daysAfter, likelyRole, monthsAfter } from './household-words.ts';

test('months later is the same day, or the last one where that month is shorter', () => {
  expect(monthsAfter('2026-11-23', 3)).toBe('2027-02-23');
  expect(monthsAfter('2026-11-30', 3)).toBe('2027-02-28');
  expect(monthsAfter('2026-12-31', 6)).toBe('2027-06-30');
  expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
});

test('somebody who turned eighteen this year, or of whom no year is known, is put forward as an adult', () => {
  expect(likelyRole('2008', '2026-11-23')).toBe('adult');
  expect(likelyRole('2009', '2026-11-23')).toBe('child');
  expect(likelyRole(null, '2026-11-23')).toBe('adult');
});

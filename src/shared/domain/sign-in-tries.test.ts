import { expect, test } from 'vitest';
import { afterFailure, secondsToWait } from './sign-in-tries.ts';

test('four wrong tries are free, the fifth waits 30 s, then it doubles up to 15 minutes', () => {
  expect([0, 1, 2, 3, 4].map(afterFailure)).toEqual([0, 0, 0, 0, 0]);
  expect([5, 6, 7, 8, 9, 10, 11].map(afterFailure)).toEqual([30, 60, 120, 240, 480, 900, 900]);
  expect(afterFailure(5000)).toBe(900);
});

test('what is left of a wait', () => {
  const at = '2026-06-15T10:00:00.000Z';
  expect(secondsToWait(4, at, at)).toBe(0);
  expect(secondsToWait(5, at, at)).toBe(30);
  expect(secondsToWait(5, at, '2026-06-15T10:00:29.001Z')).toBe(1);
  expect(secondsToWait(5, at, '2026-06-15T10:00:30.000Z')).toBe(0);
  expect(secondsToWait(5, null, at)).toBe(0);
});

test('a clock set back never shortens a wait, and never makes it longer than itself', () => {
  expect(secondsToWait(6, '2026-06-15T10:00:00.000Z', '2020-01-01T00:00:00.000Z')).toBe(60);
});

test('an unreadable instant keeps the door shut', () => {
  expect(secondsToWait(6, 'yesterday', '2026-06-15T10:00:00.000Z')).toBe(60);
  expect(secondsToWait(6, '2026-06-15T10:00:00.000Z', '')).toBe(60);
});

test('guessing a PIN at this pace takes years', () => {
  const tries = 1000;
  let seconds = 0;
  for (let n = 1; n <= tries; n += 1) seconds += afterFailure(n);
  expect(((seconds / tries) * 1_000_000) / 2 / 86_400 / 365).toBeGreaterThan(10);
});

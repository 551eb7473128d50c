import { expect, test } from 'vitest';
import { isStopped, kioskNow, noTries, waitOfCard, waitOfKiosk } from './card-tries.rules.ts';

const start = '2026-11-23T09:00:00.000Z';
const after = (seconds: number) => new Date(Date.parse(start) + seconds * 1000).toISOString();
const wrong = (failures: number) => ({ failures, lastAt: start });

test('mistyping once costs nothing, then each guess at a card waits longer, and after five the desk helps', () => {
  expect([0, 1, 2, 3, 4].map((n) => waitOfCard(n === 0 ? noTries : wrong(n), start))).toEqual([
    0, 0, 5, 15, 30,
  ]);
  expect(waitOfCard(wrong(4), after(20))).toBe(10);
  expect([4, 5, 6].map((failures) => isStopped({ failures }))).toEqual([false, true, true]);
});

test('a kiosk at which many cards are guessed waits longer each time, up to a quarter of an hour', () => {
  expect([9, 10, 11, 12, 30].map((n) => waitOfKiosk(wrong(n), start))).toEqual([0, 30, 60, 120, 900]);
  expect(waitOfKiosk(wrong(12), after(120))).toBe(0);
});

test('a quiet hour is forgotten; a clock that was set back is not', () => {
  expect(kioskNow(wrong(12), after(3600))).toEqual(noTries);
  expect(kioskNow(wrong(12), after(3599))).toEqual(wrong(12));
  expect(waitOfKiosk(wrong(10), after(-500))).toBe(30);
});

import { expect, test } from 'vitest';
import { msUntilNextChange } from './next-change.ts';

const zone = 'Europe/Brussels';
/** A quarter past ten in Kortrijk, in winter. */
const now = '2026-11-23T09:15:20.000Z';
const openUntil = (closesAt: string) => ({ openness: { open: true, closesAt } as const });
const opens = (day: string, at: string) => ({ openness: { open: false, opensNext: { day, at } } as const });
const seconds = (n: number) => n * 1000;

test('the next closing or opening of today is waited for, and a moment more', () => {
  const house = [openUntil('12:00'), opens('2026-11-23', '10:30'), openUntil('17:00')];
  expect(msUntilNextChange(house, now, zone)).toBe(seconds(15 * 60 - 20 + 5));
});

test('what opens on another day is not waited for', () => {
  expect(msUntilNextChange([opens('2026-11-24', '10:30')], now, zone)).toBeNull();
});

test('what never opens is not waited for', () => {
  expect(msUntilNextChange([{ openness: { open: false, opensNext: null } }], now, zone)).toBeNull();
});

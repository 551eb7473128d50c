import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Kept, longest, outdated, pinned } from './retention.ts';

const now = '2026-11-23T10:15:00.000Z';
const hour = 3_600_000;
const day = 24 * hour;
const ago = (milliseconds: number): string => new Date(Date.parse(now) - milliseconds).toISOString();
const made = (milliseconds: number, reason = 'hourly', verified = true): Kept => ({
  at: ago(milliseconds),
  reason,
  verified,
});
const keptOf = (backups: readonly Kept[]): Kept[] => {
  const old = new Set(outdated(backups, now));
  return backups.filter((backup) => !old.has(backup));
};

const backups = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 120 * day }).map(ago),
    reason: fc.constantFrom('hourly', 'daily', 'manual', 'migration', 'restore'),
    verified: fc.boolean(),
  }),
  { maxLength: 200 },
);

const age = (one: Kept): number => Date.parse(now) - Date.parse(one.at);

test('nothing older than ninety days stays, whatever it is', () => {
  fc.assert(
    fc.property(backups, (all) => {
      expect(keptOf(all).filter((one) => age(one) > longest)).toEqual([]);
    }),
  );
});

test('the newest verified backup of the last ninety days always stays', () => {
  fc.assert(
    fc.property(backups, (all) => {
      const verified = all
        .filter((one) => one.verified && age(one) <= longest)
        .sort((a, b) => age(a) - age(b));
      expect(keptOf(all)).toEqual(expect.arrayContaining(verified.slice(0, 1)));
    }),
  );
});

test('a month after a migration or a restore the way back is still there', () => {
  fc.assert(
    fc.property(backups, (all) => {
      const pins = all.filter((one) => one.verified && ['migration', 'restore'].includes(one.reason));
      expect(keptOf(all)).toEqual(expect.arrayContaining(pins.filter((one) => age(one) <= pinned)));
    }),
  );
});

test('clearing twice clears nothing more, and the order of the list does not matter', () => {
  fc.assert(
    fc.property(backups, (all) => {
      const kept = keptOf(all);
      expect(keptOf(kept)).toEqual(kept);
      expect(new Set(keptOf(all.toReversed()).map((one) => one.at))).toEqual(
        new Set(kept.map((one) => one.at)),
      );
    }),
  );
});

test('an unverified file never takes the place of a verified one', () => {
  const verified = made(3 * day);
  const beside = made(3 * day - 1000, 'hourly', false);
  expect(keptOf([beside, verified])).toEqual([verified]);
});

test('a house that makes one an hour for a year keeps 24 hours, 14 days, 8 weeks and 3 months', () => {
  const year = Array.from({ length: 365 * 24 }, (_, index) => made(index * hour));
  const kept = keptOf(year).map(({ at }) => Math.floor((Date.parse(now) - Date.parse(at)) / hour));
  expect(kept.filter((hours) => hours < 24)).toEqual(Array.from({ length: 24 }, (_, hours) => hours));
  const days = new Set(keptOf(year).map(({ at }) => at.slice(0, 10)));
  for (let back = 0; back < 14; back += 1) expect(days).toContain(ago(back * day).slice(0, 10));
  // 24 hours reach into yesterday, then 13 more days, then the older weeks and months.
  expect(kept.length).toBeLessThanOrEqual(24 + 14 + 8 + 3);
  expect(kept.at(-1)).toBeGreaterThan(8 * 7 * 20);
});

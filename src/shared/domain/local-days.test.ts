import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  instantAt,
  isInstant,
  isLocalDay,
  isWallTime,
  localDayOf,
  localTimeOf,
  weekdayOf,
} from './local-days.ts';

const zone = 'Europe/Brussels';
const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyMoment = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

test('the local day is that of the zone, not of UTC and not of the machine', () => {
  expect(localDayOf('2026-01-31T23:30:00.000Z', zone)).toBe('2026-02-01');
  expect(localDayOf('2026-07-31T22:00:00.000Z', zone)).toBe('2026-08-01');
  expect(localDayOf('2026-07-31T21:59:59.999Z', zone)).toBe('2026-07-31');
  expect(localTimeOf('2026-07-31T21:59:59.999Z', zone)).toBe('23:59');
});

test('a time skipped in spring is read after the jump', () => {
  expect(instantAt('2026-03-29', '01:59', zone)).toBe('2026-03-29T00:59:00.000Z');
  expect(instantAt('2026-03-29', '02:30', zone)).toBe('2026-03-29T01:30:00.000Z');
  expect(localTimeOf(instantAt('2026-03-29', '02:30', zone), zone)).toBe('03:30');
  expect(instantAt('2026-03-29', '03:30', zone)).toBe('2026-03-29T01:30:00.000Z');
});

test('a time that happens twice in autumn is the first of the two', () => {
  expect(instantAt('2026-10-25', '02:30', zone)).toBe('2026-10-25T00:30:00.000Z');
  expect(localTimeOf('2026-10-25T01:30:00.000Z', zone)).toBe('02:30');
  expect(instantAt('2026-10-25', '03:00', zone)).toBe('2026-10-25T02:00:00.000Z');
});

test('adding days counts days, through daylight saving, leap days and New Year', () => {
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2028-02-29', 365)).toBe('2029-02-28');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
});

test('the week starts on Monday', () => {
  expect(weekdayOf('2026-01-05')).toBe(1);
  expect(weekdayOf('2026-01-11')).toBe(7);
  expect(weekdayOf('2028-02-29')).toBe(2);
});

test('days, wall times and instants have one spelling each', () => {
  expect(['2026-02-28', '2028-02-29'].every(isLocalDay)).toBe(true);
  expect(
    ['2026-02-29', '2026-2-8', '20260208', '2026-02-28T10:00', '', null, 20260208].some(isLocalDay),
  ).toBe(false);
  expect(['00:00', '09:05', '23:59'].every(isWallTime)).toBe(true);
  expect(['24:00', '9:05', '09:60', '09:05:00', '', null].some(isWallTime)).toBe(false);
  expect(isInstant('2026-03-29T00:30:00.000Z')).toBe(true);
  for (const text of ['2026-03-29T00:30:00Z', '2026-03-29T00:30:00.000+01:00', '2026-02-30T00:30:00.000Z']) {
    expect(isInstant(text)).toBe(false);
  }
});

test('nonsense is refused, not corrected', () => {
  expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
  expect(() => instantAt('2026-02-28', '24:00', zone)).toThrow(RangeError);
  expect(() => localDayOf('yesterday', zone)).toThrow(RangeError);
  expect(() => localDayOf('2026-02-28T10:00:00.000Z', 'Europe/Kortrijk')).toThrow(RangeError);
});

test('days between undoes adding days', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
      expect(daysBetween(day, addDays(day, n))).toBe(n);
      expect((weekdayOf(day) - 1 + (((n % 7) + 7) % 7)) % 7).toBe(weekdayOf(addDays(day, n)) - 1);
    }),
    { numRuns: 200 },
  );
});

test('an instant taken to wall clock and back is itself, or one hour early in the hour that happens twice', () => {
  fc.assert(
    fc.property(anyMoment, (moment) => {
      const minute = `${moment.slice(0, 16)}:00.000Z`;
      const back = instantAt(localDayOf(minute, zone), localTimeOf(minute, zone), zone);
      expect([0, 3_600_000]).toContain(Date.parse(minute) - Date.parse(back));
      expect(isInstant(back)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Calendar, ClosedPeriod, OpeningRange, WeeklyHours } from './opening-hours.ts';
import {
  calendarOf,
  checkWeeklyHours,
  closingMoment,
  isOpenDay,
  nextOpenDay,
  openNow,
} from './opening-hours.ts';

const zone = 'Europe/Brussels';
/** Wednesday 13:00-17:00; Saturday 09:00-12:00 and 13:00-16:00. */
const hours: WeeklyHours = [
  { weekday: 6, opens: '13:00', closes: '16:00' },
  { weekday: 3, opens: '13:00', closes: '17:00' },
  { weekday: 6, opens: '09:00', closes: '12:00' },
];
const christmas: ClosedPeriod[] = [{ initiativeId: null, fromDay: '2026-12-23', toDay: '2027-01-03' }];
const calendar: Calendar = calendarOf(hours, { closed: christmas });

test('a day is open when its weekday has hours and no closure covers it', () => {
  expect(isOpenDay('2026-12-16', calendar)).toBe(true);
  expect(isOpenDay('2026-12-17', calendar)).toBe(false);
  // First closed day.
  expect(isOpenDay('2026-12-23', calendar)).toBe(false);
  // A Saturday inside.
  expect(isOpenDay('2027-01-02', calendar)).toBe(false);
  // First Wednesday after.
  expect(isOpenDay('2027-01-06', calendar)).toBe(true);
});

test('the next open day may be the day itself, and skips closures over New Year', () => {
  expect(nextOpenDay('2026-12-16', calendar)).toBe('2026-12-16');
  expect(nextOpenDay('2026-12-17', calendar)).toBe('2026-12-19');
  expect(nextOpenDay('2026-12-20', calendar)).toBe('2027-01-06');
});

test('without hours there is no next open day, and neither beyond the limit', () => {
  expect(nextOpenDay('2026-12-20', calendarOf([]))).toBeNull();
  expect(nextOpenDay('2026-12-20', calendar, 16)).toBeNull();
  expect(nextOpenDay('2026-12-20', calendar, 17)).toBe('2027-01-06');
  expect(
    nextOpenDay(
      '2026-01-01',
      calendarOf(hours, { closed: [{ initiativeId: 'a', fromDay: '2026-01-01', toDay: '2028-12-31' }] }),
    ),
  ).toBeNull();
});

test('a day closes at its last closing time, by the wall clock in summer and winter', () => {
  expect(closingMoment('2026-03-28', calendarOf(hours), zone)).toBe('2026-03-28T15:00:00.000Z');
  expect(closingMoment('2026-04-04', calendarOf(hours), zone)).toBe('2026-04-04T14:00:00.000Z');
  // No hours on Monday.
  expect(closingMoment('2026-03-30', calendarOf(hours), zone)).toBe('2026-03-30T21:59:00.000Z');
});

test.each([
  ['2026-06-20T06:59:00.000Z', { open: false, opensNext: { day: '2026-06-20', at: '09:00' } }],
  ['2026-06-20T07:00:00.000Z', { open: true, closesAt: '12:00' }],
  ['2026-06-20T09:59:59.999Z', { open: true, closesAt: '12:00' }],
  ['2026-06-20T10:00:00.000Z', { open: false, opensNext: { day: '2026-06-20', at: '13:00' } }],
  ['2026-06-20T14:00:00.000Z', { open: false, opensNext: { day: '2026-06-24', at: '13:00' } }],
  ['2026-12-22T12:00:00.000Z', { open: false, opensNext: { day: '2027-01-06', at: '13:00' } }],
  ['2026-12-23T13:00:00.000Z', { open: false, opensNext: { day: '2027-01-06', at: '13:00' } }],
])('at %s the door says %j', (instant, state) => {
  expect(openNow(instant, calendar, zone)).toEqual(state);
});

test('openings that touch close once', () => {
  const touching: WeeklyHours = [
    { weekday: 3, opens: '09:00', closes: '12:00' },
    { weekday: 3, opens: '12:00', closes: '17:00' },
  ];
  expect(checkWeeklyHours(touching)).toEqual([]);
  expect(openNow('2026-06-24T08:00:00.000Z', calendarOf(touching), zone)).toEqual({
    open: true,
    closesAt: '17:00',
  });
});

test('an initiative without hours is never open and never opens', () => {
  expect(openNow('2026-06-24T08:00:00.000Z', calendarOf([]), zone)).toEqual({ open: false, opensNext: null });
});

test('hours that cannot be are named, each on its own row', () => {
  const wrong = [
    { weekday: 3, opens: '13:00', closes: '17:00' },
    { weekday: 3, opens: '16:59', closes: '18:00' },
    { weekday: 4, opens: '17:00', closes: '13:00' },
    { weekday: 4, opens: '13:00', closes: '13:00' },
    { weekday: 5, opens: '9:00', closes: '12:00' },
    { weekday: 5, opens: '09:00', closes: '24:00' },
    { weekday: 8, opens: '09:00', closes: '12:00' },
    { weekday: 4, opens: '13:00', closes: '17:00' },
  ] as unknown as WeeklyHours;
  expect(checkWeeklyHours(wrong)).toEqual([
    { kind: 'overlap', index: 1, otherIndex: 0 },
    { kind: 'reversed', index: 2 },
    { kind: 'reversed', index: 3 },
    { kind: 'bad-time', index: 4 },
    { kind: 'bad-time', index: 5 },
    { kind: 'bad-weekday', index: 6 },
  ]);
});

const anyTime = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);
const anyHours = fc
  .array(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), opens: anyTime, closes: anyTime }), {
    maxLength: 6,
  })
  .map((rows) => rows as OpeningRange[])
  .filter((rows) => checkWeeklyHours(rows).length === 0);

test('a closed door opens at the moment it promises', () => {
  fc.assert(
    fc.property(
      anyHours,
      fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true }),
      (weekly, moment) => {
        const state = openNow(moment.toISOString(), calendarOf(weekly, { closed: christmas }), 'UTC');
        if (state.open || state.opensNext === null) return;
        const { day, at } = state.opensNext;
        expect(openNow(`${day}T${at}:00.000Z`, calendarOf(weekly, { closed: christmas }), 'UTC').open).toBe(
          true,
        );
        expect(`${day}T${at}` > moment.toISOString().slice(0, 16)).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueMoment } from './due.ts';
import { addDays, localDayOf } from './local-days.ts';
import type { ClosedPeriod, OpeningRange } from './opening-hours.ts';
import { calendarOf, isOpenDay } from './opening-hours.ts';

const zone = 'Europe/Brussels';
const everyDay = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({
  weekday,
  opens: '10:00',
  closes: '17:00',
}));
const wednesdays = everyDay.slice(2, 3);

const calendar = (hours: OpeningRange[], closed: Omit<ClosedPeriod, 'initiativeId'>[]) =>
  calendarOf(hours, { closed: closed.map((period) => ({ initiativeId: null, ...period })) });

function due(
  handedOverAt: string,
  periodDays: number,
  rules: { hours?: OpeningRange[]; closed?: Omit<ClosedPeriod, 'initiativeId'>[] } = {},
) {
  const { hours = everyDay, closed = [] } = rules;
  return dueMoment({ handedOverAt, periodDays, calendar: calendar(hours, closed), timeZone: zone });
}

test('a loan is due at closing time of the day its period ends', () => {
  expect(due('2026-06-03T09:00:00.000Z', 14)).toEqual({
    dueDay: '2026-06-17',
    dueAt: '2026-06-17T15:00:00.000Z',
    movedBecauseClosed: false,
  });
});

test('when that day is closed, the next open day counts', () => {
  expect(due('2026-06-04T09:00:00.000Z', 14, { hours: wednesdays })).toEqual({
    dueDay: '2026-06-24',
    dueAt: '2026-06-24T15:00:00.000Z',
    movedBecauseClosed: true,
  });
});

test('the night the clocks go forward moves nothing', () => {
  // Sunday 29 March, 17:00 summer time.
  expect(due('2026-03-28T16:30:00.000Z', 1).dueAt).toBe('2026-03-29T15:00:00.000Z');
  // Still 17:00 on the wall.
  expect(due('2026-03-22T10:00:00.000Z', 14).dueAt).toBe('2026-04-05T15:00:00.000Z');
  // Lent at 00:30 on the 29th.
  expect(due('2026-03-28T23:30:00.000Z', 7).dueDay).toBe('2026-04-05');
});

test('the night the clocks go back moves nothing', () => {
  // Sunday 25 October, 17:00 winter time.
  expect(due('2026-10-24T12:00:00.000Z', 1).dueAt).toBe('2026-10-25T16:00:00.000Z');
  // 02:30, the first time.
  expect(due('2026-10-25T00:30:00.000Z', 7)).toEqual(due('2026-10-25T01:30:00.000Z', 7));
  // Lent at 00:30 on the 26th.
  expect(due('2026-10-25T23:30:00.000Z', 7).dueDay).toBe('2026-11-02');
});

test('29 February is a day like any other', () => {
  expect(due('2028-02-15T10:00:00.000Z', 14).dueDay).toBe('2028-02-29');
  expect(due('2028-02-29T10:00:00.000Z', 366).dueDay).toBe('2029-03-01');
  expect(
    due('2028-02-15T10:00:00.000Z', 14, { closed: [{ fromDay: '2028-02-29', toDay: '2028-02-29' }] }).dueDay,
  ).toBe('2028-03-01');
});

test('a closure over New Year moves the due day into the new year', () => {
  const closed = [{ fromDay: '2026-12-24', toDay: '2027-01-03' }];
  expect(due('2026-12-16T10:00:00.000Z', 14, { hours: wednesdays, closed })).toEqual({
    dueDay: '2027-01-06',
    dueAt: '2027-01-06T16:00:00.000Z',
    movedBecauseClosed: true,
  });
});

test('an initiative without hours takes things back until the end of the local day', () => {
  expect(due('2026-06-03T09:00:00.000Z', 7, { hours: [] })).toEqual({
    dueDay: '2026-06-10',
    dueAt: '2026-06-10T21:59:00.000Z',
    movedBecauseClosed: false,
  });
});

test('an initiative that stays closed for good does not keep the loan from having a due day', () => {
  const closed = [{ fromDay: '2026-06-01', toDay: '2030-01-01' }];
  expect(due('2026-06-03T09:00:00.000Z', 7, { closed })).toEqual({
    dueDay: '2026-06-10',
    dueAt: '2026-06-10T21:59:00.000Z',
    movedBecauseClosed: false,
  });
});

test('"back today", lent after closing time, is due on the next open day', () => {
  expect(due('2026-06-03T14:59:00.000Z', 0)).toMatchObject({
    dueDay: '2026-06-03',
    movedBecauseClosed: false,
  });
  expect(due('2026-06-03T15:00:00.000Z', 0)).toMatchObject({
    dueDay: '2026-06-04',
    movedBecauseClosed: true,
  });
  expect(due('2026-06-03T21:59:30.000Z', 0, { hours: [] }).dueDay).toBe('2026-06-04');
});

test('a period is whole days', () => {
  expect(() => due('2026-06-03T09:00:00.000Z', -1)).toThrow(RangeError);
  expect(() => due('2026-06-03T09:00:00.000Z', 1.5)).toThrow(RangeError);
});

const anyMoment = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const anyHours = fc
  .uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { minLength: 1 })
  .map((days) => everyDay.filter(({ weekday }) => days.includes(weekday)));
const anyClosures = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 0, max: 40 })).map(([from, length]) => ({
    fromDay: addDays('2026-01-01', from),
    toDay: addDays('2026-01-01', from + length),
  })),
  { maxLength: 5 },
);

test('due is never before the period is over, always on an open day, and no open day is skipped', () => {
  fc.assert(
    fc.property(
      anyMoment,
      fc.integer({ min: 1, max: 365 }),
      anyHours,
      anyClosures,
      (moment, period, hours, closed) => {
        const { dueDay, dueAt, movedBecauseClosed } = due(moment, period, { hours, closed });
        const target = addDays(localDayOf(moment, zone), period);
        expect(dueDay >= target).toBe(true);
        expect(isOpenDay(dueDay, calendar(hours, closed))).toBe(true);
        expect(localDayOf(dueAt, zone)).toBe(dueDay);
        expect(movedBecauseClosed).toBe(dueDay !== target);
        for (let day = target; day < dueDay; day = addDays(day, 1))
          expect(isOpenDay(day, calendar(hours, closed))).toBe(false);
      },
    ),
    { numRuns: 200 },
  );
});

test('due is always after the hand-over, and never earlier for who borrows later', () => {
  fc.assert(
    fc.property(anyMoment, anyMoment, fc.integer({ min: 0, max: 40 }), anyHours, (a, b, period, hours) => {
      const [first, second] = a < b ? [a, b] : [b, a];
      expect(due(first, period, { hours }).dueAt > first).toBe(true);
      expect(due(first, period, { hours }).dueAt <= due(second, period, { hours }).dueAt).toBe(true);
    }),
    { numRuns: 200 },
  );
});

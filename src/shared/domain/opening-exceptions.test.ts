import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClosingRule } from './closing-rules.ts';
import { dueMoment, dueOnOrAfter } from './due.ts';
import { usualHolidays } from './holidays.ts';
import { addDays, daysBetween, localDayOf } from './local-days.ts';
import {
  type Calendar,
  calendarOf,
  closingMoment,
  dayStateOf,
  isOpenDay,
  nextOpenDay,
  openingsOn,
  openNow,
} from './opening-hours.ts';

const zone = 'Europe/Brussels';
/** Monday to Friday 10:00-17:00. */
const hours = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, opens: '10:00', closes: '17:00' }));
const monday = '2026-11-23';
const sunday = '2026-11-29';
const day = (initiativeId: string | null, fromDay: string, toDay = fromDay) => ({
  initiativeId,
  fromDay,
  toDay,
});
const special = (initiativeId: string | null, on: string, opens = '12:00', closes = '14:00') => ({
  initiativeId,
  day: on,
  ranges: [{ opens, closes }],
});
const holidays = (initiativeId: string | null): ClosingRule => ({
  initiativeId,
  pattern: { kind: 'holidays', holidays: usualHolidays },
  fromDay: null,
  untilDay: null,
});
const why = (on: string, more: Partial<Calendar>) => dayStateOf(on, calendarOf(hours, more)).why;

test('a day has the hours of its week when nothing is said about it', () => {
  expect(why(monday, {})).toBe('hours');
  expect(why(sunday, {})).toBe('none');
});

test('a special opening opens a day without hours, and shortens or moves one that has them', () => {
  const calendar = calendarOf(hours, { exceptions: [special('a', sunday), special('a', monday)] });
  expect(openingsOn(sunday, calendar)).toEqual([{ opens: '12:00', closes: '14:00' }]);
  expect(openingsOn(monday, calendar)).toEqual([{ opens: '12:00', closes: '14:00' }]);
  expect(nextOpenDay('2026-11-28', calendar)).toBe(sunday);
});

test('a closing wins over the hours of the week, a special opening wins over a closing', () => {
  expect(why(monday, { closed: [day('a', monday)] })).toBe('closing');
  expect(why(monday, { closed: [day('a', monday)], exceptions: [special('a', monday)] })).toBe('exception');
  expect(why('2026-12-25', { rules: [holidays(null)] })).toBe('rule');
  expect(why('2026-12-25', { rules: [holidays(null)], exceptions: [special(null, '2026-12-25')] })).toBe(
    'exception',
  );
});

test('what an initiative says of itself wins over what the house says', () => {
  // The house opens specially; this initiative is on holiday.
  expect(why(monday, { closed: [day('a', monday)], exceptions: [special(null, monday)] })).toBe('closing');
  expect(why('2026-12-25', { rules: [holidays('a')], exceptions: [special(null, '2026-12-25')] })).toBe(
    'rule',
  );
  // The house is closed; this initiative opens specially.
  expect(why(monday, { closed: [day(null, monday)], exceptions: [special('a', monday)] })).toBe('exception');
  // Both open specially.
  const both = calendarOf(hours, {
    exceptions: [special(null, monday, '09:00', '20:00'), special('a', monday)],
  });
  expect(openingsOn(monday, both)).toEqual([{ opens: '12:00', closes: '14:00' }]);
});

test('a special opening of the house is not for who keeps no hours, one of their own is', () => {
  expect(isOpenDay(monday, calendarOf([], { exceptions: [special(null, monday)] }))).toBe(false);
  const fair = calendarOf([], { exceptions: [special('a', sunday)] });
  expect(openNow('2026-11-23T09:00:00.000Z', fair, zone)).toEqual({
    open: false,
    opensNext: { day: sunday, at: '12:00' },
  });
  // Nothing is drawn to it: who keeps no hours takes things back on the day itself.
  expect(dueOnOrAfter('2026-11-25', fair, zone)).toEqual({
    dueDay: '2026-11-25',
    dueAt: '2026-11-25T22:59:00.000Z',
  });
});

test('a loan is due at the hour the special day closes', () => {
  const calendar = calendarOf(hours, { exceptions: [special('a', '2026-11-30', '10:00', '12:30')] });
  const due = dueMoment({
    handedOverAt: '2026-11-23T09:00:00.000Z',
    periodDays: 7,
    calendar,
    timeZone: zone,
  });
  expect(due).toEqual({ dueDay: '2026-11-30', dueAt: '2026-11-30T11:30:00.000Z', movedBecauseClosed: false });
});

test('a closing time in the hour that a spring night skips is read an hour later', () => {
  const night = calendarOf([], { exceptions: [special('a', '2026-03-29', '01:00', '02:30')] });
  expect(closingMoment('2026-03-29', night, zone)).toBe('2026-03-29T01:30:00.000Z');
  // 01:59 winter time is open; a minute later the wall says 03:00 and the door is shut.
  expect(openNow('2026-03-29T00:59:00.000Z', night, zone)).toEqual({ open: true, closesAt: '02:30' });
  expect(openNow('2026-03-29T01:00:00.000Z', night, zone)).toEqual({ open: false, opensNext: null });
});

test('a closing time in the hour that comes twice in autumn is the first of the two', () => {
  const night = calendarOf([], { exceptions: [special('a', '2026-10-25', '01:00', '02:30')] });
  expect(closingMoment('2026-10-25', night, zone)).toBe('2026-10-25T00:30:00.000Z');
  expect(openNow('2026-10-25T00:29:00.000Z', night, zone).open).toBe(true);
  expect(openNow('2026-10-25T00:31:00.000Z', night, zone).open).toBe(false);
});

test('lent over either night, with holidays kept, a loan is due at 17:00 on the wall', () => {
  const calendar = calendarOf(hours, { rules: [holidays(null)] });
  const due = (handedOverAt: string, periodDays: number) =>
    dueMoment({ handedOverAt, periodDays, calendar, timeZone: zone });
  // Easter Monday 6 April 2026 is kept: Tuesday.
  expect(due('2026-03-23T10:00:00.000Z', 14)).toMatchObject({
    dueDay: '2026-04-07',
    dueAt: '2026-04-07T15:00:00.000Z',
    movedBecauseClosed: true,
  });
  expect(due('2026-10-19T10:00:00.000Z', 14).dueAt).toBe('2026-11-02T16:00:00.000Z');
});

test('29 February 2028 may be opened and closed like any other day', () => {
  const shut = calendarOf(hours, {
    rules: [
      {
        initiativeId: null,
        pattern: { kind: 'yearly', from: '02-29', to: '02-29' },
        fromDay: null,
        untilDay: null,
      },
    ],
  });
  expect(nextOpenDay('2028-02-29', shut)).toBe('2028-03-01');
  expect(nextOpenDay('2029-02-28', shut)).toBe('2029-02-28');
});

const anyDay = fc.integer({ min: 0, max: 1400 }).map((n) => addDays('2026-01-01', n));
const owner = fc.constantFrom(null, 'a');
const anyCalendar: fc.Arbitrary<Calendar> = fc.record({
  hours: fc
    .uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { maxLength: 7 })
    .map((days) =>
      days.map((weekday) => ({ weekday: weekday as 1 | 2 | 3, opens: '10:00', closes: '17:00' })),
    ),
  closed: fc.array(
    fc.tuple(owner, anyDay, fc.integer({ min: 0, max: 60 })).map(([who, from, n]) => ({
      initiativeId: who,
      fromDay: from,
      toDay: addDays(from, n),
    })),
    { maxLength: 6 },
  ),
  exceptions: fc.array(
    fc.tuple(owner, anyDay).map(([who, on]) => special(who, on)),
    { maxLength: 6 },
  ),
  rules: fc.array(owner.map(holidays), { maxLength: 2 }),
});

test('a due day is an open day, the first there is, or the day itself where nothing opens', () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, fc.integer({ min: 0, max: 90 }), (calendar, from, periodDays) => {
      const handedOverAt = `${from}T09:00:00.000Z`;
      const due = dueMoment({ handedOverAt, periodDays, calendar, timeZone: zone });
      const target = addDays(from, periodDays);
      expect(localDayOf(due.dueAt, zone)).toBe(due.dueDay);
      const opensAgain = calendar.hours.length > 0 && nextOpenDay(target, calendar) !== null;
      expect(isOpenDay(due.dueDay, calendar) || !opensAgain).toBe(true);
      expect(due.dueDay === target || opensAgain).toBe(true);
      const skipped = Array.from({ length: daysBetween(target, due.dueDay) }, (_, n) => addDays(target, n));
      expect(skipped.filter((at) => isOpenDay(at, calendar))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('a day without a word about it is as the week says, whatever else stands on the calendar', () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, (calendar, on) => {
      const state = dayStateOf(on, calendar);
      if (state.why !== 'hours' && state.why !== 'none') return;
      expect(state.ranges).toEqual(openingsOn(on, calendarOf(calendar.hours)));
      expect(calendar.closed.some((period) => period.fromDay <= on && on <= period.toDay)).toBe(false);
    }),
  );
});

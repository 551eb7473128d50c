import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ClosingPattern,
  daysUnder,
  fallsUnder,
  isMonthDay,
  nths,
  stretchesUnder,
} from './closing-rules.ts';
import { holidayNames, usualHolidays } from './holidays.ts';
import { addDays, type Weekday, weekdayOf } from './local-days.ts';

type Rule = Parameters<typeof daysUnder>[0];
const always = (pattern: ClosingPattern): Rule => ({ pattern, fromDay: null, untilDay: null });
const yearly = (from: string, to: string) => always({ kind: 'yearly', from, to });
const days = (rule: Rule, from: string, to: string) => daysUnder(rule, from, to);

test('a yearly closing comes back every year, both ends closed', () => {
  const summer = yearly('08-03', '08-05');
  expect(days(summer, '2026-01-01', '2027-12-31')).toEqual([
    '2026-08-03',
    '2026-08-04',
    '2026-08-05',
    '2027-08-03',
    '2027-08-04',
    '2027-08-05',
  ]);
});

test('a yearly closing may run over New Year', () => {
  const christmas = yearly('12-30', '01-02');
  expect(stretchesUnder(christmas, '2026-12-01', '2028-01-31')).toEqual([
    { fromDay: '2026-12-30', toDay: '2027-01-02' },
    { fromDay: '2027-12-30', toDay: '2028-01-02' },
  ]);
});

test('a closing of 29 February comes in leap years and passes the others by', () => {
  expect(days(yearly('02-29', '02-29'), '2026-01-01', '2029-12-31')).toEqual(['2028-02-29']);
});

test('a closing up to 29 February ends on the 28th in years without it, one from it begins on 1 March', () => {
  expect(days(yearly('02-27', '02-29'), '2027-02-01', '2027-03-31')).toEqual(['2027-02-27', '2027-02-28']);
  expect(days(yearly('02-27', '02-29'), '2028-02-01', '2028-03-31')).toEqual([
    '2028-02-27',
    '2028-02-28',
    '2028-02-29',
  ]);
  expect(days(yearly('02-29', '03-02'), '2027-02-01', '2027-03-31')).toEqual(['2027-03-01', '2027-03-02']);
});

test('the holidays that are named are closed, the others are not', () => {
  const rule = always({ kind: 'holidays', holidays: usualHolidays });
  expect(days(rule, '2026-05-01', '2026-07-31')).toEqual([
    '2026-05-01',
    '2026-05-14',
    '2026-05-24',
    '2026-05-25',
    '2026-07-21',
  ]);
  expect(days(always({ kind: 'holidays', holidays: ['flemishDay'] }), '2026-01-01', '2026-12-31')).toEqual([
    '2026-07-11',
  ]);
});

test('every last Friday of the month, in months of four Fridays and of five', () => {
  const lastFriday = always({ kind: 'weekday', weekday: 5, nth: -1 });
  expect(days(lastFriday, '2026-01-01', '2026-04-30')).toEqual([
    '2026-01-30',
    '2026-02-27',
    '2026-03-27',
    '2026-04-24',
  ]);
});

test('the first Monday of the month, and each Monday', () => {
  expect(days(always({ kind: 'weekday', weekday: 1, nth: 1 }), '2026-11-01', '2027-01-31')).toEqual([
    '2026-11-02',
    '2026-12-07',
    '2027-01-04',
  ]);
  expect(days(always({ kind: 'weekday', weekday: 1, nth: 0 }), '2026-11-01', '2026-11-30')).toHaveLength(5);
});

test('a rule holds from its first day until its last', () => {
  const rule = { ...yearly('05-01', '05-31'), fromDay: '2027-05-30', untilDay: '2028-05-02' };
  expect(days(rule, '2026-01-01', '2029-12-31')).toEqual([
    '2027-05-30',
    '2027-05-31',
    '2028-05-01',
    '2028-05-02',
  ]);
});

test('a day of the year is read as such, 29 February among them', () => {
  expect(['01-01', '02-29', '12-31'].every(isMonthDay)).toBe(true);
  expect(['00-10', '13-01', '02-30', '04-31', '1-1', '12-00', ''].some(isMonthDay)).toBe(false);
});

const anyMonthDay = fc.integer({ min: 0, max: 365 }).map((n) => addDays('2028-01-01', n).slice(5));
const anyPattern: fc.Arbitrary<ClosingPattern> = fc.oneof(
  fc.record({ kind: fc.constant('yearly' as const), from: anyMonthDay, to: anyMonthDay }),
  fc.record({
    kind: fc.constant('holidays' as const),
    holidays: fc.uniqueArray(fc.constantFrom(...holidayNames), { minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('weekday' as const),
    weekday: fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7),
    nth: fc.constantFrom(...nths),
  }),
);
const anyDay = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2024-01-01', n));

test('stretches hold exactly the closed days, in order, and never touch', () => {
  fc.assert(
    fc.property(anyPattern, anyDay, fc.integer({ min: 0, max: 500 }), (pattern, from, length) => {
      const to = addDays(from, length);
      const rule = always(pattern);
      const stretches = stretchesUnder(rule, from, to);
      const inside = (day: string) => stretches.some((one) => one.fromDay <= day && day <= one.toDay);
      for (let day = from; day <= to; day = addDays(day, 1)) expect(inside(day)).toBe(fallsUnder(day, rule));
      stretches
        .slice(1)
        .forEach((one, n) => expect(addDays(stretches[n]?.toDay ?? '', 1) < one.fromDay).toBe(true));
    }),
    { numRuns: 60 },
  );
});

test('a yearly closing closes the same days of every year, but for 29 February', () => {
  fc.assert(
    fc.property(anyMonthDay, anyMonthDay, anyDay, (from, to, day) => {
      fc.pre(!day.endsWith('-02-29'));
      const nextYear = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
      expect(fallsUnder(nextYear, yearly(from, to))).toBe(fallsUnder(day, yearly(from, to)));
    }),
  );
});

test('each month has its last weekday once', () => {
  fc.assert(
    fc.property(fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7), anyDay, (weekday, day) => {
      const first = `${day.slice(0, 7)}-01`;
      const last = addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);
      const found = days(always({ kind: 'weekday', weekday, nth: -1 }), first, last);
      expect(found).toHaveLength(1);
      expect(weekdayOf(found[0] ?? '')).toBe(weekday);
      expect(addDays(found[0] ?? '', 7) > last).toBe(true);
    }),
  );
});

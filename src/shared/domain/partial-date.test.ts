import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './local-days.ts';
import { ageOn, ageSpanOn, birthDateProblem, isWeakBirthDate, parsePartialDate } from './partial-date.ts';

test.each([
  ['3/4/1990', '1990-04-03'],
  ['03-04-1990', '1990-04-03'],
  ['3.4.1990', '1990-04-03'],
  ['3 4 1990', '1990-04-03'],
  ['3 / 4 / 1990', '1990-04-03'],
  ['03041990', '1990-04-03'],
  ['19900403', '1990-04-03'],
  ['20121987', '1987-12-20'],
  ['20102010', '2010-10-20'],
  ['1990-04-03', '1990-04-03'],
  ['1990-4-3', '1990-04-03'],
  ['3 april 1990', '1990-04-03'],
  ['1 mrt. 1990', '1990-03-01'],
  ['15 Augustus 1990', '1990-08-15'],
  ['april 1990', '1990-04'],
  ['4/1990', '1990-04'],
  ['1990-04', '1990-04'],
  ['1990', '1990'],
  [' 1990 ', '1990'],
  ['٣/٤/١٩٩٠', '1990-04-03'],
])('%j is read as %j', (text, date) => {
  expect(parsePartialDate(text)).toBe(date);
});

test.each([
  '',
  'onbekend',
  '3/4/90',
  '90',
  '3/4',
  '3 4',
  '1990/04/03/1',
  '3 foo 1990',
  '123',
  '1234567',
  '3//4/1990x',
])('%j is no birth date', (text) => {
  expect(parsePartialDate(text)).toBeNull();
});

const today = '2026-06-15';

test.each([
  ['1990-04-03', null],
  ['2026-06-15', null],
  ['2026-06', null],
  ['2026', null],
  ['1900-01-01', null],
  ['2028-02-29', 'future'],
  ['2026-06-16', 'future'],
  ['2026-07', 'future'],
  ['2027', 'future'],
  ['1899-12-31', 'too-early'],
  ['1899', 'too-early'],
  ['0000', 'too-early'],
  ['1990-02-31', 'no-such-day'],
  ['1990-02-29', 'no-such-day'],
  ['1988-02-29', null],
  ['1990-13', 'no-such-day'],
  ['1990-00', 'no-such-day'],
  ['1990-04-00', 'no-such-day'],
  ['3/4/1990', 'malformed'],
  ['1990-4-3', 'malformed'],
  ['', 'malformed'],
])('%j entered on 15 June 2026: %j', (date, problem) => {
  expect(birthDateProblem(date, today)).toBe(problem);
});

test('a month or day that does not exist is read, and then refused by name', () => {
  expect(parsePartialDate('31/2/1990')).toBe('1990-02-31');
  expect(birthDateProblem(parsePartialDate('31/2/1990') ?? '', today)).toBe('no-such-day');
  expect(birthDateProblem(parsePartialDate('13/13/1990') ?? '', today)).toBe('no-such-day');
});

test('1 January and partial dates are weak', () => {
  expect(['1990-01-01', '1990', '1990-04'].every(isWeakBirthDate)).toBe(true);
  expect(['1990-01-02', '1990-04-01'].some(isWeakBirthDate)).toBe(false);
});

test('age changes on the birthday', () => {
  expect(ageOn('2014-06-15', '2026-06-14')).toBe(11);
  expect(ageOn('2014-06-15', '2026-06-15')).toBe(12);
  expect(ageOn('2026-06-15', '2026-06-15')).toBe(0);
  expect(ageOn('2026-06-16', '2026-06-15')).toBeNull();
});

test('born on 29 February: a year older on 1 March, or on the day itself', () => {
  expect(ageOn('2012-02-29', '2026-02-28')).toBe(13);
  expect(ageOn('2012-02-29', '2026-03-01')).toBe(14);
  expect(ageOn('2012-02-29', '2028-02-29')).toBe(16);
});

test('a partial date gives an age only when every day it may mean gives the same', () => {
  expect(ageOn('1990', '2026-06-15')).toBeNull();
  expect(ageOn('1990', '2026-12-31')).toBe(36);
  expect(ageOn('1990-06', '2026-06-15')).toBeNull();
  expect(ageOn('1990-06', '2026-06-30')).toBe(36);
  expect(ageOn('1990-06', '2026-05-31')).toBe(35);
  expect(ageOn('1990-02', '2026-02-28')).toBe(36);
});

test('a partial date leaves two ages possible around the birthday', () => {
  expect(ageSpanOn('1990', '2026-06-15')).toEqual({ min: 35, max: 36 });
  expect(ageSpanOn('1990', '2026-12-31')).toEqual({ min: 36, max: 36 });
  expect(ageSpanOn('1990-06', '2026-06-15')).toEqual({ min: 35, max: 36 });
  expect(ageSpanOn('1990-06-15', '2026-06-15')).toEqual({ min: 36, max: 36 });
  // Born this year: not a year old, whatever the day.
  expect(ageSpanOn('2026', '2026-06-15')).toEqual({ min: 0, max: 0 });
  expect(ageSpanOn('2027', '2026-06-15')).toBeNull();
});

test('unreadable dates have no age', () => {
  expect(ageOn('onbekend', '2026-06-15')).toBeNull();
  expect(ageOn('1990-04-03', '2026-02-30')).toBeNull();
});

test('every real day typed in Dutch order is read back, and age never jumps by more than one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 45_000 }),
      fc.integer({ min: 0, max: 36_000 }),
      (birthAt, later) => {
        const birth = addDays('1900-01-01', birthAt);
        const [year, month, day] = birth.split('-').map(Number);
        expect(parsePartialDate(`${day}/${month}/${year}`)).toBe(birth);
        const on = addDays(birth, later);
        const [before, after] = [ageOn(birth, on) ?? -1, ageOn(birth, addDays(on, 1)) ?? -1];
        expect(after - before === 0 || after - before === 1).toBe(true);
        expect(Math.abs(before - later / 365.2425)).toBeLessThan(1.01);
      },
    ),
    { numRuns: 200 },
  );
});

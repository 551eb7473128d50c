import { expect, test } from 'vitest';
import { easterSunday, holidayOn, holidaysOf, usualHolidays } from './holidays.ts';
import { weekdayOf } from './local-days.ts';

test.each([
  [1583, '1583-04-10'],
  [1818, '1818-03-22'],
  [1954, '1954-04-18'],
  [1981, '1981-04-19'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2024, '2024-03-31'],
  [2026, '2026-04-05'],
  [2028, '2028-04-16'],
  [2038, '2038-04-25'],
  [2049, '2049-04-18'],
  [2285, '2285-03-22'],
])('Easter of %i is %s', (year, day) => {
  expect(easterSunday(year)).toBe(day);
});

test('Easter is a Sunday between 22 March and 25 April, in every year', () => {
  for (let year = 1583; year <= 4099; year += 1) {
    const day = easterSunday(year);
    expect(weekdayOf(day)).toBe(7);
    expect(day >= `${year}-03-22` && day <= `${year}-04-25`).toBe(true);
  }
});

test('the holidays of 2026 are those on the calendar', () => {
  const year = [...holidaysOf(2026)].sort(([a], [b]) => (a < b ? -1 : 1));
  expect(year).toEqual([
    ['2026-01-01', 'newYear'],
    ['2026-04-05', 'easterSunday'],
    ['2026-04-06', 'easterMonday'],
    ['2026-05-01', 'labourDay'],
    ['2026-05-14', 'ascension'],
    ['2026-05-24', 'whitSunday'],
    ['2026-05-25', 'whitMonday'],
    ['2026-07-11', 'flemishDay'],
    ['2026-07-21', 'nationalDay'],
    ['2026-08-15', 'assumption'],
    ['2026-11-01', 'allSaints'],
    ['2026-11-11', 'armistice'],
    ['2026-12-25', 'christmas'],
  ]);
});

test('Ascension on 1 May 2008 is Labour Day as well, and one of the two is said', () => {
  expect(holidayOn('2008-05-01')).toBe('labourDay');
  expect(holidaysOf(2008).size).toBe(12);
});

test('a house starts with the legal days; the day of the Flemish Community is a choice', () => {
  expect(usualHolidays).toHaveLength(12);
  expect(usualHolidays).not.toContain('flemishDay');
});

test('an ordinary day is no holiday', () => {
  expect(holidayOn('2026-11-23')).toBeNull();
});

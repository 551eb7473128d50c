import { expect, test } from 'vitest';
import { dayFromNumber, dayNumber, dayParts, daysInMonth, isRealDay } from './calendar.ts';

test.each([
  [2024, 29],
  [2026, 28],
  [2028, 29],
  [1900, 28],
  [2000, 29],
])('February %i has %i days', (year, days) => {
  expect(daysInMonth(year, 2)).toBe(days);
});

test('a day that does not exist has no parts', () => {
  expect(dayParts('2026-03-29')).toEqual({ year: 2026, month: 3, day: 29 });
  for (const text of ['2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '0000-01-01']) {
    expect(dayParts(text)).toBeNull();
  }
  for (const text of ['2026-3-29', ' 2026-03-29', '2026-03-29T00:00', '29/03/2026', '']) {
    expect(dayParts(text)).toBeNull();
  }
});

test('parts that are no whole numbers are no day', () => {
  expect(isRealDay(2026.5, 1, 1)).toBe(false);
  expect(isRealDay(2026, Number.NaN, 1)).toBe(false);
});

test('days are numbered from 1 January 1970, also those of the first century', () => {
  expect(['1969-12-31', '1970-01-01', '2000-03-01'].map(dayNumber)).toEqual([-1, 0, 11_017]);
  for (const day of ['0001-01-01', '0099-12-31', '1899-12-31', '2028-02-29', '9999-12-31']) {
    expect(dayFromNumber(dayNumber(day))).toBe(day);
  }
});

test('there is no day before the year 1, after 9999, or half way', () => {
  for (const number of [
    dayNumber('0001-01-01') - 1,
    dayNumber('9999-12-31') + 1,
    0.5,
    Number.NaN,
    Infinity,
  ]) {
    expect(() => dayFromNumber(number)).toThrow(RangeError);
  }
  expect(() => dayNumber('2026-02-30')).toThrow(RangeError);
});

import { expect, test } from 'vitest';
import { daysOfMonth, isoWeek, shiftMonth, stepIn, weekdayOfDay, weeksOf } from './month-days.ts';

test('a month has its days, February 29 of them in a leap year', () => {
  expect(daysOfMonth('2028-02').at(-1)).toBe('2028-02-29');
  expect(daysOfMonth('2026-02').at(-1)).toBe('2026-02-28');
  expect(daysOfMonth('2026-11')).toHaveLength(30);
});

test('months go on over New Year', () => {
  expect(shiftMonth('2026-12', 1)).toBe('2027-01');
  expect(shiftMonth('2026-01', -1)).toBe('2025-12');
  expect(shiftMonth('2026-11', 14)).toBe('2028-01');
});

test.each([
  ['2026-11-23', 48],
  ['2026-01-01', 1],
  ['2026-12-31', 53],
  ['2027-01-01', 53],
  ['2027-01-03', 53],
  ['2027-01-04', 1],
  ['2028-02-29', 9],
])('%s is in week %i', (day, week) => {
  expect(isoWeek(day)).toBe(week);
});

test('a month is cut into weeks from Monday on', () => {
  expect(weeksOf(daysOfMonth('2026-11')).map(({ week, days }) => [week, days.length])).toEqual([
    [44, 1],
    [45, 7],
    [46, 7],
    [47, 7],
    [48, 7],
    [49, 1],
  ]);
  expect(weekdayOfDay('2026-11-01')).toBe(7);
});

test('the arrows stay inside the grid, other keys lead nowhere', () => {
  const size = { rows: 3, columns: 30 };
  expect(stepIn('ArrowRight', { row: 0, column: 29 }, size)).toEqual({ row: 0, column: 29 });
  expect(stepIn('ArrowDown', { row: 0, column: 4 }, size)).toEqual({ row: 1, column: 4 });
  expect(stepIn('Home', { row: 2, column: 4 }, size)).toEqual({ row: 2, column: 0 });
  expect(stepIn('x', { row: 2, column: 4 }, size)).toBeNull();
});

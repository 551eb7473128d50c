import { expect, test } from 'vitest';
import { readMonthDay, writeMonthDay } from './month-day-text.ts';

test.each([
  ['24/12', '12-24'],
  ['1/1', '01-01'],
  [' 3.8 ', '08-03'],
  ['29-2', '02-29'],
  ['30/2', null],
  ['12/24', null],
  ['kerst', null],
  ['', null],
])('%j is %s', (text, monthDay) => {
  expect(readMonthDay(text)).toBe(monthDay);
});

test('what is written is read again', () => {
  expect(writeMonthDay('02-29')).toBe('29/2');
  expect(readMonthDay(writeMonthDay('12-24'))).toBe('12-24');
});

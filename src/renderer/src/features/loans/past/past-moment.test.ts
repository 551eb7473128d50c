import { expect, test } from 'vitest';
import { readTime } from './past-moment.ts';

test.each([
  ['', null],
  ['9', '09:00'],
  ['15:30', '15:30'],
  ['15u30', '15:30'],
  ['15h', '15:00'],
  ['0930', '09:30'],
  ['9.05', '09:05'],
  ['24:00', undefined],
  ['9:75', undefined],
  ['straks', undefined],
])('"%s" is %s', (typed, time) => {
  expect(readTime(typed)).toBe(time);
});

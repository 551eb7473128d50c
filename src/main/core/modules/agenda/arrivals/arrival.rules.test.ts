import { expect, test } from 'vitest';
import { fetcherOf, meantOf } from './arrival.rules.ts';

test('somebody is here for the appointment that begins nearest to now', () => {
  const day = [{ time: '09:00' }, { time: '14:00' }, { time: '15:30' }];
  expect(meantOf(day, '08:40')).toEqual({ time: '09:00' });
  expect(meantOf(day, '11:29')).toEqual({ time: '09:00' });
  expect(meantOf(day, '11:31')).toEqual({ time: '14:00' });
  expect(meantOf(day, '17:00')).toEqual({ time: '15:30' });
  expect(meantOf([], '09:00')).toBeNull();
});

test('who made the appointment fetches the visitor, or who stands in; a former colleague does not', () => {
  const made = { byAccountId: 'els', teamIds: ['els', 'bart'] };
  expect(fetcherOf(made, new Map())).toBe('els');
  expect(fetcherOf(made, new Map([['els', { standInId: 'bart' }]]))).toBe('bart');
  expect(fetcherOf({ ...made, teamIds: ['bart'] }, new Map())).toBeNull();
  expect(fetcherOf({ ...made, byAccountId: null }, new Map())).toBeNull();
});

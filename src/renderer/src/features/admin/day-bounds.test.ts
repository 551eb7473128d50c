import { expect, test } from 'vitest';
import { addDays, instantAt } from '#shared/domain/local-days.ts';
import { dayBounds } from './day-bounds.ts';

test('a day in winter and a day in summer', () => {
  expect(dayBounds('2026-11-23', 'Europe/Brussels')).toEqual({
    start: '2026-11-22T23:00:00.000Z',
    end: '2026-11-23T23:00:00.000Z',
  });
  expect(dayBounds('2026-07-01', 'Europe/Brussels').start).toBe('2026-06-30T22:00:00.000Z');
});

test('the days on which the clock changes have 23 and 25 hours', () => {
  expect(dayBounds('2026-03-29', 'Europe/Brussels')).toEqual({
    start: '2026-03-28T23:00:00.000Z',
    end: '2026-03-29T22:00:00.000Z',
  });
  expect(dayBounds('2026-10-25', 'Europe/Brussels')).toEqual({
    start: '2026-10-24T22:00:00.000Z',
    end: '2026-10-25T23:00:00.000Z',
  });
});

test.each(['Europe/Brussels', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kathmandu'])(
  'agrees with the full calendar library on every day of a year in %s',
  (zone) => {
    for (let n = 0; n < 366; n += 1) {
      const day = addDays('2026-01-01', n);
      expect(dayBounds(day, zone).start).toBe(instantAt(day, '00:00', zone));
    }
  },
);

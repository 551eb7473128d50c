import { expect, test } from 'vitest';
import { choose, dayAfterKey, lastOf, monthAfter, weeksOf } from './month-days.ts';

test('a month stands in weeks from Monday, with empty places around it', () => {
  const weeks = weeksOf('2026-11');
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
  expect(weeks[5]).toEqual(['2026-11-30', null, null, null, null, null, null]);
  // A February that begins on a Monday fills four weeks and no more.
  expect(weeksOf('2027-02')).toHaveLength(4);
});

test('months follow each other over the years, and know how long they are', () => {
  expect(monthAfter('2026-12', 1)).toBe('2027-01');
  expect(monthAfter('2026-01', -1)).toBe('2025-12');
  expect(lastOf('2028-02')).toBe('2028-02-29');
});

test('keys move through days, weeks and months; the end of a longer month becomes the end of a shorter one', () => {
  expect(dayAfterKey('ArrowRight', '2026-11-30')).toBe('2026-12-01');
  expect(dayAfterKey('ArrowUp', '2026-11-03')).toBe('2026-10-27');
  expect(dayAfterKey('Home', '2026-11-25')).toBe('2026-11-23');
  expect(dayAfterKey('End', '2026-11-25')).toBe('2026-11-29');
  expect(dayAfterKey('PageDown', '2027-01-31')).toBe('2027-02-28');
  expect(dayAfterKey('PageUp', '2026-03-15')).toBe('2026-02-15');
  expect(dayAfterKey('a', '2026-03-15')).toBeNull();
});

test('the first day chosen is the beginning, the next the end; after that, or earlier, a new choice begins', () => {
  const none = { fromDay: null, toDay: null };
  const begun = choose(none, '2026-12-02');
  expect(begun).toEqual({ fromDay: '2026-12-02', toDay: null });
  expect(choose(begun, '2026-12-09')).toEqual({ fromDay: '2026-12-02', toDay: '2026-12-09' });
  expect(choose(begun, '2026-12-02')).toEqual({ fromDay: '2026-12-02', toDay: '2026-12-02' });
  expect(choose(begun, '2026-12-01')).toEqual({ fromDay: '2026-12-01', toDay: null });
  const whole = { fromDay: '2026-12-02', toDay: '2026-12-09' };
  expect(choose(whole, '2026-12-16')).toEqual({ fromDay: '2026-12-16', toDay: null });
});

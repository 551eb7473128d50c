import { expect, test } from 'vitest';
import { ago, backupAge, sizeOf } from './ago.ts';

const now = '2026-11-23T12:00:00.000Z';

test.each([
  ['2026-11-23T11:59:40.000Z', 'nu'],
  ['2026-11-23T11:57:00.000Z', '3 minuten geleden'],
  ['2026-11-23T09:01:00.000Z', '2 uur geleden'],
  ['2026-11-22T11:00:00.000Z', 'gisteren'],
  ['2026-11-13T12:00:00.000Z', '10 dagen geleden'],
  ['2026-11-23T13:00:00.000Z', 'nu'],
])('%s is %s', (instant, words) => {
  expect(ago(instant, now, 'nl')).toBe(words);
});

test.each([
  [null, 'none'],
  ['2026-11-22T11:00:00.000Z', 'good'],
  ['2026-11-21T11:59:00.000Z', 'aging'],
  ['2026-11-16T11:59:00.000Z', 'old'],
] as const)('a backup of %s is %s', (last, age) => {
  expect(backupAge(last, now)).toBe(age);
});

test('sizes are said in the unit that fits', () => {
  expect(sizeOf(0, 'nl')).toBe('0 byte');
  expect(sizeOf(999, 'nl')).toBe('999 byte');
  expect(sizeOf(12_400_000, 'nl')).toBe('12,4 MB');
  expect(sizeOf(7_300_000_000, 'nl')).toBe('7,3 GB');
});

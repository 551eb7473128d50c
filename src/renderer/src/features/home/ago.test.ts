import { expect, test } from 'vitest';
import { formatAgo } from './ago.ts';

const minute = 60_000;

test.each([
  [5 * minute, '5 minuten geleden'],
  [59 * minute, '59 minuten geleden'],
  [60 * minute, '1 uur geleden'],
  [47 * 60 * minute, '47 uur geleden'],
  [48 * 60 * minute, 'eergisteren'],
  [10 * 24 * 60 * minute, '10 dagen geleden'],
])('%d ms is %s', (ms, words) => expect(formatAgo(ms, 'nl')).toBe(words));

test('a clock that is a little ahead does not speak of the future', () => {
  expect(formatAgo(-5 * minute, 'en')).toBe('this minute');
});

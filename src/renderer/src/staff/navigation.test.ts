import { expect, test } from 'vitest';
import { placeAt, places } from './navigation.ts';

test('a page belongs to the place whose address begins its own, and to no place that only looks like it', () => {
  expect(placeAt('/')?.key).toBe('today');
  expect(placeAt('/lend')?.key).toBe('lend');
  expect(placeAt('/things/kinds/1')?.key).toBe('things');
  expect(placeAt('/privacy-texts')?.key).toBe('privacyTexts');
  expect(placeAt('/linen')).toBeUndefined();
});

test('no two places of the rail have the same sign: a narrow rail shows the signs alone', () => {
  const signs = places.map(({ icon }) => icon);
  expect(signs.filter((sign, at) => signs.indexOf(sign) !== at)).toEqual([]);
});

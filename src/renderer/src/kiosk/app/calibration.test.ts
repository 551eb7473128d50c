import { expect, test } from 'vitest';
import { calibrationFrom } from './calibration.ts';

const fullHd = { width: 1920, height: 1080 };

test.each([
  ['21.5', 4.03],
  ['24', 3.61],
  ['27', 3.21],
  ['15.6', 5.56],
])('a %s inch screen of 1920 x 1080 has %f pixels in a millimetre', (diagonal, pxPerMm) => {
  expect(calibrationFrom(`?diagonal=${diagonal}`, fullHd)?.pxPerMm).toBeCloseTo(pxPerMm, 1);
});

test('upright it is the same screen', () => {
  expect(calibrationFrom('?diagonal=27', { width: 1080, height: 1920 })).toEqual(
    calibrationFrom('?diagonal=27', fullHd),
  );
});

test('distance and reach are taken along', () => {
  expect(calibrationFrom('?diagonal=27&distance=700&reach=520', fullHd)).toMatchObject({
    viewDistanceMm: 700,
    reachMm: 520,
  });
});

test.each([
  '',
  '?diagonal=',
  '?diagonal=abc',
  '?diagonal=0',
  '?diagonal=-24',
  '?diagonal=1e9',
  '?distance=500',
])('without a sensible size (%j) the usual screen is taken', (search) => {
  expect(calibrationFrom(search, fullHd)).toBeUndefined();
});

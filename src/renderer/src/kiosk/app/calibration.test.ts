import { expect, test } from 'vitest';
import { calibrationFrom, calibrationOf, pxPerMmOf } from './calibration.ts';

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

test('what was measured at the screen goes before the address; the reach stays from there', () => {
  const fromAddress = calibrationFrom('?diagonal=27&reach=520', fullHd);
  expect(calibrationOf(null, fromAddress)).toBe(fromAddress);
  expect(calibrationOf({ pxPerMetre: 3613, viewDistanceMm: 500 }, fromAddress)).toEqual({
    pxPerMm: 3.613,
    viewDistanceMm: 500,
    reachMm: 520,
  });
  expect(calibrationOf({ pxPerMetre: 2700, viewDistanceMm: 600 }, undefined)?.reachMm).toBeUndefined();
});

test('a size is typed with a comma or a point', () => {
  expect(pxPerMmOf('21,5', fullHd)).toBe(pxPerMmOf('21.5', fullHd));
  expect(pxPerMmOf('21,5', fullHd)).toBeCloseTo(4.03, 2);
  for (const text of ['', ',', '2', '240', '1,2,3']) expect(pxPerMmOf(text, fullHd)).toBeUndefined();
});

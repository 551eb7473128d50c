import { expect, test } from 'vitest';
import { firstWidth, followsFrom, screenMeasured, widthAfter } from './card-frame.ts';

test('a frame as wide as a bank card says how many pixels a millimetre has', () => {
  // 24 inch, 1920 x 1080.
  expect(screenMeasured(309, 600)).toEqual({ pxPerMetre: 3610, viewDistanceMm: 600 });
  expect(firstWidth(undefined)).toBe(309);
  expect(firstWidth(2.7)).toBe(231);
});

test('the smallest button is 15 mm, or the 44 pixels it never goes under', () => {
  expect(followsFrom(309)).toEqual({ pxPerCm: 36, buttonMm: 15 });
  expect(followsFrom(214).buttonMm).toBeCloseTo(17.6, 1);
});

test('the frame never leaves what a screen can be', () => {
  expect(widthAfter(309, 1)).toBe(310);
  expect(widthAfter(90, -10)).toBe(86);
  expect(widthAfter(1710, 10)).toBe(1712);
  expect(screenMeasured(86, 600).pxPerMetre).toBeGreaterThanOrEqual(1000);
  expect(screenMeasured(1712, 600).pxPerMetre).toBeLessThanOrEqual(20_000);
});

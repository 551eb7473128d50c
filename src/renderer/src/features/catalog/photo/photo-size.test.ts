import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { fitWithin, mostEdge, photoTries } from './photo-size.ts';

test('a large photo is brought back to the longest edge, in its own shape', () => {
  expect(fitWithin({ width: 4032, height: 3024 })).toEqual({ width: 1280, height: 960 });
  expect(fitWithin({ width: 3024, height: 4032 })).toEqual({ width: 960, height: 1280 });
});

test('a small photo is not blown up', () => {
  expect(fitWithin({ width: 640, height: 480 })).toEqual({ width: 640, height: 480 });
});

test('even a hairline keeps a pixel', () => {
  expect(fitWithin({ width: 20_000, height: 3 })).toEqual({ width: 1280, height: 1 });
});

test('no photo is drawn larger than it was or than the longest edge, and none loses its shape', () => {
  const edge = integer({ min: 1, max: 12_000 });
  assert(
    property(edge, edge, (width, height) => {
      const fitted = fitWithin({ width, height });
      expect(Math.max(fitted.width, fitted.height)).toBeLessThanOrEqual(
        Math.min(mostEdge, Math.max(width, height)),
      );
      // Half a pixel of rounding on either edge.
      const scale = Math.min(1, mostEdge / Math.max(width, height));
      expect(Math.abs(fitted.height - height * scale)).toBeLessThanOrEqual(1);
      expect(Math.abs(fitted.width - width * scale)).toBeLessThanOrEqual(1);
    }),
  );
});

test('quality goes down before size does, and the first try is the best one', () => {
  const tries = photoTries({ width: 4000, height: 3000 });
  expect(tries[0]).toEqual({ size: { width: 1280, height: 960 }, quality: 0.85 });
  const areas = tries.map(({ size }) => size.width * size.height);
  expect(areas).toEqual(areas.toSorted((a, b) => b - a));
});

test('a small photo is not tried twice at the same size', () => {
  const widths = new Set(photoTries({ width: 300, height: 200 }).map(({ size }) => size.width));
  expect([...widths]).toEqual([300]);
});

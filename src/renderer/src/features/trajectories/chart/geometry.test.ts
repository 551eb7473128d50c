import { array, assert, integer, option, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linePath, linePoints, onSpoke, outlinePath, ringPath } from './geometry.ts';

describe('A spoke', () => {
  test('begins straight up and turns clockwise', () => {
    expect(onSpoke(0, 4, 5, 100)).toEqual({ x: 0, y: -100 });
    expect(onSpoke(1, 4, 5, 100)).toEqual({ x: 100, y: 0 });
    expect(onSpoke(2, 4, 1, 100)).toEqual({ x: 0, y: 20 });
  });
  test('a ring goes once around', () => {
    expect(ringPath(4, 5, 10)).toBe('M0,-10L10,0L0,10L-10,0Z');
  });
});

describe('An outline', () => {
  test('of known values is closed', () => {
    expect(outlinePath([5, 5, 5, 5], 10)).toBe('M0,-10L10,0L0,10L-10,0Z');
  });
  test('is open where a value is not known', () => {
    expect(outlinePath([5, null, 5, 5], 10)).toBe('M0,10L-10,0L0,-10');
    expect(outlinePath([5, null, 5, null], 10)).toBe('M0,10M0,-10');
  });
  test('of nothing is nothing', () => {
    expect(outlinePath([], 10)).toBe('');
    expect(outlinePath([null, null], 10)).toBe('');
  });
  test('whatever is known: as many points as values, and closed exactly when there is no gap', () => {
    assert(
      property(
        array(option(integer({ min: 1, max: 5 }), { nil: null }), { minLength: 1, maxLength: 8 }),
        (values) => {
          const path = outlinePath(values, 100);
          expect(path.match(/[ML]/g)?.length ?? 0).toBe(values.filter((value) => value !== null).length);
          expect(path.endsWith('Z')).toBe(!values.includes(null));
        },
      ),
    );
  });
});

describe('A line', () => {
  test('rises from the lowest step to the highest', () => {
    expect(linePath([1, 3, 5], 100, 40)).toBe('M0,40L50,20L100,0');
  });
  test('leaves a gap where a value is not known, and stands in the middle when measured once', () => {
    expect(linePath([1, null, 5, 5], 90, 40)).toBe('M0,40M60,0L90,0');
    expect(linePoints([3], 100, 40)).toEqual([{ x: 50, y: 20 }]);
  });
});

import { expect, test } from 'vitest';
import { createCornerGesture } from './corner-gesture.ts';

const inCorner = (at: number) => ({ x: 20, y: 30, at });

function feed(...touches: { x: number; y: number; at: number }[]): boolean[] {
  const isGesture = createCornerGesture();
  return touches.map(isGesture);
}

test('five touches in the corner within three seconds open the way out', () => {
  expect(feed(...[0, 500, 1000, 1500, 3000].map(inCorner))).toEqual([false, false, false, false, true]);
});

test('slower ones do not', () => {
  expect(feed(...[0, 500, 1000, 1500, 3001].map(inCorner))).not.toContain(true);
});

test('a slow beginning does no harm: the last five count', () => {
  expect(feed(...[0, 5000, 5500, 6000, 6500, 7000].map(inCorner)).at(-1)).toBe(true);
});

test('a touch elsewhere starts it anew', () => {
  const elsewhere = { x: 600, y: 30, at: 700 };
  expect(feed(...[0, 200, 400].map(inCorner), elsewhere, ...[800, 900].map(inCorner))).not.toContain(true);
});

test('it takes five again afterwards', () => {
  expect(feed(...Array.from({ length: 9 }, (_, index) => inCorner(index * 100)))).toEqual(
    Array.from({ length: 9 }, (_, index) => index === 4),
  );
});

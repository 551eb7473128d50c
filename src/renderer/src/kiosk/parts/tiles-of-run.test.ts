import { expect, test } from 'vitest';
import { heldTiles } from './tiles-of-run.ts';

const before = ['lend', 'unknown'];
const after = ['ask', 'unknown'];

test('what the house changes is there on the next first screen, never in the middle of a run', () => {
  expect(heldTiles({ held: before, told: after, isFirstScreen: false })).toBe(before);
  expect(heldTiles({ held: before, told: after, isFirstScreen: true })).toBe(after);
});

test('a core that is away for a moment takes no tile away', () => {
  expect(heldTiles({ held: before, told: undefined, isFirstScreen: true })).toBe(before);
});

test('whoever touches before the first answer gets it as soon as it comes', () => {
  expect(heldTiles({ held: undefined, told: after, isFirstScreen: false })).toBe(after);
});

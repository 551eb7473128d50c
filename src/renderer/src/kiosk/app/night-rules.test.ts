import { expect, test } from 'vitest';
import { isNight, placeAt } from './night-rules.ts';

test('it is night when nobody is received and somebody will be; a house without hours has none', () => {
  expect(isNight({ open: true, closesAt: '17:00' })).toBe(false);
  expect(isNight({ open: false, opensNext: { day: '2026-11-24', at: '09:00' } })).toBe(true);
  expect(isNight({ open: false, opensNext: null })).toBe(false);
});

test('the words move each minute and stay on the screen', () => {
  const places = Array.from({ length: 600 }, (_, minute) => placeAt(minute));
  expect(places.every(({ inline, block }) => inline <= 30 && block <= 60)).toBe(true);
  expect(places.some((place, at) => at > 0 && place.inline === places[at - 1]?.inline)).toBe(false);
  expect(places.some((place, at) => at > 0 && place.block === places[at - 1]?.block)).toBe(false);
});

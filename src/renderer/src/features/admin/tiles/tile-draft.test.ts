import { expect, test } from 'vitest';
import type { KioskTile } from '#shared/domain/kiosk-tiles.ts';
import { allLeft, left, moved, notChosen, problemOf, withTimes } from './tile-draft.ts';

const ask: KioskTile = { tile: 'ask', times: null };
const look: KioskTile = { tile: 'look', times: null };
const timed = (times: Partial<NonNullable<KioskTile['times']>>): KioskTile => ({
  tile: 'look',
  times: { weekdays: [1], from: '13:00', until: '17:00', ...times },
});

test('a tile moves one place, and stays at either end', () => {
  expect(moved([ask, look], 0, 1)).toEqual([look, ask]);
  expect(moved([ask, look], 1, -1)).toEqual([look, ask]);
  expect(moved([ask, look], 0, -1)).toEqual([ask, look]);
  expect(moved([ask, look], 1, 1)).toEqual([ask, look]);
});

test('a tile that gets times has some to begin with, and loses them whole', () => {
  expect(problemOf(withTimes(look, true))).toBe(null);
  expect(withTimes(timed({}), false)).toEqual(look);
});

test('a time that was left is written as the house writes it', () => {
  expect(left(timed({ from: '9u30' }), 'from')).toEqual(timed({ from: '09:30' }));
  expect(left(timed({ from: 'soon' }), 'from')).toEqual(timed({ from: 'soon' }));
  expect(allLeft([timed({ from: '9', until: '17h' }), ask])).toEqual([timed({ from: '09:00' }), ask]);
});

test('times need a day, two times, and the first before the last', () => {
  expect(problemOf(ask)).toBe(null);
  expect(problemOf(timed({ weekdays: [] }))).toBe('noDay');
  expect(problemOf(timed({ until: '' }))).toBe('noTime');
  expect(problemOf(timed({ from: '17:00' }))).toBe('reversed');
  expect(problemOf(timed({ from: '9' }))).toBe(null);
});

test('what is not chosen can be added', () => {
  expect(notChosen([ask, look])).toEqual(['lend', 'mine', 'appointment', 'eat', 'partners', 'unknown']);
});

import { expect, test } from 'vitest';
import { type KioskTile, tilesAt, usualKioskTiles, withHelp } from './kiosk-tiles.ts';

const afternoons: KioskTile = {
  tile: 'partners',
  times: { weekdays: [2, 4], from: '13:00', until: '17:00' },
};
const ask: KioskTile = { tile: 'ask', times: null };
const help: KioskTile = { tile: 'unknown', times: null };

test('a tile without times is always there, one with times only on its days and between its hours', () => {
  const tiles = [afternoons, ask, help];
  expect(tilesAt(tiles, 2, '14:00')).toEqual(['partners', 'ask', 'unknown']);
  expect(tilesAt(tiles, 3, '14:00')).toEqual(['ask', 'unknown']);
  expect(tilesAt(tiles, 2, '09:00')).toEqual(['ask', 'unknown']);
});

test('the first minute belongs to it, the last one no longer', () => {
  expect(tilesAt([afternoons], 4, '12:59')).toEqual([]);
  expect(tilesAt([afternoons], 4, '13:00')).toEqual(['partners']);
  expect(tilesAt([afternoons], 4, '16:59')).toEqual(['partners']);
  expect(tilesAt([afternoons], 4, '17:00')).toEqual([]);
});

test('the order is the order of the house', () => {
  expect(tilesAt([help, ask], 1, '10:00')).toEqual(['unknown', 'ask']);
});

test('who does not know always finds a person, at any hour', () => {
  expect(withHelp([ask])).toEqual([ask, help]);
  expect(withHelp([])).toEqual([help]);
  expect(withHelp([help, ask])).toEqual([help, ask]);
  expect(withHelp([{ tile: 'unknown', times: afternoons.times }])).toEqual([help]);
});

test('each tile stands there once, and no more than six', () => {
  expect(withHelp([ask, { tile: 'ask', times: afternoons.times }, help])).toEqual([ask, help]);
  const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((tile) => ({ tile, times: null })) as never;
  expect(withHelp(many).map(({ tile }) => tile as string)).toEqual(['a', 'b', 'c', 'd', 'e', 'unknown']);
  // Help that was given the seventh place is not the one that goes.
  expect(withHelp([...(many as KioskTile[]), help]).map(({ tile }) => tile as string)).toEqual([
    'a',
    'b',
    'c',
    'd',
    'e',
    'unknown',
  ]);
});

test('a house that chose nothing shows what it always showed', () => {
  expect(tilesAt(usualKioskTiles, 7, '03:00')).toEqual([
    'lend',
    'mine',
    'appointment',
    'ask',
    'look',
    'unknown',
  ]);
});

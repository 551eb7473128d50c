import { type KioskTile, type KioskTileName, kioskTileNames } from '#shared/domain/kiosk-tiles.ts';
import { readTime } from '../../catalog/hours/read-time.ts';

/** The first tiles while they are put in order: the times are text as it is typed, until it is left. */

/** What a tile starts with that gets times: the afternoons of a working week. */
const usualTimes = { weekdays: [1, 2, 3, 4, 5], from: '13:00', until: '17:00' };

/** One place up (-1) or down (1); at either end it stays. */
export function moved(tiles: readonly KioskTile[], at: number, by: -1 | 1): KioskTile[] {
  const to = at + by;
  const next = [...tiles];
  const [one, other] = [tiles[at], tiles[to]];
  if (one && other) {
    next[at] = other;
    next[to] = one;
  }
  return next;
}

export const withTimes = (tile: KioskTile, hasTimes: boolean): KioskTile => ({
  ...tile,
  times: hasTimes ? usualTimes : null,
});

/** A time that was left is written as the house writes it; what is no time stays as it was typed. */
export function left(tile: KioskTile, end: 'from' | 'until'): KioskTile {
  if (tile.times === null) return tile;
  return { ...tile, times: { ...tile.times, [end]: readTime(tile.times[end]) ?? tile.times[end] } };
}

/** All as the house writes times, for a form that is sent while a field still has the focus. */
export const allLeft = (tiles: readonly KioskTile[]): KioskTile[] =>
  tiles.map((tile) => left(left(tile, 'from'), 'until'));

export type TileProblem = 'noDay' | 'noTime' | 'reversed';

/** What is wrong with the times of a tile. */
export function problemOf({ times }: KioskTile): TileProblem | null {
  if (times === null) return null;
  if (times.weekdays.length === 0) return 'noDay';
  const [from, until] = [readTime(times.from), readTime(times.until)];
  if (from === null || until === null) return 'noTime';
  return from < until ? null : 'reversed';
}

/** What is not chosen, in our own order. */
export const notChosen = (tiles: readonly KioskTile[]): KioskTileName[] =>
  kioskTileNames.filter((name) => tiles.every(({ tile }) => tile !== name));

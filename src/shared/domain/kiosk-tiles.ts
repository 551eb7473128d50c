import type { WallTime } from './local-days.ts';

/**
 * The tiles of the first question at a kiosk: which ones, in which order, and when. No calendar library in here: the screen
 * of settings and the core ask the same rule, and neither a day nor a zone is needed to answer it.
 */

/** Everything a first tile can lead to. Who does not know gets a person: that one is always there. */
export const kioskTileNames = [
  'lend',
  'mine',
  'appointment',
  'ask',
  'look',
  'eat',
  'partners',
  'unknown',
] as const;
export type KioskTileName = (typeof kioskTileNames)[number];

/** The drawing of each: the kiosk and the screen of settings show the same one. */
export const kioskTilePictograms: Record<KioskTileName, string> = {
  lend: 'borrow',
  mine: 'my-things',
  appointment: 'calendar',
  ask: 'question',
  look: 'open-door',
  eat: 'theme-food',
  partners: 'information',
  unknown: 'help-person',
};

/** More choices than this nobody takes in at once (KIOSK-AND-DESK, "at most six picture tiles"). */
export const mostKioskTiles = 6;

/** On these days of the week (Monday is 1), from the first minute up to but not including the last, on the clock of the house. */
export interface TileTimes {
  weekdays: number[];
  from: WallTime;
  until: WallTime;
}

export interface KioskTile {
  tile: KioskTileName;
  /** Null: always. */
  times: TileTimes | null;
}

/** What a house shows that chose nothing. */
export const usualKioskTiles: KioskTile[] = [
  { tile: 'lend', times: null },
  { tile: 'mine', times: null },
  { tile: 'appointment', times: null },
  { tile: 'ask', times: null },
  { tile: 'look', times: null },
  { tile: 'unknown', times: null },
];

/** The tiles of a moment, in the order of the house. */
export const tilesAt = (tiles: readonly KioskTile[], weekday: number, time: WallTime): KioskTileName[] =>
  tiles.filter(({ times }) => times === null || isWithin(times, weekday, time)).map(({ tile }) => tile);

const isWithin = ({ weekdays, from, until }: TileTimes, weekday: number, time: WallTime): boolean =>
  weekdays.includes(weekday) && from <= time && time < until;

/** Each tile once, at most six, and help always: last when nobody gave it a place. */
export function withHelp(tiles: readonly KioskTile[]): KioskTile[] {
  const once = tiles.filter(({ tile }, at) => tiles.findIndex((one) => one.tile === tile) === at);
  const always = once.map((one) => (one.tile === 'unknown' ? { ...one, times: null } : one));
  const shown = always.slice(0, mostKioskTiles);
  if (shown.some(({ tile }) => tile === 'unknown')) return shown;
  return [...shown.slice(0, mostKioskTiles - 1), { tile: 'unknown', times: null }];
}

import { houseTimeZone } from '#shared/domain/house.ts';
import { localDayOf, localTimeOf } from '#shared/domain/local-days.ts';

/** What a cell may be given; nothing at all is an empty cell. */
export type Cell = string | number | null | undefined;

export const cellText = (cell: Cell): string => (cell === null || cell === undefined ? '' : String(cell));

/** `12,50`: a decimal comma, as the spreadsheet of the house expects it. */
export function euros(cents: number | null): string {
  if (cents === null) return '';
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/** `2026-11-23 10:05` on the clock of the house. */
export function moment(at: string | null): string {
  if (at === null) return '';
  // Reading a time zone is slow and a list has many moments of the same minute.
  const minute = at.slice(0, 16);
  const known = moments.get(minute);
  if (known !== undefined) return known;
  const text = `${localDayOf(at, houseTimeZone)} ${localTimeOf(at, houseTimeZone)}`;
  if (moments.size >= mostMoments) moments.clear();
  moments.set(minute, text);
  return text;
}

const moments = new Map<string, string>();
const mostMoments = 10_000;

export const yesNo = (flag: number | boolean): string => (flag === 1 || flag === true ? 'ja' : 'nee');

/** A word of the database in Dutch; one that nobody translated stays as it is. */
export const word = (words: Readonly<Record<string, string>>, key: string | null): string =>
  key === null ? '' : (words[key] ?? key);

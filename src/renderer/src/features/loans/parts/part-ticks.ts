import type { ItemWhereabouts } from '#shared/contract/loans.contract.ts';

/** A part of a thing, with how many of it went along. */
export type GivenPart = ItemWhereabouts['partsOut'][number];

/** How many of each part are ticked, by part. What is not in it is there whole. */
export type Ticks = Readonly<Record<string, number>>;

/** A part in a tick list: how many it can be, and how many it is now. */
export interface TickRow {
  partId: string;
  name: string;
  photoId: string | null;
  most: number;
  count: number;
}

/** Rows for handing over: everything that belongs to the thing may go along. */
export const rowsToGive = (parts: readonly GivenPart[], ticks: Ticks): TickRow[] =>
  parts.map(({ partId, name, photoId, quantity, given }) => ({
    partId,
    name,
    photoId,
    most: quantity,
    count: ticks[partId] ?? given,
  }));

/** Rows for taking back: what went along is expected; what never went along is no question. */
export const rowsToCount = (parts: readonly GivenPart[], ticks: Ticks): TickRow[] =>
  parts
    .filter(({ given }) => given > 0)
    .map(({ partId, name, photoId, given }) => ({
      partId,
      name,
      photoId,
      most: given,
      count: ticks[partId] ?? given,
    }));

/** How many of a row are not there. */
export const missingOf = (rows: readonly TickRow[]): TickRow[] => rows.filter((row) => row.count < row.most);

/** All parts of a thing that was just lent by a scan: each goes along whole. */
export const allGiven = (
  parts: readonly { id: string; name: string; photoId: string | null; quantity: number }[],
): readonly GivenPart[] =>
  parts.map(({ id, name, photoId, quantity }) => ({ partId: id, name, photoId, quantity, given: quantity }));

/** How many pieces the parts of a thing are together. */
export const piecesOf = (rows: readonly Pick<TickRow, 'most'>[]): number =>
  rows.reduce((sum, row) => sum + row.most, 0);

/** Only what differs from what is expected has to be said. */
export const saidOf = (rows: readonly TickRow[]): { partId: string; count: number }[] =>
  missingOf(rows).map(({ partId, count }) => ({ partId, count }));

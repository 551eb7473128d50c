/**
 * Numbers on paper in a house with several computers. Each computer has a series of its own, so that a number it gives without the hub
 * is never given by another one: the first `size` numbers are the house's own (one computer, or the hub), the next ones the
 * first device's, and so on. With one computer nothing of it is seen.
 */
export const numberKinds = ['ticket', 'receipt', 'person', 'item', 'card'] as const;
export type NumberKind = (typeof numberKinds)[number];

/** How many numbers a series has. Tickets begin anew each day. */
export const seriesSize: Record<NumberKind, number> = {
  ticket: 10_000,
  receipt: 10_000_000,
  person: 10_000_000,
  item: 10_000_000,
  card: 10_000_000,
};

/** With more of them the numbers of receipts would no longer fit where they are kept. */
export const mostSeries = 200;

export const seriesIn = (kind: NumberKind, n: number): number => Math.floor(n / seriesSize[kind]);

/** Without letters that are taken for digits. */
const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** A, B, … Z, AA, AB …; nothing for the house's own. */
export function seriesLetters(series: number): string {
  if (series === 0) return '';
  const rest = series - 1;
  return seriesLetters(Math.floor(rest / letters.length)) + (letters[rest % letters.length] ?? '');
}

/** What stands on a paper and on the wall: `12`, and `B12` from the second device. */
export const ticketText = (n: number): string =>
  `${seriesLetters(seriesIn('ticket', n))}${n % seriesSize.ticket}`;

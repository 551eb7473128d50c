/** A count as it may be told; null: too few to tell. */
export type Told = number | null;

/** Counts from one to four could point at somebody. */
const fewest = 5;

const isSmall = (count: number): boolean => count > 0 && count < fewest;

/**
 * A row of counts that add up to a known total: those under five are hidden, together with a second one, so that none can be reckoned from
 * the total. A whole of fewer than five tells nothing of its parts.
 */
export function toldRow(counts: readonly number[]): Told[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (isSmall(total)) return counts.map(() => null);
  const hidden = new Set(counts.flatMap((count, index) => (isSmall(count) ? [index] : [])));
  if (hidden.size === 1) {
    const second = counts
      .map((count, index) => ({ count, index }))
      .filter(({ index }) => !hidden.has(index))
      // The smallest one that is something; nothing at all where there is no other.
      .toSorted((a, b) => Number(a.count === 0) - Number(b.count === 0) || a.count - b.count)[0];
    if (second) hidden.add(second.index);
  }
  return counts.map((count, index) => (hidden.has(index) ? null : count));
}

/** A part of a count that may be told or not: hidden when it or what is left beside it is small. */
export const toldPart = (part: number, whole: number, toldWhole: Told): Told =>
  toldWhole === null || isSmall(part) || isSmall(whole - part) ? null : part;

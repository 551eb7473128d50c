/** Whole percents of the five faces; null where they are not told. */
export function percents(faces: readonly number[] | null): number[] | null {
  if (faces === null) return null;
  const total = faces.reduce((sum, count) => sum + count, 0);
  return total === 0 ? null : faces.map((count) => Math.round((100 * count) / total));
}

/** Percent that is good or very good. */
export function goodShare(faces: readonly number[] | null): number | null {
  if (faces === null) return null;
  const total = faces.reduce((sum, count) => sum + count, 0);
  return total === 0 ? null : Math.round((100 * ((faces[3] ?? 0) + (faces[4] ?? 0))) / total);
}

import { escapeFormula } from '#shared/domain/csv-text.ts';

/** A table for a spreadsheet, as Excel in Belgium reads it: semicolons, a mark in front, no formulas. */
export function sheetOf(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number): string =>
    typeof value === 'number' ? String(value) : `"${escapeFormula(value).replaceAll('"', '""')}"`;
  return `\ufeff${[heads, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

export interface Share {
  key: 'better' | 'same' | 'worse' | 'unpaired';
  count: number;
  /** Percent of the bar. */
  size: number;
}

type Counts = Readonly<Record<Share['key'], number | null>>;

/** The parts of a bar that may be told, as shares of everything; null when one of them may not: then no bar is drawn. */
export function sharesOf(counts: Counts): Share[] | null {
  const keys = ['better', 'same', 'worse', 'unpaired'] as const;
  const known = keys.flatMap((key) => {
    const count = counts[key];
    return count === null ? [] : [{ key, count }];
  });
  const total = known.reduce((sum, { count }) => sum + count, 0);
  if (known.length < keys.length || total === 0) return null;
  return known.map(({ key, count }) => ({ key, count, size: (100 * count) / total }));
}

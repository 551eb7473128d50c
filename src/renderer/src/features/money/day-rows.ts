import { escapeFormula } from '#shared/domain/csv-text.ts';
import type { PayMeans } from '#shared/domain/ledger-kinds.ts';
import type { DayTotal } from './DayMoney.tsx';

export interface DayRow {
  id: string;
  /** Name of the initiative; empty for the house. */
  name: string;
  means: PayMeans;
  inCents: number;
  outCents: number;
  /** All initiatives together, by one means: what must be in that till. */
  isSum: boolean;
}

/** The totals of a day by initiative, then all of them together for each means that was used. */
export function dayRows(totals: readonly DayTotal[], allMeans: readonly PayMeans[]): DayRow[] {
  const rows = totals
    .map(({ initiativeId, initiativeName, means, inCents, outCents }) => ({
      id: `${initiativeId} ${means}`,
      name: initiativeName,
      means,
      inCents,
      outCents,
      isSum: false,
    }))
    .toSorted(
      (a, b) => a.name.localeCompare(b.name) || allMeans.indexOf(a.means) - allMeans.indexOf(b.means),
    );
  const sums = allMeans.flatMap((means) => {
    const same = rows.filter((row) => row.means === means);
    const add = (of: (row: DayRow) => number) => same.reduce((total, row) => total + of(row), 0);
    return same.length === 0
      ? []
      : [
          {
            id: `sum ${means}`,
            name: '',
            means,
            inCents: add((row) => row.inCents),
            outCents: add((row) => row.outCents),
            isSum: true,
          },
        ];
  });
  return [...rows, ...sums];
}

interface ListWords {
  house: string;
  sum: string;
  means: (means: PayMeans) => string;
}

/** The same as a list for a spreadsheet, as Excel in Belgium reads it: semicolons, a mark in front, no formulas. */
export function dayList(
  heads: readonly string[],
  rows: readonly DayRow[],
  words: ListWords,
  write: (cents: number) => string,
): string {
  const lines = rows.map((row) => [
    row.isSum ? words.sum : row.name || words.house,
    words.means(row.means),
    write(row.inCents),
    write(row.outCents),
    write(row.inCents - row.outCents),
  ]);
  const cell = (text: string) => `"${escapeFormula(text).replaceAll('"', '""')}"`;
  return `\ufeff${[heads, ...lines].map((line) => line.map(cell).join(';')).join('\r\n')}\r\n`;
}

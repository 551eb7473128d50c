import type { RowProblem } from '#shared/contract/exchange.contract.ts';
import { unescapeFormula } from '#shared/domain/csv-text.ts';
import { isLocalDay } from '#shared/domain/local-days.ts';
import { parsePartialDate } from '#shared/domain/partial-date.ts';
import type { Mapping } from './columns.ts';

/** Reads the cells of one row by column, and keeps what is wrong with them. */
export interface RowReader {
  readonly line: number;
  readonly problems: RowProblem[];
  /** True when the file has this column at all. */
  has(key: string): boolean;
  text(key: string, most: number): string;
  problem(key: string | null, code: string, value?: string): void;
}

/** Longest piece of a cell that a problem repeats. */
const shownLength = 60;

export function rowReader(mapping: Mapping, row: { line: number; cells: readonly string[] }): RowReader {
  const problems: RowProblem[] = [];
  const problem = (column: string | null, code: string, value = ''): void =>
    void problems.push({ line: row.line, column, code, value: value.slice(0, shownLength) });
  return {
    line: row.line,
    problems,
    problem,
    has: (key) => typeof mapping[key] === 'number',
    text(key, most) {
      const at = mapping[key];
      const cell = typeof at === 'number' ? (row.cells[at] ?? '') : '';
      const text = unescapeFormula(cell).replaceAll(/\s+/g, ' ').trim();
      if (text.length > most) problem(key, 'tooLong', text);
      return text.slice(0, most);
    },
  };
}

/** A day as people write it: `2024-03-09`, `9/3/2024`, `09-03-2024`. Null when it is none. */
export function dayIn(text: string): string | null {
  const day = parsePartialDate(text);
  return day !== null && isLocalDay(day) ? day : null;
}

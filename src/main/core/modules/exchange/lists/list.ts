import type { Executor } from '../../../store/database.ts';
import type { Listed } from '../../../store/listed.ts';
import { type Cell, cellText } from './format.ts';
import { type Named, type Names, namesFor } from './names.ts';

/** A list as it leaves the house: headings, and rows of cells piece by piece. */
export interface ExportList {
  headings: readonly string[];
  count(db: Executor): Promise<number>;
  /** The next rows after a key; an empty key starts at the first. `lastKey` is null when there were none. */
  piece(db: Executor, after: string, limit: number): Promise<{ rows: string[][]; lastKey: string | null }>;
}

/** A heading and what stands under it. */
export type ExportColumn<Row> = readonly [heading: string, cell: (row: Row, names: Names) => Cell];

/**
 * Makes a list: what to walk, which ids its rows name, and its columns. That is all a new list needs, with a line in
 * `lists.ts` and its name in `exportGroups`.
 */
export function exportList<Row>(
  list: Listed<Row>,
  named: (row: Row) => Named,
  columns: readonly ExportColumn<Row>[],
): ExportList {
  return {
    headings: columns.map(([heading]) => heading),
    count: list.count,
    async piece(db, after, limit) {
      const rows = await list.after(db, after, limit);
      const names = await namesFor(db, rows.map(named));
      const last = rows.at(-1);
      return {
        rows: rows.map((row) => columns.map(([, cell]) => cellText(cell(row, names)))),
        lastKey: last === undefined ? null : list.keyOf(last),
      };
    },
  };
}

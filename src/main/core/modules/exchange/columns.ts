import type { ExchangeTarget } from '#shared/contract/exchange.contract.ts';
import { foldHeading } from '#shared/domain/csv-text.ts';
import type { Column } from './columns/column.ts';
import { houseColumns } from './columns/house.ts';
import { lendingColumns } from './columns/lending.ts';
import { peopleColumns } from './columns/people.ts';
import { thingsColumns } from './columns/things.ts';
import { upkeepColumns } from './columns/upkeep.ts';

const columns: Readonly<Record<ExchangeTarget, readonly Column[]>> = {
  ...thingsColumns,
  ...peopleColumns,
  ...lendingColumns,
  ...upkeepColumns,
  ...houseColumns,
};

/** The columns a file of this sort may have, in the order an export writes them. */
export const columnsOf = (target: ExchangeTarget): readonly Column[] => columns[target];

export type Mapping = Record<string, number | null>;

/** Finds the file's columns by their headings. An earlier heading in the list wins over a later one. */
export function recogniseColumns(target: ExchangeTarget, headings: readonly string[]): Mapping {
  const folded = headings.map(foldHeading);
  const taken = new Set<number>();
  return Object.fromEntries(
    columnsOf(target).map(({ key, headings: known }) => {
      const at = known
        .map((heading) => folded.indexOf(foldHeading(heading)))
        .find((index) => index >= 0 && !taken.has(index));
      if (at !== undefined) taken.add(at);
      return [key, at ?? null];
    }),
  );
}

/** The same headings in the same order, however they are spelled: a file of the same make. */
export const headingsKey = (headings: readonly string[]): string => headings.map(foldHeading).join('|');

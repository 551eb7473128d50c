import type { Database, Executor } from './database.ts';
import { type RowChange, type RowChanger, rowChanger } from './row-changes.ts';

/** Two persons turn out to be one: `from` goes on as `to`. */
export interface PersonMove {
  readonly from: string;
  readonly to: string;
  readonly now: string;
  readonly byAccountId: string | null;
  /** Where both were in different households at once: whose household stands. */
  readonly householdOf: 'from' | 'to' | null;
}

/** A column that points to a person, and what happens to its rows when that person goes on as another one. */
export interface PersonRows {
  readonly table: string;
  readonly column: string;
  /** Changes the rows of `from`; gives everything that changed, in the order in which it was done. */
  follow(tx: Executor, move: PersonMove): Promise<RowChange[]>;
  /** The way back of one change; false when the row is no longer as the change left it. */
  back(tx: Executor, change: RowChange): Promise<boolean>;
  /** After the way back: what came later and belongs to what went back goes along. */
  settle?(tx: Executor, move: { from: string; to: string; changes: readonly RowChange[] }): Promise<void>;
}

const known = new Map<string, PersonRows>();

/** Each module that owns a column pointing to a person says here how its rows follow. */
export function providePersonRows(...all: readonly PersonRows[]): void {
  for (const rows of all) known.set(`${rows.table}.${rows.column}`, rows);
}

/** In the order in which the modules were loaded: lower modules first. */
export const personRows = (): readonly PersonRows[] => [...known.values()];

/** The plain case: rows with an `id` that simply point to the other person. */
export function movesAlong<T extends keyof Database & string>(table: T, column = 'person_id'): PersonRows {
  const changer = rowChanger(table);
  return {
    table,
    column,
    back: changer.back,
    follow: async (tx, move) =>
      moveAll(tx, changer, column, move, await idsWith(tx, table, column, move.from)),
  };
}

/** Rows that stay with the former person and are found through the pointer. */
export const staysBehind = (table: string, column: string): PersonRows => ({
  table,
  column,
  follow: async () => [],
  back: async () => true,
});

export async function moveAll(
  tx: Executor,
  changer: RowChanger,
  column: string,
  { from, to }: Pick<PersonMove, 'from' | 'to'>,
  ids: readonly string[],
): Promise<RowChange[]> {
  const changes: RowChange[] = [];
  for (const id of ids)
    changes.push(
      await changer.write(tx, { key: { id }, before: { [column]: from }, after: { [column]: to } }),
    );
  return changes;
}

export async function idsWith(
  tx: Executor,
  table: keyof Database & string,
  column: string,
  personId: string,
): Promise<string[]> {
  const rows = await tx
    .selectFrom(table as 'loan')
    .select('id')
    .where(column as 'person_id', '=', personId)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

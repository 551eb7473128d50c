import type { Database, Executor } from './database.ts';

type Cell = string | number | null;

/** What an act changed of one row, so that the way back finds it. Plain JSON. */
export interface RowChange {
  readonly table: string;
  readonly key: Readonly<Record<string, string>>;
  readonly before: Readonly<Record<string, Cell>>;
  readonly after: Readonly<Record<string, Cell>>;
}

/** Writes changes to a table's rows and takes them back. Made by the module that owns the table. */
export interface RowChanger {
  readonly table: string;
  write(tx: Executor, change: Omit<RowChange, 'table'>): Promise<RowChange>;
  /** Puts back what was before. False, and nothing is written, when the row is no longer as the change left it. */
  back(tx: Executor, change: RowChange): Promise<boolean>;
}

export function rowChanger<T extends keyof Database & string>(table: T): RowChanger {
  // Kysely types one table at a time: any table stands in for the others.
  const update = (tx: Executor, where: Record<string, Cell>, set: Record<string, Cell>) => {
    let query = tx.updateTable(table as 'loan').set(set as never);
    for (const [column, value] of Object.entries(where))
      query = query.where(column as 'id', value === null ? 'is' : '=', value as never);
    return query.executeTakeFirst();
  };
  return {
    table,
    async write(tx, change) {
      await update(tx, change.key, change.after);
      return { table, ...change };
    },
    async back(tx, { key, before, after }) {
      // The columns of the key may be among what changed.
      const result = await update(tx, { ...key, ...after }, before);
      return Number(result.numUpdatedRows) === 1;
    },
  };
}

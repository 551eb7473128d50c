import type { Selectable } from 'kysely';
import type { Database, Executor } from './database.ts';

/** A list that leaves the house piece by piece, in the order of a key that every row has. */
export interface Listed<Row> {
  /** How many rows there are in all. */
  count(ex: Executor): Promise<number>;
  /** The next rows after a key, at most `limit`; an empty key starts at the first. Walks an index, however long the list. */
  after(ex: Executor, key: string, limit: number): Promise<Row[]>;
  keyOf(row: Row): string;
}

/** Tables whose rows have an `id`. */
type WithId = { [T in keyof Database]: Database[T] extends { id: string } ? T : never }[keyof Database];

/** Every row of a table in the order of its ids, which is about the order in which they were made. */
export function listedTable<T extends WithId>(table: T): Listed<Selectable<Database[T]> & { id: string }> {
  // Kysely types one table at a time: any table with an id stands in for the others.
  const from = (ex: Executor) => ex.selectFrom(table as 'loan');
  return {
    count: async (ex) => {
      const row = await from(ex)
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow();
      return Number(row.n);
    },
    after: async (ex, key, limit) =>
      (await from(ex)
        .selectAll()
        .where('id', '>', key)
        .orderBy('id')
        .limit(limit)
        .execute()) as unknown as (Selectable<Database[T]> & { id: string })[],
    keyOf: ({ id }) => id,
  };
}

/** The same list with more told about each row: `more` gets a piece at a time. */
export function listedWith<Row, Told extends Row>(
  list: Listed<Row>,
  more: (ex: Executor, rows: Row[]) => Promise<Told[]>,
): Listed<Told> {
  return {
    count: list.count,
    keyOf: list.keyOf,
    after: async (ex, key, limit) => more(ex, await list.after(ex, key, limit)),
  };
}

/** A list that is short by its nature (closings, hours), read whole and given in pieces. */
export function listedWhole<Row>(
  read: (ex: Executor) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): Listed<Row> {
  const sorted = async (ex: Executor): Promise<Row[]> =>
    (await read(ex)).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return {
    count: async (ex) => (await read(ex)).length,
    after: async (ex, key, limit) => (await sorted(ex)).filter((row) => keyOf(row) > key).slice(0, limit),
    keyOf,
  };
}

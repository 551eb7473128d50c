import { type Kysely, sql } from 'kysely';
import type { AnySchema, Engine } from '../engine.ts';

/** A table as both engines have it. Its key gives the order in which its rows are read. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
}

/** Tables of the engine itself, and the search index, which each engine keeps in its own form. */
const left = /^(search_|store_key_mark$|store_server_mark$|sqlite_)/;

/** Every table that holds data of the house, by name. @throws Error for a table without a primary key: it could not be read in order */
export async function tablesOf(db: Kysely<AnySchema>, engine: Engine): Promise<TableShape[]> {
  const { rows } = await (engine.name === 'sqlite' ? ofFile(db) : ofServer(db));
  const shapes = Map.groupBy(
    rows.filter(({ table_name }) => !left.test(table_name)),
    ({ table_name }) => table_name,
  );
  return [...shapes].map(([name, columns]) => {
    const key = columns.filter(({ place }) => place > 0).toSorted((a, b) => a.place - b.place);
    if (key.length === 0) throw new Error(`the table ${name} has no primary key`);
    return {
      name,
      columns: columns.map(({ column_name }) => column_name).toSorted(),
      key: key.map(({ column_name }) => column_name),
    };
  });
}

interface ColumnRow {
  table_name: string;
  column_name: string;
  /** From 1 within the primary key; 0 for a column outside it. */
  place: number;
}

const ofFile = (db: Kysely<AnySchema>) =>
  sql<ColumnRow>`select t.name as table_name, c.name as column_name, c.pk as place
    from sqlite_master as t, pragma_table_info(t.name) as c where t.type = 'table' order by t.name, c.cid`.execute(
    db,
  );

const ofServer = (db: Kysely<AnySchema>) =>
  sql<ColumnRow>`select t.relname as table_name, c.attname as column_name,
      coalesce(array_position(k.indkey::smallint[], c.attnum) + 1, 0) as place
    from pg_class as t
    join pg_attribute as c on c.attrelid = t.oid and c.attnum > 0 and not c.attisdropped
    left join pg_index as k on k.indrelid = t.oid and k.indisprimary
    where t.relkind = 'r' and t.relnamespace = current_schema()::regnamespace
    order by t.relname, c.attnum`.execute(db);

/** Rows read at once. */
const page = 1000;

export type Row = Record<string, unknown>;

/** All rows of a table in the order of its key, a page at a time: the whole of it never lies in memory. */
export async function* rowsOf(
  db: Kysely<AnySchema>,
  { name, columns, key }: TableShape,
): AsyncGenerator<Row[]> {
  const refs = (names: readonly string[]) => sql.join(names.map((one) => sql.ref(one)));
  let last: Row | undefined;
  for (;;) {
    const from = last;
    const after = from ? sql`where (${refs(key)}) > (${sql.join(key.map((one) => from[one]))})` : sql``;
    const { rows } = await sql<Row>`select ${refs(columns)} from ${sql.table(name)} ${after}
      order by ${refs(key)} limit ${sql.lit(page)}`.execute(db);
    if (rows.length > 0) yield rows;
    if (rows.length < page) return;
    last = rows.at(-1);
  }
}

import { CompiledQuery, sql } from 'kysely';
import type { Executor } from '../store/database.ts';
import type { Engine } from '../store/engine.ts';
import type { SearchEntity, SearchIndex } from '../store/search/search-index.ts';
import type { SyncedRow } from './protocol.ts';
import type { TravelTable } from './schema.ts';
import { searchTable } from './table-zones.ts';

type Cell = string | number | null;
type Row = Record<string, Cell>;

/** Rows asked for in one statement. */
const atOnce = 200;

/** Those of the rows that there are, by key as the feed writes it. Bytes as hexadecimal text. */
export async function readRows(
  ex: Executor,
  table: TravelTable,
  keys: readonly string[],
): Promise<Map<string, Row>> {
  const found = new Map<string, Row>();
  for (let at = 0; at < keys.length; at += atOnce) {
    const parts = keys.slice(at, at + atOnce).map((key) => JSON.parse(key) as Cell[]);
    const wanted = parts.map(
      (values) =>
        sql`(${sql.join(
          table.key.map((column, index) => sql`${sql.id(column)} = ${values[index]}`),
          sql` and `,
        )})`,
    );
    const columns = table.columns.map(({ name }) => sql.id(name));
    const { rows } = await sql<Record<string, unknown>>`
      select ${sql.join(columns)} from ${sql.id(table.name)} where ${sql.join(wanted, sql` or `)}`.execute(
      ex,
    );
    for (const row of rows) found.set(keyOfRow(table, row), wireRow(table, row));
  }
  return found;
}

const keyOfRow = (table: TravelTable, row: Record<string, unknown>): string =>
  JSON.stringify(table.key.map((column) => row[column]));

function wireRow(table: TravelTable, row: Record<string, unknown>): Row {
  return Object.fromEntries(
    table.columns.map(({ name, isBytes }) => {
      const value = row[name] as Cell | Uint8Array;
      return [name, isBytes && value !== null ? Buffer.from(value as Uint8Array).toString('hex') : value];
    }),
  ) as Row;
}

/** Puts rows where they belong, or takes them away, in whatever order fits the rules of the database. */
export interface RowWriter {
  put(tx: Executor, rows: readonly SyncedRow[]): Promise<void>;
}

export function rowWriter(
  tables: ReadonlyMap<string, TravelTable>,
  engine: Engine,
  search: SearchIndex,
): RowWriter {
  const put = async (tx: Executor, rows: readonly SyncedRow[]): Promise<void> => {
    await tx.executeQuery(CompiledQuery.raw('pragma defer_foreign_keys = on', []));
    // A table this version does not have yet is left out until it does.
    const known = rows.filter(({ table }) => tables.has(table));
    await putDocuments(
      tx,
      search,
      known.filter(({ table }) => table === searchTable),
    );
    await putInAnyOrder(
      tx,
      engine,
      tables,
      known.filter(({ table }) => table !== searchTable),
    );
  };
  return { put };
}

/**
 * One row may only fit once another one is there or gone (a thing is lent again: first the old loan has ended). What does
 * not fit is tried again after the others; rows that wait for one another are taken away first.
 */
async function putInAnyOrder(
  tx: Executor,
  engine: Engine,
  tables: ReadonlyMap<string, TravelTable>,
  rows: readonly SyncedRow[],
): Promise<void> {
  let left = rows;
  let haveMadeRoom = false;
  while (left.length > 0) {
    const waiting: SyncedRow[] = [];
    let last: unknown;
    for (const row of left) {
      const problem = await tried(tx, engine, tableOf(tables, row), row);
      if (problem === undefined) continue;
      waiting.push(row);
      last = problem;
    }
    if (waiting.length === left.length) {
      if (haveMadeRoom) throw last;
      haveMadeRoom = true;
      for (const row of waiting) await removeRow(tx, tableOf(tables, row), row.key);
    }
    left = waiting;
  }
}

const tableOf = (tables: ReadonlyMap<string, TravelTable>, { table }: SyncedRow): TravelTable => {
  const found = tables.get(table);
  if (!found) throw new Error(`${table} does not travel`);
  return found;
};

/** What kept the row from being written; undefined when it is there. */
async function tried(tx: Executor, engine: Engine, table: TravelTable, row: SyncedRow): Promise<unknown> {
  try {
    await (row.row === null ? removeRow(tx, table, row.key) : writeRow(tx, table, row.row));
    return undefined;
  } catch (error) {
    if (engine.violation(error) === undefined) throw error;
    return error;
  }
}

async function writeRow(tx: Executor, table: TravelTable, row: Row): Promise<void> {
  const { name, key, columns } = table;
  // A column that the other side does not know keeps what it has, or its default.
  const given = columns.filter((column) => row[column.name] !== undefined);
  const rest = given.filter((column) => !key.includes(column.name));
  const values = given.map((column) => cellOf(row[column.name] ?? null, column.isBytes));
  const names = given.map((column) => `"${column.name}"`).join(', ');
  const changes = rest.map((column) => `"${column.name}" = excluded."${column.name}"`).join(', ');
  const conflict = key.map((column) => `"${column}"`).join(', ');
  await tx.executeQuery(
    CompiledQuery.raw(
      `insert into "${name}" (${names}) values (${given.map(() => '?').join(', ')})
       on conflict (${conflict}) do ${changes === '' ? 'nothing' : `update set ${changes}`}`,
      values,
    ),
  );
}

const cellOf = (value: Cell, isBytes: boolean): Cell | Buffer =>
  isBytes && typeof value === 'string' ? Buffer.from(value, 'hex') : value;

async function removeRow(tx: Executor, table: TravelTable, key: string): Promise<void> {
  const where = table.key.map((column) => `"${column}" = ?`).join(' and ');
  await tx.executeQuery(
    CompiledQuery.raw(`delete from "${table.name}" where ${where}`, JSON.parse(key) as Cell[]),
  );
}

async function putDocuments(tx: Executor, search: SearchIndex, rows: readonly SyncedRow[]): Promise<void> {
  const gone: [SearchEntity, string][] = [];
  const documents = rows.flatMap(({ key, row }) => {
    const [entity, id] = JSON.parse(key) as [SearchEntity, string];
    if (row === null) {
      gone.push([entity, id]);
      return [];
    }
    const codes = String(row['codes'] ?? '');
    return [
      {
        entity,
        id,
        text: String(row['words'] ?? ''),
        codes: codes === '' ? [] : codes.split(' '),
        scope: row['scope'] === null ? null : String(row['scope']),
      },
    ];
  });
  for (const [entity, group] of Map.groupBy(gone, ([one]) => one))
    await search.remove(
      tx,
      entity,
      group.map(([, id]) => id),
    );
  await search.put(tx, documents);
}

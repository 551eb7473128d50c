import { CompiledQuery, type DialectAdapter, sql } from 'kysely';
import type { Executor } from '../store/database.ts';
import type { Engine } from '../store/engine.ts';
import type { SearchEntity, SearchIndex } from '../store/search/search-index.ts';
import type { SyncedRow } from './protocol.ts';
import type { Column, TravelTable } from './schema.ts';
import { searchTable } from './table-zones.ts';

type Cell = string | number | null;
type Row = Record<string, Cell>;

/** Rows asked for in one statement, always as many: so each table has one text, which is put together once. */
const atOnce = 100;

/** Those of the rows that there are, by key as the feed writes it. Bytes are no part of a row: they travel by themselves (`hub-blobs.ts`). */
export async function readRows(
  ex: Executor,
  table: TravelTable,
  keys: readonly string[],
): Promise<Map<string, Row>> {
  const found = new Map<string, Row>();
  for (let at = 0; at < keys.length; at += atOnce) {
    const wanted = keys.slice(at, at + atOnce).map((key) => JSON.parse(key) as Cell[]);
    // The last one again does no harm, and fills the text.
    const filled = [...wanted, ...Array.from({ length: atOnce - wanted.length }, () => wanted.at(-1) ?? [])];
    const query = readingOf(ex, table);
    const { rows } = await ex.executeQuery<Row>({ ...query, parameters: filled.flat() });
    for (const row of rows) found.set(keyOfRow(table, row), row);
  }
  return found;
}

const readings = new WeakMap<DialectAdapter, Map<TravelTable, CompiledQuery<Row>>>();

function readingOf(ex: Executor, table: TravelTable): CompiledQuery<Row> {
  const { adapter } = ex.getExecutor();
  const ofEngine = readings.get(adapter) ?? new Map<TravelTable, CompiledQuery<Row>>();
  readings.set(adapter, ofEngine);
  const known = ofEngine.get(table);
  if (known) return known;
  const columns = table.columns.filter(({ isBytes }) => !isBytes).map(({ name }) => sql.id(name));
  const made = sql<Row>`
    select ${sql.join(columns)} from ${sql.id(table.name)} where ${wantedIn(table)}`.compile(ex);
  ofEngine.set(table, made);
  return made;
}

/** Its values are put in each time. */
function wantedIn({ key: [first, ...others], key }: TravelTable) {
  const numbers = Array.from({ length: atOnce }, () => 0);
  if (first !== undefined && others.length === 0) return sql`${sql.id(first)} in (${sql.join(numbers)})`;
  const one = sql`(${sql.join(
    key.map((column) => sql`${sql.id(column)} = ${0}`),
    sql` and `,
  )})`;
  return sql.join(
    numbers.map(() => one),
    sql` or `,
  );
}

const keyOfRow = (table: TravelTable, row: Record<string, unknown>): string =>
  JSON.stringify(table.key.map((column) => row[column]));

/** Puts rows where they belong, or takes them away, in whatever order fits the rules of the database. */
export interface RowWriter {
  /** Rows that come in pieces are put piece by piece: never more of them are in memory than one, and what waits for others. */
  put(tx: Executor, rows: readonly SyncedRow[] | AsyncIterable<readonly SyncedRow[]>): Promise<void>;
}

export function rowWriter(
  tables: ReadonlyMap<string, TravelTable>,
  engine: Engine,
  search: SearchIndex,
): RowWriter {
  return {
    async put(tx, rows) {
      await tx.executeQuery(CompiledQuery.raw('pragma defer_foreign_keys = on', []));
      const waiting: SyncedRow[] = [];
      for await (const piece of Symbol.asyncIterator in rows ? rows : [rows]) {
        // A table this version does not have yet is left out until it does.
        const known = piece.filter(({ table }) => tables.has(table));
        const [documents, others] = [known.filter(isDocument), known.filter((row) => !isDocument(row))];
        await putDocuments(tx, search, documents);
        waiting.push(...(await putWhatFits(tx, engine, tables, others)));
      }
      await putInAnyOrder(tx, engine, tables, waiting);
    },
  };
}

const isDocument = ({ table }: SyncedRow): boolean => table === searchTable;

/** Rows of one table that are written by one statement. More of them gain nothing, and fall back together when one does not fit. */
const rowsTogether = 500;

/** Gives those that do not fit what is there now. Neighbours of one table go together; where that does not fit, one by one. */
async function putWhatFits(
  tx: Executor,
  engine: Engine,
  tables: ReadonlyMap<string, TravelTable>,
  rows: readonly SyncedRow[],
): Promise<SyncedRow[]> {
  const waiting: SyncedRow[] = [];
  for (const run of runsOf(rows)) {
    if (await putTogether(tx, engine, tables, run)) continue;
    for (const row of run)
      if ((await tried(tx, engine, tableOf(tables, row), row)) !== undefined) waiting.push(row);
  }
  return waiting;
}

/** Neighbours of one table that are all there, or all gone, and say the same columns. */
function* runsOf(rows: readonly SyncedRow[]): Generator<SyncedRow[]> {
  let run: SyncedRow[] = [];
  for (const row of rows) {
    const [first] = run;
    if (first && (run.length === rowsTogether || !isAlike(first, row))) {
      yield run;
      run = [];
    }
    run.push(row);
  }
  if (run.length > 0) yield run;
}

function isAlike(one: SyncedRow, other: SyncedRow): boolean {
  if (one.table !== other.table || one.row === null || other.row === null) return false;
  const names = Object.keys(one.row);
  return names.length === Object.keys(other.row).length && names.every((name) => name in (other.row ?? {}));
}

/** One statement for all of them. False: at least one does not fit, and none is written. */
async function putTogether(
  tx: Executor,
  engine: Engine,
  tables: ReadonlyMap<string, TravelTable>,
  run: readonly SyncedRow[],
): Promise<boolean> {
  const [first] = run;
  if (!first?.row || run.length === 1) return false;
  const table = tableOf(tables, first);
  const given = givenOf(table, first.row);
  const values = run.map(({ row }) => given.map(({ name }) => row?.[name] ?? null));
  try {
    await tx.executeQuery(CompiledQuery.raw(writingOf(table, given, 'many'), [JSON.stringify(values)]));
    return true;
  } catch (error) {
    if (engine.violation(error) === undefined) throw error;
    return false;
  }
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
    const waiting = await putWhatFits(tx, engine, tables, left);
    const [first] = waiting;
    if (first && waiting.length === left.length) {
      if (haveMadeRoom) throw await tried(tx, engine, tableOf(tables, first), first);
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

/** A column that the other side does not know keeps what it has, or its default. */
const givenOf = (table: TravelTable, row: Row): Column[] =>
  table.columns.filter(({ name, isBytes }) => !isBytes && row[name] !== undefined);

async function writeRow(tx: Executor, table: TravelTable, row: Row): Promise<void> {
  const given = givenOf(table, row);
  await tx.executeQuery(
    CompiledQuery.raw(
      writingOf(table, given, 'one'),
      given.map(({ name }) => row[name] ?? null),
    ),
  );
}

/** Texts by table, and for each by which of its columns are given: another version of the hub may know fewer. */
const writings = new WeakMap<TravelTable, Map<string, string>>();

function writingOf(table: TravelTable, given: readonly Column[], how: 'one' | 'many'): string {
  const ofTable = writings.get(table) ?? new Map<string, string>();
  writings.set(table, ofTable);
  const names = `${how} ${given.map(({ name }) => name).join()}`;
  const text = ofTable.get(names) ?? textOf(table, given, how);
  ofTable.set(names, text);
  return text;
}

/**
 * Bytes that are here stay; of a row that is new they are still to come, and nothing stands there until then. `many`: the
 * values of all rows come as one JSON text, a list of lists.
 */
function textOf({ name, key, columns }: TravelTable, given: readonly Column[], how: 'one' | 'many'): string {
  const toCome = columns.filter(({ isBytes }) => isBytes);
  const names = [...given, ...toCome].map((column) => `"${column.name}"`).join(', ');
  const nothing = toCome.map(() => "x''");
  const source =
    how === 'one'
      ? `values (${[...given.map(() => '?'), ...nothing].join(', ')})`
      : `select ${[...given.map((_, at) => `value ->> ${at}`), ...nothing].join(', ')} from json_each(?) where true`;
  const changes = given
    .filter((column) => !key.includes(column.name))
    .map((column) => `"${column.name}" = excluded."${column.name}"`)
    .join(', ');
  const conflict = key.map((column) => `"${column}"`).join(', ');
  return `insert into "${name}" (${names}) ${source}
    on conflict (${conflict}) do ${changes === '' ? 'nothing' : `update set ${changes}`}`;
}

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

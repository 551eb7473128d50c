import { sql } from 'kysely';
import type { Executor } from '../../store/database.ts';
import { readRows } from '../rows.ts';
import type { TravelTable } from '../schema.ts';
import {
  isHanging,
  partsOf,
  ruleOf,
  ruleOfTable,
  type Scope,
  scopedTables,
  soughtId,
} from './scope-rules.ts';

type Cell = string | number | null;
type Row = Record<string, Cell>;
type Tables = ReadonlyMap<string, TravelTable>;

/** A row of care with all the scopes it belongs to. */
export interface ScopedRow {
  readonly table: string;
  readonly key: string;
  readonly row: Row;
  readonly scopes: readonly Scope[];
}

/** Ids asked for in one statement. */
const atOnce = 200;

/** Every row that belongs to one of these scopes, whatever else it belongs to; what hangs on others after them. */
export async function rowsOfScopes(
  ex: Executor,
  tables: Tables,
  scopes: readonly Scope[],
): Promise<ScopedRow[]> {
  const wanted = new Set<string>(scopes);
  const found: ScopedRow[] = [];
  for (const name of scopedTables) {
    const table = tables.get(name);
    const rule = ruleOfTable(name);
    if (!table || !rule) continue;
    if (isHanging(rule)) {
      const parents = found.filter((one) => one.table === rule.hangsOn);
      found.push(...(await hangingRows(ex, table, parents)));
      continue;
    }
    const once = new Map<string, ScopedRow>();
    for (const [column, ids] of soughtBy(rule.column, scopes))
      for (const [key, row] of await rowsWith(ex, table, column, ids)) {
        const owned = ruleOf(name, row);
        if (owned === null || isHanging(owned)) continue;
        const own = owned.scopes(row);
        if (own.some((scope) => wanted.has(scope))) once.set(key, { table: name, key, row, scopes: own });
      }
    found.push(...once.values());
  }
  return found;
}

/** Columns to look in, with the values to look for; null: all rows. */
function soughtBy(
  columns: Partial<Record<string, string | null>>,
  scopes: readonly Scope[],
): [string | null, string[]][] {
  const sought: [string | null, string[]][] = [];
  for (const [kind, column] of Object.entries(columns)) {
    const ids = scopes.map(partsOf).filter((one) => one.kind === kind);
    if (ids.length > 0) sought.push([column ?? null, [...new Set(ids.map(soughtId))]]);
  }
  return sought;
}

/** Rows that hang on these, each with the scopes of what it hangs on. */
export async function hangingRows(
  ex: Executor,
  table: TravelTable,
  parents: readonly ScopedRow[],
): Promise<ScopedRow[]> {
  const rule = ruleOfTable(table.name);
  if (!rule || !isHanging(rule)) return [];
  const byId = new Map(parents.map((one) => [String(one.row['id']), one.scopes]));
  const rows = await rowsWith(ex, table, rule.by, [...byId.keys()]);
  return [...rows].map(([key, row]) => ({
    table: table.name,
    key,
    row,
    scopes: byId.get(String(row[rule.by])) ?? [],
  }));
}

/** The scopes of rows of one table; a row that is no row of care is left out. */
export async function scopesOfRows(
  ex: Executor,
  tables: Tables,
  name: string,
  rows: ReadonlyMap<string, Row>,
): Promise<Map<string, readonly Scope[]>> {
  const scopes = new Map<string, readonly Scope[]>();
  const hanging: [string, Row][] = [];
  for (const [key, row] of rows) {
    const rule = ruleOf(name, row);
    if (rule === null) continue;
    if (isHanging(rule)) hanging.push([key, row]);
    else scopes.set(key, rule.scopes(row));
  }
  const rule = ruleOfTable(name);
  const parent = rule && isHanging(rule) ? tables.get(rule.hangsOn) : undefined;
  if (!rule || !isHanging(rule) || !parent) return scopes;
  const ids = [...new Set(hanging.map(([, row]) => String(row[rule.by])))];
  const parents = await rowsWith(ex, parent, 'id', ids);
  const ofParents = await scopesOfRows(ex, tables, parent.name, parents);
  for (const [key, row] of hanging) scopes.set(key, ofParents.get(JSON.stringify([row[rule.by]])) ?? []);
  return scopes;
}

/** Rows with one of these values in a column, by key; a column that is null: all rows. */
async function rowsWith(
  ex: Executor,
  table: TravelTable,
  column: string | null,
  ids: readonly string[],
): Promise<Map<string, Row>> {
  const keyColumns = table.key.map((name) => sql.id(name));
  const keys: string[] = [];
  for (let at = 0; at < (column === null ? 1 : ids.length); at += atOnce) {
    const some = ids.slice(at, at + atOnce);
    const where = column === null ? sql`true` : sql`${sql.id(column)} in (${sql.join(some)})`;
    const { rows } = await sql<Record<string, unknown>>`
      select ${sql.join(keyColumns)} from ${sql.id(table.name)} where ${where}`.execute(ex);
    keys.push(...rows.map((row) => JSON.stringify(table.key.map((name) => row[name]))));
  }
  return readRows(ex, table, keys);
}

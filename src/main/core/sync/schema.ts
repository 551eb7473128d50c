import { sql } from 'kysely';
import type { Executor } from '../store/database.ts';
import type { EngineName } from '../store/engine.ts';
import { searchTable, travels } from './table-zones.ts';

export interface Column {
  readonly name: string;
  readonly isBytes: boolean;
  /** Table it points to, when that column alone is a reference. */
  readonly pointsTo: string | null;
  readonly isNullable: boolean;
}

/** A table as rows of it travel: its key in order, and all its columns. */
export interface TravelTable {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: readonly Column[];
}

interface ColumnRow {
  table_name: string;
  name: string;
  /** Place in the key, from 1; 0: not in it. */
  pk: number;
  type: string;
  is_required: number;
  points_to: string | null;
}

/** Every table that travels, as the database itself describes it: what a later migration adds is there by itself. */
export async function readSchema(
  ex: Executor,
  engine: EngineName = 'sqlite',
): Promise<ReadonlyMap<string, TravelTable>> {
  const rows = engine === 'sqlite' ? await sqliteColumns(ex) : await postgresColumns(ex);
  const tables = [...Map.groupBy(rows, (row) => row.table_name)]
    .filter(([name]) => travels(name) && name !== searchTable)
    .map(([name, columns]) => [name, tableOf(name, columns)] as const);
  return new Map([...tables, [searchTable, searchDocuments]]);
}

async function sqliteColumns(ex: Executor): Promise<ColumnRow[]> {
  const { rows } = await sql<ColumnRow>`
    select t.name as table_name, c.name, c.pk, c.type, c."notnull" as is_required,
      (select f."table" from pragma_foreign_key_list(t.name) f where f."from" = c.name
        and (select count(*) from pragma_foreign_key_list(t.name) g where g.id = f.id) = 1 limit 1) as points_to
    from sqlite_master t join pragma_table_info(t.name) c
    where t.type = 'table' order by t.name, c.cid`.execute(ex);
  return rows;
}

async function postgresColumns(ex: Executor): Promise<ColumnRow[]> {
  const { rows } = await sql<ColumnRow>`
    select c.relname as table_name, a.attname as name, t.typname as type,
      coalesce(array_position(p.conkey::int[], a.attnum::int), 0) as pk,
      a.attnotnull::int as is_required,
      (select r.relname from pg_constraint f join pg_class r on r.oid = f.confrelid
        where f.contype = 'f' and f.conrelid = c.oid and f.conkey = array[a.attnum] limit 1) as points_to
    from pg_class c
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      join pg_type t on t.oid = a.atttypid
      left join pg_constraint p on p.conrelid = c.oid and p.contype = 'p'
    where c.relkind = 'r' order by c.relname, a.attnum`.execute(ex);
  return rows;
}

function tableOf(name: string, rows: readonly ColumnRow[]): TravelTable {
  const key = rows.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  if (key.length === 0) throw new Error(`${name} has no key to travel by`);
  return {
    name,
    key: key.map((column) => column.name),
    columns: rows.map((row) => ({
      name: row.name,
      isBytes: ['blob', 'bytea'].includes(row.type.toLowerCase()),
      pointsTo: row.points_to,
      isNullable: row.is_required === 0,
    })),
  };
}

const plain = (name: string): Column => ({ name, isBytes: false, pointsTo: null, isNullable: true });

/** The number of a document is each index's own; what it says travels by what it is about. */
const searchDocuments: TravelTable = {
  name: searchTable,
  key: ['entity', 'id'],
  columns: ['entity', 'id', 'words', 'codes', 'scope'].map(plain),
};

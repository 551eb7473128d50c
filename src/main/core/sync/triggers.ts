import { sql } from 'kysely';
import type { Executor } from '../store/database.ts';
import type { TravelTable } from './schema.ts';

/**
 * The database itself notes what changes, so that no module has to know of the network and none can forget it. SQLite;
 * made anew at each start, so that a table of a later migration joins by itself.
 */

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const keyOf = (table: TravelTable, row: 'new' | 'old'): string =>
  `json_array(${table.key.map((column) => `${row}.${quoted(column)}`).join(', ')})`;

/** Without bytes: those of a row that comes back are asked of the hub again. */
const valuesOf = (table: TravelTable): string =>
  `json_object(${table.columns
    .filter(({ isBytes }) => !isBytes)
    .flatMap(({ name }) => [literal(name), `old.${quoted(name)}`])
    .join(', ')})`;

/** Where a key itself changes, the row is gone under the old one and there under the new one. */
const otherKey = (table: TravelTable): string =>
  table.key.map((column) => `old.${quoted(column)} is not new.${quoted(column)}`).join(' or ');

const counted = (table: TravelTable, row: 'new' | 'old', where = '1'): string => `
  update sync_state set feed_seq = feed_seq + 1 where id = 1 and (${where});
  insert into sync_feed (table_name, row_key, seq)
    select ${literal(table.name)}, ${keyOf(table, row)}, feed_seq from sync_state where id = 1 and (${where})
    on conflict (table_name, row_key) do update set seq = excluded.seq;`;

const remembered = (table: TravelTable, row: 'new' | 'old', before: string, where = '1'): string => `
  insert into sync_undo (table_name, row_key, before)
    select ${literal(table.name)}, ${keyOf(table, row)}, ${before} from sync_state
    where id = 1 and tracking = 1 and (${where})
    on conflict (table_name, row_key) do nothing;`;

type Event = 'insert' | 'update' | 'delete';

const feed = (table: TravelTable): Record<Event, string> => ({
  insert: counted(table, 'new'),
  update: counted(table, 'old', otherKey(table)) + counted(table, 'new'),
  delete: counted(table, 'old'),
});

const wayBack = (table: TravelTable): Record<Event, string> => ({
  insert: remembered(table, 'new', 'null'),
  update: remembered(table, 'old', valuesOf(table)) + remembered(table, 'new', 'null', otherKey(table)),
  delete: remembered(table, 'old', valuesOf(table)),
});

/** Takes all of them away; nothing is noted any more. Gives what they were, by name. */
export async function dropTriggers(tx: Executor): Promise<Map<string, string>> {
  const { rows } = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_master where type = 'trigger' and name glob 'sync_*_on_*'`.execute(tx);
  for (const { name } of rows) await sql`drop trigger ${sql.id(name)}`.execute(tx);
  return new Map(rows.map((row) => [row.name, row.sql]));
}

async function create(
  tx: Executor,
  tables: Iterable<TravelTable>,
  prefix: string,
  bodies: (table: TravelTable) => Record<Event, string>,
): Promise<boolean> {
  const before = await dropTriggers(tx);
  let isOther = false;
  for (const table of tables)
    for (const [event, body] of Object.entries(bodies(table))) {
      const name = `sync_${prefix}_on_${table.name}_${event}`;
      // SQLite keeps the text as it was written.
      const text = `CREATE TRIGGER ${quoted(name)} after ${event} on ${quoted(table.name)} begin ${body} end`;
      isOther ||= before.get(name) !== text;
      await sql.raw(text).execute(tx);
    }
  return isOther;
}

/** For a hub: each changed row gets the next number of the feed. */
export const createFeedTriggers = async (tx: Executor, tables: Iterable<TravelTable>): Promise<void> =>
  void (await create(tx, tables, 'feed', feed));

/**
 * For a device: each row it changes on its own is remembered as it was before the first change. True when the tables are others than
 * they were the last time: these texts name every column.
 */
export const createUndoTriggers = (tx: Executor, tables: Iterable<TravelTable>): Promise<boolean> =>
  create(tx, tables, 'undo', wayBack);

/** Rules that look at each write while others of the same set are still to come; made again when all are there. */
export async function withoutGuards<T>(tx: Executor, act: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_master where type = 'trigger' and sql like '%raise(%' order by name`.execute(
    tx,
  );
  for (const { name } of rows) await sql`drop trigger ${sql.id(name)}`.execute(tx);
  const result = await act();
  for (const guard of rows) await sql.raw(guard.sql).execute(tx);
  return result;
}

import { sql } from 'kysely';
import type { Executor } from '../store/database.ts';
import type { TravelTable } from './schema.ts';

/**
 * The feed of a hub on PostgreSQL: the same references as on SQLite, letter by letter, so that a hub that moved goes on where
 * it was. The single row of the counter is locked from the first change of a transaction to its end: commits come in the
 * order of their numbers, whatever runs side by side.
 */
const note = `
create or replace function sync_note() returns trigger language plpgsql as $$
declare
  changed jsonb;
  words text;
  part text;
  next integer;
begin
  foreach changed in array array[to_jsonb(old), to_jsonb(new)] loop
    continue when changed is null or changed = 'null'::jsonb;
    words := '';
    foreach part in array tg_argv loop
      words := words || case when words = '' then '[' else ',' end || (changed -> part)::text;
    end loop;
    update sync_state set feed_seq = feed_seq + 1 where id = 1 returning feed_seq into next;
    insert into sync_feed (table_name, row_key, seq) values (tg_table_name, words || ']', next)
      on conflict (table_name, row_key) do update set seq = excluded.seq;
    -- An update that leaves the key as it is needs one entry.
    exit when tg_op = 'UPDATE' and sync_same_key(to_jsonb(old), to_jsonb(new), tg_argv);
  end loop;
  return null;
end $$`;

const sameKey = `
create or replace function sync_same_key(one jsonb, other jsonb, keys text[]) returns boolean
language sql immutable as $$ select coalesce(bool_and(one -> k = other -> k), true) from unnest(keys) k $$`;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export async function createPostgresFeed(tx: Executor, tables: Iterable<TravelTable>): Promise<void> {
  const all = [...tables];
  await dropPostgresFeed(tx, all);
  await sql.raw(sameKey).execute(tx);
  await sql.raw(note).execute(tx);
  for (const { name, key } of all)
    await sql
      .raw(
        `create trigger sync_feed_on after insert or update or delete on ${quoted(name)}
         for each row execute function sync_note(${key.map((column) => `'${column}'`).join(', ')})`,
      )
      .execute(tx);
}

export async function dropPostgresFeed(tx: Executor, tables: Iterable<TravelTable>): Promise<void> {
  for (const { name } of tables)
    await sql.raw(`drop trigger if exists sync_feed_on on ${quoted(name)}`).execute(tx);
}

import { sql } from 'kysely';
import type { Executor } from '../database.ts';

/**
 * Which server this is, and on which line of its history: another one after a backup was put back, after another server took
 * over, and in a copy of the database. Does not change while a server only stops and starts. A copy of its disks has the same.
 */
export async function markOfServer(ex: Executor): Promise<string> {
  const { rows } = await sql<{ mark: string }>`select (pg_control_system()).system_identifier::text
    || ':' || left(pg_walfile_name(pg_current_wal_lsn()), 8)
    || ':' || (select oid from pg_database where datname = current_database())::text as mark`.execute(ex);
  return rows[0]?.mark ?? '';
}

/** Whether the server is another one than it was when this was asked before, in the caller's transaction; kept for the next time. */
export async function isOtherServer(tx: Executor): Promise<boolean> {
  await sql`create table if not exists store_server_mark (id integer primary key check (id = 1), mark text not null)`.execute(
    tx,
  );
  const mark = await markOfServer(tx);
  const { rows } = await sql<{ mark: string }>`select mark from store_server_mark`.execute(tx);
  const before = rows[0]?.mark;
  if (before === mark) return false;
  await sql`insert into store_server_mark (id, mark) values (1, ${mark})
    on conflict (id) do update set mark = excluded.mark`.execute(tx);
  return before !== undefined;
}

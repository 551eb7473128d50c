import { timingSafeEqual } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { AnySchema } from '../engine.ts';
import { markOfKey } from '../key-check.ts';
import { StoreProblem } from '../problems.ts';

/** A table of the engine itself, like the list of migrations: a house on a file keeps the same mark in its folder. */
export const keyMarkTable = 'store_key_mark';

/**
 * The data key does not encrypt a database server, but badges and the arguments of commands are hashed under it: with another key
 * nobody's badge would be known. A keyed hash in the database tells the right key from a wrong one.
 */
export async function createKeyMark(db: Kysely<AnySchema>): Promise<void> {
  await sql`create table if not exists store_key_mark (id integer primary key check (id = 1), mark text not null)`.execute(
    db,
  );
}

/** @throws StoreProblem wrongKey */
export async function proveKey(db: Kysely<AnySchema>, key: Uint8Array): Promise<void> {
  const own = markOfKey(key);
  await sql`insert into store_key_mark (id, mark) values (1, ${own.toString('base64')}) on conflict (id) do nothing`.execute(
    db,
  );
  const { rows } = await sql<{ mark: string }>`select mark from store_key_mark where id = 1`.execute(db);
  const known = Buffer.from(rows[0]?.mark ?? '', 'base64');
  if (known.length !== own.length || !timingSafeEqual(known, own)) throw new StoreProblem('wrongKey');
}

/** Whether a key was ever used here, so that a lost one is never replaced by a fresh one. */
export async function hasKeyMark(db: Kysely<AnySchema>): Promise<boolean> {
  const { rows } = await sql<{
    there: boolean;
  }>`select to_regclass('store_key_mark') is not null as there`.execute(db);
  if (!rows[0]?.there) return false;
  const marks = await sql`select 1 as one from store_key_mark`.execute(db);
  return marks.rows.length > 0;
}

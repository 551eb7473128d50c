import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { AnySchema, Engine } from '../engine.ts';
import { type Row, rowsOf, type TableShape, tablesOf } from './tables.ts';

export interface TableDigest {
  readonly rows: number;
  /** SHA-256 over every value of every row, in the order of the key. */
  readonly digest: string;
}

/** Where a house is read, and by which engine. */
export interface House {
  readonly db: Kysely<AnySchema>;
  readonly engine: Engine;
}

/** How many rows each table has and what is in them: equal on both engines when, and only when, every value is equal. */
export async function digestsOf({ db, engine }: House): Promise<Map<string, TableDigest>> {
  const digests = new Map<string, TableDigest>();
  for (const shape of await tablesOf(db, engine)) digests.set(shape.name, await digestOf(db, shape));
  digests.set(
    'search_document',
    await digestOfSearch(db, 'entity, id, words, codes, scope', 'search_document'),
  );
  digests.set('search_word', await digestOfSearch(db, 'word', 'search_word'));
  return digests;
}

async function digestOf(db: Kysely<AnySchema>, shape: TableShape): Promise<TableDigest> {
  const hash = createHash('sha256').update(shape.columns.join(','));
  let count = 0;
  for await (const rows of rowsOf(db, shape)) {
    count += rows.length;
    for (const row of rows) hash.update(`\n${lineOf(row, shape.columns)}`);
  }
  return { rows: count, digest: hash.digest('hex') };
}

/** The index is built anew, with row numbers of its own; what it knows must be the same. */
async function digestOfSearch(db: Kysely<AnySchema>, columns: string, table: string): Promise<TableDigest> {
  const { rows } =
    await sql<Row>`select ${sql.raw(columns)} from ${sql.table(table)} order by ${sql.raw(columns)}`.execute(
      db,
    );
  const hash = createHash('sha256');
  for (const row of rows) hash.update(`\n${lineOf(row, columns.split(', '))}`);
  return { rows: rows.length, digest: hash.digest('hex') };
}

const lineOf = (row: Row, columns: readonly string[]): string =>
  JSON.stringify(columns.map((column) => plain(row[column])));

/** Bytes as text that no text of the house can be mistaken for: JSON would write the two engines' buffers differently. */
const plain = (value: unknown): unknown =>
  value instanceof Uint8Array ? { bytes: Buffer.from(value).toString('base64') } : value;

export interface Difference {
  readonly table: string;
  readonly from: TableDigest | null;
  readonly to: TableDigest | null;
}

/** Tables that are not the same on both sides. */
export function differencesOf(
  from: ReadonlyMap<string, TableDigest>,
  to: ReadonlyMap<string, TableDigest>,
): Difference[] {
  const names = [...new Set([...from.keys(), ...to.keys()])].toSorted();
  return names
    .map((table) => ({ table, from: from.get(table) ?? null, to: to.get(table) ?? null }))
    .filter((one) => one.from?.digest !== one.to?.digest || one.from?.rows !== one.to?.rows);
}

/** Test support: the index on both engines, on real connections. */
import { PGlite } from '@electric-sql/pglite';
import SQLite from 'better-sqlite3';
import * as fc from 'fast-check';
import { Kysely, PGliteDialect } from 'kysely';
import { type AnySchema, postgresEngine, sqliteEngine } from '../engine.ts';
import { search } from '../migrations/0002-search.ts';
import { SqliteDialect } from '../sqlite-dialect.ts';
import { postgresSearch } from './postgres-search.ts';
import type { SearchDocument, SearchEntity, SearchHit, SearchIndex, SearchQuery } from './search-index.ts';
import { sqliteSearch } from './sqlite-search.ts';

export const allEntities: readonly SearchEntity[] = ['person', 'item', 'kind', 'initiative'];

/** Every character there is, halves of pairs too. (fast-check's own `binary` unit first builds a table of all of them.) */
export const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x2fff }), fc.integer({ min: 0, max: 0x10ffff })), {
    maxLength: 40,
  })
  .map((points) => String.fromCodePoint(...points));

export interface TestSearch {
  readonly db: Kysely<AnySchema>;
  readonly index: SearchIndex;
  put(...documents: SearchDocument[]): Promise<void>;
  /** All entities, at most 20, unless said otherwise. */
  find(text: string, narrower?: Partial<SearchQuery>): Promise<SearchHit[]>;
  /** The ids found, in order. */
  ids(text: string, narrower?: Partial<SearchQuery>): Promise<string[]>;
  vocabulary(): Promise<string[]>;
  close(): Promise<void>;
}

export function sqliteDatabase(file = ':memory:'): Kysely<AnySchema> {
  const connection = new SQLite(file);
  connection.pragma('journal_mode = wal');
  connection.pragma('secure_delete = on');
  return new Kysely<AnySchema>({ dialect: new SqliteDialect(connection) });
}

export async function sqliteTestSearch(file = ':memory:'): Promise<TestSearch> {
  const db = sqliteDatabase(file);
  await search.up(db, sqliteEngine);
  return over(db, sqliteSearch());
}

/** How long a first PostgreSQL may take to start, or a property to be tried, on a busy machine; milliseconds. */
export const starting = 180_000;
let postgres: Promise<PGlite> | undefined;

export async function pgliteTestSearch(): Promise<TestSearch> {
  postgres ??= PGlite.create();
  const pglite = await postgres;
  await pglite.exec('drop schema public cascade; create schema public');
  const db = new Kysely<AnySchema>({ dialect: new PGliteDialect({ pglite }) });
  await search.up(db, postgresEngine);
  // Left running for the next file of tests: starting it takes seconds.
  return over(db, postgresSearch(), async () => {});
}

export const engines: ReadonlyArray<readonly [string, () => Promise<TestSearch>]> = [
  ['SQLite', () => sqliteTestSearch()],
  ['PostgreSQL', pgliteTestSearch],
];

/** Takes every document out again. */
export async function emptied(search: TestSearch): Promise<void> {
  await search.db.transaction().execute(async (tx) => {
    for (const entity of allEntities) {
      const rows = await tx.selectFrom('search_document').select('id').where('entity', '=', entity).execute();
      await search.index.remove(
        tx,
        entity,
        rows.map((row) => String(row.id)),
      );
    }
  });
}

function over(db: Kysely<AnySchema>, index: SearchIndex, close = () => db.destroy()): TestSearch {
  const find = (text: string, narrower: Partial<SearchQuery> = {}) =>
    index.find(db, { text, entities: allEntities, limit: 20, ...narrower });
  return {
    db,
    index,
    find,
    put: (...documents) => db.transaction().execute((tx) => index.put(tx, documents)),
    ids: async (text, narrower) => (await find(text, narrower)).map((hit) => hit.id),
    vocabulary: async () => {
      const rows = await db.selectFrom('search_word').select('word').orderBy('word').execute();
      return rows.map((row) => String(row.word));
    },
    close,
  };
}

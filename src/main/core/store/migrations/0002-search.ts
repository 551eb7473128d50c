import { type Kysely, sql } from 'kysely';
import type { AnySchema, Engine, Migration } from '../engine.ts';

/**
 * The tables behind `store/search`. Only that folder reads and writes them. Frozen once landed.
 *
 * `search_document` keeps the folded words once; what is built from them (FTS5 or a GIN index) keeps no second copy.
 * `search_word` is the vocabulary typing errors are compared with, `search_state` tells connections that it changed.
 */
export const search: Migration = {
  name: '0002-search',
  async up(db, engine) {
    await createDocuments(db, engine);
    if (engine.name === 'sqlite') await createFullText(db);
    else await sql`create index search_document_terms on search_document using gin (terms)`.execute(db);
  },
};

async function createDocuments(db: Kysely<AnySchema>, engine: Engine): Promise<void> {
  const sqlite = engine.name === 'sqlite';
  const number = sql.raw(sqlite ? 'integer primary key' : 'bigint generated always as identity primary key');
  const reference = sql.raw(sqlite ? 'integer' : 'bigint');
  const extra = sql.raw(sqlite ? '' : ', terms tsvector not null');
  await sql`create table search_document (
    doc ${number},
    entity text not null check (entity in ('person', 'item', 'kind', 'initiative')),
    id text not null,
    words text not null,
    codes text not null,
    scope text
    ${extra},
    constraint search_document_id unique (entity, id)
  )`.execute(db);
  await sql`create table search_code (
    code text not null,
    doc ${reference} not null,
    primary key (code, doc)
  ) ${sql.raw(sqlite ? 'without rowid' : '')}`.execute(db);
  await sql`create table search_word (
    seq ${number},
    word text not null constraint search_word_word unique
  )`.execute(db);
  await sql`create table search_state (
    id integer primary key check (id = 1),
    erased integer not null
  )`.execute(db);
  await sql`insert into search_state (id, erased) values (1, 0)`.execute(db);
}

/**
 * No positions (`detail=none`) and no sizes: nothing here asks for phrases or ranks, and both make writing slower. Words arrive
 * folded, so the plain `ascii` tokenizer only splits at spaces. Prefix indexes up to three letters answer the first
 * keystrokes; longer beginnings are rare enough to be gathered. `secure-delete` leaves no trace of an erased name.
 */
async function createFullText(db: Kysely<AnySchema>): Promise<void> {
  for (const name of ['search_person', 'search_item', 'search_kind', 'search_initiative']) {
    const table = sql.raw(name);
    await sql`create virtual table ${table} using fts5 (
      words, content='', detail=none, columnsize=0, tokenize='ascii', prefix='1 2 3'
    )`.execute(db);
    await sql`insert into ${table} (${table}, rank) values ('secure-delete', 1)`.execute(db);
  }
}

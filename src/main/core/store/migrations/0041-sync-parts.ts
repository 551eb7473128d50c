import { type Kysely, sql } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/**
 * What several computers need besides 0040: a place for pages that are still coming in, for pieces of photos, and a series of
 * numbers of its own for each computer, so that what stands on paper never changes.
 */
export const syncParts: Migration = {
  name: '0041-sync-parts',
  async up(db: Kysely<AnySchema>, engine): Promise<void> {
    await pagesAside(db);
    await pieces(db, engine.bytesType);
    await series(db);
  },
};

/** Device: a fill that has not ended. Nothing of it is shown before its last page is here. */
async function pagesAside(db: Kysely<AnySchema>): Promise<void> {
  await db.schema
    .createTable('sync_fill')
    .addColumn('id', 'integer', (c) => c.primaryKey().notNull().check(sql`id = 1`))
    .addColumn('incarnation', 'text', (c) => c.notNull())
    .addColumn('schema_version', 'text', (c) => c.notNull())
    .addColumn('epoch', 'text', (c) => c.notNull())
    .addColumn('cursor', 'integer', (c) => c.notNull())
    .addColumn('change_seq', 'integer', (c) => c.notNull())
    .addColumn('backed_up_seq', 'integer', (c) => c.notNull())
    .addColumn('is_all', 'integer', (c) => c.notNull().check(sql`is_all in (0,1)`))
    .execute();
  await db.schema
    .createTable('sync_fill_row')
    .addColumn('table_name', 'text', (c) => c.notNull())
    .addColumn('row_key', 'text', (c) => c.notNull())
    // JSON; without one the row is to go.
    .addColumn('row', 'text')
    .addPrimaryKeyConstraint('sync_fill_row_once', ['table_name', 'row_key'])
    .execute();
  await db.schema
    .createTable('sync_fill_result')
    .addColumn('command_id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('seq', 'integer', (c) => c.notNull())
    .execute();
}

/** Device: the part of a photo that is here already. A photo that is still to come has no bytes in its row. */
async function pieces(db: Kysely<AnySchema>, bytesType: string): Promise<void> {
  await db.schema
    .createTable('sync_piece')
    .addColumn('table_name', 'text', (c) => c.notNull())
    .addColumn('row_key', 'text', (c) => c.notNull())
    .addColumn('start', 'integer', (c) => c.notNull())
    // SHA-256 of the whole, hexadecimal: pieces of one whole have the same.
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('bytes', sql.raw(bytesType), (c) => c.notNull())
    .addPrimaryKeyConstraint('sync_piece_once', ['table_name', 'row_key', 'start'])
    .execute();
  for (const table of ['photo', 'upkeep_photo'])
    await sql.raw(`create index ${table}_to_come on ${table} (id) where length(bytes) = 0`).execute(db);
}

async function series(db: Kysely<AnySchema>): Promise<void> {
  // 0: one computer, or the hub. Device: its own, given by the hub and never to another one.
  await db.schema
    .alterTable('sync_state')
    .addColumn('series', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  // Numbers a command made where it was first carried out, JSON.
  await db.schema
    .alterTable('sync_outbox')
    .addColumn('given', 'text', (c) => c.notNull().defaultTo('[]'))
    .execute();
  // Hub: who has which.
  await db.schema
    .createTable('sync_series')
    .addColumn('device_id', 'text', (c) => c.notNull().references('sync_device.id'))
    .addColumn('incarnation', 'text', (c) => c.notNull())
    .addColumn('series', 'integer', (c) => c.notNull().unique().check(sql`series >= 1`))
    .addPrimaryKeyConstraint('sync_series_once', ['device_id', 'incarnation'])
    .execute();
  // Device: up to where it has given numbers, of a kind, and where they begin anew each day, of a day.
  await db.schema
    .createTable('sync_number')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('last', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('sync_number_once', ['kind', 'day'])
    .execute();
}

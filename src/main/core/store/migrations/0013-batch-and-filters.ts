import { type Kysely, sql } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/** Many items changed in one act, with the way back; filters of lists that were given a name. */
export const batchAndFilters: Migration = {
  name: '0013-batch-and-filters',
  async up(db: Kysely<AnySchema>): Promise<void> {
    await batches(db);
    await savedFilters(db);
    // A list of items is counted by kind first: with all it can be narrowed by in one index, no row is read for that.
    await db.schema
      .createIndex('item_filter')
      .on('item')
      .columns(['kind_id', 'state', 'condition', 'place', 'shelf', 'barcode'])
      .execute();
  },
};

async function batches(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('item_batch')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('change', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .addColumn('undone_at', 'text')
    .addColumn('undone_by', 'text')
    .execute();
  await t.createIndex('item_batch_at').on('item_batch').columns(['at', 'id']).execute();
  await t.createIndex('item_batch_by').on('item_batch').columns(['by_account_id', 'at']).execute();
  await t
    .createTable('item_batch_line')
    .addColumn('batch_id', 'text', (c) => c.notNull().references('item_batch.id'))
    .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
    .addColumn('before', 'text', (c) => c.notNull())
    .addColumn('after', 'text', (c) => c.notNull())
    // The revision the batch left the item at: another one means that somebody touched it since.
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('restored_at', 'text')
    .addPrimaryKeyConstraint('item_batch_line_key', ['batch_id', 'item_id'])
    .execute();
  await t.createIndex('item_batch_line_item').on('item_batch_line').column('item_id').execute();
}

async function savedFilters(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('saved_filter')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('list', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('name_key', 'text', (c) => c.notNull())
    // Null: of the whole house.
    .addColumn('account_id', 'text')
    // Null: about every initiative.
    .addColumn('initiative_id', 'text', (c) => c.references('initiative.id'))
    .addColumn('params', 'text', (c) => c.notNull())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addColumn('made_by', 'text')
    .addColumn('removed_at', 'text')
    .execute();
  await sql`create unique index saved_filter_own on saved_filter (list, account_id, name_key) where removed_at is null and account_id is not null`.execute(
    db,
  );
  await sql`create unique index saved_filter_house on saved_filter (list, name_key) where removed_at is null and account_id is null`.execute(
    db,
  );
  await t.createIndex('saved_filter_initiative').on('saved_filter').column('initiative_id').execute();
}

import { type Kysely, sql } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/** A kit: exact items that go out together under one barcode. */
export const kits: Migration = {
  name: '0011-kits',
  async up(db: Kysely<AnySchema>): Promise<void> {
    const t = db.schema;
    await t
      .createTable('kit')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('initiative_id', 'text', (c) => c.notNull().references('initiative.id'))
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('barcode', 'text', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('ended_at', 'text')
      .addColumn('revision', 'integer', (c) => c.notNull())
      .execute();
    // A code is on one kit at a time; a kit that is no more gives its code back.
    await sql`create unique index kit_barcode on kit (barcode) where ended_at is null`.execute(db);
    await t.createIndex('kit_initiative').on('kit').columns(['initiative_id', 'name']).execute();
    // An item is in one kit at most.
    await t
      .createTable('kit_item')
      .addColumn('item_id', 'text', (c) => c.primaryKey().notNull().references('item.id'))
      .addColumn('kit_id', 'text', (c) => c.notNull().references('kit.id'))
      .addColumn('sort', 'integer', (c) => c.notNull())
      .execute();
    await t.createIndex('kit_item_kit').on('kit_item').columns(['kit_id', 'sort']).execute();
    await t
      .createTable('kit_swap')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('kit_id', 'text', (c) => c.notNull().references('kit.id'))
      .addColumn('out_item_id', 'text', (c) => c.notNull().references('item.id'))
      .addColumn('in_item_id', 'text', (c) => c.notNull().references('item.id'))
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('by_account_id', 'text')
      .execute();
    await t.createIndex('kit_swap_kit').on('kit_swap').columns(['kit_id', 'at']).execute();
  },
};

import { type Kysely, sql } from 'kysely';
import type { AnySchema, Engine, Migration } from '../engine.ts';

/** Where things stand, whose they are and what moved; counting sessions; articles with a stock. */
export const stock: Migration = {
  name: '0009-stock',
  async up(db: Kysely<AnySchema>, _engine: Engine): Promise<void> {
    await extendItems(db);
    await createTakes(db);
    await createMovements(db);
    await createArticles(db);
  },
};

async function extendItems(db: Kysely<AnySchema>): Promise<void> {
  // One statement per column: SQLite adds no two at once.
  const item = () => db.schema.alterTable('item');
  await item()
    .addColumn('shelf', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  await item()
    .addColumn('donor_name', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  await item()
    .addColumn('donor_person_id', 'text', (c) => c.references('person.id'))
    .execute();
  await item()
    .addColumn('donor_unnamed', 'integer', (c) => c.notNull().defaultTo(0).check(sql`donor_unnamed in (0,1)`))
    .execute();
  await item()
    .addColumn('owner', 'text', (c) =>
      c.notNull().defaultTo('house').check(sql`owner in ('house','initiative','other')`),
    )
    .execute();
  await item()
    .addColumn('owner_name', 'text', (c) =>
      c.notNull().defaultTo('').check(sql`(owner = 'other') = (owner_name <> '')`),
    )
    .execute();
  await item()
    .addColumn('hosted_initiative_id', 'text', (c) =>
      c.references('initiative.id').check(sql`hosted_initiative_id <> initiative_id`),
    )
    .execute();
  await item()
    .addColumn('hosted_until', 'text', (c) =>
      c.check(sql`hosted_until is null or hosted_initiative_id is not null`),
    )
    .execute();
  await db.schema.createIndex('item_donor').on('item').column('donor_person_id').execute();
  await db.schema.createIndex('item_hosted').on('item').column('hosted_initiative_id').execute();
  await db.schema.createIndex('item_place').on('item').columns(['initiative_id', 'place']).execute();
}

async function createTakes(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('stock_take')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('initiative_id', 'text', (c) => c.notNull().references('initiative.id'))
    .addColumn('place', 'text')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('started_at', 'text', (c) => c.notNull())
    .addColumn('started_by', 'text')
    .addColumn('closed_at', 'text')
    .addColumn('closed_by', 'text')
    .addColumn('cancelled_at', 'text')
    .addColumn('cancelled_by', 'text')
    .addCheckConstraint('closed_or_cancelled', sql`closed_at is null or cancelled_at is null`)
    .execute();
  await t
    .createIndex('stock_take_initiative')
    .on('stock_take')
    .columns(['initiative_id', 'started_at'])
    .execute();
  // A place is trimmed text, so a blank stands for "the whole initiative" and meets no real place.
  await sql`create unique index stock_take_one_open on stock_take (initiative_id, coalesce(place, ' ')) where closed_at is null and cancelled_at is null`.execute(
    db,
  );
  await t
    .createTable('stock_take_expected')
    .addColumn('take_id', 'text', (c) => c.notNull().references('stock_take.id'))
    .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('inHouse','out','inRepair')`))
    .addPrimaryKeyConstraint('stock_take_expected_key', ['take_id', 'item_id'])
    .execute();
  await t.createIndex('stock_take_expected_item').on('stock_take_expected').column('item_id').execute();
  await t
    .createTable('stock_take_scan')
    .addColumn('take_id', 'text', (c) => c.notNull().references('stock_take.id'))
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('item_id', 'text', (c) => c.references('item.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .addColumn('place_found', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('stock_take_scan_key', ['take_id', 'code'])
    .addUniqueConstraint('stock_take_scan_item', ['take_id', 'item_id'])
    .execute();
  await t.createIndex('stock_take_scan_of_item').on('stock_take_scan').column('item_id').execute();
  await t
    .createTable('stock_take_line')
    .addColumn('take_id', 'text', (c) => c.notNull().references('stock_take.id'))
    .addColumn('n', 'integer', (c) => c.notNull())
    .addColumn('item_id', 'text', (c) => c.references('item.id'))
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('kind_name', 'text', (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('place_found', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('act', 'text', (c) => c.check(sql`act in ('markedLost','broughtBack','moved')`))
    .addPrimaryKeyConstraint('stock_take_line_key', ['take_id', 'n'])
    .execute();
  await t.createIndex('stock_take_line_item').on('stock_take_line').column('item_id').execute();
}

async function createMovements(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('item_movement')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
    .addColumn('kind', 'text', (c) =>
      c
        .notNull()
        .check(
          sql`kind in ('moved','hosted','cameHome','ownerChanged','retired','broughtBack','soldOut','givenAway','lost','found','counted')`,
        ),
    )
    .addColumn('before', 'text', (c) => c.notNull())
    .addColumn('after', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .addColumn('person_id', 'text', (c) => c.references('person.id'))
    .addColumn('take_id', 'text', (c) => c.references('stock_take.id'))
    .addColumn('cents', 'integer', (c) => c.check(sql`cents is null or (cents > 0 and kind = 'soldOut')`))
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('undone_at', 'text')
    .addColumn('undone_by', 'text')
    .execute();
  await t.createIndex('item_movement_item').on('item_movement').columns(['item_id', 'at']).execute();
  await t.createIndex('item_movement_at').on('item_movement').columns(['at', 'id']).execute();
  await t.createIndex('item_movement_person').on('item_movement').column('person_id').execute();
  await t.createIndex('item_movement_take').on('item_movement').column('take_id').execute();
}

async function createArticles(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('article')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('initiative_id', 'text', (c) => c.notNull().references('initiative.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('name_key', 'text', (c) => c.notNull())
    .addColumn('unit', 'text', (c) => c.notNull())
    .addColumn('barcode', 'text', (c) => c.unique())
    .addColumn('low_at', 'integer', (c) => c.check(sql`low_at >= 0`))
    .addColumn('price_cents', 'integer', (c) => c.check(sql`price_cents >= 0`))
    .addColumn('active', 'integer', (c) => c.notNull().check(sql`active in (0,1)`))
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addUniqueConstraint('article_name', ['initiative_id', 'name_key'])
    .execute();
  // Each movement stands on the one before: the chain of numbers and the sum are held by the database, so that two
  // desks at the same moment cannot take the last pack twice.
  await t
    .createTable('article_movement')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('article_id', 'text', (c) => c.notNull().references('article.id'))
    .addColumn('seq', 'integer', (c) => c.notNull().check(sql`seq >= 1`))
    .addColumn('previous_seq', 'integer')
    .addColumn('stock_before', 'integer', (c) => c.notNull())
    .addColumn('quantity', 'integer', (c) => c.notNull())
    .addColumn('stock_after', 'integer', (c) => c.notNull())
    .addColumn('reason', 'text', (c) =>
      c
        .notNull()
        .check(sql`reason in ('in','out','given','sold','used','loss','damage','count','correction')`),
    )
    .addColumn('person_id', 'text', (c) => c.references('person.id'))
    .addColumn('loan_id', 'text', (c) => c.references('loan.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('reverses_id', 'text', (c) => c.unique().references('article_movement.id'))
    .addUniqueConstraint('article_movement_chain', ['article_id', 'seq', 'stock_after'])
    .addUniqueConstraint('article_movement_seq', ['article_id', 'seq'])
    .addForeignKeyConstraint(
      'article_movement_follows',
      ['article_id', 'previous_seq', 'stock_before'],
      'article_movement',
      ['article_id', 'seq', 'stock_after'],
    )
    .addCheckConstraint('article_sum', sql`stock_after = stock_before + quantity`)
    .addCheckConstraint(
      'article_first',
      sql`(previous_seq is null and seq = 1 and stock_before = 0) or (previous_seq is not null and previous_seq = seq - 1)`,
    )
    .addCheckConstraint(
      'article_not_below_zero',
      sql`stock_after >= 0 or quantity > 0 or reason = 'correction'`,
    )
    .addCheckConstraint(
      'article_sign',
      sql`reverses_id is not null or reason in ('count','correction') or (reason = 'in') = (quantity > 0)`,
    )
    .addCheckConstraint('article_moves', sql`quantity <> 0 or reason = 'count'`)
    .execute();
  await t.createIndex('article_movement_at').on('article_movement').columns(['article_id', 'at']).execute();
  await t.createIndex('article_movement_person').on('article_movement').column('person_id').execute();
  await t.createIndex('article_movement_loan').on('article_movement').column('loan_id').execute();
}

import { type Kysely, sql } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/** Who waits for a thing (hold) and who has asked for it on certain days (reservation). */
export const waiting: Migration = {
  name: '0004-waiting',
  async up(db: Kysely<AnySchema>): Promise<void> {
    const t = db.schema;
    await t
      .createTable('hold')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('kind_id', 'text', (c) => c.notNull().references('item_kind.id'))
      // Null: any item of the kind will do.
      .addColumn('item_id', 'text', (c) => c.references('item.id'))
      .addColumn('initiative_id', 'text', (c) => c.notNull().references('initiative.id'))
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('rank', 'integer', (c) => c.notNull())
      .addColumn('asked_at', 'text', (c) => c.notNull())
      .addColumn('asked_by', 'text')
      .addColumn('via', 'text', (c) => c.notNull().check(sql`via in ('desk','phone','kiosk')`))
      .addColumn('note', 'text', (c) => c.notNull())
      // The clock of "ready until" starts when an item is free, not when it was asked for.
      .addColumn('ready_at', 'text')
      .addColumn('ready_until', 'text')
      .addColumn('ready_item_id', 'text', (c) => c.references('item.id'))
      .addColumn('ended_at', 'text')
      .addColumn('ended_day', 'text')
      .addColumn('ended_by', 'text')
      .addColumn('ended_how', 'text', (c) =>
        c.check(sql`ended_how is null or ended_how in ('lent','cancelled','lapsed')`),
      )
      .addColumn('loan_id', 'text', (c) => c.references('loan.id'))
      .addCheckConstraint('ready_whole', sql`(ready_at is null) = (ready_until is null)`)
      .addCheckConstraint('ready_item', sql`(ready_at is null) = (ready_item_id is null)`)
      .addCheckConstraint('ended_whole', sql`(ended_at is null) = (ended_how is null)`)
      .addCheckConstraint('lent_has_loan', sql`(loan_id is not null) = coalesce(ended_how = 'lent', false)`)
      .execute();
    await sql`create unique index hold_rank on hold (kind_id, rank) where ended_at is null`.execute(db);
    await sql`create unique index hold_item_set_aside on hold (ready_item_id) where ended_at is null and ready_item_id is not null`.execute(
      db,
    );
    await sql`create unique index hold_once on hold (person_id, kind_id, coalesce(item_id, '')) where ended_at is null`.execute(
      db,
    );
    await sql`create index hold_open_initiative on hold (initiative_id, ready_at) where ended_at is null`.execute(
      db,
    );
    await t.createIndex('hold_person').on('hold').columns(['person_id', 'asked_at']).execute();
    await t.createIndex('hold_loan').on('hold').column('loan_id').execute();
    await t.createIndex('hold_ended_day').on('hold').column('ended_day').execute();
    await t
      .createTable('hold_move')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('hold_id', 'text', (c) => c.notNull().references('hold.id'))
      .addColumn('from_place', 'integer', (c) => c.notNull())
      .addColumn('to_place', 'integer', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('by_account_id', 'text')
      .execute();
    await t.createIndex('hold_move_hold').on('hold_move').column('hold_id').execute();

    await t
      .createTable('reservation')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('kind_id', 'text', (c) => c.notNull().references('item_kind.id'))
      // The item that is kept for it. A flexible one may be moved to another item of the kind.
      .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
      .addColumn('flexible', 'integer', (c) => c.notNull().check(sql`flexible in (0,1)`))
      .addColumn('initiative_id', 'text', (c) => c.notNull().references('initiative.id'))
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('from_day', 'text', (c) => c.notNull())
      .addColumn('to_day', 'text', (c) => c.notNull())
      // Last day the item is not free for somebody else: the time after the return belongs to it.
      .addColumn('busy_until', 'text', (c) => c.notNull())
      .addColumn('asked_at', 'text', (c) => c.notNull())
      .addColumn('asked_by', 'text')
      .addColumn('via', 'text', (c) => c.notNull().check(sql`via in ('desk','phone','kiosk')`))
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('ended_at', 'text')
      .addColumn('ended_day', 'text')
      .addColumn('ended_by', 'text')
      .addColumn('ended_how', 'text', (c) =>
        c.check(sql`ended_how is null or ended_how in ('lent','cancelled','missed')`),
      )
      .addColumn('loan_id', 'text', (c) => c.references('loan.id'))
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addCheckConstraint('reservation_days', sql`from_day <= to_day and busy_until >= from_day`)
      .addCheckConstraint('reservation_ended_whole', sql`(ended_at is null) = (ended_how is null)`)
      .execute();
    await sql`create index reservation_open_kind on reservation (kind_id, from_day) where ended_at is null`.execute(
      db,
    );
    await sql`create index reservation_open_initiative on reservation (initiative_id, from_day) where ended_at is null`.execute(
      db,
    );
    await t.createIndex('reservation_person').on('reservation').columns(['person_id', 'from_day']).execute();
    await t.createIndex('reservation_item').on('reservation').columns(['item_id', 'from_day']).execute();
    await t.createIndex('reservation_loan').on('reservation').column('loan_id').execute();
    await t.createIndex('reservation_ended_day').on('reservation').column('ended_day').execute();
    // Never double-booked: an item is kept for one reservation on a day, held by the database whoever asks.
    await t
      .createTable('reservation_day')
      .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('reservation_id', 'text', (c) => c.notNull().references('reservation.id'))
      .addPrimaryKeyConstraint('reservation_day_key', ['item_id', 'day'])
      .execute();
    await t
      .createIndex('reservation_day_reservation')
      .on('reservation_day')
      .column('reservation_id')
      .execute();
  },
};

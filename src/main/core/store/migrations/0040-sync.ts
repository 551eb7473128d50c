import { type Kysely, sql } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/**
 * Several computers: what the hub keeps of its devices, and what a device keeps until the hub has it. A house with one
 * computer has these tables too, empty: turning the network on or off changes no schema.
 */
export const sync: Migration = {
  name: '0040-sync',
  async up(db: Kysely<AnySchema>): Promise<void> {
    await state(db);
    await hub(db);
    await device(db);
  },
};

async function state(db: Kysely<AnySchema>): Promise<void> {
  await db.schema
    .createTable('sync_state')
    .addColumn('id', 'integer', (c) => c.primaryKey().notNull().check(sql`id = 1`))
    .addColumn('role', 'text', (c) => c.notNull().check(sql`role in ('alone','hub','device')`))
    .addColumn('hub_id', 'text', (c) => c.notNull())
    .addColumn('epoch', 'text', (c) => c.notNull())
    .addColumn('generation', 'integer', (c) => c.notNull())
    .addColumn('feed_seq', 'integer', (c) => c.notNull())
    .addColumn('backed_up_seq', 'integer', (c) => c.notNull())
    .addColumn('tracking', 'integer', (c) => c.notNull().check(sql`tracking in (0,1)`))
    .addColumn('device_id', 'text', (c) => c.notNull())
    .addColumn('device_role', 'text', (c) => c.check(sql`device_role in ('kiosk','desk','shop','support')`))
    .addColumn('incarnation', 'text', (c) => c.notNull())
    .addColumn('next_number', 'integer', (c) => c.notNull())
    .addColumn('cursor', 'integer', (c) => c.notNull())
    .addColumn('change_seq', 'integer', (c) => c.notNull())
    .addColumn('synced_at', 'text')
    .addColumn('clock_offset', 'integer', (c) => c.notNull())
    .execute();
  await db
    .insertInto('sync_state')
    .values({
      id: 1,
      role: 'alone',
      hub_id: '',
      epoch: '',
      generation: 0,
      feed_seq: 0,
      backed_up_seq: 0,
      tracking: 0,
      device_id: '',
      device_role: null,
      incarnation: '',
      next_number: 1,
      cursor: 0,
      change_seq: 0,
      synced_at: null,
      clock_offset: 0,
    })
    .execute();
}

async function hub(db: Kysely<AnySchema>): Promise<void> {
  await db.schema
    .createTable('sync_device')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull().check(sql`role in ('kiosk','desk','shop','support')`))
    // SHA-256 of its certificate, hexadecimal: what it is known by.
    .addColumn('fingerprint', 'text', (c) => c.notNull().unique())
    .addColumn('status', 'text', (c) => c.notNull().check(sql`status in ('active','revoked')`))
    .addColumn('paired_at', 'text', (c) => c.notNull())
    .addColumn('paired_by', 'text')
    .addColumn('seen_at', 'text')
    // Milliseconds the hub's clock was ahead of its own when it last said hello.
    .addColumn('clock_offset', 'integer', (c) => c.notNull())
    .addColumn('revoked_at', 'text')
    .addColumn('revoked_by', 'text')
    .addColumn('wiped_at', 'text')
    .addCheckConstraint('revoked_has_moment', sql`(status = 'revoked') = (revoked_at is not null)`)
    .execute();
  // What changed, as a reference, once per row: a newer change takes the place of the older one. Never a row's contents.
  await db.schema
    .createTable('sync_feed')
    .addColumn('table_name', 'text', (c) => c.notNull())
    .addColumn('row_key', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull().unique())
    .addPrimaryKeyConstraint('sync_feed_row', ['table_name', 'row_key'])
    .execute();
  await db.schema
    .createTable('sync_result')
    .addColumn('device_id', 'text', (c) => c.notNull().references('sync_device.id'))
    .addColumn('incarnation', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull().check(sql`number >= 1`))
    .addColumn('command_id', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) =>
      c.notNull().check(sql`status in ('applied','refused','disputed','parked')`),
    )
    .addColumn('reason', 'text')
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('sync_result_once', ['device_id', 'incarnation', 'number'])
    .execute();
  await db.schema.createIndex('sync_result_seq').on('sync_result').columns(['device_id', 'seq']).execute();
  await db.schema
    .createTable('sync_attention')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('device_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('refused','disputed','parked')`))
    .addColumn('command_id', 'text', (c) => c.notNull())
    .addColumn('command', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('input', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text')
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('params', 'text', (c) => c.notNull())
    .addColumn('asked_at', 'text', (c) => c.notNull())
    .addColumn('noted_at', 'text', (c) => c.notNull())
    .addColumn('choice', 'text', (c) => c.check(sql`choice in ('doneAgain','keptAsIs')`))
    .addColumn('closed_at', 'text')
    .addColumn('closed_by', 'text')
    .addCheckConstraint('closed_by_choice', sql`(choice is null) = (closed_at is null)`)
    .execute();
  await sql`create index sync_attention_open on sync_attention (noted_at) where closed_at is null`.execute(
    db,
  );
}

async function device(db: Kysely<AnySchema>): Promise<void> {
  await db.schema
    .createTable('sync_outbox')
    .addColumn('command_id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('number', 'integer', (c) => c.notNull().unique().check(sql`number >= 1`))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('input', 'text', (c) => c.notNull())
    .addColumn('who', 'text', (c) => c.notNull())
    .addColumn('asked_at', 'text', (c) => c.notNull())
    // Why it will probably not be applied as asked; the hub decides.
    .addColumn('doubt', 'text')
    .addColumn('status', 'text', (c) => c.check(sql`status in ('applied','refused','disputed','parked')`))
    .addColumn('answered_seq', 'integer')
    .addCheckConstraint('answer_has_number', sql`(status is null) = (answered_seq is null)`)
    .execute();
  // How a row was before this computer changed it on its own; without a before it was not there.
  await db.schema
    .createTable('sync_undo')
    .addColumn('table_name', 'text', (c) => c.notNull())
    .addColumn('row_key', 'text', (c) => c.notNull())
    .addColumn('before', 'text')
    .addPrimaryKeyConstraint('sync_undo_row', ['table_name', 'row_key'])
    .execute();
}

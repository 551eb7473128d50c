import { type Kysely, sql } from 'kysely';
import type { AnySchema, Engine, Migration } from '../engine.ts';
import { forbidOverlap } from './no-overlap.ts';

/** Households as dated memberships, who may collect or act for somebody, and pauses per initiative. */
export const households: Migration = {
  name: '0005-households',
  async up(db: Kysely<AnySchema>, engine: Engine): Promise<void> {
    await createHouseholds(db, engine);
    await createHelpers(db);
    await createBlocks(db, engine);
    await addActedBy(db);
  },
};

async function createHouseholds(db: Kysely<AnySchema>, engine: Engine): Promise<void> {
  const t = db.schema;
  await t
    .createTable('household')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('label', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('ended_by', 'text')
    .addColumn('undone_at', 'text')
    .addColumn('undone_by', 'text')
    .execute();
  await t
    .createTable('household_member')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('household_id', 'text', (c) => c.notNull().references('household.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('role', 'text', (c) => c.notNull().check(sql`role in ('adult','child','other')`))
    .addColumn('from_day', 'text', (c) => c.notNull())
    // The first day on which it no longer holds: who moves on a day belongs to the new household that day.
    .addColumn('to_day', 'text')
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addColumn('added_by', 'text')
    .addColumn('moved_from_id', 'text', (c) => c.references('household_member.id'))
    .addColumn('ended_at', 'text')
    .addColumn('ended_by', 'text')
    .addColumn('end_kind', 'text', (c) =>
      c.check(sql`end_kind is null or end_kind in ('left','moved','household')`),
    )
    .addColumn('undone_at', 'text')
    .addColumn('undone_by', 'text')
    .addCheckConstraint('member_from_before_to', sql`to_day is null or to_day >= from_day`)
    .addCheckConstraint('member_end_complete', sql`(to_day is null) = (end_kind is null)`)
    .addCheckConstraint('member_end_moment', sql`(to_day is null) = (ended_at is null)`)
    .execute();
  await sql`create unique index household_member_open on household_member (person_id) where to_day is null and undone_at is null`.execute(
    db,
  );
  await t.createIndex('household_member_household').on('household_member').column('household_id').execute();
  await t
    .createIndex('household_member_person')
    .on('household_member')
    .columns(['person_id', 'from_day'])
    .execute();
  await t.createIndex('household_member_moved_from').on('household_member').column('moved_from_id').execute();
  await forbidOverlap(db, engine, {
    table: 'household_member',
    same: ['person_id'],
    from: 'from_day',
    to: 'to_day',
    toIncluded: false,
    live: '{row}.undone_at is null',
  });
}

async function createHelpers(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('person_helper')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('helper_person_id', 'text', (c) => c.references('person.id'))
    .addColumn('helper_name', 'text')
    .addColumn('relation', 'text', (c) =>
      c
        .notNull()
        .check(
          sql`relation in ('partner','parent','child','family','neighbour','friend','interpreter','volunteer','other')`,
        ),
    )
    .addColumn('may_collect', 'integer', (c) => c.notNull().check(sql`may_collect in (0,1)`))
    .addColumn('may_act_for', 'integer', (c) => c.notNull().check(sql`may_act_for in (0,1)`))
    .addColumn('from_day', 'text', (c) => c.notNull())
    // The last day, that day included; empty when it holds until further notice.
    .addColumn('until_day', 'text')
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addColumn('added_by', 'text')
    .addColumn('ended_day', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('ended_by', 'text')
    .addColumn('undone_at', 'text')
    .addColumn('undone_by', 'text')
    .addCheckConstraint('helper_is_somebody', sql`(helper_person_id is null) <> (helper_name is null)`)
    .addCheckConstraint(
      'helper_is_somebody_else',
      sql`helper_person_id is null or helper_person_id <> person_id`,
    )
    .addCheckConstraint('helper_may_something', sql`may_collect + may_act_for >= 1`)
    .addCheckConstraint('helper_from_before_until', sql`until_day is null or until_day >= from_day`)
    .addCheckConstraint('helper_end_complete', sql`(ended_day is null) = (ended_at is null)`)
    .execute();
  await t.createIndex('person_helper_person').on('person_helper').column('person_id').execute();
  await t.createIndex('person_helper_helper').on('person_helper').column('helper_person_id').execute();
}

async function createBlocks(db: Kysely<AnySchema>, engine: Engine): Promise<void> {
  const t = db.schema;
  await t
    .createTable('block')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('initiative_id', 'text', (c) => c.notNull().references('initiative.id'))
    .addColumn('reason_code', 'text', (c) =>
      c
        .notNull()
        .check(
          sql`reason_code in ('lateReturns','notReturned','damage','unpaid','agreements','ownRequest','other')`,
        ),
    )
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('from_day', 'text', (c) => c.notNull())
    // The last day, that day included. A block always ends by itself.
    .addColumn('until_day', 'text', (c) => c.notNull())
    .addColumn('set_at', 'text', (c) => c.notNull())
    .addColumn('set_by', 'text')
    .addColumn('lifted_at', 'text')
    .addColumn('lifted_by', 'text')
    .addColumn('lift_reason', 'text')
    .addColumn('undone_at', 'text')
    .addColumn('undone_by', 'text')
    .addCheckConstraint('block_from_before_until', sql`until_day >= from_day`)
    .addCheckConstraint('block_lift_has_reason', sql`(lifted_at is null) = (lift_reason is null)`)
    .execute();
  await t.createIndex('block_person').on('block').columns(['person_id', 'initiative_id']).execute();
  await t.createIndex('block_initiative').on('block').columns(['initiative_id', 'until_day']).execute();
  await forbidOverlap(db, engine, {
    table: 'block',
    same: ['person_id', 'initiative_id'],
    from: 'from_day',
    to: 'until_day',
    toIncluded: true,
    live: '{row}.undone_at is null and {row}.lifted_at is null',
  });
  await t
    .createTable('block_end_change')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('block_id', 'text', (c) => c.notNull().references('block.id'))
    .addColumn('former_until', 'text', (c) => c.notNull())
    .addColumn('new_until', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .addColumn('undone_at', 'text')
    .addColumn('undone_by', 'text')
    .execute();
  await t.createIndex('block_end_change_block').on('block_end_change').column('block_id').execute();
}

/** Who stood at the desk when it was not the borrower. */
async function addActedBy(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .alterTable('hand_over')
    .addColumn('acted_by_person_id', 'text', (c) => c.references('person.id'))
    .execute();
  await t.alterTable('hand_over').addColumn('acted_by_name', 'text').execute();
  await t.alterTable('hand_over').addColumn('acted_by_relation', 'text').execute();
  await t.createIndex('hand_over_acted_by').on('hand_over').column('acted_by_person_id').execute();
}

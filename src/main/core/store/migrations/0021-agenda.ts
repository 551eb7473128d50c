import { type Kysely, sql } from 'kysely';
import type { AnySchema, Engine, Migration } from '../engine.ts';
import { forbidOverlap } from './no-overlap.ts';

/** Own tasks, absence with a stand-in, cases handed over, words of the scale, and who changed the OCMW flag. */
export const agenda: Migration = {
  name: '0021-agenda',
  async up(db: Kysely<AnySchema>, engine: Engine): Promise<void> {
    await tasks(db);
    await absences(db, engine);
    await handOvers(db);
    await scaleAndFlags(db);
    await sql`create index question_followed on question (owner_account_id) where answer is null`.execute(db);
    await db.schema.createIndex('referral_followed').on('referral').column('owner_account_id').execute();
  },
};

async function tasks(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('task')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('text', 'text', (c) => c.notNull().check(sql`text <> ''`))
    .addColumn('for_account_id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.references('person.id'))
    .addColumn('due_day', 'text', (c) => c.notNull())
    .addColumn('done_at', 'text')
    .addColumn('done_by', 'text')
    .addColumn('by_account_id', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .execute();
  await t.createIndex('task_for').on('task').columns(['for_account_id', 'due_day']).execute();
  await t.createIndex('task_person').on('task').column('person_id').execute();
  await sql`create index task_open on task (due_day) where done_at is null`.execute(db);
}

async function absences(db: Kysely<AnySchema>, engine: Engine): Promise<void> {
  const t = db.schema;
  await t
    .createTable('absence')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('stand_in_id', 'text', (c) => c.notNull())
    .addColumn('from_day', 'text', (c) => c.notNull())
    .addColumn('to_day', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('cancelled_at', 'text')
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addCheckConstraint('absence_days', sql`to_day >= from_day`)
    .addCheckConstraint('absence_other', sql`stand_in_id <> account_id`)
    .execute();
  await t.createIndex('absence_account').on('absence').columns(['account_id', 'from_day']).execute();
  await t.createIndex('absence_stand_in').on('absence').columns(['stand_in_id', 'from_day']).execute();
  await forbidOverlap(db, engine, {
    table: 'absence',
    same: ['account_id'],
    from: 'from_day',
    to: 'to_day',
    toIncluded: true,
    live: '{row}.cancelled_at is null',
  });
}

async function handOvers(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('case_hand_over')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('from_account_id', 'text', (c) => c.notNull())
    .addColumn('to_account_id', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('undone_at', 'text')
    .addColumn('undone_by', 'text')
    .addCheckConstraint('case_hand_over_other', sql`from_account_id <> to_account_id`)
    .execute();
  await t.createIndex('case_hand_over_from').on('case_hand_over').column('from_account_id').execute();
  await t.createIndex('case_hand_over_to').on('case_hand_over').column('to_account_id').execute();
  await t.createIndex('case_hand_over_at').on('case_hand_over').column('at').execute();
  await t
    .createTable('case_hand_over_item')
    .addColumn('hand_over_id', 'text', (c) => c.notNull().references('case_hand_over.id'))
    .addColumn('kind', 'text', (c) =>
      c.notNull().check(sql`kind in ('trajectory','action','question','referral','task')`),
    )
    .addColumn('item_id', 'text', (c) => c.notNull())
    // Whether whoever takes over was on the case before: an undo leaves them there.
    .addColumn('was_there', 'integer', (c) => c.notNull().check(sql`was_there in (0,1)`))
    .addPrimaryKeyConstraint('case_hand_over_item_key', ['hand_over_id', 'kind', 'item_id'])
    .execute();
  await t
    .createIndex('case_hand_over_item_of')
    .on('case_hand_over_item')
    .columns(['item_id', 'kind'])
    .execute();
}

async function scaleAndFlags(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  // Version 1 are the words that come with the program; a house that changes them makes version 2.
  await t
    .createTable('scale_version')
    .addColumn('version', 'integer', (c) => c.primaryKey().notNull().check(sql`version > 1`))
    .addColumn('labels', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .execute();
  await t
    .createTable('trajectory_flag')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('trajectory_id', 'text', (c) => c.notNull().references('trajectory.id'))
    .addColumn('ocmw_file', 'integer', (c) => c.notNull().check(sql`ocmw_file in (0,1)`))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .execute();
  await t.createIndex('trajectory_flag_of').on('trajectory_flag').columns(['trajectory_id', 'at']).execute();
}

import { type Kysely, sql } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/**
 * The directory in the terms of HSDS 3, what an import changed so that it can be taken back, what comes after a refusal, a code for who was
 * announced, and a theme's successor.
 */
export const directory: Migration = {
  name: '0019-directory',
  async up(db: Kysely<AnySchema>): Promise<void> {
    await services(db);
    await organisations(db);
    await imports(db);
    await referrals(db);
    await events(db);
    await themes(db);
  },
};

async function services(db: Kysely<AnySchema>): Promise<void> {
  await db.schema
    .alterTable('directory_service')
    .addColumn('status', 'text', (c) =>
      c.notNull().defaultTo('active').check(sql`status in ('active','temporarilyClosed','defunct')`),
    )
    .execute();
  // What is looked at as a whole and never asked for by itself: phones, times, places, papers, prices.
  await db.schema
    .alterTable('directory_service')
    .addColumn('details', 'text', (c) => c.notNull().defaultTo('{}'))
    .execute();
  // What a file said that the house has no word for: it goes out again as it came in.
  await db.schema
    .alterTable('directory_service')
    .addColumn('more', 'text', (c) => c.notNull().defaultTo('{}'))
    .execute();
  for (const column of ['source_name', 'source_licence', 'source_url'])
    await db.schema
      .alterTable('directory_service')
      .addColumn(column, 'text', (c) => c.notNull().defaultTo(''))
      .execute();
}

/** What is known of an organisation itself; services name theirs. */
async function organisations(db: Kysely<AnySchema>): Promise<void> {
  await db.schema
    .createTable('directory_organisation')
    .addColumn('name', 'text', (c) => c.primaryKey().notNull())
    .addColumn('hsds_id', 'text', (c) => c.notNull().unique())
    .addColumn('description', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('website', 'text', (c) => c.notNull())
    .addColumn('more', 'text', (c) => c.notNull())
    .execute();
}

async function imports(db: Kysely<AnySchema>): Promise<void> {
  await db.schema
    .createTable('directory_import')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('file_name', 'text', (c) => c.notNull())
    .addColumn('source_name', 'text', (c) => c.notNull())
    .addColumn('source_licence', 'text', (c) => c.notNull())
    .addColumn('source_url', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .addColumn('created', 'integer', (c) => c.notNull())
    .addColumn('updated', 'integer', (c) => c.notNull())
    .addColumn('set_aside', 'integer', (c) => c.notNull())
    // Every service it touched: its revision afterwards, and how it stood before.
    .addColumn('before', 'text', (c) => c.notNull())
    .addColumn('undone_at', 'text')
    .addColumn('undone_by', 'text')
    .execute();
}

const nextChoices = sql`('otherService','sameServiceLater','ourselves','personChoosesNone')`;

async function referrals(db: Kysely<AnySchema>): Promise<void> {
  await db.schema.alterTable('referral').addColumn('code', 'text').execute();
  await db.schema.createIndex('referral_code').unique().on('referral').column('code').execute();
  await db.schema
    .alterTable('referral')
    .addColumn('next', 'text', (c) => c.check(sql`next is null or next in ${nextChoices}`))
    .execute();
}

const states = sql`('draft','sent','accepted','waitingList','inProgress','completed','refused','failed','cancelled','inError')`;

/** The list of acts grows, and a check cannot: the table is made anew. */
async function events(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t.dropIndex('referral_event_number').execute();
  await t.alterTable('referral_event').renameTo('referral_event_before').execute();
  await t
    .createTable('referral_event')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('referral_id', 'text', (c) => c.notNull().references('referral.id'))
    .addColumn('number', 'integer', (c) => c.notNull().check(sql`number > 0`))
    .addColumn('act', 'text', (c) =>
      c
        .notNull()
        .check(
          sql`act in ('step','told','matched','consentWithdrawn','handOver','nextChosen','reminded','assigned')`,
        ),
    )
    .addColumn('from_state', 'text', (c) => c.check(sql`from_state is null or from_state in ${states}`))
    .addColumn('to_state', 'text', (c) => c.check(sql`to_state is null or to_state in ${states}`))
    .addColumn('side', 'text', (c) => c.check(sql`side is null or side in ('sender','receiver')`))
    .addColumn('source', 'text', (c) => c.check(sql`source is null or source in ('party','client','seen')`))
    .addColumn('said_by', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('result', 'text', (c) =>
      c.check(sql`result is null or result in ('helped','partly','informationOnly')`),
    )
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('override_reason', 'text', (c) => c.notNull())
    .addColumn('next', 'text', (c) => c.check(sql`next is null or next in ${nextChoices}`))
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .addColumn('undone_at', 'text')
    .addColumn('undone_by', 'text')
    .addCheckConstraint(
      'referral_event_step_whole_2',
      sql`(act = 'step') = (to_state is not null) and (act = 'step') = (side is not null)`,
    )
    .addCheckConstraint(
      'referral_event_reasoned_2',
      sql`to_state is null or to_state not in ('refused','failed','cancelled') or reason is not null`,
    )
    .addCheckConstraint(
      'referral_event_result_2',
      sql`to_state is null or to_state <> 'completed' or result is not null`,
    )
    .addCheckConstraint('referral_event_next_whole', sql`(act = 'nextChosen') = (next is not null)`)
    .execute();
  const kept = sql.raw(
    'id, referral_id, number, act, from_state, to_state, side, source, said_by, reason, result, note, override_reason, day, at, by_account_id, undone_at, undone_by',
  );
  await sql`insert into referral_event (${kept}) select ${kept} from referral_event_before`.execute(db);
  await t.dropTable('referral_event_before').execute();
  await t
    .createIndex('referral_event_number')
    .unique()
    .on('referral_event')
    .columns(['referral_id', 'number'])
    .execute();
}

async function themes(db: Kysely<AnySchema>): Promise<void> {
  await db.schema
    .alterTable('theme')
    .addColumn('successor_id', 'text', (c) => c.references('theme.id'))
    .execute();
  await db.schema.createIndex('theme_successor').on('theme').column('successor_id').execute();
  for (const column of ['name_translations', 'pictogram'])
    await db.schema
      .alterTable('theme_version')
      .addColumn(column, 'text', (c) => c.notNull().defaultTo(''))
      .execute();
}

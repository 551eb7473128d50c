import { type Kysely, sql } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/** The service directory, referrals both ways, and all that happened to them. */
export const referrals: Migration = {
  name: '0016-referrals',
  async up(db: Kysely<AnySchema>): Promise<void> {
    await directory(db);
    await referralRows(db);
    await events(db);
  },
};

const states = sql`('draft','sent','accepted','waitingList','inProgress','completed','refused','failed','cancelled','inError')`;
const ended = sql`('completed','refused','failed','cancelled','inError')`;

async function directory(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  let table = t
    .createTable('directory_service')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('organisation', 'text', (c) => c.notNull().check(sql`organisation <> ''`));
  for (const column of [
    'name',
    'description',
    'street',
    'postcode',
    'town',
    'phone',
    'email',
    'url',
    'opening',
    'languages',
    'cost',
    'eligibility',
  ])
    table = table.addColumn(column, 'text', (c) => c.notNull());
  await table
    .addColumn('capacity', 'text', (c) =>
      c.notNull().check(sql`capacity in ('open','waitingList','full','unknown')`),
    )
    .addColumn('checked_on', 'text')
    .addColumn('on_kiosk', 'integer', (c) => c.notNull().check(sql`on_kiosk in (0,1)`))
    .addColumn('active', 'integer', (c) => c.notNull().check(sql`active in (0,1)`))
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .execute();
  // The same offer stands once among those that are offered.
  await sql`create unique index directory_service_name on directory_service (organisation, name, town) where active = 1`.execute(
    db,
  );
  await t
    .createTable('directory_service_theme')
    .addColumn('service_id', 'text', (c) => c.notNull().references('directory_service.id'))
    .addColumn('theme_id', 'text', (c) => c.notNull().references('theme.id'))
    .addPrimaryKeyConstraint('directory_service_theme_key', ['service_id', 'theme_id'])
    .execute();
  await t
    .createIndex('directory_service_theme_theme')
    .on('directory_service_theme')
    .column('theme_id')
    .execute();
}

async function referralRows(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('referral')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('direction', 'text', (c) => c.notNull().check(sql`direction in ('out','in')`))
    .addColumn('service_id', 'text', (c) => c.references('directory_service.id'))
    .addColumn('party_name', 'text', (c) => c.notNull())
    .addColumn('party_worker', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('household_id', 'text', (c) => c.references('household.id'))
    .addColumn('theme_id', 'text', (c) => c.notNull().references('theme.id'))
    .addColumn('asked', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('urgency', 'text', (c) => c.notNull().check(sql`urgency in ('calm','soon','now')`))
    .addColumn('scope', 'text', (c) => c.notNull().check(sql`scope in ('own','team','all')`))
    .addColumn('channel', 'text', (c) =>
      c.notNull().check(sql`channel in ('email','phone','letter','inPerson')`),
    )
    .addColumn('capacity_checked', 'text', (c) =>
      c.notNull().check(sql`capacity_checked in ('yes','no','unknown')`),
    )
    .addColumn('due_day', 'text')
    .addColumn('ground', 'text', (c) =>
      c.check(sql`ground is null or ground in ('legalTask','contract','consent','legitimateInterest')`),
    )
    .addColumn('consent_way', 'text', (c) =>
      c.check(sql`consent_way is null or consent_way in ('readAloud','onScreen','onPaper')`),
    )
    .addColumn('owner_account_id', 'text')
    .addColumn('by_account_id', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('copy_of_id', 'text', (c) => c.references('referral.id'))
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ${states}`))
    .addColumn('sent_day', 'text')
    .addColumn('accepted_day', 'text')
    .addColumn('arrived_day', 'text')
    .addColumn('ended_day', 'text')
    .addColumn('told_day', 'text')
    .addColumn('consent_withdrawn_at', 'text')
    .addColumn('revision', 'integer', (c) => c.notNull())
    // Consent says how it was given; the other grounds have no such thing.
    .addCheckConstraint(
      'referral_consent_whole',
      sql`case when ground = 'consent' then 1 else 0 end = case when consent_way is null then 0 else 1 end`,
    )
    .addCheckConstraint('referral_ended_whole', sql`(state in ${ended}) = (ended_day is not null)`)
    .addCheckConstraint('referral_told_ended', sql`told_day is null or ended_day is not null`)
    .addCheckConstraint(
      'referral_sent_whole',
      sql`state in ('draft','cancelled','inError') or sent_day is not null`,
    )
    .execute();
  await t.createIndex('referral_state').on('referral').columns(['state', 'due_day']).execute();
  await t.createIndex('referral_sent').on('referral').column('sent_day').execute();
  await t.createIndex('referral_person').on('referral').column('person_id').execute();
  await t.createIndex('referral_household').on('referral').column('household_id').execute();
  await t.createIndex('referral_service').on('referral').column('service_id').execute();
  await t.createIndex('referral_theme').on('referral').column('theme_id').execute();
  await t.createIndex('referral_copy_of').on('referral').column('copy_of_id').execute();
  await t
    .createTable('referral_question')
    .addColumn('referral_id', 'text', (c) => c.notNull().references('referral.id'))
    .addColumn('question_id', 'text', (c) => c.notNull().references('question.id'))
    .addColumn('answered', 'integer', (c) => c.notNull().check(sql`answered in (0,1)`))
    .addPrimaryKeyConstraint('referral_question_key', ['referral_id', 'question_id'])
    .execute();
  await t.createIndex('referral_question_question').on('referral_question').column('question_id').execute();
}

async function events(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('referral_event')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('referral_id', 'text', (c) => c.notNull().references('referral.id'))
    .addColumn('number', 'integer', (c) => c.notNull().check(sql`number > 0`))
    .addColumn('act', 'text', (c) =>
      c.notNull().check(sql`act in ('step','told','matched','consentWithdrawn','handOver')`),
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
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .addColumn('undone_at', 'text')
    .addColumn('undone_by', 'text')
    .addCheckConstraint(
      'referral_event_step_whole',
      sql`(act = 'step') = (to_state is not null) and (act = 'step') = (side is not null)`,
    )
    .addCheckConstraint(
      'referral_event_reasoned',
      sql`to_state is null or to_state not in ('refused','failed','cancelled') or reason is not null`,
    )
    .addCheckConstraint(
      'referral_event_result',
      sql`to_state is null or to_state <> 'completed' or result is not null`,
    )
    .execute();
  await t
    .createIndex('referral_event_number')
    .unique()
    .on('referral_event')
    .columns(['referral_id', 'number'])
    .execute();
}

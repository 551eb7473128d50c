import { type Kysely, sql } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/** Access for a while on the care side, who was told of it, and the ground in the log of who read. */
export const zones: Migration = {
  name: '0018-zones',
  async up(db: Kysely<AnySchema>): Promise<void> {
    await access(db);
    await notices(db);
    await grounds(db);
  },
};

async function access(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('care_access')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('referral','opening')`))
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('referral_id', 'text', (c) => c.references('referral.id'))
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('since', 'text', (c) => c.notNull())
    .addColumn('until', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('ended_by', 'text')
    .addColumn('closed_at', 'text')
    .addCheckConstraint('care_access_forward', sql`until > since`)
    .addCheckConstraint('care_access_whole', sql`(kind = 'referral') = (referral_id is not null)`)
    .addCheckConstraint('care_access_reasoned', sql`kind <> 'opening' or reason <> ''`)
    .execute();
  await t.createIndex('care_access_account').on('care_access').columns(['account_id', 'until']).execute();
  await t.createIndex('care_access_person').on('care_access').column('person_id').execute();
  await t.createIndex('care_access_referral').on('care_access').column('referral_id').execute();
  await t.createIndex('care_access_since').on('care_access').columns(['kind', 'since']).execute();
  // One at a time of each kind: to the same referral, and to the same person.
  await sql`create unique index care_access_one_referral on care_access (referral_id, account_id) where kind = 'referral' and ended_at is null`.execute(
    db,
  );
  await sql`create unique index care_access_one_opening on care_access (person_id, account_id) where kind = 'opening' and ended_at is null`.execute(
    db,
  );
  await t
    .createTable('care_access_record')
    .addColumn('access_id', 'text', (c) => c.notNull().references('care_access.id'))
    .addColumn('record_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('care_access_record_key', ['access_id', 'record_id'])
    .execute();
}

async function notices(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('care_notice')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('access_id', 'text', (c) => c.notNull().references('care_access.id'))
    .addColumn('to_account_id', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('seen_at', 'text')
    .execute();
  await t
    .createIndex('care_notice_once')
    .unique()
    .on('care_notice')
    .columns(['access_id', 'to_account_id'])
    .execute();
  await t.createIndex('care_notice_to').on('care_notice').columns(['to_account_id', 'at']).execute();
}

/** The ground is part of what makes a line: opening a record all the same is never hidden behind an earlier usual look. */
async function grounds(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('care_reading_with_ground')
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('hour', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('ground', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('care_reading_ground_key', ['person_id', 'account_id', 'what', 'hour', 'ground'])
    .execute();
  await sql`insert into care_reading_with_ground (person_id, account_id, what, hour, role, at, ground)
    select person_id, account_id, what, hour, role, at, '' from care_reading`.execute(db);
  await t.dropTable('care_reading').execute();
  await t.alterTable('care_reading_with_ground').renameTo('care_reading').execute();
  await t.createIndex('care_reading_at').on('care_reading').columns(['person_id', 'at']).execute();
  await t.createIndex('care_reading_day').on('care_reading').column('at').execute();
}

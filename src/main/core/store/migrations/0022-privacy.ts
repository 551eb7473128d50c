import { type Kysely, sql } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/** What people are told about their data, in versions and languages, and the ground for each use of them. */
export const privacy: Migration = {
  name: '0022-privacy',
  async up(db: Kysely<AnySchema>): Promise<void> {
    await notices(db);
    await grounds(db);
  },
};

const ways = sql`('readAloud','onScreen','onPaper')`;
const languages = sql`('nl','fr','en','es','ar','uk','ru','tr')`;

async function notices(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('privacy_notice')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('version', 'integer', (c) => c.notNull().unique())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .addColumn('published_at', 'text')
    .addColumn('published_by', 'text')
    .addColumn('revision', 'integer', (c) => c.notNull())
    .execute();
  await t
    .createTable('privacy_notice_text')
    .addColumn('notice_id', 'text', (c) => c.notNull().references('privacy_notice.id'))
    .addColumn('language', 'text', (c) => c.notNull().check(sql`language in ${languages}`))
    .addColumn('title', 'text', (c) => c.notNull().check(sql`title <> ''`))
    .addColumn('body', 'text', (c) => c.notNull().check(sql`body <> ''`))
    .addPrimaryKeyConstraint('privacy_notice_text_key', ['notice_id', 'language'])
    .execute();
  await t
    .createTable('notice_shown')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('notice_id', 'text', (c) => c.notNull().references('privacy_notice.id'))
    .addColumn('language', 'text', (c) => c.notNull().check(sql`language in ${languages}`))
    .addColumn('way', 'text', (c) => c.notNull().check(sql`way in ${ways}`))
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .addColumn('undone_at', 'text')
    .execute();
  await t.createIndex('notice_shown_person').on('notice_shown').column('person_id').execute();
  await t.createIndex('notice_shown_notice').on('notice_shown').column('notice_id').execute();
}

async function grounds(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('person_ground')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('purpose', 'text', (c) =>
      c
        .notNull()
        .check(sql`purpose in ('lending','care','referral','contact','survey','photo','statistics')`),
    )
    .addColumn('ground', 'text', (c) =>
      c
        .notNull()
        .check(sql`ground in ('legalTask','contract','consent','legitimateInterest','vitalInterest')`),
    )
    .addColumn('way', 'text', (c) => c.check(sql`way is null or way in ${ways}`))
    .addColumn('given_by', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .addColumn('ended_day', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('ended_by', 'text')
    .addColumn('end_kind', 'text', (c) =>
      c.check(sql`end_kind is null or end_kind in ('withdrawn','replaced','mistake')`),
    )
    .addCheckConstraint('person_ground_consent_whole', sql`(ground = 'consent') = (way is not null)`)
    .addCheckConstraint(
      'person_ground_end_whole',
      sql`(ended_at is null) = (end_kind is null) and (ended_at is null) = (ended_day is null)`,
    )
    .addCheckConstraint('person_ground_withdrawn', sql`end_kind <> 'withdrawn' or ground = 'consent'`)
    .execute();
  await t.createIndex('person_ground_person').on('person_ground').columns(['person_id', 'at']).execute();
  // One ground per purpose at a time.
  await sql`create unique index person_ground_now on person_ground (person_id, purpose) where ended_at is null`.execute(
    db,
  );
}

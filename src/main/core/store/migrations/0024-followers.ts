import { type Kysely, sql } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/** Who followed what from when to when, hand-overs of a day to come, and the tool a version of the scale belongs to. */
export const followers: Migration = {
  name: '0024-followers',
  async up(db: Kysely<AnySchema>): Promise<void> {
    await caseFollowers(db);
    await plannedHandOvers(db);
    await toolOfScale(db);
  },
};

async function caseFollowers(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('care_follower')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('question','referral','task')`))
    .addColumn('record_id', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.notNull())
    // Empty: it was theirs before this was written down.
    .addColumn('since', 'text')
    .addColumn('until', 'text')
    .addColumn('how', 'text', (c) =>
      c.notNull().check(sql`how in ('start','given','handOver','takenBack','unknown')`),
    )
    .addColumn('by_account_id', 'text')
    .addCheckConstraint('care_follower_forward', sql`since is null or until is null or until >= since`)
    .execute();
  await t.createIndex('care_follower_record').on('care_follower').columns(['record_id', 'kind']).execute();
  await t.createIndex('care_follower_account').on('care_follower').column('account_id').execute();
  await sql`create unique index care_follower_now on care_follower (record_id, kind) where until is null`.execute(
    db,
  );
}

/** What was handed over until now took effect when it was written down. */
async function plannedHandOvers(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t.alterTable('case_hand_over').addColumn('effective_at', 'text').execute();
  await t
    .alterTable('case_hand_over')
    .addColumn('problem', 'text', (c) => c.check(sql`problem is null or problem in ('cannotTake')`))
    .execute();
  await sql`update case_hand_over set effective_at = at`.execute(db);
  await sql`create index case_hand_over_planned on case_hand_over (day) where effective_at is null and undone_at is null`.execute(
    db,
  );
  await t
    .alterTable('case_hand_over_item')
    .addColumn('passed', 'integer', (c) => c.notNull().defaultTo(1).check(sql`passed in (0,1)`))
    .execute();
}

/** A licensed tool has its own words: the house types them in, with what the licence says. */
async function toolOfScale(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .alterTable('scale_version')
    .addColumn('tool', 'text', (c) => c.notNull().defaultTo('house').check(sql`tool in ('house','licensed')`))
    .execute();
  for (const name of ['tool_name', 'licence'])
    await t
      .alterTable('scale_version')
      .addColumn(name, 'text', (c) => c.notNull().defaultTo(''))
      .execute();
  await t.alterTable('scale_version').addColumn('licence_until', 'text').execute();
}

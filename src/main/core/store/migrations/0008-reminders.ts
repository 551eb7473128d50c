import { type Kysely, sql } from 'kysely';
import type { AnySchema, Engine, Migration } from '../engine.ts';

/** When and how people are reminded, what was sent, and what is said of things that do not come back. */
export const reminders: Migration = {
  name: '0008-reminders',
  async up(db: Kysely<AnySchema>, _engine: Engine): Promise<void> {
    await steps(db);
    await sent(db);
    await claims(db);
    await house(db);
    // All that the list of late things asks of a loan stands in this index: a million loans are not read for it.
    await sql`create index loan_open_reminded on loan (due_day, initiative_id, person_id, kind_id, id, returned_at, undone_at) where returned_at is null and undone_at is null`.execute(
      db,
    );
  },
};

/** The steps a house starts with: quiet at first, clearer later. */
const usualSteps = [
  { key: 'before', days: -2, tone: 'friendly', channels: 'text email', with_fee: 0, with_block: 0 },
  { key: 'day', days: 0, tone: 'friendly', channels: 'text email', with_fee: 0, with_block: 0 },
  { key: 'first', days: 3, tone: 'friendly', channels: 'letter text email', with_fee: 0, with_block: 0 },
  { key: 'second', days: 10, tone: 'firm', channels: 'letter text email', with_fee: 0, with_block: 0 },
  { key: 'last', days: 24, tone: 'last', channels: 'letter text email', with_fee: 0, with_block: 1 },
];

async function steps(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('reminder_plan')
    .addColumn('initiative_id', 'text', (c) => c.primaryKey().notNull().references('initiative.id'))
    .execute();
  await t
    .createTable('reminder_step')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('initiative_id', 'text', (c) => c.references('reminder_plan.initiative_id'))
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('days', 'integer', (c) => c.notNull().check(sql`days between -30 and 365`))
    .addColumn('tone', 'text', (c) => c.notNull().check(sql`tone in ('friendly','firm','last')`))
    .addColumn('channels', 'text', (c) => c.notNull())
    .addColumn('with_fee', 'integer', (c) => c.notNull().check(sql`with_fee in (0,1)`))
    .addColumn('with_block', 'integer', (c) => c.notNull().check(sql`with_block in (0,1)`))
    .execute();
  // One step a day per plan, and a key once per plan; the house's own plan has no initiative.
  for (const column of ['days', 'key']) {
    const name = sql.raw(`reminder_step_${column}`);
    const houseName = sql.raw(`reminder_step_house_${column}`);
    const of = sql.ref(column);
    await sql`create unique index ${name} on reminder_step (initiative_id, ${of}) where initiative_id is not null`.execute(
      db,
    );
    await sql`create unique index ${houseName} on reminder_step (${of}) where initiative_id is null`.execute(
      db,
    );
  }
  await db
    .insertInto('reminder_step')
    .values(usualSteps.map((step) => ({ id: `house-${step.key}`, initiative_id: null, ...step })))
    .execute();
  await t
    .createTable('reminder_text')
    .addColumn('step_key', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('of_dutch', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reminder_text_key', ['step_key', 'language'])
    .execute();
}

async function sent(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('reminder_batch')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('channel', 'text', (c) => c.notNull().check(sql`channel in ('letter','text','email','phone')`))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    // Null: about the things of the whole house.
    .addColumn('initiative_id', 'text', (c) => c.references('initiative.id'))
    .addColumn('undone_at', 'text')
    .addColumn('undone_by', 'text')
    .execute();
  await t.createIndex('reminder_batch_initiative').on('reminder_batch').column('initiative_id').execute();
  await t.createIndex('reminder_batch_at').on('reminder_batch').column('at').execute();
  await t
    .createTable('reminder')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('loan_id', 'text', (c) => c.notNull().references('loan.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('step_key', 'text', (c) => c.notNull())
    .addColumn('due_day', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull().check(sql`channel in ('letter','text','email','phone')`))
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('batch_id', 'text', (c) => c.notNull().references('reminder_batch.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('prepared','sent','failed','undone')`))
    .addColumn('failure', 'text')
    .addColumn('settled_at', 'text')
    .addCheckConstraint('reminder_failure_has_code', sql`(state = 'failed') = (failure is not null)`)
    .execute();
  // Each step once per loan and due day, whichever desk is quicker. The columns the list asks for come first.
  await sql`create unique index reminder_once on reminder (step_key, due_day, loan_id) where state in ('prepared','sent')`.execute(
    db,
  );
  await t.createIndex('reminder_loan').on('reminder').columns(['loan_id', 'at']).execute();
  await t.createIndex('reminder_person').on('reminder').columns(['person_id', 'at']).execute();
  await t.createIndex('reminder_batch_id').on('reminder').column('batch_id').execute();
  await sql`create index reminder_unsure on reminder (state, at) where state in ('prepared','failed')`.execute(
    db,
  );
}

async function claims(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('claim')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('loan_id', 'text', (c) => c.notNull().references('loan.id'))
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('claimsReturned','lost')`))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('resolved_at', 'text')
    .addColumn('resolved_day', 'text')
    .addColumn('resolved_by', 'text')
    .addColumn('outcome', 'text', (c) =>
      c.check(sql`outcome is null or outcome in ('foundInHouse','foundWithPerson','paid','writtenOff')`),
    )
    // Settled by taking the thing back at the desk: undone with it.
    .addColumn('by_return', 'integer', (c) => c.notNull().check(sql`by_return in (0,1)`))
    .addColumn('undone_at', 'text')
    .addColumn('undone_by', 'text')
    .addCheckConstraint('claim_resolved_whole', sql`(resolved_at is null) = (outcome is null)`)
    .execute();
  await sql`create unique index claim_one_open on claim (loan_id) where resolved_at is null and undone_at is null`.execute(
    db,
  );
  await t.createIndex('claim_loan').on('claim').columns(['loan_id', 'at']).execute();
  await t.createIndex('claim_at').on('claim').column('at').execute();
}

/** One row each: how the house writes to people, and the server its mail goes through. */
async function house(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('letter_head')
    .addColumn('id', 'integer', (c) => c.primaryKey().check(sql`id = 1`))
    .addColumn('street', 'text', (c) => c.notNull())
    .addColumn('town', 'text', (c) => c.notNull())
    .addColumn('phone', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('window_side', 'text', (c) => c.notNull().check(sql`window_side in ('left','right')`))
    .execute();
  await t
    .createTable('mail_server')
    .addColumn('id', 'integer', (c) => c.primaryKey().check(sql`id = 1`))
    .addColumn('active', 'integer', (c) => c.notNull().check(sql`active in (0,1)`))
    .addColumn('host', 'text', (c) => c.notNull())
    .addColumn('port', 'integer', (c) => c.notNull().check(sql`port between 1 and 65535`))
    .addColumn('security', 'text', (c) => c.notNull().check(sql`security in ('tls','startTls','none')`))
    .addColumn('user_name', 'text', (c) => c.notNull())
    // A secret: the file is encrypted, and no procedure gives it back.
    .addColumn('password', 'text', (c) => c.notNull())
    .addColumn('from_name', 'text', (c) => c.notNull())
    .addColumn('from_address', 'text', (c) => c.notNull())
    .execute();
}

import { type Kysely, sql } from 'kysely';
import type { AnySchema, Engine, Migration } from '../engine.ts';

/**
 * Condition, damage, repair and upkeep. What was seen of a thing, who reported what, the road of a repair, what must be done when, and
 * when it was done. Photos of damage are rows here, so that they are encrypted with everything else.
 */
export const upkeep: Migration = {
  name: '0007-upkeep',
  async up(db, engine) {
    await createTickets(db);
    await createReports(db);
    await createConditions(db);
    await createPhotos(db, engine);
    await createPlans(db);
    await createChecks(db);
  },
};

async function createTickets(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('repair_ticket')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
    .addColumn('initiative_id', 'text', (c) => c.notNull().references('initiative.id'))
    .addColumn('loan_id', 'text', (c) => c.references('loan.id'))
    .addColumn('state', 'text', (c) =>
      c.notNull().check(sql`state in ('assess','parts','repairing','resolved','retired')`),
    )
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('finding', 'text', (c) => c.notNull())
    .addColumn('blocks', 'integer', (c) => c.notNull().check(sql`blocks in (0,1)`))
    .addColumn('opened_at', 'text', (c) => c.notNull())
    .addColumn('opened_by', 'text')
    .addColumn('closed_at', 'text')
    .addColumn('undone_at', 'text')
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addCheckConstraint('closed_has_moment', sql`(state in ('resolved','retired')) = (closed_at is not null)`)
    .execute();
  await sql`create index repair_ticket_stops on repair_ticket (item_id) where closed_at is null and undone_at is null and blocks = 1`.execute(
    db,
  );
  await t.createIndex('repair_ticket_item').on('repair_ticket').columns(['item_id', 'opened_at']).execute();
  await t
    .createIndex('repair_ticket_board')
    .on('repair_ticket')
    .columns(['initiative_id', 'state', 'opened_at'])
    .execute();
  await t.createIndex('repair_ticket_loan').on('repair_ticket').column('loan_id').execute();
  await t
    .createTable('ticket_entry')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('ticket_id', 'text', (c) => c.notNull().references('repair_ticket.id'))
    /** Place in the ticket, from 1: two entries of one moment keep their order. */
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('opened','moved','note','undone')`))
    .addColumn('from_state', 'text')
    .addColumn('to_state', 'text')
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('parts', 'text', (c) => c.notNull())
    .addColumn('minutes', 'integer', (c) => c.notNull().check(sql`minutes >= 0`))
    .addColumn('cost_cents', 'integer', (c) => c.notNull().check(sql`cost_cents >= 0`))
    .addColumn('condition_before', 'text')
    .addColumn('condition_after', 'text')
    .addColumn('undoes', 'text', (c) => c.unique().references('ticket_entry.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .addUniqueConstraint('ticket_entry_order', ['ticket_id', 'seq'])
    .addCheckConstraint('move_has_states', sql`(kind in ('moved','undone')) = (from_state is not null)`)
    .addCheckConstraint('undo_names_entry', sql`(kind = 'undone') = (undoes is not null)`)
    .execute();
}

async function createReports(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('damage_report')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
    .addColumn('initiative_id', 'text', (c) => c.notNull().references('initiative.id'))
    .addColumn('loan_id', 'text', (c) => c.references('loan.id'))
    .addColumn('person_id', 'text', (c) => c.references('person.id'))
    .addColumn('reported_by', 'text', (c) => c.notNull().check(sql`reported_by in ('desk','borrower')`))
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .addColumn('handled_at', 'text')
    .addColumn('handled_by', 'text')
    .addColumn('handled_note', 'text', (c) => c.notNull())
    .addColumn('ticket_id', 'text', (c) => c.references('repair_ticket.id'))
    .addColumn('undone_at', 'text')
    .addCheckConstraint('ticket_means_handled', sql`ticket_id is null or handled_at is not null`)
    .execute();
  await sql`create index damage_report_open on damage_report (initiative_id, at) where handled_at is null and undone_at is null`.execute(
    db,
  );
  await t.createIndex('damage_report_item').on('damage_report').columns(['item_id', 'at']).execute();
  await t.createIndex('damage_report_loan').on('damage_report').column('loan_id').execute();
  await t.createIndex('damage_report_person').on('damage_report').column('person_id').execute();
  await t.createIndex('damage_report_ticket').on('damage_report').column('ticket_id').execute();
}

async function createConditions(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('condition_record')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
    .addColumn('loan_id', 'text', (c) => c.references('loan.id'))
    .addColumn('moment', 'text', (c) => c.notNull().check(sql`moment in ('out','in','check')`))
    .addColumn('condition', 'text', (c) =>
      c.notNull().check(sql`condition in ('new','good','used','worn','broken')`),
    )
    /** What the house's own check found before it; an undo puts it back. */
    .addColumn('condition_before', 'text')
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .addColumn('undone_at', 'text')
    .addCheckConstraint('loan_at_desk', sql`(moment = 'check') = (loan_id is null)`)
    .execute();
  await t.createIndex('condition_record_item').on('condition_record').columns(['item_id', 'at']).execute();
  await t.createIndex('condition_record_loan').on('condition_record').column('loan_id').execute();
}

async function createPhotos(db: Kysely<AnySchema>, engine: Engine): Promise<void> {
  const t = db.schema;
  await t
    .createTable('upkeep_photo')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('mime', 'text', (c) => c.notNull().check(sql`mime in ('image/jpeg','image/png','image/webp')`))
    .addColumn('bytes', sql.raw(engine.bytesType), (c) => c.notNull())
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addColumn('condition_id', 'text', (c) => c.references('condition_record.id'))
    .addColumn('report_id', 'text', (c) => c.references('damage_report.id'))
    .addColumn('entry_id', 'text', (c) => c.references('ticket_entry.id'))
    .addCheckConstraint(
      'photo_of_one_thing',
      sql`(case when condition_id is null then 0 else 1 end) + (case when report_id is null then 0 else 1 end)
        + (case when entry_id is null then 0 else 1 end) <= 1`,
    )
    .execute();
  for (const owner of ['condition_id', 'report_id', 'entry_id'])
    await t.createIndex(`upkeep_photo_${owner}`).on('upkeep_photo').column(owner).execute();
  await sql`create index upkeep_photo_loose on upkeep_photo (added_at) where condition_id is null and report_id is null and entry_id is null`.execute(
    db,
  );
}

async function createPlans(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('upkeep_plan')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('initiative_id', 'text', (c) => c.notNull().references('initiative.id'))
    .addColumn('scope', 'text', (c) => c.notNull().check(sql`scope in ('initiative','kinds','items')`))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('work', 'text', (c) =>
      c.notNull().check(sql`work in ('electricalTest','wash','recall','inspection','maintenance','other')`),
    )
    .addColumn('instructions', 'text', (c) => c.notNull())
    .addColumn('every_days', 'integer', (c) => c.check(sql`every_days is null or every_days >= 1`))
    .addColumn('every_loans', 'integer', (c) => c.check(sql`every_loans is null or every_loans >= 1`))
    .addColumn('first_day', 'text', (c) => c.notNull())
    .addColumn('is_gate', 'integer', (c) => c.notNull().check(sql`is_gate in (0,1)`))
    .addColumn('warn_days', 'integer', (c) => c.notNull().check(sql`warn_days >= 0`))
    .addColumn('active', 'integer', (c) => c.notNull().check(sql`active in (0,1)`))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addCheckConstraint(
      'recall_has_no_interval',
      sql`(work = 'recall') = (every_days is null and every_loans is null)`,
    )
    .execute();
  await t
    .createIndex('upkeep_plan_initiative')
    .on('upkeep_plan')
    .columns(['initiative_id', 'active'])
    .execute();
  await t
    .createTable('upkeep_plan_kind')
    .addColumn('plan_id', 'text', (c) => c.notNull().references('upkeep_plan.id'))
    .addColumn('kind_id', 'text', (c) => c.notNull().references('item_kind.id'))
    .addPrimaryKeyConstraint('upkeep_plan_kind_key', ['plan_id', 'kind_id'])
    .execute();
  await t.createIndex('upkeep_plan_kind_kind').on('upkeep_plan_kind').column('kind_id').execute();
  await t
    .createTable('upkeep_plan_item')
    .addColumn('plan_id', 'text', (c) => c.notNull().references('upkeep_plan.id'))
    .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
    .addPrimaryKeyConstraint('upkeep_plan_item_key', ['plan_id', 'item_id'])
    .execute();
  await t.createIndex('upkeep_plan_item_item').on('upkeep_plan_item').column('item_id').execute();
}

async function createChecks(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('upkeep_done')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('plan_id', 'text', (c) => c.notNull().references('upkeep_plan.id'))
    .addColumn('item_id', 'text', (c) => c.notNull().references('item.id'))
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .addColumn('result', 'text', (c) => c.notNull().check(sql`result in ('passed','failed')`))
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('ticket_id', 'text', (c) => c.references('repair_ticket.id'))
    .addColumn('undone_at', 'text')
    .addCheckConstraint('passed_opens_no_ticket', sql`result = 'failed' or ticket_id is null`)
    .execute();
  // The newest one of a plan and an item is the first of this index: it stands between a scan and its confirmation.
  await sql`create index upkeep_done_last on upkeep_done (plan_id, item_id, day, at, id) where undone_at is null`.execute(
    db,
  );
  await t.createIndex('upkeep_done_item').on('upkeep_done').columns(['item_id', 'at']).execute();
  await t.createIndex('upkeep_done_ticket').on('upkeep_done').column('ticket_id').execute();
}

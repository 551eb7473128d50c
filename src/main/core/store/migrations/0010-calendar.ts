import { type Kysely, sql } from 'kysely';
import type { AnySchema, Engine, Migration } from '../engine.ts';

/** Days with other hours, closings that come back, hours copied to others, and due dates moved in one act. */
export const calendar: Migration = {
  name: '0010-calendar',
  async up(db: Kysely<AnySchema>, _engine: Engine): Promise<void> {
    await exceptionsAndRules(db);
    await copies(db);
    await dueMoves(db);
  },
};

async function exceptionsAndRules(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('opening_exception')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('initiative_id', 'text', (c) => c.references('initiative.id'))
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('ranges', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addCheckConstraint('opening_exception_opens', sql`ranges <> '[]'`)
    .execute();
  // One exception a day for each initiative, and one for the whole house.
  await sql`create unique index opening_exception_day on opening_exception (initiative_id, day) where initiative_id is not null`.execute(
    db,
  );
  await sql`create unique index opening_exception_house_day on opening_exception (day) where initiative_id is null`.execute(
    db,
  );
  await t
    .createTable('closing_rule')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('initiative_id', 'text', (c) => c.references('initiative.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('from_mark', 'text')
    .addColumn('to_mark', 'text')
    .addColumn('holidays', 'text')
    .addColumn('weekday', 'integer')
    .addColumn('nth', 'integer')
    .addColumn('from_day', 'text')
    .addColumn('until_day', 'text')
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('active', 'integer', (c) => c.notNull().check(sql`active in (0,1)`))
    .addCheckConstraint(
      'closing_rule_pattern',
      sql`(kind = 'yearly' and from_mark is not null and to_mark is not null and holidays is null and weekday is null and nth is null)
        or (kind = 'holidays' and holidays is not null and from_mark is null and to_mark is null and weekday is null and nth is null)
        or (kind = 'weekday' and weekday is not null and nth is not null and weekday between 1 and 7 and nth in (-1,0,1,2,3,4) and from_mark is null and to_mark is null and holidays is null)`,
    )
    .addCheckConstraint(
      'closing_rule_days',
      sql`from_day is null or until_day is null or from_day <= until_day`,
    )
    .execute();
  await t.createIndex('closing_rule_initiative').on('closing_rule').column('initiative_id').execute();
}

async function copies(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('calendar_copy')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('from_initiative_id', 'text', (c) => c.notNull().references('initiative.id'))
    .addColumn('parts', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .addColumn('undone_at', 'text')
    .addColumn('undone_by', 'text')
    .execute();
  await t.createIndex('calendar_copy_day').on('calendar_copy').column('day').execute();
  await t.createIndex('calendar_copy_from').on('calendar_copy').column('from_initiative_id').execute();
  await t
    .createTable('calendar_copy_target')
    .addColumn('copy_id', 'text', (c) => c.notNull().references('calendar_copy.id'))
    .addColumn('initiative_id', 'text', (c) => c.notNull().references('initiative.id'))
    .addColumn('before', 'text', (c) => c.notNull())
    .addColumn('after', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('calendar_copy_target_key', ['copy_id', 'initiative_id'])
    .execute();
  await t
    .createIndex('calendar_copy_target_initiative')
    .on('calendar_copy_target')
    .column('initiative_id')
    .execute();
}

async function dueMoves(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('due_move')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('closing','days','toDay')`))
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    // What came with a sudden closing, so that undoing it puts the calendar back as well.
    .addColumn('closings', 'text', (c) => c.notNull())
    .addColumn('exceptions_before', 'text', (c) => c.notNull())
    .addColumn('undone_at', 'text')
    .addColumn('undone_by', 'text')
    .execute();
  await t.createIndex('due_move_at').on('due_move').column('at').execute();
  await t
    .createTable('due_move_line')
    .addColumn('due_move_id', 'text', (c) => c.notNull().references('due_move.id'))
    .addColumn('loan_id', 'text', (c) => c.notNull().references('loan.id'))
    .addColumn('from_due_day', 'text', (c) => c.notNull())
    .addColumn('from_due_at', 'text', (c) => c.notNull())
    .addColumn('to_due_day', 'text', (c) => c.notNull())
    .addColumn('to_due_at', 'text', (c) => c.notNull())
    .addColumn('restored_at', 'text')
    .addPrimaryKeyConstraint('due_move_line_key', ['due_move_id', 'loan_id'])
    .execute();
  await t.createIndex('due_move_line_loan').on('due_move_line').column('loan_id').execute();
}

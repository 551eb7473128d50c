import { type Kysely, sql } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/** Rules of lending per kind and initiative, renewals as a chain, parts ticked per loan, and what a loan keeps of its rule. */
export const lendingRules: Migration = {
  name: '0003-lending-rules',
  async up(db: Kysely<AnySchema>): Promise<void> {
    const t = db.schema;
    // One row per initiative or kind that says something; an empty column follows the level above.
    await t
      .createTable('lending_rule')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('initiative_id', 'text', (c) => c.references('initiative.id'))
      .addColumn('kind_id', 'text', (c) => c.references('item_kind.id'))
      .addColumn('max_renewals', 'integer', (c) => c.check(sql`max_renewals is null or max_renewals >= 0`))
      .addColumn('max_per_person', 'integer', (c) =>
        c.check(sql`max_per_person is null or max_per_person >= 1`),
      )
      .addColumn('max_per_household', 'integer', (c) =>
        c.check(sql`max_per_household is null or max_per_household >= 1`),
      )
      .addColumn('fee_cents', 'integer', (c) => c.check(sql`fee_cents is null or fee_cents >= 0`))
      .addColumn('fee_unit', 'text', (c) =>
        c.check(sql`fee_unit is null or fee_unit in ('loan','day','week')`),
      )
      .addColumn('deposit_cents', 'integer', (c) => c.check(sql`deposit_cents is null or deposit_cents >= 0`))
      .addColumn('late_cents', 'integer', (c) => c.check(sql`late_cents is null or late_cents >= 0`))
      .addColumn('late_unit', 'text', (c) => c.check(sql`late_unit is null or late_unit in ('day','week')`))
      .addColumn('late_cap_cents', 'integer', (c) =>
        c.check(sql`late_cap_cents is null or late_cap_cents >= 0`),
      )
      .addColumn('buffer_days', 'integer', (c) => c.check(sql`buffer_days is null or buffer_days >= 0`))
      .addColumn('changeover_minutes', 'integer', (c) =>
        c.check(sql`changeover_minutes is null or changeover_minutes >= 0`),
      )
      .addColumn('minimum_age', 'integer', (c) => c.check(sql`minimum_age is null or minimum_age >= 0`))
      .addColumn('lent_by', 'text', (c) =>
        c.check(sql`lent_by is null or lent_by in ('everybody','staff','desk')`),
      )
      .addColumn('hold_days', 'integer', (c) => c.check(sql`hold_days is null or hold_days >= 0`))
      // How many loans a thing lasts: what one loan saves is its share of the replacement value.
      .addColumn('life_loans', 'integer', (c) => c.check(sql`life_loans is null or life_loans >= 1`))
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addCheckConstraint('rule_of_one', sql`(initiative_id is null) <> (kind_id is null)`)
      .addCheckConstraint('fee_has_unit', sql`(fee_cents is null) = (fee_unit is null)`)
      .addCheckConstraint('late_has_unit', sql`(late_cents is null) = (late_unit is null)`)
      .addCheckConstraint('cap_has_late', sql`late_cap_cents is null or late_cents is not null`)
      .execute();
    await sql`create unique index lending_rule_initiative on lending_rule (initiative_id) where initiative_id is not null`.execute(
      db,
    );
    await sql`create unique index lending_rule_kind on lending_rule (kind_id) where kind_id is not null`.execute(
      db,
    );

    for (const [column, type] of [
      // Copied from the rule the loan was made under, in cents.
      ['fee_cents', 'integer'],
      ['deposit_cents', 'integer'],
      // When it was written down, if that was after the day itself.
      ['entered_at', 'text'],
      ['return_entered_at', 'text'],
      // What was overruled at the hand-over and why, JSON.
      ['overruled', 'text'],
    ] as const) {
      await t
        .alterTable('loan')
        .addColumn(column, type, (c) => (type === 'integer' ? c.notNull().defaultTo(0) : c))
        .execute();
    }
    // What the loan saved the person, in cents, as it was known then; empty when nobody knew what a new one costs.
    await t
      .alterTable('loan')
      .addColumn('saved_cents', 'integer', (c) => c.check(sql`saved_cents is null or saved_cents >= 0`))
      .execute();
    await sql`create index loan_open_person on loan (person_id, initiative_id) where returned_at is null and undone_at is null`.execute(
      db,
    );

    await t
      .createTable('renewal')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('loan_id', 'text', (c) => c.notNull().references('loan.id'))
      .addColumn('number', 'integer', (c) => c.notNull().check(sql`number >= 1`))
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('by_account_id', 'text')
      .addColumn('via', 'text', (c) => c.notNull().check(sql`via in ('desk','phone','kiosk')`))
      .addColumn('from_due_day', 'text', (c) => c.notNull())
      .addColumn('from_due_at', 'text', (c) => c.notNull())
      .addColumn('to_due_day', 'text', (c) => c.notNull())
      .addColumn('to_due_at', 'text', (c) => c.notNull())
      .addColumn('moved_because_closed', 'integer', (c) =>
        c.notNull().check(sql`moved_because_closed in (0,1)`),
      )
      .addColumn('fee_cents', 'integer', (c) => c.notNull().check(sql`fee_cents >= 0`))
      .addColumn('overruled', 'text')
      .addColumn('undone_at', 'text')
      .addColumn('undone_by', 'text')
      .addCheckConstraint('renewal_later', sql`to_due_day > from_due_day`)
      .execute();
    await sql`create unique index renewal_once on renewal (loan_id, number) where undone_at is null`.execute(
      db,
    );
    await t.createIndex('renewal_loan').on('renewal').columns(['loan_id', 'number']).execute();
    await t.createIndex('renewal_day').on('renewal').column('day').execute();

    await t
      .createTable('loan_part')
      .addColumn('loan_id', 'text', (c) => c.notNull().references('loan.id'))
      // The part of the kind, as it was called then: the kind's list may change later.
      .addColumn('part_id', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('quantity', 'integer', (c) => c.notNull().check(sql`quantity >= 1`))
      .addColumn('given', 'integer', (c) => c.notNull().check(sql`given >= 0`))
      .addColumn('back', 'integer', (c) => c.check(sql`back is null or back >= 0`))
      .addColumn('sort', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('loan_part_key', ['loan_id', 'part_id'])
      .addCheckConstraint('not_more_than_all', sql`given <= quantity`)
      .execute();
  },
};

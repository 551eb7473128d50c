import { type Kysely, sql } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/** Persons who are shielded: why, and which workers may know of them. */
export const restricted: Migration = {
  name: '0017-restricted',
  async up(db: Kysely<AnySchema>): Promise<void> {
    const t = db.schema;
    await t
      .createTable('person_restriction')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('reason', 'text', (c) => c.notNull().check(sql`reason <> ''`))
      .addColumn('set_at', 'text', (c) => c.notNull())
      .addColumn('set_by', 'text')
      .addColumn('lifted_at', 'text')
      .addColumn('lifted_by', 'text')
      .addColumn('lift_reason', 'text')
      .addCheckConstraint('restriction_lift_whole', sql`(lifted_at is null) = (lift_reason is null)`)
      .execute();
    await t.createIndex('person_restriction_person').on('person_restriction').column('person_id').execute();
    // One at a time; and every list asks which ones stand, so that these few are an index of their own.
    await sql`create unique index person_restriction_now on person_restriction (person_id) where lifted_at is null`.execute(
      db,
    );
    await t
      .createTable('person_restriction_reader')
      .addColumn('restriction_id', 'text', (c) => c.notNull().references('person_restriction.id'))
      .addColumn('account_id', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('person_restriction_reader_key', ['restriction_id', 'account_id'])
      .execute();
  },
};

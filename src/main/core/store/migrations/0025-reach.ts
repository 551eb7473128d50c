import { type Kysely, sql } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/** How a person wants to be reached, and the national number as a keyed hash where the house may match on it. */
export const reach: Migration = {
  name: '0025-reach',
  async up(db: Kysely<AnySchema>): Promise<void> {
    const t = db.schema;
    await t
      .createTable('person_reach')
      .addColumn('person_id', 'text', (c) => c.primaryKey().notNull().references('person.id'))
      // Names with a space between, in the order of the list; empty text: in no way at all; null: not asked.
      .addColumn('channels', 'text')
      .addColumn('may_leave_message', 'integer', (c) =>
        c.check(sql`may_leave_message is null or may_leave_message in (0,1)`),
      )
      .addColumn('moments', 'text', (c) => c.notNull())
      .addColumn('written_language', 'text')
      .addColumn('interpreter', 'text', (c) =>
        c.check(sql`interpreter is null or interpreter in ('none','helpful','needed')`),
      )
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .addColumn('changed_by', 'text')
      .addColumn('revision', 'integer', (c) => c.notNull())
      .execute();
    await t
      .createTable('person_national_number')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      // Only ever a keyed hash: 64 hexadecimal digits. The key lies outside the database.
      .addColumn('number_hash', 'text', (c) => c.notNull().check(sql`length(number_hash) = 64`))
      .addColumn('added_at', 'text', (c) => c.notNull())
      .addColumn('added_by', 'text')
      .addColumn('removed_at', 'text')
      .addColumn('removed_by', 'text')
      .execute();
    await t.createIndex('national_number_person').on('person_national_number').column('person_id').execute();
    await t.createIndex('national_number_hash').on('person_national_number').column('number_hash').execute();
    // Pairs with one name are found by the name: a crowded address or telephone is not walked for each of its people.
    await t.createIndex('person_name').on('person').columns(['name_key', 'id']).execute();
    // A bis number and the register number that came later are two; the same one stands once.
    await sql`create unique index national_number_once on person_national_number (person_id, number_hash) where removed_at is null`.execute(
      db,
    );
  },
};

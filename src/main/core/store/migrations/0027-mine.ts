import type { Kysely } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/** The small secret with which a person opens at a kiosk what is theirs. */
export const mine: Migration = {
  name: '0027-mine',
  async up(db: Kysely<AnySchema>): Promise<void> {
    await db.schema
      .createTable('kiosk_secret')
      .addColumn('person_id', 'text', (c) => c.primaryKey().notNull().references('person.id'))
      // argon2id in PHC text form, over a keyed hash: never the digits, nor a hash that can be tried without the key.
      .addColumn('secret_hash', 'text', (c) => c.notNull())
      .addColumn('set_at', 'text', (c) => c.notNull())
      .addColumn('set_by', 'text')
      .execute();
  },
};

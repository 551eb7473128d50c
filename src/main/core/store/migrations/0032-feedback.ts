import { type Kysely, sql } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/**
 * How visitors said it went. No row is an answer: a row says how often this face was chosen for this reason on this part of a day, so that
 * nothing in it leads to a visit, a ticket or a person.
 */
export const feedback: Migration = {
  name: '0032-feedback',
  async up(db: Kysely<AnySchema>): Promise<void> {
    await db.schema
      .createTable('feedback_count')
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('part', 'text', (c) => c.notNull().check(sql`part in ('morning','afternoon','evening')`))
      .addColumn('kiosk_id', 'text', (c) => c.notNull().references('kiosk.id'))
      .addColumn('purpose', 'text', (c) =>
        c.notNull().check(sql`purpose in ('lending','question','price','appointment','mine','other')`),
      )
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('face', 'integer', (c) => c.notNull().check(sql`face between 1 and 5`))
      .addColumn('answers', 'integer', (c) => c.notNull().check(sql`answers > 0`))
      .addPrimaryKeyConstraint('feedback_count_once', [
        'day',
        'part',
        'kiosk_id',
        'purpose',
        'language',
        'face',
      ])
      .execute();
    await db.schema.createIndex('feedback_count_kiosk').on('feedback_count').column('kiosk_id').execute();
  },
};

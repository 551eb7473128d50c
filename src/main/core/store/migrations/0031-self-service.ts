import { type Kysely, sql } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/** What visitors may lend and bring back by themselves at a kiosk, and through which door a loan went. */
export const selfService: Migration = {
  name: '0031-self-service',
  async up(db: Kysely<AnySchema>): Promise<void> {
    const t = db.schema;
    // No row: nothing goes without a person at the desk.
    await t
      .createTable('self_service')
      .addColumn('initiative_id', 'text', (c) => c.primaryKey().notNull().references('initiative.id'))
      .addColumn('lends', 'integer', (c) => c.notNull().check(sql`lends in (0,1)`))
      .addColumn('takes_back', 'integer', (c) => c.notNull().check(sql`takes_back in (0,1)`))
      // Where a thing is put that came back; empty: on the counter.
      .addColumn('return_place', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull().check(sql`revision > 0`))
      .execute();
    await t
      .alterTable('loan')
      .addColumn('out_via', 'text', (c) =>
        c.notNull().defaultTo('desk').check(sql`out_via in ('desk','kiosk')`),
      )
      .execute();
    await t
      .alterTable('loan')
      .addColumn('back_via', 'text', (c) => c.check(sql`back_via is null or back_via in ('desk','kiosk')`))
      .execute();
  },
};

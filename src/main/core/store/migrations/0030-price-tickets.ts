import { type Kysely, sql } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/** A visitor can come for a lower price. A check cannot grow, so that the column is made anew; every ticket keeps its own word. */
export const priceTickets: Migration = {
  name: '0030-price-tickets',
  async up(db: Kysely<AnySchema>): Promise<void> {
    await db.schema
      .alterTable('ticket')
      .addColumn('wanted', 'text', (c) =>
        c
          .notNull()
          .defaultTo('other')
          .check(sql`wanted in ('lending','question','appointment','price','other')`),
      )
      .execute();
    await db.updateTable('ticket').set({ wanted: sql`topic` }).execute();
    await db.schema.alterTable('ticket').dropColumn('topic').execute();
    await db.schema.alterTable('ticket').renameColumn('wanted', 'topic').execute();
  },
};

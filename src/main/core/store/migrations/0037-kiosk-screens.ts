import { type Kysely, sql } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/** How big the screen of a kiosk really is, as a member of staff measured it there; null as long as nobody did. */
export const kioskScreens: Migration = {
  name: '0037-kiosk-screens',
  async up(db: Kysely<AnySchema>): Promise<void> {
    await db.schema
      .alterTable('kiosk')
      .addColumn('px_per_metre', 'integer', (c) => c.check(sql`px_per_metre between 1000 and 20000`))
      .execute();
    await db.schema
      .alterTable('kiosk')
      .addColumn('view_distance_mm', 'integer', (c) => c.check(sql`view_distance_mm between 300 and 1500`))
      .execute();
  },
};

import { type Kysely, sql } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/** Somebody who came for an appointment and showed a card: the ticket leads to it. And an appointment that is never shown at a kiosk. */
export const arrivals: Migration = {
  name: '0036-arrivals',
  async up(db: Kysely<AnySchema>): Promise<void> {
    await db.schema
      .alterTable('ticket')
      .addColumn('appointment_id', 'text', (c) => c.references('appointment.id'))
      .execute();
    await db.schema.createIndex('ticket_appointment').on('ticket').column('appointment_id').execute();
    await db.schema
      .alterTable('appointment')
      .addColumn('off_kiosk', 'integer', (c) => c.notNull().defaultTo(0).check(sql`off_kiosk in (0,1)`))
      .execute();
  },
};

import { type Kysely, sql } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/** A visitor at a kiosk calls a person: where, in which language, and what they said so far. Nobody's name is in it. */
export const kioskCalls: Migration = {
  name: '0029-kiosk-calls',
  async up(db: Kysely<AnySchema>): Promise<void> {
    const t = db.schema;
    await t
      .createTable('kiosk_call')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('kiosk_id', 'text', (c) => c.notNull().references('kiosk.id'))
      .addColumn('step', 'text', (c) => c.notNull())
      .addColumn('language', 'text', (c) => c.notNull())
      // What was said so far; all of it or nothing. Gone again once the day is over.
      .addColumn('topic', 'text')
      .addColumn('theme_id', 'text', (c) => c.references('theme.id'))
      .addColumn('urgency', 'text', (c) => c.check(sql`urgency is null or urgency in ('calm','soon','now')`))
      .addColumn('talk', 'text')
      .addColumn('interpreter', 'integer', (c) => c.notNull().check(sql`interpreter in (0,1)`))
      // The ticket this visitor would get: no row until somebody takes over or the visitor takes the number.
      .addColumn('ticket_id', 'text', (c) => c.notNull())
      .addColumn('called_at', 'text', (c) => c.notNull())
      .addColumn('last_called_at', 'text', (c) => c.notNull())
      .addColumn('calls', 'integer', (c) => c.notNull().check(sql`calls >= 1`))
      .addColumn('answered_at', 'text')
      .addColumn('answered_by', 'text')
      .addColumn('closed_at', 'text')
      .addColumn('closed_as', 'text', (c) =>
        c.check(sql`closed_as is null or closed_as in ('done','gone','takenOver')`),
      )
      .addColumn('closed_by', 'text')
      .addCheckConstraint('kiosk_call_wish_whole', sql`(topic is null) = (urgency is null)`)
      .addCheckConstraint('kiosk_call_answer_whole', sql`(answered_at is null) = (answered_by is null)`)
      .addCheckConstraint('kiosk_call_end_whole', sql`(closed_at is null) = (closed_as is null)`)
      .execute();
    await t.createIndex('kiosk_call_kiosk').on('kiosk_call').columns(['kiosk_id', 'called_at']).execute();
    await t.createIndex('kiosk_call_theme').on('kiosk_call').column('theme_id').execute();
    await sql`create unique index kiosk_call_open on kiosk_call (kiosk_id) where closed_at is null`.execute(
      db,
    );
  },
};

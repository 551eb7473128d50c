import type { Kysely } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/**
 * The network switched on: how a computer is called, where its hub listens, the latest instant its clock ever showed (a
 * lease is counted from it), and what administrators have to be told of.
 */
export const network: Migration = {
  name: '0044-network',
  async up(db: Kysely<AnySchema>): Promise<void> {
    await db.schema
      .alterTable('sync_state')
      .addColumn('device_name', 'text', (c) => c.notNull().defaultTo(''))
      .execute();
    await db.schema
      .alterTable('sync_state')
      .addColumn('port', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
    await db.schema
      .alterTable('sync_state')
      .addColumn('latest_instant', 'text', (c) => c.notNull().defaultTo(''))
      .execute();
    // The list of computers is the hub's alone: what waits for a person says itself where it came from.
    await db.schema
      .alterTable('sync_attention')
      .addColumn('device_name', 'text', (c) => c.notNull().defaultTo(''))
      .execute();
    await db.schema
      .createTable('sync_notice')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('role', 'text')
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('by_account_id', 'text', (c) => c.references('account.id'))
      .execute();
    // Each administrator has to see each of them.
    await db.schema
      .createTable('sync_notice_seen')
      .addColumn('notice_id', 'text', (c) => c.notNull().references('sync_notice.id'))
      .addColumn('account_id', 'text', (c) => c.notNull().references('account.id'))
      .addColumn('at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('sync_notice_seen_once', ['notice_id', 'account_id'])
      .execute();
  },
};

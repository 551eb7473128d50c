import { type Kysely, sql } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/**
 * Care on support workers' computers: whose a computer is, which cases it holds because of that, and how it gave up those it
 * may not hold any more. All on the hub, but for the last one.
 */
export const careScopes: Migration = {
  name: '0042-care-scopes',
  async up(db: Kysely<AnySchema>): Promise<void> {
    await db.schema
      .createTable('sync_device_account')
      .addColumn('device_id', 'text', (c) => c.notNull())
      .addColumn('account_id', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('sync_device_account_once', ['device_id', 'account_id'])
      .execute();
    // What a device was given, as a reference; the number says from where in the feed on.
    await db.schema
      .createTable('sync_device_scope')
      .addColumn('device_id', 'text', (c) => c.notNull())
      .addColumn('scope', 'text', (c) => c.notNull())
      .addColumn('granted_seq', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('sync_device_scope_once', ['device_id', 'scope'])
      .execute();
    await db.schema
      .createIndex('sync_device_scope_seq')
      .on('sync_device_scope')
      .columns(['device_id', 'granted_seq'])
      .execute();
    // An order to give something up, and when the device said that it is gone.
    await db.schema
      .createTable('sync_drop')
      .addColumn('device_id', 'text', (c) => c.notNull())
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('scope', 'text', (c) => c.notNull())
      .addColumn('ordered_at', 'text', (c) => c.notNull())
      .addColumn('confirmed_at', 'text')
      .addPrimaryKeyConstraint('sync_drop_once', ['device_id', 'seq'])
      .execute();
    // On a device: what it holds, and what it has given up while the hub has not yet heard it.
    await db.schema
      .createTable('sync_held')
      .addColumn('scope', 'text', (c) => c.primaryKey().notNull())
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('is_held', 'integer', (c) => c.notNull().check(sql`is_held in (0,1)`))
      .execute();
  },
};

import { type Kysely, sql } from 'kysely';
import type { AnySchema, Engine, Migration } from '../engine.ts';

/**
 * The hub keeps when each of its verified backups was made: by that, and by no clock of a device, devices know what they may
 * forget. And a computer whose clock is years wrong is taken on PostgreSQL too, where a whole number ends at 24 days of milliseconds.
 */
export const syncBackups: Migration = {
  name: '0049-sync-backups',
  async up(db: Kysely<AnySchema>, engine: Engine): Promise<void> {
    await db.schema
      .createTable('sync_backup')
      .addColumn('seq', 'integer', (c) => c.primaryKey().notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .execute();
    if (engine.name !== 'postgres') return;
    for (const table of ['sync_state', 'sync_device'])
      await sql`alter table ${sql.table(table)} alter column clock_offset type bigint`.execute(db);
  },
};

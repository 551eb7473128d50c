import { type Kysely, sql } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/**
 * A computer may be a standby: it keeps the hub's backups. The hub knows which one it kept last, and which standby became the
 * hub itself.
 */
export const standby: Migration = {
  name: '0050-standby',
  async up(db: Kysely<AnySchema>): Promise<void> {
    await moreRoles(db, 'sync_state', 'device_role', '');
    // Whatever does not say what it is holds nothing.
    await moreRoles(db, 'sync_device', 'role', `not null default 'standby'`);
    for (const column of ['copy_name', 'copy_made_at', 'copy_kept_at', 'took_over_at'])
      await db.schema.alterTable('sync_device').addColumn(column, 'text').execute();
  },
};

/** A rule about a column cannot be changed in either engine's common words, so another column takes its place. */
async function moreRoles(db: Kysely<AnySchema>, table: string, column: string, more: string): Promise<void> {
  await sql`alter table ${sql.table(table)} add column wanted text ${sql.raw(more)}
    check (wanted in ('kiosk','desk','shop','support','standby'))`.execute(db);
  await sql`update ${sql.table(table)} set wanted = ${sql.id(column)}`.execute(db);
  await db.schema.alterTable(table).dropColumn(column).execute();
  await db.schema.alterTable(table).renameColumn('wanted', column).execute();
}

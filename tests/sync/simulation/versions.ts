import { sql } from 'kysely';
import type { HubLine, SyncedRow } from '#core/sync/protocol.ts';
import type { TestCore } from '#tests/support/make-test-core.ts';

/**
 * Two versions in one house. The program of the tests is that of today; the newer one is today's with what a next release may
 * bring, the older one is today's without what earlier releases brought. The database says what a side knows, as in real life.
 */

/** What a next release may add: a column that must be filled, with a default, and one that need not. Before a hub or device begins on it. */
export async function withTomorrowsColumns({ inside }: TestCore): Promise<void> {
  const { db } = inside.store();
  await sql`alter table person add column nickname text not null default 'none'`.execute(db);
  await sql`alter table item add column colour text`.execute(db);
}

/** Without what 0031, 0033, 0037 and 0039 brought: tables, and columns with and without a default. */
export async function asBefore0031({ inside }: TestCore): Promise<void> {
  const { db } = inside.store();
  for (const table of ['menu_dish', 'kiosk_printer', 'self_service'])
    await sql`drop table ${sql.id(table)}`.execute(db);
  for (const [table, column] of [
    ['loan', 'out_via'],
    ['loan', 'back_via'],
    ['kiosk', 'px_per_metre'],
  ] as const)
    await sql`alter table ${sql.id(table)} drop column ${sql.id(column)}`.execute(db);
}

/** The line to a hub whose program is another one. `rows`: how that one writes a row. */
export function lineToOther<Line extends HubLine>(
  line: Line,
  other: { protocol?: number; schemaVersion?: string; rows?: (row: SyncedRow) => SyncedRow },
): Line {
  const { rows = (row) => row, ...says } = other;
  return {
    ...line,
    hello: async (question) => ({ ...(await line.hello(question)), ...says }),
    async pull(question, signal) {
      const answer = await line.pull(question, signal);
      return { ...answer, rows: answer.rows.map(rows) };
    },
  };
}

/** Columns of one row, also those the types of today do not know. */
export async function rowOf(
  { inside }: TestCore,
  table: string,
  id: string,
): Promise<Record<string, unknown>> {
  const { rows } = await sql<Record<string, unknown>>`
    select * from ${sql.id(table)} where id = ${id}`.execute(inside.store().db);
  return rows[0] ?? {};
}

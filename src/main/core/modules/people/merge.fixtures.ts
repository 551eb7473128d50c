import { sql } from 'kysely';
import type { TestClient, TestCore } from '#tests/support/make-test-core.ts';
import type { InputOf } from '../../rpc/procedures.ts';
import type { Executor } from '../../store/database.ts';

/** Builders for tests of merging; everybody is invented. */

type Merge = InputOf<'merges', 'merge'>;

/** Merges as the screen does: both as they stand now. */
export async function merge(
  house: TestCore,
  keptId: string,
  absorbedId: string,
  more: Partial<Merge> = {},
  as: TestClient = house.as('coordinator'),
) {
  const revisionOf = async (personId: string) => (await house.as('desk').people.get({ personId })).revision;
  return as.merges.merge({
    commandId: house.id(),
    mergeId: house.id(),
    keptId,
    absorbedId,
    keptRevision: await revisionOf(keptId),
    absorbedRevision: await revisionOf(absorbedId),
    fromAbsorbed: [],
    householdOf: null,
    ...more,
  });
}

export const undo = (house: TestCore, mergeId: string) =>
  house.as('coordinator').merges.undo({ commandId: house.id(), mergeId });

/** `table.column` of everything that points to a person, as the database itself says. */
export async function columnsToPerson(ex: Executor): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select m.name || '.' || f."from" as name from sqlite_master as m, pragma_foreign_key_list(m.name) as f
    where m.type = 'table' and f."table" = 'person' order by 1`.execute(ex);
  return rows.map((row) => row.name);
}

/** Every row of every table that points to a person, and the persons: to see that nothing is different. */
export async function everythingOfPersons(ex: Executor): Promise<Record<string, unknown[]>> {
  const tables = new Set((await columnsToPerson(ex)).map((name) => name.split('.')[0] ?? ''));
  const all: Record<string, unknown[]> = {};
  for (const table of [...tables].sort()) {
    if (table === 'person_merge') continue;
    const { rows } = await sql<
      Record<string, unknown>
    >`select * from ${sql.table(table)} order by 1, 2, 3`.execute(ex);
    all[table] = table === 'person' ? rows.map((row) => ({ ...row, revision: null })) : rows;
  }
  return all;
}

import type { Selectable, Updateable } from 'kysely';
import type { Executor } from '../../store/database.ts';
import type { PeopleTables } from './people.tables.ts';

export type RestrictionRow = Selectable<PeopleTables['person_restriction']>;

export const restrictionById = (ex: Executor, id: string): Promise<RestrictionRow | undefined> =>
  ex.selectFrom('person_restriction').selectAll().where('id', '=', id).executeTakeFirst();

/** The one that stands for a person. */
export const restrictionOf = (ex: Executor, personId: string): Promise<RestrictionRow | undefined> =>
  ex
    .selectFrom('person_restriction')
    .selectAll()
    .where('person_id', '=', personId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();

export const standingRestrictions = (ex: Executor): Promise<RestrictionRow[]> =>
  ex
    .selectFrom('person_restriction')
    .selectAll()
    .where('lifted_at', 'is', null)
    .orderBy('set_at', 'desc')
    .orderBy('id')
    .execute();

/** Account ids by restriction. */
export async function readersOf(ex: Executor, ids: readonly string[]): Promise<Map<string, string[]>> {
  const readers = new Map<string, string[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return readers;
  const rows = await ex
    .selectFrom('person_restriction_reader')
    .selectAll()
    .where('restriction_id', 'in', ids)
    .orderBy('account_id')
    .execute();
  for (const row of rows) readers.get(row.restriction_id)?.push(row.account_id);
  return readers;
}

export async function insertRestriction(tx: Executor, row: RestrictionRow): Promise<void> {
  await tx.insertInto('person_restriction').values(row).execute();
}

export async function updateRestriction(
  tx: Executor,
  id: string,
  changes: Updateable<PeopleTables['person_restriction']>,
): Promise<void> {
  await tx.updateTable('person_restriction').set(changes).where('id', '=', id).execute();
}

export async function writeReaders(tx: Executor, id: string, accountIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('person_restriction_reader').where('restriction_id', '=', id).execute();
  const rows = [...new Set(accountIds)].map((account_id) => ({ restriction_id: id, account_id }));
  if (rows.length > 0) await tx.insertInto('person_restriction_reader').values(rows).execute();
}

import type { Selectable } from 'kysely';
import type { Executor } from '../../store/database.ts';
import type { FiltersTables } from './filters.tables.ts';

export type FilterRow = Selectable<FiltersTables['saved_filter']>;

/** Those of the house by name, then the account's own. */
export async function filtersOf(ex: Executor, list: string, accountId: string): Promise<FilterRow[]> {
  const rows = await ex
    .selectFrom('saved_filter')
    .selectAll()
    .where('list', '=', list)
    .where('removed_at', 'is', null)
    .where((eb) => eb.or([eb('account_id', 'is', null), eb('account_id', '=', accountId)]))
    .orderBy('name_key')
    .execute();
  return [...rows.filter((row) => row.account_id === null), ...rows.filter((row) => row.account_id !== null)];
}

export const filterById = (ex: Executor, id: string): Promise<FilterRow | undefined> =>
  ex.selectFrom('saved_filter').selectAll().where('id', '=', id).executeTakeFirst();

export async function insertFilter(tx: Executor, row: FilterRow): Promise<void> {
  await tx.insertInto('saved_filter').values(row).execute();
}

export async function changeFilter(tx: Executor, id: string, changes: Partial<FilterRow>): Promise<void> {
  await tx.updateTable('saved_filter').set(changes).where('id', '=', id).execute();
}

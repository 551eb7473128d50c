import type { ClosedPeriod } from '#shared/contract/catalog.contract.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import type { Executor } from '../../store/database.ts';
import type { CatalogTables } from './catalog.tables.ts';

type ClosedPeriodRow = CatalogTables['closed_period'];

/** Closings of the whole house and of initiatives that are not over on `day`, in order. */
export async function closedPeriodsFrom(ex: Executor, day: LocalDay): Promise<ClosedPeriod[]> {
  const rows = await ex
    .selectFrom('closed_period')
    .selectAll()
    .where('to_day', '>=', day)
    .orderBy('from_day')
    .orderBy('to_day')
    .orderBy('id')
    .execute();
  return rows.map(closedPeriodOf);
}

export async function findClosedPeriod(ex: Executor, id: string): Promise<ClosedPeriod | undefined> {
  const row = await ex.selectFrom('closed_period').selectAll().where('id', '=', id).executeTakeFirst();
  return row && closedPeriodOf(row);
}

export async function insertClosedPeriod(tx: Executor, period: ClosedPeriod): Promise<void> {
  const { id, initiativeId, fromDay, toDay, reason } = period;
  await tx
    .insertInto('closed_period')
    .values({ id, initiative_id: initiativeId, from_day: fromDay, to_day: toDay, reason })
    .execute();
}

export async function deleteClosedPeriod(tx: Executor, id: string): Promise<void> {
  await tx.deleteFrom('closed_period').where('id', '=', id).execute();
}

const closedPeriodOf = (row: ClosedPeriodRow): ClosedPeriod => ({
  id: row.id,
  initiativeId: row.initiative_id,
  fromDay: row.from_day,
  toDay: row.to_day,
  reason: row.reason,
});

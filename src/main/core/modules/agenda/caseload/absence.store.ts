import type { Selectable, Updateable } from 'kysely';
import { compiledOnce, rowWriter, type Slots } from '../../../store/compiled-once.ts';
import type { Executor } from '../../../store/database.ts';
import type { AgendaTables } from '../agenda.tables.ts';
import type { AbsenceSpan } from './absence.rules.ts';

export type AbsenceRow = Selectable<AgendaTables['absence']>;

export const insertAbsence = rowWriter('absence');

export const absenceById = (ex: Executor, id: string): Promise<AbsenceRow | undefined> =>
  ex.selectFrom('absence').selectAll().where('id', '=', id).executeTakeFirst();

/** Absences that stand and end on a day or later, the first one first. */
export const absencesFrom = (ex: Executor, day: string): Promise<AbsenceRow[]> =>
  ex
    .selectFrom('absence')
    .selectAll()
    .where('cancelled_at', 'is', null)
    .where('to_day', '>=', day)
    .orderBy('from_day')
    .orderBy('id')
    .execute();

/** Absences of these accounts that have begun, as spans. */
export async function absencesOf(
  ex: Executor,
  accountIds: readonly string[],
  today: string,
): Promise<AbsenceSpan[]> {
  if (accountIds.length === 0) return [];
  const rows = await ex
    .selectFrom('absence')
    .selectAll()
    .where('account_id', 'in', accountIds)
    .where('cancelled_at', 'is', null)
    .where('from_day', '<=', today)
    .orderBy('from_day')
    .execute();
  return rows.map(spanOf);
}

export const spanOf = (row: AbsenceRow): AbsenceSpan => ({
  accountId: row.account_id,
  standInId: row.stand_in_id,
  fromDay: row.from_day,
  toDay: row.to_day,
});

const standingIn = compiledOnce((ex: Executor, value: Slots<{ accountId: string; today: string }>) =>
  ex
    .selectFrom('absence')
    .select('account_id')
    .where('stand_in_id', '=', value('accountId'))
    .where('from_day', '<=', value('today'))
    .where('to_day', '>=', value('today'))
    .where('cancelled_at', 'is', null)
    .orderBy('account_id'),
);

/** For whom somebody stands in on a day. Asked at each call: put together once. */
export const standsInFor = async (ex: Executor, accountId: string, today: string): Promise<string[]> =>
  (await standingIn(ex, { accountId, today })).map((row) => row.account_id);

export async function changeAbsence(
  tx: Executor,
  id: string,
  revision: number,
  changes: Updateable<AgendaTables['absence']>,
): Promise<boolean> {
  const result = await tx
    .updateTable('absence')
    .set({ ...changes, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

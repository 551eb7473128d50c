import type { Selectable, Updateable } from 'kysely';
import { rowWriter } from '../../../store/compiled-once.ts';
import type { Executor } from '../../../store/database.ts';
import type { AgendaTables } from '../agenda.tables.ts';

export type TaskRow = Selectable<AgendaTables['task']>;

export const insertTask = rowWriter('task');

export const taskById = (ex: Executor, id: string): Promise<TaskRow | undefined> =>
  ex.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirst();

/** Writes over the revision the screen had. False when somebody was first: then nothing is changed. */
export async function changeTaskRow(
  tx: Executor,
  id: string,
  revision: number,
  changes: Updateable<AgendaTables['task']>,
): Promise<boolean> {
  const result = await tx
    .updateTable('task')
    .set({ ...changes, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Open tasks due by a day, and those done since a moment that were due by it; by day. What may not be read is left out before they are counted off. */
export const tasksUntil = (
  ex: Executor,
  { toDay, doneSince, accountIds, givenOrGotBy, hidden, limit }: TaskFilter,
): Promise<TaskRow[]> => {
  let asked = ex
    .selectFrom('task')
    .where('due_day', '<=', toDay)
    .where((eb) => eb.or([eb('done_at', 'is', null), eb('done_at', '>=', doneSince)]));
  if (accountIds !== null) asked = asked.where('for_account_id', 'in', ['', ...accountIds]);
  if (givenOrGotBy !== null)
    asked = asked.where((eb) =>
      eb.or([eb('for_account_id', '=', givenOrGotBy), eb('by_account_id', '=', givenOrGotBy)]),
    );
  if (hidden.size > 0)
    asked = asked.where((eb) => eb.or([eb('person_id', 'is', null), eb('person_id', 'not in', [...hidden])]));
  return asked.selectAll().orderBy('due_day').orderBy('created_at').orderBy('id').limit(limit).execute();
};

/** Ids of tasks of the care team that are open, or were done since a moment; what is about these persons is not spoken of. */
export const knownTaskIds = async (
  ex: Executor,
  { hidden, doneSince }: Pick<TaskFilter, 'hidden' | 'doneSince'>,
): Promise<string[]> => {
  const rows = await ex
    .selectFrom('task')
    .select('id')
    .where((eb) => eb.or([eb('done_at', 'is', null), eb('done_at', '>=', doneSince)]))
    .where((eb) => eb.or([eb('person_id', 'is', null), eb('person_id', 'not in', ['', ...hidden])]))
    .execute();
  return rows.map(({ id }) => id);
};

export interface TaskFilter {
  toDay: string;
  doneSince: string;
  /** Null: everybody's. */
  accountIds: readonly string[] | null;
  /** Only what this account gave or got; null: whoever made it. */
  givenOrGotBy: string | null;
  /** Shielded persons whose tasks are not spoken of. */
  hidden: ReadonlySet<string>;
  limit: number;
}

/** Open tasks of these colleagues: for handing over. */
export async function heldTasks(ex: Executor, accountIds: readonly string[]): Promise<TaskRow[]> {
  if (accountIds.length === 0) return [];
  return ex
    .selectFrom('task')
    .selectAll()
    .where('done_at', 'is', null)
    .where('for_account_id', 'in', accountIds)
    .orderBy('due_day')
    .orderBy('id')
    .execute();
}

export async function heldTaskCounts(ex: Executor): Promise<Map<string, number>> {
  const rows = await ex
    .selectFrom('task')
    .select((eb) => ['for_account_id', eb.fn.countAll<number>().as('n')])
    .where('done_at', 'is', null)
    .groupBy('for_account_id')
    .execute();
  return new Map(rows.map((row) => [row.for_account_id, Number(row.n)]));
}

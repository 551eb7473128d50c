import type { LocalDay } from '#shared/domain/local-days.ts';
import type { Executor } from '../../store/database.ts';
import type { CalendarTables } from './calendar.tables.ts';
import type { OwnCalendar } from './calendar-copy.rules.ts';

export type CopyRow = CalendarTables['calendar_copy'];

export interface CopyTarget {
  initiativeId: string;
  before: OwnCalendar;
  after: OwnCalendar;
}

export async function insertCopy(tx: Executor, copy: CopyRow, targets: readonly CopyTarget[]): Promise<void> {
  await tx.insertInto('calendar_copy').values(copy).execute();
  for (const { initiativeId, before, after } of targets)
    await tx
      .insertInto('calendar_copy_target')
      .values({
        copy_id: copy.id,
        initiative_id: initiativeId,
        before: JSON.stringify(before),
        after: JSON.stringify(after),
      })
      .execute();
}

export const findCopy = (ex: Executor, id: string): Promise<CopyRow | undefined> =>
  ex.selectFrom('calendar_copy').selectAll().where('id', '=', id).executeTakeFirst();

export async function copyTargets(ex: Executor, copyId: string): Promise<CopyTarget[]> {
  const rows = await ex
    .selectFrom('calendar_copy_target')
    .selectAll()
    .where('copy_id', '=', copyId)
    .orderBy('initiative_id')
    .execute();
  return rows.map((row) => ({
    initiativeId: row.initiative_id,
    before: JSON.parse(row.before) as OwnCalendar,
    after: JSON.parse(row.after) as OwnCalendar,
  }));
}

export const copiesOn = (ex: Executor, day: LocalDay): Promise<CopyRow[]> =>
  ex
    .selectFrom('calendar_copy')
    .selectAll()
    .where('day', '=', day)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();

export async function markCopyUndone(
  tx: Executor,
  id: string,
  by: { at: string; accountId: string | null },
): Promise<void> {
  await tx
    .updateTable('calendar_copy')
    .set({ undone_at: by.at, undone_by: by.accountId })
    .where('id', '=', id)
    .execute();
}

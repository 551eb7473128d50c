import type { OpeningException } from '#shared/contract/calendar.contract.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import type { TimeRange } from '#shared/domain/opening-hours.ts';
import type { Executor } from '../../store/database.ts';
import type { CalendarTables } from './calendar.tables.ts';

export type ExceptionRow = CalendarTables['opening_exception'];

/** Exceptions of the whole house and of initiatives between two days, both counted; in order of day. */
export async function exceptionsBetween(
  ex: Executor,
  fromDay: LocalDay,
  toDay: LocalDay,
): Promise<OpeningException[]> {
  const rows = await ex
    .selectFrom('opening_exception')
    .selectAll()
    .where('day', '>=', fromDay)
    .where('day', '<=', toDay)
    .orderBy('day')
    .orderBy('id')
    .execute();
  return rows.map(exceptionOf);
}

export const exceptionsFrom = (ex: Executor, day: LocalDay): Promise<OpeningException[]> =>
  exceptionsBetween(ex, day, lastDay);

const lastDay = '9999-12-31';

export async function findException(ex: Executor, id: string): Promise<OpeningException | undefined> {
  const row = await ex.selectFrom('opening_exception').selectAll().where('id', '=', id).executeTakeFirst();
  return row && exceptionOf(row);
}

/** The exception an initiative, or the whole house, has on a day. */
export async function findExceptionOn(
  ex: Executor,
  initiativeId: string | null,
  day: LocalDay,
): Promise<OpeningException | undefined> {
  const ofDay = ex.selectFrom('opening_exception').selectAll().where('day', '=', day);
  const row = await (initiativeId === null
    ? ofDay.where('initiative_id', 'is', null)
    : ofDay.where('initiative_id', '=', initiativeId)
  ).executeTakeFirst();
  return row && exceptionOf(row);
}

export async function insertException(tx: Executor, exception: OpeningException): Promise<void> {
  await tx.insertInto('opening_exception').values(rowOf(exception)).execute();
}

export async function deleteException(tx: Executor, id: string): Promise<void> {
  await tx.deleteFrom('opening_exception').where('id', '=', id).execute();
}

const exceptionOf = (row: ExceptionRow): OpeningException => ({
  id: row.id,
  initiativeId: row.initiative_id,
  day: row.day,
  ranges: rangesOfText(row.ranges),
  reason: row.reason,
});

const rowOf = ({ id, initiativeId, day, ranges, reason }: OpeningException): ExceptionRow => ({
  id,
  initiative_id: initiativeId,
  day,
  ranges: JSON.stringify(ranges),
  reason,
});

/** The openings in the column `ranges`. */
export const rangesOfText = (text: string): TimeRange[] => JSON.parse(text) as TimeRange[];

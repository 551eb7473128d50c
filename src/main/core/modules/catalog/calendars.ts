import type { LocalDay } from '#shared/domain/local-days.ts';
import type { Calendar } from '#shared/domain/opening-hours.ts';
import type { Executor } from '../../store/database.ts';
import { closedPeriodsFrom } from './closed-periods.store.ts';
import { closingRules } from './closing-rules.store.ts';
import { exceptionsFrom } from './exceptions.store.ts';
import { weeklyHoursOf } from './hours.store.ts';
import { initiativeRows } from './initiatives.store.ts';

/** The calendar of each initiative, from a day on: its own hours, exceptions and closings, with those of the house. */
export async function calendarsOf(
  ex: Executor,
  initiativeIds: readonly string[],
  fromDay: LocalDay,
): Promise<Map<string, Calendar>> {
  const hours = await weeklyHoursOf(ex, initiativeIds);
  const closed = await closedPeriodsFrom(ex, fromDay);
  const exceptions = await exceptionsFrom(ex, fromDay);
  const rules = await closingRules(ex, { activeOnly: true });
  return new Map(
    initiativeIds.map((id) => {
      const holds = (one: { initiativeId: string | null }) =>
        one.initiativeId === null || one.initiativeId === id;
      return [
        id,
        {
          hours: hours.get(id) ?? [],
          closed: closed.filter(holds),
          exceptions: exceptions.filter(holds),
          rules: rules.filter(holds),
        },
      ];
    }),
  );
}

/** The same with their names; null asks for every initiative of the house. */
export async function calendarsOfInitiatives(
  ex: Executor,
  initiativeIds: readonly string[] | null,
  fromDay: LocalDay,
): Promise<Map<string, { name: string; calendar: Calendar }>> {
  const initiatives = await initiativeRows(ex, initiativeIds ? { ids: initiativeIds } : {});
  const ids = initiatives.map((row) => row.id);
  const calendars = await calendarsOf(ex, ids, fromDay);
  return new Map(
    initiatives.flatMap((row) => {
      const calendar = calendars.get(row.id);
      return calendar ? [[row.id, { name: row.name, calendar }] as const] : [];
    }),
  );
}

import { addDays, type LocalDay } from '#shared/domain/local-days.ts';
import type { Calendar } from '#shared/domain/opening-hours.ts';
import type { Executor } from '../../store/database.ts';
import { calendarsOf } from './calendars.ts';
import { initiativeRows } from './initiatives.store.ts';

/** Where and when an initiative takes things back. */
export interface Counter {
  id: string;
  name: string;
  place: string;
  calendar: Calendar;
}

/** How far back a closing still matters: a reminder waits for the first open day after it. */
const daysBack = 100;

/** All initiatives, active or not, by id, in the house's own order. */
export async function countersOf(ex: Executor, today: LocalDay): Promise<Map<string, Counter>> {
  const rows = await initiativeRows(ex, {});
  const calendars = await calendarsOf(
    ex,
    rows.map((row) => row.id),
    addDays(today, -daysBack),
  );
  return new Map(
    rows.flatMap(({ id, name, place }) => {
      const calendar = calendars.get(id);
      return calendar ? [[id, { id, name, place, calendar }] as const] : [];
    }),
  );
}

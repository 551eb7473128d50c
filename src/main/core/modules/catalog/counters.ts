import { addDays, type LocalDay } from '#shared/domain/local-days.ts';
import type { ClosedPeriod, OpeningRange } from '#shared/domain/opening-hours.ts';
import type { Executor } from '../../store/database.ts';
import { closedPeriodsFrom } from './closed-periods.store.ts';
import { weeklyHoursOf } from './hours.store.ts';
import { closes, initiativeRows } from './initiatives.store.ts';

/** Where and when an initiative takes things back. */
export interface Counter {
  id: string;
  name: string;
  place: string;
  hours: OpeningRange[];
  /** Closings of the initiative and of the whole house. */
  closed: ClosedPeriod[];
}

/** How far back a closing still matters: a reminder waits for the first open day after it. */
const daysBack = 100;

/** All initiatives, active or not, by id, in the house's own order. */
export async function countersOf(ex: Executor, today: LocalDay): Promise<Map<string, Counter>> {
  const rows = await initiativeRows(ex, {});
  const hours = await weeklyHoursOf(
    ex,
    rows.map((row) => row.id),
  );
  const closings = await closedPeriodsFrom(ex, addDays(today, -daysBack));
  return new Map(
    rows.map(({ id, name, place }) => [
      id,
      {
        id,
        name,
        place,
        hours: hours.get(id) ?? [],
        closed: closings
          .filter((period) => closes(period, id))
          .map(({ fromDay, toDay }) => ({ fromDay, toDay })),
      },
    ]),
  );
}

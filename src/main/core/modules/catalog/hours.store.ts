import type { Weekday } from '#shared/domain/local-days.ts';
import type { OpeningRange } from '#shared/domain/opening-hours.ts';
import type { Executor } from '../../store/database.ts';

/** Weekly hours by initiative, Monday first, earliest first; an initiative without hours is not in the map. */
export async function weeklyHoursOf(
  ex: Executor,
  initiativeIds: readonly string[],
): Promise<Map<string, OpeningRange[]>> {
  const hours = new Map<string, OpeningRange[]>();
  if (initiativeIds.length === 0) return hours;
  const rows = await ex
    .selectFrom('opening_hours')
    .select(['initiative_id', 'weekday', 'opens', 'closes'])
    .where('initiative_id', 'in', initiativeIds)
    .orderBy('weekday')
    .orderBy('opens')
    .execute();
  for (const { initiative_id, weekday, opens, closes } of rows) {
    const range = { weekday: weekday as Weekday, opens, closes };
    const known = hours.get(initiative_id);
    if (known) known.push(range);
    else hours.set(initiative_id, [range]);
  }
  return hours;
}

/** The hours of before are forgotten; loans keep the due moment they were given. */
export async function replaceHours(
  tx: Executor,
  initiativeId: string,
  hours: readonly (OpeningRange & { id: string })[],
): Promise<void> {
  await tx.deleteFrom('opening_hours').where('initiative_id', '=', initiativeId).execute();
  if (hours.length === 0) return;
  const rows = hours.map(({ id, weekday, opens, closes }) => ({
    id,
    initiative_id: initiativeId,
    weekday,
    opens,
    closes,
  }));
  await tx.insertInto('opening_hours').values(rows).execute();
}

import { dayFromNumber, dayNumber } from '#shared/domain/calendar.ts';
import type { Instant, LocalDay } from '#shared/domain/local-days.ts';
import { wallClock } from '#shared/domain/wall-clock.ts';

/**
 * The first moment of a local day and that of the next one. With `Intl` alone: the full calendar library would be
 * loaded for this one filter. @throws RangeError for a bad zone.
 */
export function dayBounds(day: LocalDay, timeZone: string): { start: Instant; end: Instant } {
  return { start: midnight(day, timeZone), end: midnight(dayFromNumber(dayNumber(day) + 1), timeZone) };
}

function midnight(day: LocalDay, timeZone: string): Instant {
  const asUtc = Date.parse(`${day}T00:00:00.000Z`);
  // The first guess has the offset of a few hours off midnight; the second has the right one, also around a change.
  let moment = asUtc;
  for (let turn = 0; turn < 2; turn += 1) moment = asUtc - offsetAt(moment, timeZone);
  return new Date(moment).toISOString();
}

/** How far the wall clock of a zone is ahead of UTC, in milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  const { day, time } = wallClock(new Date(moment).toISOString(), timeZone);
  return Date.parse(`${day}T${time}:00.000Z`) - moment;
}

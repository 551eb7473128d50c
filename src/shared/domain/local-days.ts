import { Temporal } from 'temporal-polyfill';
import { dayFromNumber, dayNumber, dayParts } from './calendar.ts';
import { wallClock } from './wall-clock.ts';

/**
 * Local days, wall-clock times and instants, and the only way from one to another. The time zone is always
 * given by the caller (an IANA name, `Europe/Brussels` for this house), never taken from the machine.
 * For showing days on a screen use `day-format.ts`, which does not pull in the Temporal library.
 */

/** A calendar day in the house's own time zone, `YYYY-MM-DD`. */
export type LocalDay = string;
/** A moment, UTC ISO text with milliseconds: `2026-03-29T00:30:00.000Z`. */
export type Instant = string;
/** A time on the wall clock, `HH:MM`, 00:00 to 23:59. */
export type WallTime = string;
/** Day of the week by ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** True for `YYYY-MM-DD` naming a day that exists. */
export function isLocalDay(text: unknown): text is LocalDay {
  return typeof text === 'string' && dayParts(text) !== null;
}

/** True for `HH:MM` between 00:00 and 23:59; `24:00` is not a wall time. */
export function isWallTime(text: unknown): text is WallTime {
  return typeof text === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** True for the one spelling of an instant that is stored and sent: UTC, three decimals, `Z`. */
export function isInstant(text: unknown): text is Instant {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return false;
  return dayParts(text.slice(0, 10)) !== null && isWallTime(text.slice(11, 16)) && text.slice(17, 19) < '60';
}

/** The local day on which an instant falls. @throws RangeError for a bad instant or zone. */
export function localDayOf(instant: Instant, timeZone: string): LocalDay {
  return wallClock(instant, timeZone).day;
}

/** The wall-clock time, `HH:MM` rounded down, at an instant. @throws RangeError for a bad instant or zone. */
export function localTimeOf(instant: Instant, timeZone: string): WallTime {
  return wallClock(instant, timeZone).time;
}

/** The day `n` days later (or earlier for a negative `n`). Days, not hours: daylight saving moves nothing. */
export function addDays(day: LocalDay, n: number): LocalDay {
  return dayFromNumber(dayNumber(day) + n);
}

/** Days from `a` to `b`: positive when `b` is later. */
export function daysBetween(a: LocalDay, b: LocalDay): number {
  return dayNumber(b) - dayNumber(a);
}

/** Day of the week, Monday 1 to Sunday 7. */
export function weekdayOf(day: LocalDay): Weekday {
  // Day 0 was a Thursday. The remainder of a negative number is negative, hence the second one.
  return (((((dayNumber(day) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/**
 * The instant at which the wall clock of a zone shows a time on a day. Where daylight saving makes that
 * ambiguous the rule is Temporal's "compatible" (RFC 5545): a time that is skipped in spring is read with the
 * offset before the jump (02:30 becomes 03:30), a time that happens twice in autumn is the first of the two.
 * @throws RangeError for a bad day, time or zone.
 */
export function instantAt(day: LocalDay, time: WallTime, timeZone: string): Instant {
  const asked = `${day} ${time} ${timeZone}`;
  const known = instants.get(asked);
  if (known !== undefined) return known;
  const instant = computeInstant(day, time, timeZone);
  if (instants.size >= mostInstants) instants.clear();
  instants.set(asked, instant);
  return instant;
}

/** A day has few closing times, and each loan of that day asks for one again: reading a time zone is slow. */
const instants = new Map<string, Instant>();
const mostInstants = 256;

function computeInstant(day: LocalDay, time: WallTime, timeZone: string): Instant {
  if (!isWallTime(time)) throw new RangeError('a wall time is HH:MM');
  if (!isLocalDay(day)) throw new RangeError('a local day is YYYY-MM-DD');
  return Temporal.PlainDate.from(day)
    .toPlainDateTime(Temporal.PlainTime.from(time))
    .toZonedDateTime(timeZone, { disambiguation: 'compatible' })
    .toInstant()
    .toString({ smallestUnit: 'millisecond' });
}

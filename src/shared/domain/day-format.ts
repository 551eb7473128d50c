import { dayNumber, dayParts } from './calendar.ts';
import { type DayNames, dayNamesOf } from './day-names.ts';
import type { Instant, LocalDay, WallTime } from './local-days.ts';

/**
 * Days and times as people read them, with `Intl` alone (no Temporal), always on the Gregorian calendar, with
 * Latin digits and a 24-hour clock: Dari would otherwise get Solar Hijri dates and Arabic other digits, and
 * the visitor could not match them with the letter in hand or the sign on the door.
 */

/** `4 maart 2026`. `language` is a BCP 47 tag such as `nl`, `fr` or `ar`. @throws RangeError for a bad day. */
export function formatDay(day: LocalDay, language: string): string {
  const names = dayNamesOf(language);
  if (names) return `${dayAndMonth(day, names)} ${day.slice(0, 4)}`;
  return formatter(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    noonOf(day),
  );
}

/** `4/03/2026`, for narrow columns. */
export function formatDayShort(day: LocalDay, language: string): string {
  return formatter(language, { day: 'numeric', month: '2-digit', year: 'numeric', timeZone: 'UTC' }).format(
    noonOf(day),
  );
}

/** `woensdag 4 maart`: weekday, day and month, without the year. */
export function formatDayLong(day: LocalDay, language: string): string {
  const names = dayNamesOf(language);
  if (names)
    return `${names.weekdays[(((dayNumber(day) + 3) % 7) + 7) % 7]}${names.comma} ${dayAndMonth(day, names)}`;
  return formatter(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    noonOf(day),
  );
}

/** The name of a day of the week, Monday 1 to Sunday 7. */
export function formatWeekday(weekday: number, language: string): string {
  const name = dayNamesOf(language)?.weekdays[weekday - 1];
  if (name !== undefined) return name;
  // 5 January 2026 is a Monday.
  return formatter(language, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2026, 0, 4 + weekday, 12)),
  );
}

/** `14:30`, from a wall-clock time. @throws RangeError unless it is `HH:MM`. */
export function formatTime(time: WallTime, language: string): string {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (!match) throw new RangeError('a wall time is HH:MM');
  return timeFormatter(language, 'UTC').format(
    new Date(Date.UTC(2026, 0, 5, Number(match[1]), Number(match[2]))),
  );
}

/** `14:30`: the wall-clock time of an instant in a time zone. */
export function formatTimeOf(instant: Instant, timeZone: string, language: string): string {
  return timeFormatter(language, timeZone).format(momentOf(instant));
}

/** `4 maart 2026`: the local day of an instant in a time zone. */
export function formatDayOf(instant: Instant, timeZone: string, language: string): string {
  return formatter(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(
    momentOf(instant),
  );
}

function timeFormatter(language: string, timeZone: string): Intl.DateTimeFormat {
  return formatter(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Building a formatter costs a hundred times more than using it, and a list shows hundreds of days. */
function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let made = formatters.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(`${regionalTag(language)}-u-ca-gregory-nu-latn`, options);
    formatters.set(key, made);
  }
  return made;
}

const regions = new Map([
  ['nl', 'nl-BE'],
  ['fr', 'fr-BE'],
  ['en', 'en-GB'],
  ['de', 'de-BE'],
]);

/** Plain `en` would give the American order, plain `fr` and `nl` the habits of the neighbours. */
function regionalTag(language: string): string {
  const base = language.split('-u-')[0] ?? language;
  return regions.get(base) ?? base;
}

/** `4 ታሕሳስ`: day before month, as on every paper of the house. @throws RangeError for a bad day. */
function dayAndMonth(day: LocalDay, { months }: DayNames): string {
  const parts = dayParts(day);
  if (!parts) throw new RangeError('a local day is YYYY-MM-DD');
  return `${parts.day} ${months[parts.month - 1]}`;
}

function noonOf(day: LocalDay): Date {
  const parts = dayParts(day);
  if (!parts) throw new RangeError('a local day is YYYY-MM-DD');
  const date = new Date(0);
  date.setUTCFullYear(parts.year, parts.month - 1, parts.day);
  date.setUTCHours(12);
  return date;
}

function momentOf(instant: Instant): Date {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) throw new RangeError('an instant is UTC ISO text');
  return date;
}

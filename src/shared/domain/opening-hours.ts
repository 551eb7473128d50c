import type { Instant, LocalDay, WallTime, Weekday } from './local-days.ts';
import { addDays, instantAt, isWallTime, localDayOf, localTimeOf, weekdayOf } from './local-days.ts';

/**
 * When an initiative is open. Weekly hours are wall-clock times, so daylight saving moves nothing; closures are
 * days, because "closed on 24 December" is true whatever the hours are.
 */

/** One opening on one weekday; several a day are allowed. `closes` is the first minute that is closed. */
export interface OpeningRange {
  weekday: Weekday;
  opens: WallTime;
  closes: WallTime;
}
export type WeeklyHours = readonly OpeningRange[];

/** Days on which nothing opens; both ends belong to it. */
export interface ClosedPeriod {
  fromDay: LocalDay;
  toDay: LocalDay;
}

export type OpenState =
  | { open: true; closesAt: WallTime }
  | { open: false; opensNext: { day: LocalDay; at: WallTime } | null };

/** What is wrong with a row of weekly hours; `index` counts from 0, `otherIndex` is the row it overlaps. */
export type WeeklyHoursProblem =
  | { kind: 'bad-weekday' | 'bad-time' | 'reversed'; index: number }
  | { kind: 'overlap'; index: number; otherIndex: number };

/** How far ahead an open day is looked for, in days: over a year, so that a closed season is no dead end. */
export const openDayLimit = 400;

/** The end of a day on which no hours say when it ends. */
export const endOfDay: WallTime = '23:59';

/** True when the initiative has hours on that weekday and no closure covers the day. */
export function isOpenDay(day: LocalDay, hours: WeeklyHours, closed: readonly ClosedPeriod[]): boolean {
  return rangesOn(day, hours).length > 0 && !isClosedOn(day, closed);
}

/** The first open day from `fromDay` on (that day counts), or null within `limitDays` or without any hours. */
export function nextOpenDay(
  fromDay: LocalDay,
  hours: WeeklyHours,
  closed: readonly ClosedPeriod[],
  limitDays: number = openDayLimit,
): LocalDay | null {
  if (hours.length === 0) return null;
  for (let n = 0, day = fromDay; n <= limitDays; n += 1, day = addDays(day, 1)) {
    if (isOpenDay(day, hours, closed)) return day;
  }
  return null;
}

/** The instant of the last closing on a day; on a day without hours, the end of that local day (23:59). */
export function closingMoment(day: LocalDay, hours: WeeklyHours, timeZone: string): Instant {
  const last = rangesOn(day, hours).at(-1);
  return instantAt(day, last?.closes ?? endOfDay, timeZone);
}

/** Whether the initiative is open at an instant, and until when, or when it opens next. */
export function openNow(
  instant: Instant,
  hours: WeeklyHours,
  closed: readonly ClosedPeriod[],
  timeZone: string,
): OpenState {
  const today = localDayOf(instant, timeZone);
  const now = localTimeOf(instant, timeZone);
  const ranges = isClosedOn(today, closed) ? [] : joined(rangesOn(today, hours));
  const current = ranges.find((range) => range.opens <= now && now < range.closes);
  if (current) return { open: true, closesAt: current.closes };
  const later = ranges.find((range) => range.opens > now);
  if (later) return { open: false, opensNext: { day: today, at: later.opens } };
  const day = nextOpenDay(addDays(today, 1), hours, closed);
  const first = day === null ? undefined : rangesOn(day, hours)[0];
  return { open: false, opensNext: day !== null && first ? { day, at: first.opens } : null };
}

/** Everything that keeps weekly hours from being stored, in the order of the rows. */
export function checkWeeklyHours(hours: WeeklyHours): WeeklyHoursProblem[] {
  return hours.flatMap((range, index): WeeklyHoursProblem[] => {
    if (!Number.isInteger(range.weekday) || range.weekday < 1 || range.weekday > 7) {
      return [{ kind: 'bad-weekday', index }];
    }
    if (!isWallTime(range.opens) || !isWallTime(range.closes)) return [{ kind: 'bad-time', index }];
    if (range.opens >= range.closes) return [{ kind: 'reversed', index }];
    const otherIndex = hours.findIndex((other, at) => at < index && overlap(range, other));
    return otherIndex === -1 ? [] : [{ kind: 'overlap', index, otherIndex }];
  });
}

function overlap(a: OpeningRange, b: OpeningRange): boolean {
  return a.weekday === b.weekday && a.opens < b.closes && b.opens < a.closes;
}

function isClosedOn(day: LocalDay, closed: readonly ClosedPeriod[]): boolean {
  return closed.some((period) => period.fromDay <= day && day <= period.toDay);
}

/** The openings of a day, earliest first. */
function rangesOn(day: LocalDay, hours: WeeklyHours): OpeningRange[] {
  const weekday = weekdayOf(day);
  return hours.filter((range) => range.weekday === weekday).sort((a, b) => (a.opens < b.opens ? -1 : 1));
}

/** Openings that touch are one: "09:00-12:00, 12:00-17:00" closes at 17:00 for who asks at 10:00. */
function joined(ranges: OpeningRange[]): OpeningRange[] {
  const result: OpeningRange[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last && last.closes >= range.opens) {
      if (range.closes > last.closes) result[result.length - 1] = { ...last, closes: range.closes };
    } else {
      result.push(range);
    }
  }
  return result;
}

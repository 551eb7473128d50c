import { type ClosingRule, fallsUnder } from './closing-rules.ts';
import type { Instant, LocalDay, WallTime, Weekday } from './local-days.ts';
import { addDays, instantAt, isWallTime, localDayOf, localTimeOf, weekdayOf } from './local-days.ts';

/**
 * When an initiative is open. Weekly hours are wall-clock times, so daylight saving moves nothing; closures are
 * days, because "closed on 24 December" is true whatever the hours are.
 *
 * What holds on a day is the first of these that says anything about it:
 * 1. the initiative's own exception: opened specially, shorter, later;
 * 2. the initiative's own closings, of once and repeated;
 * 3. an exception of the whole house, for initiatives that keep hours;
 * 4. closings of the whole house, of once and repeated;
 * 5. the weekly hours.
 * So an exception wins over a closing, and what an initiative says of itself wins over what the house says.
 */

/** A stretch of a day. `closes` is the first minute that is closed. */
export interface TimeRange {
  opens: WallTime;
  closes: WallTime;
}

/** One opening on one weekday; several a day are allowed. */
export interface OpeningRange extends TimeRange {
  weekday: Weekday;
}
export type WeeklyHours = readonly OpeningRange[];

/** Days on which nothing opens; both ends belong to it. */
export interface ClosedPeriod {
  /** Null closes the whole house. */
  initiativeId: string | null;
  fromDay: LocalDay;
  toDay: LocalDay;
  reason?: string;
}

/** One day with other hours; at least one range. */
export interface OpeningException {
  /** Null is for the whole house. */
  initiativeId: string | null;
  day: LocalDay;
  ranges: readonly TimeRange[];
  reason?: string;
}

/** Everything that says when one initiative is open: what is its own, and what holds for the whole house. */
export interface Calendar {
  hours: WeeklyHours;
  closed: readonly ClosedPeriod[];
  exceptions: readonly OpeningException[];
  rules: readonly ClosingRule[];
}

/** Why a day is as it is. `none`: it keeps no hours on this weekday. */
export type DayState =
  | { why: 'exception'; ranges: readonly TimeRange[]; exception: OpeningException }
  | { why: 'closing'; ranges: readonly []; closing: ClosedPeriod }
  | { why: 'rule'; ranges: readonly []; rule: ClosingRule }
  | { why: 'hours'; ranges: readonly TimeRange[] }
  | { why: 'none'; ranges: readonly [] };

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

/** A calendar of weekly hours alone, or of nothing at all. */
export const calendarOf = (hours: WeeklyHours, more: Partial<Omit<Calendar, 'hours'>> = {}): Calendar => ({
  hours,
  closed: [],
  exceptions: [],
  rules: [],
  ...more,
});

/** What holds on a day and why; ranges earliest first, none when the door stays shut. */
export function dayStateOf(day: LocalDay, calendar: Calendar): DayState {
  const special = exceptionOn(day, calendar);
  if (special && special.initiativeId !== null) return exceptionState(special);
  const own = closureOn(day, calendar, true);
  if (own) return own;
  if (special) return exceptionState(special);
  const ofHouse = closureOn(day, calendar, false);
  if (ofHouse) return ofHouse;
  const weekday = weekdayOf(day);
  const ranges = sorted(calendar.hours.filter((range) => range.weekday === weekday));
  return ranges.length === 0 ? { why: 'none', ranges: [] } : { why: 'hours', ranges };
}

/** The openings of a day, earliest first; none when it is closed. */
export const openingsOn = (day: LocalDay, calendar: Calendar): readonly TimeRange[] =>
  dayStateOf(day, calendar).ranges;

/** True when somebody is there at some time of the day. */
export const isOpenDay = (day: LocalDay, calendar: Calendar): boolean => openingsOn(day, calendar).length > 0;

/** The first open day from `fromDay` on (that day counts); null when none comes within `limitDays`. */
export function nextOpenDay(
  fromDay: LocalDay,
  calendar: Calendar,
  limitDays: number = openDayLimit,
): LocalDay | null {
  if (calendar.hours.length === 0 && !calendar.exceptions.some((one) => isOwnFrom(one, fromDay))) return null;
  for (let n = 0, day = fromDay; n <= limitDays; n += 1, day = addDays(day, 1)) {
    if (isOpenDay(day, calendar)) return day;
  }
  return null;
}

/**
 * The instant of the last closing on a day; on a day without openings, the end of that local day (23:59). A closing time
 * inside the hour that a spring night skips is read an hour later, one inside the hour that comes twice is the first.
 */
export function closingMoment(day: LocalDay, calendar: Calendar, timeZone: string): Instant {
  const closes = openingsOn(day, calendar).map((range) => range.closes);
  return instantAt(day, closes.length === 0 ? endOfDay : latest(closes), timeZone);
}

/** Whether the initiative is open at an instant, and until when, or when it opens next. By the wall clock. */
export function openNow(instant: Instant, calendar: Calendar, timeZone: string): OpenState {
  const today = localDayOf(instant, timeZone);
  const now = localTimeOf(instant, timeZone);
  const ranges = joined(openingsOn(today, calendar));
  const current = ranges.find((range) => range.opens <= now && now < range.closes);
  if (current) return { open: true, closesAt: current.closes };
  const later = ranges.find((range) => range.opens > now);
  if (later) return { open: false, opensNext: { day: today, at: later.opens } };
  const day = nextOpenDay(addDays(today, 1), calendar);
  const first = day === null ? undefined : openingsOn(day, calendar)[0];
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

/** The initiative's own exception of a day, or the house's when it keeps hours at all. */
function exceptionOn(day: LocalDay, { exceptions, hours }: Calendar): OpeningException | undefined {
  let found: OpeningException | undefined;
  for (const exception of exceptions) {
    if (exception.day !== day) continue;
    if (exception.initiativeId !== null) return exception;
    if (hours.length > 0) found = exception;
  }
  return found;
}

function closureOn(day: LocalDay, { closed, rules }: Calendar, own: boolean): DayState | null {
  const closing = closed.find(
    (period) => (period.initiativeId !== null) === own && period.fromDay <= day && day <= period.toDay,
  );
  if (closing) return { why: 'closing', ranges: [], closing };
  const rule = rules.find((one) => (one.initiativeId !== null) === own && fallsUnder(day, one));
  return rule ? { why: 'rule', ranges: [], rule } : null;
}

const isOwnFrom = ({ initiativeId, day }: OpeningException, fromDay: LocalDay): boolean =>
  initiativeId !== null && day >= fromDay;

const exceptionState = (exception: OpeningException): DayState => ({
  why: 'exception',
  ranges: sorted(exception.ranges),
  exception,
});

const sorted = (ranges: readonly TimeRange[]): TimeRange[] =>
  [...ranges].sort((a, b) => (a.opens < b.opens ? -1 : 1));

const latest = (times: readonly WallTime[]): WallTime =>
  times.reduce((last, time) => (time > last ? time : last));

/** Openings that touch are one: "09:00-12:00, 12:00-17:00" closes at 17:00 for who asks at 10:00. */
function joined(ranges: readonly TimeRange[]): TimeRange[] {
  const result: TimeRange[] = [];
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

import { daysInMonth } from './calendar.ts';
import { type HolidayName, holidayOn } from './holidays.ts';
import { addDays, type LocalDay, type Weekday, weekdayOf } from './local-days.ts';

/**
 * Closings that come back by themselves. A rule says of each day whether it falls under it, so that nothing has to be
 * written ahead and no year is forgotten.
 */

/** `MM-DD`; 29 February is one. */
export type MonthDay = string;

/** Which of its weekday in the month: the first to the fourth, the last (-1), or each of them (0). */
export const nths = [0, 1, 2, 3, 4, -1] as const;
export type Nth = (typeof nths)[number];

export type ClosingPattern =
  /**
   * Every year from a day to a day, both of them closed; `from` after `to` runs over New Year. 29 February counts in the
   * years that have it: a closing up to 29 February ends on the 28th in others, and one of 29 February alone passes them by.
   */
  | { kind: 'yearly'; from: MonthDay; to: MonthDay }
  /** The public holidays that are named. */
  | { kind: 'holidays'; holidays: readonly HolidayName[] }
  /** A weekday of the month, such as every last Friday. */
  | { kind: 'weekday'; weekday: Weekday; nth: Nth };

export interface ClosingRule {
  /** Null closes the whole house. */
  initiativeId: string | null;
  pattern: ClosingPattern;
  /** The rule holds from this day on; null has always held. */
  fromDay: LocalDay | null;
  /** The last day on which it holds; null holds for good. */
  untilDay: LocalDay | null;
  reason?: string;
}

/** True for `MM-DD` that is a day of some year. */
export function isMonthDay(text: string): text is MonthDay {
  const match = /^(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [month, day] = [Number(match[1]), Number(match[2])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(2028, month);
}

/** Whether a rule closes a day. */
export function fallsUnder(
  day: LocalDay,
  rule: Pick<ClosingRule, 'pattern' | 'fromDay' | 'untilDay'>,
): boolean {
  if (rule.fromDay !== null && day < rule.fromDay) return false;
  if (rule.untilDay !== null && day > rule.untilDay) return false;
  return matches(day, rule.pattern);
}

/** The days between two days (both counted) that a rule closes, in order. */
export function daysUnder(
  rule: Pick<ClosingRule, 'pattern' | 'fromDay' | 'untilDay'>,
  fromDay: LocalDay,
  toDay: LocalDay,
): LocalDay[] {
  const days: LocalDay[] = [];
  for (let day = fromDay; day <= toDay; day = addDays(day, 1)) if (fallsUnder(day, rule)) days.push(day);
  return days;
}

/** The same days as stretches that follow on one another: a week at Christmas is one, twelve Fridays are twelve. */
export function stretchesUnder(
  rule: Pick<ClosingRule, 'pattern' | 'fromDay' | 'untilDay'>,
  fromDay: LocalDay,
  toDay: LocalDay,
): { fromDay: LocalDay; toDay: LocalDay }[] {
  const stretches: { fromDay: LocalDay; toDay: LocalDay }[] = [];
  for (const day of daysUnder(rule, fromDay, toDay)) {
    const last = stretches.at(-1);
    if (last && addDays(last.toDay, 1) === day) last.toDay = day;
    else stretches.push({ fromDay: day, toDay: day });
  }
  return stretches;
}

function matches(day: LocalDay, pattern: ClosingPattern): boolean {
  if (pattern.kind === 'yearly') {
    const monthDay = day.slice(5);
    const { from, to } = pattern;
    return from <= to ? from <= monthDay && monthDay <= to : from <= monthDay || monthDay <= to;
  }
  if (pattern.kind === 'holidays') {
    const holiday = holidayOn(day);
    return holiday !== null && pattern.holidays.includes(holiday);
  }
  return weekdayOf(day) === pattern.weekday && isNth(day, pattern.nth);
}

function isNth(day: LocalDay, nth: Nth): boolean {
  if (nth === 0) return true;
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  if (nth === -1) return dayOfMonth + 7 > daysInMonth(year, month);
  return Math.ceil(dayOfMonth / 7) === nth;
}

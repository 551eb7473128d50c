import type { Instant, LocalDay } from './local-days.ts';
import { addDays, localDayOf } from './local-days.ts';
import type { Calendar } from './opening-hours.ts';
import { closingMoment, nextOpenDay } from './opening-hours.ts';

export interface DueQuestion {
  handedOverAt: Instant;
  /** Length of the loan in local days, 0 for "back today". */
  periodDays: number;
  /** When the initiative that lends is open; it may keep no hours. */
  calendar: Calendar;
  timeZone: string;
}

export interface DueMoment {
  dueDay: LocalDay;
  dueAt: Instant;
  /** True when the period ended on a day (or at an hour) nobody is there to take the thing back. */
  movedBecauseClosed: boolean;
}

/**
 * When a loan must be back: at closing time of the first open local day on or after (local day of hand-over +
 * period). Without any hours, or with no open day in the next 400, at the end (23:59) of the local day itself.
 * Never before the hand-over: a "back today" thing lent after closing is due on the next open day.
 * @throws RangeError when the period is not a whole number of days, 0 or more.
 */
export function dueMoment(question: DueQuestion): DueMoment {
  const { handedOverAt, periodDays, calendar, timeZone } = question;
  if (!Number.isInteger(periodDays) || periodDays < 0)
    throw new RangeError('a loan period is 0 or more whole days');
  const targetDay = addDays(localDayOf(handedOverAt, timeZone), periodDays);
  const due = dueOnOrAfter(targetDay, calendar, timeZone);
  const settled = due.dueAt > handedOverAt ? due : dueOnOrAfter(addDays(due.dueDay, 1), calendar, timeZone);
  return { ...settled, movedBecauseClosed: settled.dueDay !== targetDay };
}

/**
 * Closing time of the first open day from a day on. An initiative that keeps no weekly hours takes things back on the day
 * itself: one special opening in half a year must not draw every loan to it.
 */
export function dueOnOrAfter(
  day: LocalDay,
  calendar: Calendar,
  timeZone: string,
): { dueDay: LocalDay; dueAt: Instant } {
  const dueDay = (calendar.hours.length > 0 ? nextOpenDay(day, calendar) : null) ?? day;
  return { dueDay, dueAt: closingMoment(dueDay, calendar, timeZone) };
}

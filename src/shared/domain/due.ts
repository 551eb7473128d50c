import type { Instant, LocalDay } from './local-days.ts';
import { addDays, localDayOf } from './local-days.ts';
import type { ClosedPeriod, WeeklyHours } from './opening-hours.ts';
import { closingMoment, nextOpenDay } from './opening-hours.ts';

export interface DueQuestion {
  handedOverAt: Instant;
  /** Length of the loan in local days, 0 for "back today". */
  periodDays: number;
  /** Weekly hours of the initiative that lends; empty when it keeps no hours. */
  hours: WeeklyHours;
  closed: readonly ClosedPeriod[];
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
  const { handedOverAt, periodDays, hours, closed, timeZone } = question;
  if (!Number.isInteger(periodDays) || periodDays < 0)
    throw new RangeError('a loan period is 0 or more whole days');
  const targetDay = addDays(localDayOf(handedOverAt, timeZone), periodDays);
  const due = dueFrom(targetDay);
  const settled = due.dueAt > handedOverAt ? due : dueFrom(addDays(due.dueDay, 1));
  return { ...settled, movedBecauseClosed: settled.dueDay !== targetDay };

  function dueFrom(day: LocalDay): { dueDay: LocalDay; dueAt: Instant } {
    const openDay = nextOpenDay(day, hours, closed);
    const dueDay = openDay ?? day;
    return { dueDay, dueAt: closingMoment(dueDay, openDay === null ? [] : hours, timeZone) };
  }
}

import { addDays, daysBetween, type LocalDay } from '#shared/domain/local-days.ts';
import { type Calendar, nextOpenDay } from '#shared/domain/opening-hours.ts';

/** A closing of some days, with the calendar as it will be once it stands there. */
export interface ClosingDays {
  fromDay: LocalDay;
  toDay: LocalDay;
  calendar: Calendar;
}

export interface Days {
  fromDay: LocalDay;
  toDay: LocalDay;
}

/** So many open days are tried for a first day: the loan before may come back on the first of them. */
const openDaysTried = 3;

const isInside = (day: LocalDay, { fromDay, toDay }: ClosingDays): boolean => fromDay <= day && day <= toDay;

/** The day itself when it is outside the closing, else the first day somebody is there again; null when there is none. */
export function dayOutOf(day: LocalDay, closing: ClosingDays): LocalDay | null {
  if (!isInside(day, closing)) return day;
  return openFrom(day, closing);
}

/** Who keeps no hours has the first day after the closing. */
function openFrom(day: LocalDay, closing: ClosingDays): LocalDay | null {
  if (closing.calendar.hours.length > 0) return nextOpenDay(day, closing.calendar);
  return isInside(day, closing) ? addDays(closing.toDay, 1) : day;
}

/**
 * Where a reservation may go when nobody is there on its first or last day, the best first. A last day after the closing
 * stays where it is; one that would come before the first day keeps the number of days. Null when the closing does not touch it;
 * empty when there is no open day to go to.
 */
export function daysOutOfClosing(reserved: Days, closing: ClosingDays): Days[] | null {
  const { fromDay, toDay } = reserved;
  const first = dayOutOf(fromDay, closing);
  const last = dayOutOf(toDay, closing);
  if (first === fromDay && last === toDay) return null;
  if (first === null || last === null) return [];
  if (first === fromDay) return [{ fromDay, toDay: last }];
  const wishes: Days[] = [];
  let from: LocalDay | null = first;
  while (from !== null && wishes.length < openDaysTried) {
    const to =
      last >= from && toDay >= from ? last : openFrom(addDays(from, daysBetween(fromDay, toDay)), closing);
    if (to !== null) wishes.push({ fromDay: from, toDay: to });
    from = openFrom(addDays(from, 1), closing);
  }
  return wishes;
}

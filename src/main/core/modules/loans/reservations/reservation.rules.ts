import type { RefusalCode, RefusalParams } from '#shared/contract/errors.ts';
import { addDays, daysBetween, type LocalDay } from '#shared/domain/local-days.ts';
import { type Calendar, isOpenDay, nextOpenDay } from '#shared/domain/opening-hours.ts';

/** How far ahead a first day may lie, in days: a year and a bit, so that "the same weekend next year" fits. */
export const furthestAhead = 400;

export interface ReservationQuestion {
  fromDay: LocalDay;
  toDay: LocalDay;
  today: LocalDay;
  calendar: Calendar;
  /** Usual length of a loan in local days; null when the kind is not lent. */
  loanDays: number | null;
  name: string;
  initiative: string;
}

export interface No {
  reason: RefusalCode;
  params: RefusalParams;
}

/**
 * Why these days cannot be reserved, whatever is free. Both days must be open days of the initiative: somebody has to
 * hand the thing over and take it back. An initiative without hours is asked at any day.
 */
export function refusalOfDays(question: ReservationQuestion): No | null {
  const { fromDay, toDay, today, calendar, loanDays, name, initiative } = question;
  if (loanDays === null) return { reason: 'reservations.notLent', params: { name } };
  if (fromDay > toDay) return { reason: 'reservations.daysReversed', params: {} };
  if (fromDay < today) return { reason: 'reservations.inPast', params: {} };
  const last = addDays(today, furthestAhead);
  if (fromDay > last) return { reason: 'reservations.tooFar', params: { last } };
  for (const day of [fromDay, toDay]) {
    if (calendar.hours.length > 0 && !isOpenDay(day, calendar))
      return { reason: 'reservations.closedDay', params: { day, initiative } };
  }
  const days = daysBetween(fromDay, toDay);
  if (days > usualLength(question, loanDays))
    return { reason: 'reservations.tooLong', params: { name, most: loanDays, days } };
  return null;
}

/** A loan of the usual length that ends on a closed day ends on the next open one: that much is never too long. */
function usualLength({ fromDay, calendar }: ReservationQuestion, loanDays: number): number {
  const last = addDays(fromDay, loanDays);
  return daysBetween(fromDay, nextOpenDay(last, calendar) ?? last);
}

/** Last day the item is not free for somebody else. At least the first day itself. */
export function busyUntil(fromDay: LocalDay, toDay: LocalDay, daysAfter: number): LocalDay {
  const day = addDays(toDay, daysAfter);
  return day < fromDay ? fromDay : day;
}

/** Not fetched on its first day nor on the next open one: the thing is free again for others. */
export function isMissed(fromDay: LocalDay, today: LocalDay, calendar: Calendar): boolean {
  const next = addDays(fromDay, 1);
  return today > (nextOpenDay(next, calendar) ?? next);
}

/** All days from the first to the last. */
export function daysOf(fromDay: LocalDay, toDay: LocalDay): LocalDay[] {
  return Array.from({ length: daysBetween(fromDay, toDay) + 1 }, (_, n) => addDays(fromDay, n));
}

export interface EndedReservation {
  endedHow: 'lent' | 'cancelled' | 'missed' | null;
  endedDay: LocalDay | null;
}

/** A cancelling is undone on its own day. */
export function refusalToUndoCancel(one: EndedReservation, today: LocalDay): RefusalCode | null {
  if (one.endedHow === null) return 'reservations.notEnded';
  if (one.endedHow !== 'cancelled') return 'reservations.ended';
  return one.endedDay === today ? null : 'reservations.tooLateToUndo';
}

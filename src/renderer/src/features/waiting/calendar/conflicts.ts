import type { BusySpan, CalendarDay } from '#shared/contract/reservations.contract.ts';
import { dayFromNumber, dayNumber } from '#shared/domain/calendar.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';

/** Something that stands in the way of some days. Only `tooLong` is a matter of opinion. */
export type Conflict =
  | { what: 'past' }
  | { what: 'closed'; day: LocalDay }
  | { what: 'full'; day: LocalDay; count: number }
  | { what: 'itemBusy'; day: LocalDay }
  | { what: 'tooLong'; days: number; most: number };

export interface ConflictQuestion {
  fromDay: LocalDay;
  toDay: LocalDay;
  today: LocalDay;
  /** Each day from the first to the last. */
  days: readonly CalendarDay[];
  /** Usual length; null when the kind is not lent. */
  loanDays: number | null;
  /** What fills the days of the one item that is asked for; null when any will do. */
  spans: readonly Pick<BusySpan, 'id' | 'fromDay' | 'toDay'>[] | null;
  /** The reservation that is being moved: its own days are no obstacle. */
  moving: { id: string; fromDay: LocalDay; toDay: LocalDay } | null;
}

/** What is known to be wrong with these days before anything is sent. The core decides in the end. */
export function conflictsOf(question: ConflictQuestion): Conflict[] {
  const { fromDay, toDay, today, days, loanDays, spans, moving } = question;
  const found: Conflict[] = [];
  if (fromDay < today && fromDay !== moving?.fromDay) found.push({ what: 'past' });
  for (const end of new Set([fromDay, toDay])) {
    if (days.some(({ day, isOpen }) => day === end && !isOpen)) found.push({ what: 'closed', day: end });
  }
  const isOwn = (day: LocalDay) => moving !== null && day >= moving.fromDay && day <= moving.toDay;
  if (spans === null) {
    const full = days.filter(({ day, free }) => free === 0 && !isOwn(day));
    const [first] = full;
    if (first) found.push({ what: 'full', day: first.day, count: full.length });
  } else {
    const [first] = spans
      .filter((span) => span.id === null || span.id !== moving?.id)
      .filter((span) => span.fromDay <= toDay && (span.toDay ?? toDay) >= fromDay)
      .toSorted((a, b) => a.fromDay.localeCompare(b.fromDay));
    if (first) found.push({ what: 'itemBusy', day: first.fromDay > fromDay ? first.fromDay : fromDay });
  }
  const length = dayNumber(toDay) - dayNumber(fromDay);
  if (loanDays !== null && length > loanDays && isTooLong(fromDay, toDay, loanDays, days))
    found.push({ what: 'tooLong', days: length, most: loanDays });
  return found;
}

/** A loan of the usual length that ends on a closed day ends on the next open one: that much is never too long. */
function isTooLong(
  fromDay: LocalDay,
  toDay: LocalDay,
  loanDays: number,
  days: readonly CalendarDay[],
): boolean {
  const usual = dayFromNumber(dayNumber(fromDay) + loanDays);
  return days.some(({ day, isOpen }) => isOpen && day >= usual && day < toDay);
}

import type { BusySpan, CalendarDay } from '#shared/contract/reservations.contract.ts';
import { addDays, daysBetween, type LocalDay } from '#shared/domain/local-days.ts';

/** What a day of an item is filled with; the first of these that applies counts. */
const kinds = ['free', 'buffer', 'reserved', 'out'] as const;
type Filling = (typeof kinds)[number];

export interface ItemDays {
  itemId: string;
  spans: readonly Pick<BusySpan, 'what' | 'fromDay' | 'toDay'>[];
}

export interface CalendarQuestion {
  fromDay: LocalDay;
  /** Number of days shown. */
  days: number;
  /** Items that may be lent; those in repair are left out. */
  items: readonly ItemDays[];
  /** Usual length in local days; null when the kind is not lent. */
  loanDays: number | null;
  /** Whether the initiative is open on a day. */
  isOpen: (day: LocalDay) => boolean;
  /** Whether everybody who reserved may be given another item: then a day with a free item is enough. */
  canBeRearranged: boolean;
}

/**
 * Day by day how many items are free, out, reserved or in their days after a return, and where a loan of the usual length
 * could begin. An open end (a late loan) fills one day more than today, because nobody knows.
 */
export function calendarOf(question: CalendarQuestion): CalendarDay[] {
  const { fromDay, days, items, loanDays, isOpen, canBeRearranged } = question;
  // Beyond the last day shown a loan that begins there goes on.
  const length = days + (loanDays ?? 0) + 1;
  const counts = { buffer: empty(length), reserved: empty(length), out: empty(length) };
  const startable = empty(length);
  const free = empty(length);
  for (const item of items) {
    const filled = fillingOf(item, fromDay, length);
    let run = 0;
    for (let n = length - 1; n >= 0; n -= 1) {
      const filling = kinds[filled[n] ?? 0] ?? 'free';
      if (filling === 'free') {
        free[n] = (free[n] ?? 0) + 1;
        run += 1;
      } else {
        counts[filling][n] = (counts[filling][n] ?? 0) + 1;
        run = 0;
      }
      if (loanDays !== null && run > loanDays) startable[n] = 1;
    }
  }
  return Array.from({ length: days }, (_, n) => {
    const day = addDays(fromDay, n);
    const opens = isOpen(day);
    const hasRoom = canBeRearranged ? everyDayFree(free, n, loanDays ?? 0) : startable[n] === 1;
    return {
      day,
      isOpen: opens,
      free: free[n] ?? 0,
      out: counts.out[n] ?? 0,
      reserved: counts.reserved[n] ?? 0,
      buffer: counts.buffer[n] ?? 0,
      canStart: loanDays !== null && opens && hasRoom,
    };
  });
}

const empty = (length: number): Uint16Array => new Uint16Array(length);

function everyDayFree(free: Uint16Array, from: number, loanDays: number): boolean {
  for (let n = from; n <= from + loanDays; n += 1) if ((free[n] ?? 0) === 0) return false;
  return true;
}

const fillingBy: Record<BusySpan['what'], Filling> = {
  loan: 'out',
  hold: 'reserved',
  reservation: 'reserved',
  buffer: 'buffer',
  unavailable: 'out',
};

function fillingOf({ spans }: ItemDays, fromDay: LocalDay, length: number): Uint8Array {
  const filled = new Uint8Array(length);
  for (const span of spans) {
    const first = Math.max(0, daysBetween(fromDay, span.fromDay));
    const last = Math.min(length - 1, daysBetween(fromDay, span.toDay ?? span.fromDay));
    const filling = kinds.indexOf(fillingBy[span.what]);
    for (let n = first; n <= last; n += 1) filled[n] = Math.max(filled[n] ?? 0, filling);
  }
  return filled;
}

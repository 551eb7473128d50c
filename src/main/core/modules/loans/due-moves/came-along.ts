import type { StaysReason } from '#shared/contract/calendar-words.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import type { Place } from './rearrange.rules.ts';

/** A thing set aside: which, and the last day to fetch it. */
export interface Aside {
  itemId: string;
  until: LocalDay;
}

/**
 * What a move did to a reservation or to something set aside. With a `why` its days stay and its person is to be called; it may
 * have made way by taking another item all the same.
 */
export type AskedChange =
  | { what: 'reservation'; id: string; from: Place; to: Place | null; why: StaysReason | null }
  | { what: 'hold'; id: string; from: Aside; to: Aside | null; why: StaysReason | null };

/** A loan that keeps its due day, because the item is reserved for somebody from before the later day. */
export interface DueConflict {
  loanId: string;
  reservationId: string;
  /** Where its due day would have gone. */
  toDay: LocalDay;
}

/** What came with a move of due days, so that undoing it puts that back as well. */
export interface CameAlong {
  closedPeriodIds: readonly string[];
  asked: readonly AskedChange[];
  conflicts: readonly DueConflict[];
}

export const nothingAlong: CameAlong = { closedPeriodIds: [], asked: [], conflicts: [] };

/** As it stands in `due_move.closings`. */
export const writeCameAlong = (along: CameAlong): string => JSON.stringify(along);

/** Moves of before reservations went along have the ids of their closings alone. */
export function readCameAlong(text: string): CameAlong {
  const read = JSON.parse(text) as string[] | CameAlong;
  return Array.isArray(read) ? { ...nothingAlong, closedPeriodIds: read } : read;
}

/** Whether somebody comes on another day, or is to be called; taking another item of the kind is nobody's concern. */
export function isTold(change: AskedChange): boolean {
  if (change.why !== null || change.to === null || change.what === 'hold') return true;
  return change.from.fromDay !== change.to.fromDay || change.from.toDay !== change.to.toDay;
}

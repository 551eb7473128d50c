import type { RefusalCode } from '#shared/contract/errors.ts';
import { addDays, type LocalDay } from '#shared/domain/local-days.ts';
import { type Calendar, nextOpenDay } from '#shared/domain/opening-hours.ts';

/** One who waits, as far as the queue is concerned. `rank` is the order; a smaller one comes first. */
export interface Waiting {
  id: string;
  rank: number;
  /** Only this item will do; null when any of the kind does. */
  itemId: string | null;
  ready: { itemId: string; until: LocalDay } | null;
}

/** What must change so that every free item is set aside for the first who can use it. */
export interface QueueChanges {
  /** Not fetched in time: they leave the queue. */
  lapsed: string[];
  /** The item that was set aside is gone (lent to somebody else, lost, in repair): they wait again, at their place. */
  waitAgain: string[];
  ready: { holdId: string; itemId: string }[];
}

/**
 * The queue of one kind on a day. The clock of who is ready started when an item became free; after its last day the item
 * goes to the next. An item is set aside for one person, a person has one item set aside.
 * `freeItems`: items in the house that may be lent and nobody has reserved for these days, also those set aside already.
 */
export function settle(
  queue: readonly Waiting[],
  freeItems: readonly string[],
  today: LocalDay,
): QueueChanges {
  const changes: QueueChanges = { lapsed: [], waitAgain: [], ready: [] };
  const free = new Set(freeItems);
  const waiting: Waiting[] = [];
  for (const one of queue.toSorted((a, b) => a.rank - b.rank)) {
    if (one.ready === null) waiting.push(one);
    else if (one.ready.until < today) changes.lapsed.push(one.id);
    else if (free.has(one.ready.itemId)) free.delete(one.ready.itemId);
    else {
      changes.waitAgain.push(one.id);
      waiting.push(one);
    }
  }
  for (const one of waiting) {
    const itemId = one.itemId === null ? firstFor(free, waiting) : free.has(one.itemId) ? one.itemId : null;
    if (itemId === null) continue;
    free.delete(itemId);
    changes.ready.push({ holdId: one.id, itemId });
  }
  return changes;
}

/** An item nobody asks for by itself goes first, so that who wants exactly one is not passed over. */
function firstFor(free: ReadonlySet<string>, waiting: readonly Waiting[]): string | null {
  const wanted = new Set(waiting.map((one) => one.itemId));
  const items = [...free];
  return items.find((itemId) => !wanted.has(itemId)) ?? items[0] ?? null;
}

/** The last day a thing is set aside: the first open day on or after today + `holdDays` local days. */
export function readyUntil(today: LocalDay, holdDays: number, calendar: Calendar): LocalDay {
  const day = addDays(today, holdDays);
  return nextOpenDay(day, calendar) ?? day;
}

/** Ids in their new order after one was moved to a place (1 is the first); a place beyond the end is the end. */
export function moved(ids: readonly string[], id: string, toPlace: number): string[] {
  const others = ids.filter((one) => one !== id);
  others.splice(Math.min(toPlace - 1, others.length), 0, id);
  return others;
}

export interface EndedHold {
  endedHow: 'lent' | 'cancelled' | 'lapsed' | null;
  endedDay: LocalDay | null;
}

/** Taking somebody off the list is undone on its own day. */
export function refusalToUndoCancel(hold: EndedHold, today: LocalDay): RefusalCode | null {
  if (hold.endedHow === null) return 'holds.notEnded';
  if (hold.endedHow !== 'cancelled') return 'holds.ended';
  return hold.endedDay === today ? null : 'holds.tooLateToUndo';
}

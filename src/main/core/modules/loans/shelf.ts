import type { LendingTerms } from '#shared/contract/lendingRules.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { addDays, type Instant, type LocalDay } from '#shared/domain/local-days.ts';
import type { Executor } from '../../store/database.ts';
import { daysAfterReturn, type InUseItem, inUseItems } from '../catalog/index.ts';
import { unavailableItems } from '../upkeep/index.ts';
import { type HoldRow, queueOf } from './holds/hold.store.ts';
import type { LoanRow } from './loans.store.ts';
import { openLoansOfKind } from './loans.store.ts';
import type { Busy, Flexible, Shelf } from './reservations/assign.rules.ts';
import { openOfKind, type ReservationRow } from './reservations/reservation.store.ts';

/** Everything that decides which items of a kind are free on which days. */
export interface KindShelf {
  /** In use, also those that are out or stay in the house for a repair. */
  items: readonly InUseItem[];
  /** Stay in the house: in repair, or a safety check is overdue. */
  unavailable: ReadonlySet<string>;
  loans: readonly LoanRow[];
  /** Everybody who waits; `ready_item_id` is set aside for them. */
  queue: readonly HoldRow[];
  reservations: readonly ReservationRow[];
}

/** Read each time, never stored. Five short questions, whatever the number of items. */
export async function shelfOf(ex: Executor, kindId: string, now: Instant): Promise<KindShelf> {
  const today = houseDayOf(now);
  return {
    items: await inUseItems(ex, kindId),
    unavailable: new Set((await unavailableItems(ex, [kindId], now)).get(kindId) ?? []),
    loans: await openLoansOfKind(ex, kindId),
    queue: await queueOf(ex, kindId),
    reservations: await openOfKind(ex, kindId, today),
  };
}

/** The last day an item that is out is not free for somebody else. A late one may be back tomorrow, not before. */
export function loanBusyUntil(dueDay: LocalDay, today: LocalDay, daysAfter: number): LocalDay {
  const back = dueDay < today ? today : dueDay;
  const until = addDays(back, daysAfter);
  return until < today ? today : until;
}

/** What is set aside will be lent soon: its usual length counts from the last day to fetch it. */
export function heldUntil(readyUntil: LocalDay, terms: LendingTerms): LocalDay {
  return addDays(readyUntil, (terms.loanDays ?? 0) + Math.max(0, daysAfterReturn(terms)));
}

/** The shelf as the rule of reserving sees it. */
export function arrangeable(shelf: KindShelf, terms: LendingTerms, today: LocalDay): Shelf {
  const after = daysAfterReturn(terms);
  const fixed: Busy[] = shelf.loans.map((loan) => ({
    itemId: loan.item_id,
    fromDay: loan.handed_over_day,
    toDay: loanBusyUntil(loan.due_day, today, after),
  }));
  for (const hold of shelf.queue) {
    if (hold.ready_item_id === null || hold.ready_until === null) continue;
    fixed.push({
      itemId: hold.ready_item_id,
      fromDay: today,
      toDay: heldUntil(hold.ready_until, terms),
    });
  }
  const flexible: Flexible[] = [];
  for (const one of shelf.reservations) {
    const days = { itemId: one.item_id, fromDay: one.from_day, toDay: one.busy_until };
    if (one.flexible === 1) flexible.push({ id: one.id, ...days });
    else fixed.push(days);
  }
  const items = shelf.items.map((item) => item.id).filter((itemId) => !shelf.unavailable.has(itemId));
  return { items, fixed, flexible };
}

import type { LendingTerms } from '#shared/contract/lendingRules.contract.ts';
import type { BusySpan } from '#shared/contract/reservations.contract.ts';
import { addDays, type LocalDay } from '#shared/domain/local-days.ts';
import { daysAfterReturn } from '../../catalog/index.ts';
import type { KindShelf } from '../shelf.ts';

/** What fills the days of each item of a kind, by item. Persons by id; names are for who asks. */
export function lanesOf(
  shelf: KindShelf,
  terms: LendingTerms,
  today: LocalDay,
): Map<string, Omit<BusySpan, 'personName'>[]> {
  const lanes = new Map<string, Omit<BusySpan, 'personName'>[]>(shelf.items.map((item) => [item.id, []]));
  const add = (itemId: string, ...spans: Omit<BusySpan, 'personName'>[]) => lanes.get(itemId)?.push(...spans);
  const after = daysAfterReturn(terms);
  for (const loan of shelf.loans) {
    const isLate = loan.due_day < today;
    const back = isLate ? today : loan.due_day;
    const whose = { id: loan.id, personId: loan.person_id };
    add(loan.item_id, { what: 'loan', fromDay: loan.handed_over_day, toDay: back, ...whose, isLate });
    add(loan.item_id, ...bufferAfter(back, after));
  }
  for (const one of shelf.reservations) {
    const whose = { id: one.id, personId: one.person_id };
    const days = { fromDay: one.from_day, toDay: one.to_day };
    add(one.item_id, { what: 'reservation', ...days, ...whose, isLate: one.from_day < today });
    add(one.item_id, ...bufferAfter(one.to_day, after));
  }
  for (const one of shelf.queue) {
    if (one.ready_item_id === null || one.ready_until === null) continue;
    const whose = { id: one.id, personId: one.person_id };
    add(one.ready_item_id, { what: 'hold', fromDay: today, toDay: one.ready_until, ...whose, isLate: false });
  }
  for (const itemId of shelf.unavailable)
    add(itemId, {
      what: 'unavailable',
      fromDay: today,
      toDay: null,
      id: null,
      personId: null,
      isLate: false,
    });
  return lanes;
}

function bufferAfter(lastDay: LocalDay, after: number): Omit<BusySpan, 'personName'>[] {
  if (after <= 0) return [];
  const days = { fromDay: addDays(lastDay, 1), toDay: addDays(lastDay, after) };
  return [{ what: 'buffer', ...days, id: null, personId: null, isLate: false }];
}

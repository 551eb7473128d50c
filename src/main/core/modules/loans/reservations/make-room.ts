import type { LendingTerms } from '#shared/contract/lendingRules.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import type { CommandCall } from '../../../rpc/procedures.ts';
import { arrangeable, type KindShelf } from '../shelf.ts';
import { arrange, type Wanted } from './assign.rules.ts';
import { changeReservation, freeDays, keepDays } from './reservation.store.ts';

export interface RoomQuestion {
  shelf: KindShelf;
  terms: LendingTerms;
  today: LocalDay;
  wanted: Wanted;
  /** Reservations and holds that give way: the person's own, which this act fulfils. */
  leaveOut?: readonly string[];
}

/**
 * Whether there is an item for these days, after moving those who may have any item. Gives the arrangement, or null. Writes
 * nothing.
 */
export function findRoom({ shelf, terms, today, wanted, leaveOut = [] }: RoomQuestion) {
  const others = {
    ...shelf,
    queue: shelf.queue.filter((one) => !leaveOut.includes(one.id)),
    reservations: shelf.reservations.filter((one) => !leaveOut.includes(one.id)),
  };
  return arrange(arrangeable(others, terms, today), wanted);
}

/** Gives the reservations of an arrangement their new items. Days are freed before any is kept: nobody stands in another's way. */
export async function moveReservations(
  call: CommandCall,
  shelf: KindShelf,
  items: ReadonlyMap<string, string>,
): Promise<void> {
  const moved = shelf.reservations.filter((one) => items.has(one.id));
  await freeDays(
    call.tx,
    moved.map((one) => one.id),
  );
  for (const one of moved) {
    const item_id = items.get(one.id) ?? one.item_id;
    await changeReservation(call.tx, one.id, { item_id, revision: one.revision + 1 });
    await keepDays(call.tx, { ...one, item_id }, houseDayOf(call.now));
    call.touched('reservation', one.id);
    call.touched('item', one.item_id);
    call.touched('item', item_id);
  }
}

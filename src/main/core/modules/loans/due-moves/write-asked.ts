import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall } from '../../../rpc/procedures.ts';
import { changeHold } from '../holds/hold.store.ts';
import { changeReservation, freeDays, keepDays } from '../reservations/reservation.store.ts';
import { holdsByIds, reservationsByIds } from './asked.store.ts';
import type { Aside, AskedChange } from './came-along.ts';
import type { Place } from './rearrange.rules.ts';

/** Gives reservations and things set aside the days and items that were planned. Who stays is left alone. */
export async function writeAsked(call: CommandCall, changes: readonly AskedChange[]): Promise<void> {
  const places = new Map<string, Place>();
  const asides = new Map<string, Aside>();
  for (const change of changes) {
    if (change.to === null) continue;
    if (change.what === 'reservation') places.set(change.id, change.to);
    else asides.set(change.id, change.to);
  }
  await writePlaces(call, places);
  await writeAsides(call, asides);
}

/** Days are freed before any is kept: nobody stands in another's way. */
export async function writePlaces(call: CommandCall, places: ReadonlyMap<string, Place>): Promise<void> {
  if (places.size === 0) return;
  const rows = await reservationsByIds(call.tx, [...places.keys()]);
  await freeDays(call.tx, [...places.keys()]);
  for (const [id, place] of places) {
    const row = rows.get(id);
    if (!row) throw new Error('a reservation of the plan is gone');
    const changes = {
      item_id: place.itemId,
      from_day: place.fromDay,
      to_day: place.toDay,
      busy_until: place.busyUntil,
    };
    await changeReservation(call.tx, id, { ...changes, revision: row.revision + 1 });
    await keepDays(call.tx, { id, ...changes }, houseDayOf(call.now));
    call.touched('reservation', id);
    call.touched('kind', row.kind_id);
    call.touched('person', row.person_id);
  }
  call.changedFields('fromDay', 'toDay');
}

/** Other last days to fetch what is set aside. */
export async function writeAsides(call: CommandCall, asides: ReadonlyMap<string, Aside>): Promise<void> {
  if (asides.size === 0) return;
  const rows = await holdsByIds(call.tx, [...asides.keys()]);
  for (const [id, { until }] of asides) {
    const row = rows.get(id);
    if (!row) throw new Error('a hold of the plan is gone');
    await changeHold(call.tx, id, { ready_until: until });
    call.touched('hold', id);
    call.touched('kind', row.kind_id);
    call.touched('person', row.person_id);
  }
  call.changedFields('readyUntil');
}

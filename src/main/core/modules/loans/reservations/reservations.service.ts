import { overrulable } from '#shared/contract/errors.ts';
import type { Reservation } from '#shared/contract/reservations.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { daysBetween } from '#shared/domain/local-days.ts';
import type { CommandCall, InputOf } from '../../../rpc/procedures.ts';
import { found, refuse } from '../../../rpc/refusal.ts';
import { daysAfterReturn, itemsByIds } from '../../catalog/index.ts';
import { personSummaries } from '../../people/index.ts';
import { settleQueue } from '../holds/queue.ts';
import { type KindContext, kindContext } from '../kind-context.ts';
import { refuseOthersInitiative } from '../rights.ts';
import { shelfOf } from '../shelf.ts';
import { findRoom, moveReservations } from './make-room.ts';
import { busyUntil, type No, refusalOfDays, refusalToUndoCancel } from './reservation.rules.ts';
import {
  changeReservation,
  freeDays,
  keepDays,
  type ReservationRow,
  reservationById,
  writeReservation,
} from './reservation.store.ts';
import { reservationViews } from './reservation-view.ts';

type Answer = Promise<{ reservation: Reservation }>;

/**
 * Keeps an item for a person on some days. Others who may have any item of the kind are moved to another one when that
 * makes room; nobody is ever booked twice: the arrangement is checked here and the days are held by the database.
 */
export async function makeReservation(call: CommandCall, input: InputOf<'reservations', 'make'>): Answer {
  const { tx, now } = call;
  found((await personSummaries(tx, [input.personId])).get(input.personId), 'person');
  const context = await kindContext(tx, input.kindId);
  refuseOthersInitiative(call, context.initiativeId);
  if (await reservationById(tx, input.reservationId)) refuse('command.usedForSomethingElse');
  refuseUnlessOverruled(call, daysRefused(context, input, houseDayOf(now)), input.overrule);
  const itemId = await roomFor(call, context, { id: input.reservationId, ...input });
  const row: ReservationRow = {
    id: input.reservationId,
    kind_id: input.kindId,
    item_id: itemId,
    flexible: input.itemId === null ? 1 : 0,
    initiative_id: context.initiativeId,
    person_id: input.personId,
    from_day: input.fromDay,
    to_day: input.toDay,
    busy_until: busyUntil(input.fromDay, input.toDay, daysAfterReturn(context.terms)),
    asked_at: now,
    asked_by: call.actor?.accountId ?? null,
    via: input.via,
    note: input.note,
    ended_at: null,
    ended_day: null,
    ended_by: null,
    ended_how: null,
    loan_id: null,
    revision: 1,
  };
  await writeReservation(tx, row, houseDayOf(now));
  return answer(call, row);
}

/** Other days or another item, under the same rules as a new one. */
export async function changeDays(call: CommandCall, input: InputOf<'reservations', 'change'>): Answer {
  const row = await ownReservation(call, input.reservationId);
  if (row.ended_at !== null) refuse('reservations.ended');
  if (row.revision !== input.revision) refuse('reservations.changedMeanwhile');
  const context = await kindContext(call.tx, row.kind_id);
  const today = houseDayOf(call.now);
  // The first day of one that has begun may stay where it is.
  const asked = { fromDay: input.fromDay === row.from_day ? maxDay(row.from_day, today) : input.fromDay };
  const no = daysRefused(context, { ...input, ...asked }, today);
  const isAsLong = no?.reason === 'reservations.tooLong' && lengthOf(input) <= lengthOf(asDays(row));
  if (!isAsLong) refuseUnlessOverruled(call, no, input.overrule);
  await freeDays(call.tx, [row.id]);
  const itemId = await roomFor(call, context, { ...input, id: row.id });
  return change(call, row, {
    item_id: itemId,
    flexible: input.itemId === null ? 1 : 0,
    from_day: input.fromDay,
    to_day: input.toDay,
    busy_until: busyUntil(input.fromDay, input.toDay, daysAfterReturn(context.terms)),
    note: input.note,
  });
}

/** The days are free again; who waits may get the item now. */
export async function cancelReservation(call: CommandCall, input: InputOf<'reservations', 'cancel'>): Answer {
  const row = await ownReservation(call, input.reservationId);
  if (row.ended_at !== null) refuse('reservations.ended');
  await freeDays(call.tx, [row.id]);
  return change(call, row, {
    ended_at: call.now,
    ended_day: houseDayOf(call.now),
    ended_by: call.actor?.accountId ?? null,
    ended_how: 'cancelled',
  });
}

/** Only while there still is an item for those days: somebody else may have taken them since. */
export async function undoCancelReservation(
  call: CommandCall,
  input: InputOf<'reservations', 'undoCancel'>,
): Answer {
  const row = await ownReservation(call, input.reservationId);
  const today = houseDayOf(call.now);
  const reason = refusalToUndoCancel({ endedHow: row.ended_how, endedDay: row.ended_day }, today);
  if (reason) refuse(reason);
  const context = await kindContext(call.tx, row.kind_id);
  const itemId = await roomFor(call, context, {
    id: row.id,
    itemId: row.flexible === 1 ? null : row.item_id,
    fromDay: row.from_day,
    toDay: row.to_day,
  });
  return change(call, row, {
    item_id: itemId,
    ended_at: null,
    ended_day: null,
    ended_by: null,
    ended_how: null,
  });
}

const lengthOf = ({ fromDay, toDay }: { fromDay: string; toDay: string }): number =>
  daysBetween(fromDay, toDay);

const asDays = (row: ReservationRow) => ({ fromDay: row.from_day, toDay: row.to_day });

const maxDay = (a: string, b: string): string => (a > b ? a : b);

function daysRefused(
  { name, initiativeName, terms, rule }: KindContext,
  { fromDay, toDay }: { fromDay: string; toDay: string },
  today: string,
): No | null {
  return refusalOfDays({
    fromDay,
    toDay,
    today,
    calendar: rule.calendar,
    loanDays: terms.loanDays,
    name,
    initiative: initiativeName,
  });
}

function refuseUnlessOverruled(
  call: CommandCall,
  no: No | null,
  overrule: { reason: string } | undefined,
): void {
  if (!no) return;
  if (!overrule || !overrulable.includes(no.reason)) refuse(no.reason, no.params);
  if (call.actor?.role === 'volunteer') refuse('loans.mayNotOverrule');
}

/** An item that is free on these days, after moving who may be moved. @throws Refusal when there is none */
async function roomFor(
  call: CommandCall,
  { kindId, name, terms }: KindContext,
  wanted: { id: string; itemId: string | null; fromDay: string; toDay: string },
): Promise<string> {
  const { id, itemId, fromDay, toDay } = wanted;
  if (itemId !== null) await refuseOtherKind(call, itemId, kindId);
  const today = houseDayOf(call.now);
  const shelf = await shelfOf(call.tx, kindId, call.now);
  const room = findRoom({
    shelf,
    terms,
    today,
    wanted: {
      id,
      itemId,
      // Days that have passed are nobody's any more.
      fromDay: maxDay(fromDay, today),
      toDay: maxDay(busyUntil(fromDay, toDay, daysAfterReturn(terms)), today),
    },
    leaveOut: [id],
  });
  const kept = room?.get(id);
  if (!room || kept === undefined) {
    const days = { from: fromDay, to: toDay };
    if (itemId === null) return refuse('reservations.noneFree', { name, ...days });
    const barcode = shelf.items.find((item) => item.id === itemId)?.barcode ?? '';
    return refuse('reservations.itemBusy', { barcode, ...days });
  }
  await moveReservations(call, shelf, room);
  return kept;
}

async function refuseOtherKind(call: CommandCall, itemId: string, kindId: string): Promise<void> {
  const item = found((await itemsByIds(call.tx, [itemId])).get(itemId), 'item');
  if (item.kindId !== kindId) refuse('reservations.itemOfOtherKind');
}

async function ownReservation(call: CommandCall, id: string): Promise<ReservationRow> {
  const row = found(await reservationById(call.tx, id), 'reservation');
  refuseOthersInitiative(call, row.initiative_id);
  return row;
}

async function change(call: CommandCall, row: ReservationRow, changes: Partial<ReservationRow>): Answer {
  const changed = { ...row, ...changes, revision: row.revision + 1 };
  await changeReservation(call.tx, row.id, { ...changes, revision: changed.revision });
  if (changed.ended_at === null) {
    await freeDays(call.tx, [row.id]);
    await keepDays(call.tx, changed, houseDayOf(call.now));
  }
  call.changedFields(...Object.keys(changes));
  call.touched('item', row.item_id);
  return answer(call, changed);
}

async function answer(call: CommandCall, row: ReservationRow): Answer {
  await settleQueue(call, row.kind_id);
  call.touched('reservation', row.id);
  call.touched('item', row.item_id);
  call.touched('kind', row.kind_id);
  call.touched('person', row.person_id);
  const [reservation] = await reservationViews(call, [row]);
  return { reservation: found(reservation, 'reservation') };
}

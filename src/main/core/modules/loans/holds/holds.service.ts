import type { Hold } from '#shared/contract/holds.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall, InputOf } from '../../../rpc/procedures.ts';
import { found, refuse } from '../../../rpc/refusal.ts';
import { itemsByIds } from '../../catalog/index.ts';
import { personSummaries } from '../../people/index.ts';
import { type KindContext, kindContext } from '../kind-context.ts';
import { refuseOthersInitiative } from '../rights.ts';
import { type KindShelf, shelfOf } from '../shelf.ts';
import { moved, refusalToUndoCancel } from './hold.rules.ts';
import { changeHold, type HoldRow, holdById, queueOf, writeHold, writeOrder } from './hold.store.ts';
import { holdViews } from './hold-view.ts';
import { settleQueue } from './queue.ts';

/**
 * Puts a person at the end of the queue. Refused where an item is free right now (lend it), and where the person waits or
 * has one already. The clock of "ready until" starts later, when an item comes free.
 */
export async function placeHold(
  call: CommandCall,
  input: InputOf<'holds', 'place'>,
): Promise<{ hold: Hold }> {
  const { tx, now } = call;
  found((await personSummaries(tx, [input.personId])).get(input.personId), 'person');
  const context = await kindContext(tx, input.kindId);
  refuseOthersInitiative(call, context.initiativeId);
  if (await holdById(tx, input.holdId)) refuse('command.usedForSomethingElse');
  await refuseOtherKind(call, input);
  const shelf = await shelfOf(tx, input.kindId, now);
  refuseNeedless(context, shelf, input);
  const row: HoldRow = {
    id: input.holdId,
    kind_id: input.kindId,
    item_id: input.itemId,
    initiative_id: context.initiativeId,
    person_id: input.personId,
    rank: (shelf.queue.at(-1)?.rank ?? 0) + 1,
    asked_at: now,
    asked_by: call.actor?.accountId ?? null,
    via: input.via,
    note: input.note,
    ready_at: null,
    ready_until: null,
    ready_item_id: null,
    ended_at: null,
    ended_day: null,
    ended_by: null,
    ended_how: null,
    loan_id: null,
  };
  await writeHold(tx, row);
  return answer(call, row);
}

async function refuseOtherKind(
  call: CommandCall,
  { itemId, kindId }: { itemId: string | null; kindId: string },
) {
  if (itemId === null) return;
  const item = found((await itemsByIds(call.tx, [itemId])).get(itemId), 'item');
  if (item.kindId !== kindId) refuse('holds.itemOfOtherKind');
}

function refuseNeedless(
  { name, terms }: KindContext,
  shelf: KindShelf,
  { personId, itemId }: InputOf<'holds', 'place'>,
): void {
  if (terms.loanDays === null) refuse('holds.notLent', { name });
  if (shelf.queue.some((one) => one.person_id === personId && one.item_id === itemId))
    refuse('holds.alreadyWaits', { name });
  const mine = shelf.loans.filter((loan) => loan.person_id === personId);
  if (mine.some((loan) => itemId === null || loan.item_id === itemId)) refuse('holds.alreadyHas', { name });
  const notFree = new Set([
    ...shelf.unavailable,
    ...shelf.loans.map((loan) => loan.item_id),
    ...shelf.reservations.map((one) => one.item_id),
    ...shelf.queue.flatMap((one) => one.ready_item_id ?? []),
  ]);
  const asked = shelf.items.filter((item) => itemId === null || item.id === itemId);
  if (asked.some((item) => !notFree.has(item.id))) refuse('holds.freeNow', { name });
}

/** The item that was set aside goes to the next in line. */
export async function cancelHold(
  call: CommandCall,
  input: InputOf<'holds', 'cancel'>,
): Promise<{ hold: Hold }> {
  const row = await ownHold(call, input.holdId);
  if (row.ended_at !== null) refuse('holds.ended');
  return change(call, row, {
    ended_at: call.now,
    ended_day: houseDayOf(call.now),
    ended_by: call.actor?.accountId ?? null,
    ended_how: 'cancelled',
    ready_at: null,
    ready_until: null,
    ready_item_id: null,
  });
}

/** Back in the queue before everybody who stood behind. What was set aside meanwhile stays where it is. */
export async function undoCancelHold(
  call: CommandCall,
  input: InputOf<'holds', 'undoCancel'>,
): Promise<{ hold: Hold }> {
  const row = await ownHold(call, input.holdId);
  const today = houseDayOf(call.now);
  const reason = refusalToUndoCancel({ endedHow: row.ended_how, endedDay: row.ended_day }, today);
  if (reason) refuse(reason);
  const queue = await queueOf(call.tx, row.kind_id);
  if (queue.some((one) => one.person_id === row.person_id && one.item_id === row.item_id))
    refuse('holds.alreadyWaits', { name: (await kindContext(call.tx, row.kind_id)).name });
  const back = { ended_at: null, ended_day: null, ended_by: null, ended_how: null };
  const ahead = queue.filter((one) => one.rank < row.rank).length;
  // A free rank for a moment; the order is written right after.
  await changeHold(call.tx, row.id, { ...back, rank: (queue.at(-1)?.rank ?? 0) + row.rank + 1 });
  const ids = queue.map((one) => one.id);
  await writeOrder(call.tx, row.kind_id, moved([...ids, row.id], row.id, ahead + 1));
  return change(call, row, back);
}

/** Somebody goes up or down in the queue, with a reason that stays. What is set aside already is not taken away. */
export async function moveHold(
  call: CommandCall,
  input: InputOf<'holds', 'move'>,
): Promise<{ holds: Hold[] }> {
  const { tx } = call;
  const row = await ownHold(call, input.holdId);
  if (row.ended_at !== null) refuse('holds.ended');
  const ids = (await queueOf(tx, row.kind_id)).map((one) => one.id);
  const order = moved(ids, row.id, input.toPlace);
  const fromPlace = ids.indexOf(row.id) + 1;
  const toPlace = order.indexOf(row.id) + 1;
  if (fromPlace !== toPlace) {
    await writeOrder(tx, row.kind_id, order);
    await tx
      .insertInto('hold_move')
      .values({
        id: call.newId(),
        hold_id: row.id,
        from_place: fromPlace,
        to_place: toPlace,
        reason: input.reason,
        at: call.now,
        by_account_id: call.actor?.accountId ?? null,
      })
      .execute();
    for (const id of ids) call.touched('hold', id);
    call.touched('kind', row.kind_id);
    call.changedFields('place');
  }
  return { holds: await holdViews(call, await queueOf(tx, row.kind_id)) };
}

async function ownHold(call: CommandCall, id: string): Promise<HoldRow> {
  const row = found(await holdById(call.tx, id), 'hold');
  refuseOthersInitiative(call, row.initiative_id);
  return row;
}

async function change(call: CommandCall, row: HoldRow, changes: Partial<HoldRow>): Promise<{ hold: Hold }> {
  await changeHold(call.tx, row.id, changes);
  call.changedFields(...Object.keys(changes));
  return answer(call, row);
}

async function answer(call: CommandCall, row: HoldRow): Promise<{ hold: Hold }> {
  await settleQueue(call, row.kind_id);
  call.touched('hold', row.id);
  call.touched('kind', row.kind_id);
  call.touched('person', row.person_id);
  const [hold] = await holdViews(call, [found(await holdById(call.tx, row.id), 'hold')]);
  return { hold: found(hold, 'hold') };
}

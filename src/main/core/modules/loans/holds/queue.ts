import { houseDayOf } from '#shared/domain/house.ts';
import { addDays } from '#shared/domain/local-days.ts';
import type { CommandCall } from '../../../rpc/procedures.ts';
import type { Executor } from '../../../store/database.ts';
import { daysAfterReturn } from '../../catalog/index.ts';
import { kindContext } from '../kind-context.ts';
import { type KindShelf, shelfOf } from '../shelf.ts';
import { type QueueChanges, readyUntil, settle, type Waiting } from './hold.rules.ts';
import { changeHold, type HoldRow, queueOf } from './hold.store.ts';

/**
 * Sets every free item of a kind aside for the first who can use it, and lets go what was not fetched in time. Called by
 * every act that frees an item or takes one away. A kind nobody waits for costs one short question.
 */
export async function settleQueue(call: CommandCall, kindId: string): Promise<void> {
  const { tx, now } = call;
  if ((await queueOf(tx, kindId)).length === 0) return;
  const today = houseDayOf(now);
  const { terms, rule } = await kindContext(tx, kindId);
  const changes = await changesOf(tx, kindId, now);
  for (const id of changes.lapsed)
    await change(call, id, { ended_at: now, ended_day: today, ended_how: 'lapsed' });
  for (const id of changes.waitAgain)
    await change(call, id, { ready_at: null, ready_until: null, ready_item_id: null });
  const until = readyUntil(today, terms.holdDays, rule.calendar);
  for (const { holdId, itemId } of changes.ready)
    await change(call, holdId, { ready_at: now, ready_until: until, ready_item_id: itemId });
  if (changes.lapsed.length + changes.waitAgain.length + changes.ready.length > 0)
    call.touched('kind', kindId);
}

/** What would change in a queue now. Writes nothing. */
export async function changesOf(ex: Executor, kindId: string, now: string): Promise<QueueChanges> {
  const today = houseDayOf(now);
  const { terms } = await kindContext(ex, kindId);
  const shelf = await shelfOf(ex, kindId, now);
  const lastDay = addDays(today, (terms.loanDays ?? 0) + Math.max(0, daysAfterReturn(terms)));
  return settle(shelf.queue.map(asWaiting), freeItems(shelf, today, lastDay), today);
}

/** In the house, lendable, and not reserved by anybody for the days a loan made now would last. */
function freeItems(shelf: KindShelf, today: string, lastDay: string): string[] {
  const taken = new Set([...shelf.unavailable, ...shelf.loans.map((loan) => loan.item_id)]);
  for (const one of shelf.reservations) {
    if (one.from_day <= lastDay && one.busy_until >= today) taken.add(one.item_id);
  }
  return shelf.items.map((item) => item.id).filter((itemId) => !taken.has(itemId));
}

async function change(call: CommandCall, id: string, changes: Partial<HoldRow>): Promise<void> {
  await changeHold(call.tx, id, changes);
  call.touched('hold', id);
}

const asWaiting = (row: HoldRow): Waiting => ({
  id: row.id,
  rank: row.rank,
  itemId: row.item_id,
  ready:
    row.ready_item_id === null || row.ready_until === null
      ? null
      : { itemId: row.ready_item_id, until: row.ready_until },
});

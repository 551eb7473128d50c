import type { DueLine, UpkeepCheck } from '#shared/contract/upkeep.contract.ts';
import type { UpkeepWork } from '#shared/contract/words.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { accountNames } from '../admin/index.ts';
import { itemLabels, itemsInUse } from '../catalog/index.ts';
import { dueLines, standingsOf } from './due.service.ts';
import { ownPlan } from './plans.service.ts';
import { isAbout, type Plan } from './plans.store.ts';
import { openTicket, takeBackUntouched } from './tickets.service.ts';
import type { UpkeepTables } from './upkeep.tables.ts';

type CheckRow = UpkeepTables['upkeep_done'];

/**
 * The work of a plan was done on these things: all of them are written, or none. A failed one opens a repair ticket, and the thing
 * stays in until one passes.
 */
export async function markDone(
  call: CommandCall,
  input: InputOf<'upkeep', 'markDone'>,
): Promise<{ checks: UpkeepCheck[]; lines: DueLine[] }> {
  const { tx, now } = call;
  const plan = await ownPlan(call, input.planId);
  if (plan.row.active === 0) refuse('upkeep.planStopped', { plan: plan.row.name });
  const day = input.day ?? houseDayOf(now);
  if (day > houseDayOf(now)) refuse('upkeep.dayInFuture');
  const itemIds = input.checks.map(({ itemId }) => itemId);
  await refuseNotInPlan(tx, plan, itemIds);
  const rows: CheckRow[] = [];
  for (const { checkId, itemId } of input.checks) {
    if (await checkById(tx, checkId)) refuse('command.usedForSomethingElse');
    const row: CheckRow = {
      id: checkId,
      plan_id: plan.row.id,
      item_id: itemId,
      day,
      at: now,
      by_account_id: call.actor?.accountId ?? null,
      result: input.result,
      note: input.note,
      ticket_id: input.result === 'failed' ? await ticketOfFailure(call, plan, itemId, input.note) : null,
      undone_at: null,
    };
    await tx.insertInto('upkeep_done').values(row).execute();
    touchedCheck(call, row);
    rows.push(row);
  }
  call.changedFields('checked');
  const items = await itemsInUse(tx, { itemIds });
  return {
    checks: await checkViews(tx, rows, now),
    lines: await dueLines(tx, await standingsOf(tx, plan, items, now)),
  };
}

const ticketOfFailure = (call: CommandCall, plan: Plan, itemId: string, note: string): Promise<string> =>
  openTicket(call, { itemId, title: plan.row.name, note });

async function refuseNotInPlan(ex: Executor, plan: Plan, itemIds: readonly string[]): Promise<void> {
  if (new Set(itemIds).size !== itemIds.length) refuse('upkeep.itemTwice');
  const inUse = new Map((await itemsInUse(ex, { itemIds })).map((item) => [item.id, item]));
  const labels = await itemLabels(ex, itemIds);
  for (const itemId of itemIds) {
    const { barcode } = found(labels.get(itemId), 'item');
    const item = inUse.get(itemId);
    if (!item) return refuse('upkeep.itemNotInUse', { barcode });
    if (!isAbout(plan, item)) refuse('upkeep.planNotForItem', { barcode, plan: plan.row.name });
  }
}

/** A check that was entered today by mistake: the one before counts again. Its ticket goes with it while nobody worked on it. */
export async function undoDone(
  call: CommandCall,
  { checkId }: InputOf<'upkeep', 'undoDone'>,
): Promise<UpkeepCheck> {
  const { tx, now } = call;
  const row = found(await checkById(tx, checkId), 'check');
  await ownPlan(call, row.plan_id);
  if (row.undone_at !== null) refuse('upkeep.alreadyUndone');
  if (houseDayOf(row.at) !== houseDayOf(now)) refuse('upkeep.tooLateToUndo');
  await tx.updateTable('upkeep_done').set({ undone_at: now }).where('id', '=', row.id).execute();
  if (row.ticket_id !== null) await takeBackUntouched(call, row.ticket_id);
  touchedCheck(call, row);
  call.changedFields('checked');
  return found((await checkViews(tx, [{ ...row, undone_at: now }], now))[0], 'check');
}

const checkById = (ex: Executor, id: string): Promise<CheckRow | undefined> =>
  ex.selectFrom('upkeep_done').selectAll().where('id', '=', id).executeTakeFirst();

export const checksOfItem = (ex: Executor, itemId: string, limit: number): Promise<CheckRow[]> =>
  ex
    .selectFrom('upkeep_done')
    .selectAll()
    .where('item_id', '=', itemId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

export async function checkViews(
  ex: Executor,
  rows: readonly CheckRow[],
  now: string,
): Promise<UpkeepCheck[]> {
  if (rows.length === 0) return [];
  const names = await accountNames(
    ex,
    rows.map((row) => row.by_account_id),
  );
  const plans = await ex
    .selectFrom('upkeep_plan')
    .select(['id', 'name', 'work'])
    .where('id', 'in', [...new Set(rows.map((row) => row.plan_id))])
    .execute();
  const today = houseDayOf(now);
  return rows.map((row) => {
    const plan = plans.find(({ id }) => id === row.plan_id);
    return {
      id: row.id,
      planId: row.plan_id,
      planName: plan?.name ?? '',
      work: (plan?.work ?? 'other') as UpkeepWork,
      itemId: row.item_id,
      day: row.day,
      at: row.at,
      by: names.get(row.by_account_id ?? '') ?? null,
      result: row.result as UpkeepCheck['result'],
      note: row.note,
      ticketId: row.ticket_id,
      undone: row.undone_at !== null,
      canUndo: row.undone_at === null && houseDayOf(row.at) === today,
    };
  });
}

function touchedCheck(call: CommandCall, row: CheckRow): void {
  call.touched('upkeep', row.id);
  call.touched('upkeep', row.item_id);
  call.touched('item', row.item_id);
}

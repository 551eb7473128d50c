import { type ItemBatch, itemChange } from '#shared/contract/batches.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { Actor, CommandCall, QueryCall } from '../../rpc/procedures.ts';
import { found } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { accountNames } from '../admin/index.ts';
import { type BatchRow, countsOf } from './batches.store.ts';

type Asker = Pick<QueryCall | CommandCall, 'now'>;

/** Volunteers see what they did themselves. */
export const mayOpen = (row: BatchRow, actor: Actor): boolean =>
  actor.initiativeIds === null || row.by_account_id === actor.accountId;

/** Batches as a list shows them. */
export async function batchViews(
  ex: Executor,
  rows: readonly BatchRow[],
  { now }: Asker,
): Promise<ItemBatch[]> {
  const counts = await countsOf(
    ex,
    rows.map((row) => row.id),
  );
  const accounts = await accountNames(
    ex,
    rows.map((row) => row.by_account_id),
  );
  return rows.map((row) => ({
    id: row.id,
    change: itemChange.parse(JSON.parse(row.change)),
    at: row.at,
    by: row.by_account_id === null ? null : (accounts.get(row.by_account_id) ?? null),
    ...(counts.get(row.id) ?? { items: 0, restored: 0 }),
    undone: row.undone_at !== null,
    canUndo: row.undone_at === null && row.day === houseDayOf(now),
  }));
}

export async function batchView(ex: Executor, row: BatchRow, asker: Asker): Promise<ItemBatch> {
  const [view] = await batchViews(ex, [row], asker);
  return found(view, 'batch');
}

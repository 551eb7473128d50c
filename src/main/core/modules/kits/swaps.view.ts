import type { KitSwap } from '#shared/contract/kits.contract.ts';
import type { Executor } from '../../store/database.ts';
import { accountNames } from '../admin/index.ts';
import { itemLabels } from '../catalog/index.ts';
import { swapRows } from './kits.store.ts';

/** What made way for what in a kit, newest first. */
export async function swapsOf(ex: Executor, kitId: string): Promise<KitSwap[]> {
  const rows = await swapRows(ex, kitId);
  const items = await itemLabels(
    ex,
    rows.flatMap((row) => [row.out_item_id, row.in_item_id]),
  );
  const names = await accountNames(
    ex,
    rows.flatMap((row) => row.by_account_id ?? []),
  );
  const label = (itemId: string): KitSwap['in'] => {
    const item = items.get(itemId);
    return { itemId, barcode: item?.barcode ?? '', kindName: item?.kindName ?? '' };
  };
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    by: row.by_account_id === null ? null : (names.get(row.by_account_id) ?? null),
    reason: row.reason,
    out: label(row.out_item_id),
    in: label(row.in_item_id),
  }));
}

import type { Executor } from '../../store/database.ts';
import { inPieces } from './pieces.ts';

/** Which things: those of initiatives, of kinds, or these. */
export type WhichItems =
  | { initiativeIds: readonly string[] }
  | { kindIds: readonly string[] }
  | { itemIds: readonly string[] };

export interface ItemInUse {
  id: string;
  kindId: string;
  initiativeId: string;
  barcode: string;
}

/** Things in use, by barcode within each piece asked for: to judge many of them at once. */
export async function itemsInUse(ex: Executor, which: WhichItems): Promise<ItemInUse[]> {
  const [column, ids] =
    'initiativeIds' in which
      ? (['initiative_id', which.initiativeIds] as const)
      : 'kindIds' in which
        ? (['kind_id', which.kindIds] as const)
        : (['id', which.itemIds] as const);
  const items: ItemInUse[] = [];
  for (const piece of inPieces(ids)) {
    items.push(
      ...(await ex
        .selectFrom('item')
        .select(['id', 'kind_id as kindId', 'initiative_id as initiativeId', 'barcode'])
        .where(column, 'in', piece)
        .where('state', '=', 'inUse')
        .orderBy('barcode')
        .execute()),
    );
  }
  return items;
}

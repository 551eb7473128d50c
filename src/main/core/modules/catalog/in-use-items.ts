import type { Executor } from '../../store/database.ts';

/** What a list of items to choose from shows. */
export interface InUseItem {
  id: string;
  barcode: string;
  place: string;
}

/** Items of a kind that are in use, by barcode: also those that are out now. */
export const inUseItems = (ex: Executor, kindId: string): Promise<InUseItem[]> =>
  ex
    .selectFrom('item')
    .select(['id', 'barcode', 'place'])
    .where('kind_id', '=', kindId)
    .where('state', '=', 'inUse')
    .orderBy('barcode')
    .execute();

/** Barcode and place of items, in use or not, by id. */
export async function itemPlaces(ex: Executor, ids: readonly string[]): Promise<Map<string, InUseItem>> {
  if (ids.length === 0) return new Map();
  const rows = await ex
    .selectFrom('item')
    .select(['id', 'barcode', 'place'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

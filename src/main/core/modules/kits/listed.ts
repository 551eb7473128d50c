import { type Listed, listedWhole } from '../../store/listed.ts';
import type { KitRow } from './kits.store.ts';

/** One item in a kit, with what the kit is. */
export interface ListedKitItem extends KitRow {
  itemId: string;
  sort: number;
}

/** Digits of a place in a kit, so that keys sort as numbers do. */
const digits = 6;

/** The items of running kits, kit by kit in their order: hundreds, not hundreds of thousands. */
export const listedKits: Listed<ListedKitItem> = listedWhole(
  (ex) =>
    ex
      .selectFrom('kit_item')
      .innerJoin('kit', 'kit.id', 'kit_item.kit_id')
      .selectAll('kit')
      .select(['kit_item.item_id as itemId', 'kit_item.sort'])
      .where('kit.ended_at', 'is', null)
      .execute(),
  ({ barcode, sort }) => `${barcode} ${String(sort).padStart(digits, '0')}`,
);

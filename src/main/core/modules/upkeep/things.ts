import type { Actor } from '../../rpc/procedures.ts';
import { found } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { type ItemLabel, itemLabels, type LendableItem, lendableItems } from '../catalog/index.ts';

/** What a line about a thing shows, as the contract names it. */
export const thingOf = (label: ItemLabel) => ({
  itemId: label.id,
  barcode: label.barcode,
  kindId: label.kindId,
  kindName: label.kindName,
  pictogram: label.pictogram,
  photoId: label.photoId,
  initiativeId: label.initiativeId,
  initiativeName: label.initiativeName,
});
export type Thing = ReturnType<typeof thingOf>;

/** The things of some rows, looked up once for the whole list. */
export async function thingsOf(
  ex: Executor,
  rows: readonly { item_id: string }[],
): Promise<(itemId: string) => Thing> {
  const labels = await itemLabels(ex, [...new Set(rows.map((row) => row.item_id))]);
  return (itemId) => thingOf(found(labels.get(itemId), 'item'));
}

export async function itemForWork(ex: Executor, itemId: string): Promise<LendableItem> {
  return found((await lendableItems(ex, [itemId])).get(itemId), 'item');
}

/** Initiatives a list shows: the one asked for, and a volunteer never sees past their own. Null is the whole house. */
export function initiativesToShow(actor: Actor | null, asked: string | undefined): readonly string[] | null {
  const own = actor?.initiativeIds ?? null;
  if (asked === undefined) return own;
  return own === null || own.includes(asked) ? [asked] : [];
}

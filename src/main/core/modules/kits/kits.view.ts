import type { Kit } from '#shared/contract/kits.contract.ts';
import type { Executor } from '../../store/database.ts';
import { initiativeLabels, isOut, itemsByIds } from '../catalog/index.ts';
import { itemsOfKits, type KitRow } from './kits.store.ts';

/** Kits as a screen shows them: what is in them, and which of it is out now. */
export async function kitViews(ex: Executor, rows: readonly KitRow[]): Promise<Kit[]> {
  const inKit = await itemsOfKits(
    ex,
    rows.map((row) => row.id),
  );
  const items = await itemsByIds(ex, [...new Set([...inKit.values()].flat())]);
  const initiatives = await initiativeLabels(ex, [...new Set(rows.map((row) => row.initiative_id))]);
  const views: Kit[] = [];
  for (const row of rows) {
    const shown: Kit['items'] = [];
    for (const itemId of inKit.get(row.id) ?? []) {
      const item = items.get(itemId);
      if (!item) continue;
      const { barcode, kindId, kindName, pictogram, photoId, place, state } = item;
      const label = { itemId, barcode, kindId, kindName, pictogram, photoId, place };
      shown.push({ ...label, isOut: await isOut(ex, itemId), isInUse: state === 'inUse' });
    }
    views.push({
      id: row.id,
      initiativeId: row.initiative_id,
      initiativeName: initiatives.get(row.initiative_id)?.name ?? '',
      name: row.name,
      barcode: row.barcode,
      note: row.note,
      items: shown,
      endedAt: row.ended_at,
      revision: row.revision,
    });
  }
  return views;
}

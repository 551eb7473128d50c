import type { Kit } from '#shared/contract/kits.contract.ts';
import type { Executor } from '../../store/database.ts';
import { initiativeLabels, isOut, itemsByIds, lendingInitiativeOf } from '../catalog/index.ts';
import { gateRefusals } from '../upkeep/index.ts';
import { itemsOfKits, type KitRow } from './kits.store.ts';

/** Kits as a screen shows them: what is in them, and which of it could not go along now. */
export async function kitViews(ex: Executor, rows: readonly KitRow[], now: string): Promise<Kit[]> {
  const inKit = await itemsOfKits(
    ex,
    rows.map((row) => row.id),
  );
  const items = await itemsByIds(ex, [...new Set([...inKit.values()].flat())]);
  const initiatives = await initiativeLabels(ex, [...new Set(rows.map((row) => row.initiative_id))]);
  const gates = await gateRefusals(
    ex,
    [...items.values()].map((item) => ({
      id: item.id,
      kindId: item.kindId,
      initiativeId: lendingInitiativeOf(item),
    })),
    now,
  );
  const views: Kit[] = [];
  for (const row of rows) {
    const shown: Kit['items'] = [];
    for (const itemId of inKit.get(row.id) ?? []) {
      const item = items.get(itemId);
      if (!item) continue;
      const { barcode, kindId, kindName, pictogram, photoId, place, state } = item;
      const label = { itemId, barcode, kindId, kindName, pictogram, photoId, place };
      const out = await isOut(ex, itemId);
      const refusal = refusalOf(state, out, gates.get(itemId)?.reason ?? null);
      shown.push({ ...label, isOut: out, isInUse: state === 'inUse', refusal });
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

/** The most telling reason first, as at a hand-over. */
function refusalOf(
  state: 'inUse' | 'retired' | 'lost',
  out: boolean,
  gate: Kit['items'][number]['refusal'],
): Kit['items'][number]['refusal'] {
  if (state === 'retired') return 'loans.itemRetired';
  if (state === 'lost') return 'loans.itemLost';
  return out ? 'loans.itemOut' : gate;
}

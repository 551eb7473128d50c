import type { Executor } from '../../store/database.ts';
import { inPieces } from '../catalog/index.ts';

/** What people count on about a thing: it lies ready for one of them, or somebody asked for exactly this one. */
export type AskedItem = 'setAside' | 'reserved' | 'flexible';

/**
 * Which of these things people count on; a thing nobody asked for is not in the map. `flexible`: kept for a reservation
 * that another thing of the same kind serves as well.
 */
export async function askedItems(ex: Executor, itemIds: readonly string[]): Promise<Map<string, AskedItem>> {
  const asked = new Map<string, AskedItem>();
  for (const piece of inPieces(itemIds)) {
    const reservations = await ex
      .selectFrom('reservation')
      .select(['item_id', 'flexible'])
      .where('item_id', 'in', piece)
      .where('ended_at', 'is', null)
      .execute();
    for (const row of reservations)
      if (asked.get(row.item_id) !== 'reserved')
        asked.set(row.item_id, row.flexible === 1 ? 'flexible' : 'reserved');
    const waiting = await ex
      .selectFrom('hold')
      .select('item_id')
      .where('item_id', 'in', piece)
      .where('ended_at', 'is', null)
      .execute();
    for (const { item_id: id } of waiting) if (id !== null) asked.set(id, 'reserved');
    const ready = await ex
      .selectFrom('hold')
      .select('ready_item_id')
      .where('ready_item_id', 'in', piece)
      .where('ended_at', 'is', null)
      .execute();
    for (const { ready_item_id: id } of ready) if (id !== null) asked.set(id, 'setAside');
  }
  return asked;
}

import type { Availability } from '#shared/contract/loans.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { Executor } from '../../store/database.ts';
import { inUsePerKind } from '../catalog/index.ts';
import { unavailableItems } from '../upkeep/index.ts';
import { openItemsPerKind, promisedItemsPerKind } from './loans.store.ts';

/**
 * How many of each kind somebody could take along now. What is out, set aside, reserved for today or in repair is not there
 * for a visitor. Derived each time, never stored.
 */
export async function availabilityOf(
  db: Executor,
  kindIds: readonly string[],
  now: string,
): Promise<Availability[]> {
  const totals = await inUsePerKind(db, kindIds);
  const outs = await openItemsPerKind(db, kindIds);
  const promised = await promisedItemsPerKind(db, kindIds, houseDayOf(now));
  const unavailable = await unavailableItems(db, kindIds, now);
  return kindIds.map((kindId) => {
    const total = totals.get(kindId) ?? 0;
    const out = outs.get(kindId) ?? [];
    const taken = new Set([
      ...out.map((one) => one.itemId),
      ...(promised.get(kindId) ?? []),
      ...(unavailable.get(kindId) ?? []),
    ]);
    const inHouse = Math.max(0, total - taken.size);
    const [firstBack] = out.map((one) => one.dueDay).toSorted();
    return { kindId, total, inHouse, backOn: inHouse === 0 ? (firstBack ?? null) : null };
  });
}

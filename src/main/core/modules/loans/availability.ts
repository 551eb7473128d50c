import type { Availability } from '#shared/contract/loans.contract.ts';
import type { Executor } from '../../store/database.ts';
import { inUsePerKind } from '../catalog/index.ts';
import { outPerKind } from './loans.store.ts';

/** How many of each kind are in the house. Derived from open loans each time, never stored. */
export async function availabilityOf(db: Executor, kindIds: readonly string[]): Promise<Availability[]> {
  const totals = await inUsePerKind(db, kindIds);
  const outs = await outPerKind(db, kindIds);
  return kindIds.map((kindId) => {
    const total = totals.get(kindId) ?? 0;
    const out = outs.get(kindId);
    const inHouse = Math.max(0, total - (out?.out ?? 0));
    return { kindId, total, inHouse, backOn: inHouse === 0 ? (out?.firstDue ?? null) : null };
  });
}

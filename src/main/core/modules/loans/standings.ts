import type { Item } from '#shared/contract/catalog.contract.ts';
import type { ItemStanding } from '#shared/contract/loans.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import { actorOf, type QueryCall } from '../../rpc/procedures.ts';
import { itemsByIds, lendingInitiativeOf } from '../catalog/index.ts';
import { type GateRefusal, gateRefusals } from '../upkeep/index.ts';
import { daysLate } from './loans.rules.ts';
import { openLoansOfItems, setAsideItems } from './loans.store.ts';

/**
 * Where each of these things is, in the order asked: as many statements for a page of two hundred as for one thing. The same
 * facts `whereabouts` tells of one thing at length.
 */
export async function standingsOf(call: QueryCall, itemIds: readonly string[]): Promise<ItemStanding[]> {
  const { db, now } = call;
  const found = await itemsByIds(db, itemIds);
  const items = itemIds.flatMap((id) => found.get(id) ?? []).filter(({ state }) => state === 'inUse');
  const asked = items.map((item) => ({
    id: item.id,
    kindId: item.kindId,
    initiativeId: lendingInitiativeOf(item),
  }));
  const facts: StandingFacts = {
    out: await openLoansOfItems(db, itemIds),
    stops: await gateRefusals(db, asked, now),
    setAside: await setAsideItems(db, itemIds),
    own: actorOf(call).initiativeIds,
    today: houseDayOf(now),
  };
  return items.map((item) => standingOf(item, facts));
}

interface StandingFacts {
  /** Due day of what is out, by thing. */
  out: ReadonlyMap<string, LocalDay>;
  stops: ReadonlyMap<string, GateRefusal>;
  /** Until when, by thing. */
  setAside: ReadonlyMap<string, LocalDay>;
  own: readonly string[] | null;
  today: LocalDay;
}

/** What is out is out, whatever is overdue on it; what may not go out is told before whom it waits for. */
function standingOf(item: Item, { out, stops, setAside, own, today }: StandingFacts): ItemStanding {
  const itemId = item.id;
  const dueDay = out.get(itemId);
  if (dueDay !== undefined) {
    const mayKnow = !own || own.includes(lendingInitiativeOf(item));
    return {
      itemId,
      where: 'out',
      due: mayKnow ? { dueDay, daysLate: daysLate(dueDay, null, today) } : null,
    };
  }
  const stop = stops.get(itemId);
  if (stop)
    return {
      itemId,
      where: 'stopped',
      reason: stop.reason,
      plan: stop.params.plan,
      since: stop.params.since,
    };
  const until = setAside.get(itemId);
  return until === undefined ? { itemId, where: 'inHouse' } : { itemId, where: 'setAside', until };
}

import type { TakeLine } from '#shared/contract/stock.contract.ts';
import type { TakeOutcome } from '#shared/contract/words.ts';
import { type CommandCall, executorOf, type QueryCall } from '../../rpc/procedures.ts';
import type { Executor } from '../../store/database.ts';
import {
  type ItemRow,
  itemLabels,
  itemRowsByIds,
  itemsAround,
  knownItems,
  lendingInitiativeOf,
} from '../catalog/index.ts';
import { namesFor } from '../people/index.ts';
import { countFacts, type OutNow } from './count-facts.ts';
import { type CountedThing, outcomeOf } from './take.rules.ts';
import { expectedOf, linesOf, type ScanRow, scansOf, type TakeRow } from './take.store.ts';

/** One thing or one unknown code of a count, without the words a screen shows with it. */
export interface Counted {
  outcome: TakeOutcome;
  code: string;
  item: ItemRow | null;
  place: string;
  placeFound: string;
  kindName: string | null;
  scannedAt: string | null;
  act: TakeLine['act'];
  holder: OutNow | null;
}

/** What a count has found out: of one that goes on from what is known now, of a closed one from its report. */
export async function resultOf(ex: Executor, take: TakeRow): Promise<Counted[]> {
  return take.closed_at === null ? liveResult(ex, take) : keptResult(ex, take);
}

async function liveResult(ex: Executor, take: TakeRow): Promise<Counted[]> {
  const expected = await expectedOf(ex, take.id);
  const scans = await withItemsNow(ex, await scansOf(ex, take.id));
  const scanOf = new Map(scans.flatMap((scan) => (scan.item_id === null ? [] : [[scan.item_id, scan]])));
  const ids = [...new Set([...expected.keys(), ...scanOf.keys()])];
  const items = await itemsOf(ex, take, ids);
  const [out, since] = [await countFacts().outNow(ex, ids), await countFacts().since(ex, take.started_at)];
  const things = ids.flatMap((id): Counted[] => {
    const item = items.get(id);
    if (!item) return [];
    const scan = scanOf.get(id);
    const holder = out.get(id) ?? null;
    const thing = thingOf(take, item, {
      expected: expected.get(id) ?? null,
      scan,
      since: { ...(since.get(id) ?? never), isOut: holder !== null },
    });
    return [countedOf(outcomeOf(thing), item, scan, holder)];
  });
  const unknown = scans.filter((scan) => scan.item_id === null).map(unknownCode);
  return [...things, ...unknown].toSorted(inWalkingOrder);
}

/** Nearly all of a count is of its own initiative; strangers are asked for one by one. */
async function itemsOf(ex: Executor, take: TakeRow, ids: readonly string[]): Promise<Map<string, ItemRow>> {
  const own = await itemsAround(ex, take.initiative_id);
  const strangers = await itemRowsByIds(
    ex,
    ids.filter((id) => !own.has(id)),
  );
  return new Map([...own, ...strangers]);
}

export const never = { lentAt: null, returnedAt: null } as const;

export function thingOf(
  take: TakeRow,
  item: ItemRow,
  known: Pick<CountedThing, 'expected' | 'since'> & { scan: ScanRow | undefined },
): CountedThing {
  const holds = lendingInitiativeOf({
    initiativeId: item.initiative_id,
    hostedInitiativeId: item.hosted_initiative_id,
  });
  return {
    itemId: item.id,
    expected: known.expected,
    since: known.since,
    scannedAt: known.scan?.at ?? null,
    placeFound: known.scan?.place_found ?? '',
    place: item.place,
    state: item.state as CountedThing['state'],
    isOurs: holds === take.initiative_id,
  };
}

export const countedOf = (
  outcome: TakeOutcome,
  item: ItemRow,
  scan: ScanRow | undefined,
  holder: OutNow | null,
): Counted => ({
  outcome,
  code: item.barcode,
  item,
  place: item.place,
  placeFound: scan?.place_found ?? '',
  kindName: null,
  scannedAt: scan?.at ?? null,
  act: null,
  holder,
});

export const unknownCode = (scan: ScanRow): Counted => ({
  outcome: 'unknownCode',
  code: scan.code,
  item: null,
  place: '',
  placeFound: scan.place_found,
  kindName: null,
  scannedAt: scan.at,
  act: null,
  holder: null,
});

/** A code nobody knew when it was scanned may be on an item by now. */
async function withItemsNow(ex: Executor, scans: readonly ScanRow[]): Promise<ScanRow[]> {
  const unknown = scans.filter((scan) => scan.item_id === null).map((scan) => scan.code);
  if (unknown.length === 0) return [...scans];
  const known = await knownItems(ex, unknown);
  return scans.map((scan) => ({ ...scan, item_id: scan.item_id ?? known.get(scan.code)?.id ?? null }));
}

/** As one walks along the shelves. */
function inWalkingOrder(a: Counted, b: Counted): number {
  return (
    compare(a.place, b.place) || compare(a.item?.shelf ?? '', b.item?.shelf ?? '') || compare(a.code, b.code)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function keptResult(ex: Executor, take: TakeRow): Promise<Counted[]> {
  const lines = await linesOf(ex, take.id);
  const items = await itemRowsByIds(
    ex,
    lines.flatMap((line) => line.item_id ?? []),
  );
  return lines.map((line) => ({
    outcome: line.outcome as TakeOutcome,
    code: line.code,
    item: line.item_id === null ? null : (items.get(line.item_id) ?? null),
    place: line.place,
    placeFound: line.place_found,
    kindName: line.kind_name,
    scannedAt: null,
    act: line.act as TakeLine['act'],
    holder: null,
  }));
}

/** Lines with the names of things and of who has them. */
export async function linesFor(
  call: QueryCall | CommandCall,
  counted: readonly Counted[],
): Promise<TakeLine[]> {
  const labels = await itemLabels(
    executorOf(call),
    counted.flatMap(({ item }) => item?.id ?? []),
  );
  const persons = await namesFor(
    call,
    counted.flatMap(({ holder }) => holder?.personId ?? []),
  );
  return counted.map(({ item, holder, ...one }) => {
    const label = item ? labels.get(item.id) : undefined;
    const person = holder ? persons.get(holder.personId) : undefined;
    return {
      itemId: item?.id ?? null,
      code: one.code,
      kindName: one.kindName ?? label?.kindName ?? '',
      pictogram: label?.pictogram ?? '',
      photoId: label?.photoId ?? null,
      initiativeName: label?.initiativeName ?? '',
      place: one.place,
      placeFound: one.placeFound,
      outcome: one.outcome,
      act: one.act,
      scannedAt: one.scannedAt,
      holder:
        holder && person
          ? { personId: person.id, name: person.name || person.number, dueDay: holder.dueDay }
          : null,
    };
  });
}

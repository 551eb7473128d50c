import type { Hold } from '#shared/contract/holds.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { type CommandCall, executorOf, type QueryCall } from '../../../rpc/procedures.ts';
import { found } from '../../../rpc/refusal.ts';
import type { Executor } from '../../../store/database.ts';
import { itemPlaces, kindLabels } from '../../catalog/index.ts';
import { namesFor } from '../../people/index.ts';
import { refusalToUndoCancel } from './hold.rules.ts';
import { type HoldRow, newestMoves, queueOf } from './hold.store.ts';

/** Holds as a screen shows them. Names and places in the queue are looked up once for the whole list; `inHand` when it is one person's. */
export async function holdViews(
  call: QueryCall | CommandCall,
  rows: readonly HoldRow[],
  inHand?: string,
): Promise<Hold[]> {
  if (rows.length === 0) return [];
  const ex = executorOf(call);
  const kindIds = [...new Set(rows.map((row) => row.kind_id))];
  const kinds = await kindLabels(ex, kindIds);
  const persons = await namesFor(
    call,
    rows.map((row) => row.person_id),
    { inHand },
  );
  const items = await itemPlaces(ex, [
    ...new Set(rows.flatMap((row) => [row.item_id, row.ready_item_id].filter((id) => id !== null))),
  ]);
  const places = await placesIn(ex, kindIds);
  const moves = await newestMoves(
    ex,
    rows.map((row) => row.id),
  );
  const today = houseDayOf(call.now);
  return rows.map((row) => {
    const kind = found(kinds.get(row.kind_id), 'kind');
    const person = persons.get(row.person_id);
    return {
      id: row.id,
      kindId: row.kind_id,
      kindName: kind.name,
      pictogram: kind.pictogram,
      photoId: kind.photoId,
      initiativeId: row.initiative_id,
      initiativeName: kind.initiativeName,
      itemId: row.item_id,
      barcode: row.item_id === null ? null : (items.get(row.item_id)?.barcode ?? null),
      personId: person?.id ?? row.person_id,
      personName: person?.name ?? '',
      personNumber: person?.number ?? '',
      place: places.get(row.id) ?? null,
      askedAt: row.asked_at,
      via: row.via,
      note: person?.tellsMore === false ? '' : row.note,
      ready: readyOf(row, items),
      endedAt: row.ended_at,
      endedHow: row.ended_how,
      canUndo: refusalToUndoCancel({ endedHow: row.ended_how, endedDay: row.ended_day }, today) === null,
      movedBecause: moves.get(row.id) ?? null,
    };
  });
}

function readyOf(
  row: HoldRow,
  items: ReadonlyMap<string, { barcode: string; place: string }>,
): Hold['ready'] {
  if (
    row.ended_at !== null ||
    row.ready_item_id === null ||
    row.ready_at === null ||
    row.ready_until === null
  )
    return null;
  const item = items.get(row.ready_item_id);
  return {
    itemId: row.ready_item_id,
    barcode: item?.barcode ?? '',
    itemPlace: item?.place ?? '',
    since: row.ready_at,
    until: row.ready_until,
  };
}

async function placesIn(ex: Executor, kindIds: readonly string[]): Promise<Map<string, number>> {
  const places = new Map<string, number>();
  for (const kindId of kindIds) {
    for (const [n, row] of (await queueOf(ex, kindId)).entries()) places.set(row.id, n + 1);
  }
  return places;
}

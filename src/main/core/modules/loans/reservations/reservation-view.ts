import type { Reservation } from '#shared/contract/reservations.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { type CommandCall, executorOf, type QueryCall } from '../../../rpc/procedures.ts';
import { found } from '../../../rpc/refusal.ts';
import type { Executor } from '../../../store/database.ts';
import { itemPlaces, itemsByIds, kindLabels } from '../../catalog/index.ts';
import { namesFor } from '../../people/index.ts';
import { unavailableItems } from '../../upkeep/index.ts';
import { openLoanOfItem } from '../loans.store.ts';
import { refusalToUndoCancel } from './reservation.rules.ts';
import type { ReservationRow } from './reservation.store.ts';

/** Reservations as a screen shows them. Names are looked up once for the whole list; `inHand` when it is one person's. */
export async function reservationViews(
  call: QueryCall | CommandCall,
  rows: readonly ReservationRow[],
  inHand?: string,
): Promise<Reservation[]> {
  if (rows.length === 0) return [];
  const [ex, now] = [executorOf(call), call.now];
  const kinds = await kindLabels(ex, [...new Set(rows.map((row) => row.kind_id))]);
  const persons = await namesFor(
    call,
    rows.map((row) => row.person_id),
    { inHand },
  );
  const items = await itemPlaces(ex, [...new Set(rows.map((row) => row.item_id))]);
  const dangers = await dangersOf(ex, rows, now);
  const today = houseDayOf(now);
  return rows.map((row) => {
    const kind = found(kinds.get(row.kind_id), 'kind');
    const person = persons.get(row.person_id);
    const item = items.get(row.item_id);
    const ended = { endedHow: row.ended_how, endedDay: row.ended_day };
    return {
      id: row.id,
      kindId: row.kind_id,
      kindName: kind.name,
      pictogram: kind.pictogram,
      photoId: kind.photoId,
      initiativeId: row.initiative_id,
      initiativeName: kind.initiativeName,
      itemId: row.item_id,
      barcode: item?.barcode ?? '',
      itemPlace: item?.place ?? '',
      isFlexible: row.flexible === 1,
      personId: person?.id ?? row.person_id,
      personName: person?.name ?? '',
      personNumber: person?.number ?? '',
      fromDay: row.from_day,
      toDay: row.to_day,
      askedAt: row.asked_at,
      via: row.via,
      note: person?.tellsMore === false ? '' : row.note,
      endedAt: row.ended_at,
      endedHow: row.ended_how,
      canUndo: refusalToUndoCancel(ended, today) === null,
      inDanger: dangers.get(row.id) ?? null,
      revision: row.revision,
    };
  });
}

/** Whose item is still out when they come to fetch it, or may not be lent. */
async function dangersOf(
  ex: Executor,
  rows: readonly ReservationRow[],
  now: string,
): Promise<Map<string, NonNullable<Reservation['inDanger']>>> {
  const dangers = new Map<string, NonNullable<Reservation['inDanger']>>();
  const open = rows.filter((row) => row.ended_at === null);
  const items = await itemsByIds(ex, [...new Set(open.map((row) => row.item_id))]);
  const unavailable = await unavailableItems(ex, [...new Set(open.map((row) => row.kind_id))], now);
  for (const row of open) {
    const loan = await openLoanOfItem(ex, row.item_id);
    const outOfUse =
      items.get(row.item_id)?.state !== 'inUse' || unavailable.get(row.kind_id)?.includes(row.item_id);
    if (outOfUse) dangers.set(row.id, 'outOfUse');
    else if (loan && loan.due_day >= row.from_day) dangers.set(row.id, 'stillOut');
  }
  return dangers;
}

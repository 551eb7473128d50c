import { houseDayOf } from '#shared/domain/house.ts';
import type { Instant, LocalDay } from '#shared/domain/local-days.ts';
import type { Executor } from '../../../store/database.ts';
import { daysAfterReturn } from '../../catalog/index.ts';
import { type KindContext, kindContext } from '../kind-context.ts';
import { busyUntil } from '../reservations/reservation.rules.ts';
import type { ReservationRow } from '../reservations/reservation.store.ts';
import { heldUntil, type KindShelf, loanBusyUntil, shelfOf } from '../shelf.ts';
import type { Aside, AskedChange, DueConflict } from './came-along.ts';
import { type ClosingDays, dayOutOf, daysOutOfClosing } from './out-of-closing.rules.ts';
import { type Kept, type Place, type Reserved, rearrange } from './rearrange.rules.ts';

/** What a move does to one kind. */
export interface KindPlan {
  asked: AskedChange[];
  conflicts: DueConflict[];
  /** Loans that keep their due day, because somebody else needs the item. */
  refusedLoans: ReadonlySet<string>;
}

export interface KindMove {
  kindId: string;
  /** The due day each of these loans would get. */
  dueDays: ReadonlyMap<string, LocalDay>;
  /** The closing of its initiative; null when due days move without one. */
  closing: ClosingDays | null;
}

/** Works one kind out: its loans, its reservations and what is set aside, together. Writes nothing. */
export async function planKind(ex: Executor, now: Instant, move: KindMove): Promise<KindPlan> {
  const context = await kindContext(ex, move.kindId);
  const shelf = await shelfOf(ex, move.kindId, now);
  const today = houseDayOf(now);
  const after = daysAfterReturn(context.terms);
  const reservations = shelf.reservations.map((row) => reservedOf(row, after, move.closing));
  const asides = asidesOf(shelf, move.closing);
  const answer = rearrange({
    items: lendable(shelf),
    today,
    loans: shelf.loans.map((loan) => keptLoan(loan, move.dueDays.get(loan.id) ?? null, today, after)),
    holds: asides.map((one) => keptAside(one, context)),
    reservations,
  });
  return {
    asked: [
      ...reservations.flatMap((one) => changeOfReservation(one, answer)),
      ...asides.flatMap((one) => changeOfAside(one, answer.refused)),
    ],
    conflicts: [...move.dueDays].flatMap(([loanId, toDay]) => {
      const reservationId = answer.refused.get(loanId);
      return reservationId ? [{ loanId, reservationId, toDay }] : [];
    }),
    refusedLoans: new Set([...move.dueDays.keys()].filter((id) => answer.refused.has(id))),
  };
}

export const lendable = (shelf: KindShelf): string[] =>
  shelf.items.map((item) => item.id).filter((itemId) => !shelf.unavailable.has(itemId));

export const placeOf = (row: ReservationRow): Place => ({
  itemId: row.item_id,
  fromDay: row.from_day,
  toDay: row.to_day,
  busyUntil: row.busy_until,
});

function reservedOf(row: ReservationRow, after: number, closing: ClosingDays | null): Reserved {
  const place = placeOf(row);
  const days = closing === null ? null : daysOutOfClosing(place, closing);
  const wishes =
    days?.map(({ fromDay, toDay }) => ({
      itemId: place.itemId,
      fromDay,
      toDay,
      busyUntil: busyUntil(fromDay, toDay, after),
    })) ?? null;
  return { id: row.id, isFlexible: row.flexible === 1, place, wishes };
}

export const keptLoan = (
  loan: { id: string; item_id: string; due_day: LocalDay },
  asked: LocalDay | null,
  today: LocalDay,
  after: number,
): Kept => ({
  id: loan.id,
  itemId: loan.item_id,
  until: loanBusyUntil(loan.due_day, today, after),
  asked: asked === null ? null : loanBusyUntil(asked, today, after),
});

interface AsideMove extends Aside {
  id: string;
  /** Another last day to fetch it; `nowhere` when there is none, null when it is not touched. */
  asked: LocalDay | 'nowhere' | null;
}

function asidesOf(shelf: KindShelf, closing: ClosingDays | null): AsideMove[] {
  return shelf.queue.flatMap((hold): AsideMove[] => {
    if (hold.ready_item_id === null || hold.ready_until === null) return [];
    const aside = { id: hold.id, itemId: hold.ready_item_id, until: hold.ready_until };
    const asked = closing === null ? aside.until : dayOutOf(aside.until, closing);
    return [{ ...aside, asked: asked === aside.until ? null : (asked ?? 'nowhere') }];
  });
}

const keptAside = ({ id, itemId, until, asked }: AsideMove, { terms }: KindContext): Kept => ({
  id,
  itemId,
  until: heldUntil(until, terms),
  asked: asked === null || asked === 'nowhere' ? null : heldUntil(asked, terms),
});

function changeOfReservation(
  { id, place, wishes }: Reserved,
  { places, stuck }: ReturnType<typeof rearrange>,
): AskedChange[] {
  const change = { what: 'reservation' as const, id, from: place };
  const to = places.get(id) ?? null;
  if (stuck.has(id)) return [{ ...change, to, why: wishes?.length === 0 ? 'nowhere' : 'reserved' }];
  return to ? [{ ...change, to, why: null }] : [];
}

function changeOfAside(
  { id, itemId, until, asked }: AsideMove,
  refused: ReadonlyMap<string, string | null>,
): AskedChange[] {
  if (asked === null) return [];
  const change = { what: 'hold' as const, id, from: { itemId, until } };
  if (asked === 'nowhere') return [{ ...change, to: null, why: 'nowhere' }];
  if (refused.has(id)) return [{ ...change, to: null, why: 'reserved' }];
  return [{ ...change, to: { itemId, until: asked }, why: null }];
}

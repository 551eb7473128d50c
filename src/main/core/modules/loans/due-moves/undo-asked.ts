import { houseDayOf } from '#shared/domain/house.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import type { CommandCall } from '../../../rpc/procedures.ts';
import { daysAfterReturn } from '../../catalog/index.ts';
import type { HoldRow } from '../holds/hold.store.ts';
import { kindContext } from '../kind-context.ts';
import type { ReservationRow } from '../reservations/reservation.store.ts';
import { loanBusyUntil, shelfOf } from '../shelf.ts';
import { holdsByIds, reservationsByIds } from './asked.store.ts';
import { type Aside, type AskedChange, isTold } from './came-along.ts';
import { keptLoan, lendable, placeOf } from './kind-plan.ts';
import { type Place, rearrange } from './rearrange.rules.ts';
import { writeAsides, writePlaces } from './write-asked.ts';

/** A loan that should get another due day. */
export interface DueBack {
  id: string;
  kindId: string;
  dueDay: LocalDay;
}

export interface UndoneAsked {
  /** Loans that keep the due day they have: somebody reserved the item since. */
  refusedLoans: Set<string>;
  restored: number;
  left: number;
}

/**
 * Gives reservations and things set aside the days they had, unless they changed since or somebody else has the item now; and
 * says which loans cannot go back for the same reason.
 */
export async function undoAsked(
  call: CommandCall,
  changes: readonly AskedChange[],
  dueBack: readonly DueBack[],
): Promise<UndoneAsked> {
  const moved = changes.filter((change) => change.to !== null);
  const back = await unchangedOnes(call, moved);
  const kindIds = new Set([...back.kinds, ...dueBack.map((one) => one.kindId)]);
  const places = new Map<string, Place>();
  const stuck = new Set<string>();
  const refusedLoans = new Set<string>();
  for (const kindId of [...kindIds].toSorted()) {
    const dueDays = new Map(
      dueBack.filter((one) => one.kindId === kindId).map((one) => [one.id, one.dueDay]),
    );
    const answer = await backOfKind(call, { kindId, dueDays, places: back.places });
    for (const [id, place] of answer.places) places.set(id, place);
    for (const id of answer.stuck) stuck.add(id);
    for (const id of dueDays.keys()) if (answer.refused.has(id)) refusedLoans.add(id);
  }
  await writePlaces(call, places);
  await writeAsides(call, back.asides);
  const told = moved.filter((one) => one.why === null && isTold(one)).map(({ id }) => id);
  const restored = told.filter((id) => back.asides.has(id) || (back.places.has(id) && !stuck.has(id)));
  return { refusedLoans, restored: restored.length, left: told.length - restored.length };
}

async function backOfKind(
  call: CommandCall,
  asked: { kindId: string; dueDays: ReadonlyMap<string, LocalDay>; places: ReadonlyMap<string, Place> },
): Promise<ReturnType<typeof rearrange>> {
  const { tx, now } = call;
  const today = houseDayOf(now);
  const { terms } = await kindContext(tx, asked.kindId);
  const shelf = await shelfOf(tx, asked.kindId, now);
  const after = daysAfterReturn(terms);
  return rearrange({
    items: lendable(shelf),
    today,
    // One that is late was late before: it is in nobody's way back.
    loans: shelf.loans
      .filter(
        (loan) => asked.dueDays.has(loan.id) || loanBusyUntil(loan.due_day, loan.due_day, after) >= today,
      )
      .map((loan) => keptLoan(loan, asked.dueDays.get(loan.id) ?? null, today, after)),
    holds: shelf.queue.flatMap((hold) =>
      hold.ready_item_id === null || hold.ready_until === null
        ? []
        : [{ id: hold.id, itemId: hold.ready_item_id, until: hold.ready_until, asked: null }],
    ),
    reservations: shelf.reservations.map((row) => {
      const wish = asked.places.get(row.id);
      return {
        id: row.id,
        isFlexible: row.flexible === 1,
        place: placeOf(row),
        wishes: wish === undefined ? null : [wish],
      };
    }),
  });
}

/** What stands as the move left it, with where it goes back to. */
async function unchangedOnes(call: CommandCall, moved: readonly AskedChange[]) {
  const today = houseDayOf(call.now);
  const ids = (what: AskedChange['what']) => moved.filter((one) => one.what === what).map(({ id }) => id);
  const reservations = await reservationsByIds(call.tx, ids('reservation'));
  const holds = await holdsByIds(call.tx, ids('hold'));
  const places = new Map<string, Place>();
  const asides = new Map<string, Aside>();
  const kinds = new Set<string>();
  for (const change of moved) {
    if (change.what === 'hold') {
      if (isAsLeft(holds.get(change.id), change.to) && change.from.until >= today)
        asides.set(change.id, change.from);
      continue;
    }
    const row = reservations.get(change.id);
    if (!row || !standsAsLeft(row, change.to) || wouldBePast(change, today)) continue;
    places.set(change.id, change.from);
    kinds.add(row.kind_id);
  }
  return { places, asides, kinds };
}

/** A flexible one may have got another item since. */
const standsAsLeft = (row: ReservationRow, to: Place | null): boolean =>
  to !== null &&
  row.ended_at === null &&
  row.from_day === to.fromDay &&
  row.to_day === to.toDay &&
  (row.flexible === 1 || row.item_id === to.itemId);

/** A first day that is over is not given back: nobody could come. */
const wouldBePast = ({ from, to }: { from: Place; to: Place | null }, today: LocalDay): boolean =>
  from.fromDay !== to?.fromDay && from.fromDay < today;

const isAsLeft = (row: HoldRow | undefined, to: Aside | null): boolean =>
  to !== null &&
  row !== undefined &&
  row.ended_at === null &&
  row.ready_item_id === to.itemId &&
  row.ready_until === to.until;

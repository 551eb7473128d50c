import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall } from '../../rpc/procedures.ts';
import { moved } from './holds/hold.rules.ts';
import { changeHold, queueOf, writeOrder } from './holds/hold.store.ts';
import { kindContext } from './kind-context.ts';
import type { LoanRow } from './loans.store.ts';
import { findRoom, moveReservations } from './reservations/make-room.ts';
import { changeReservation, keepDays, type ReservationRow } from './reservations/reservation.store.ts';
import { shelfOf } from './shelf.ts';

const open = { ended_at: null, ended_day: null, ended_by: null, ended_how: null, loan_id: null };

/** After an undone loan: who waited for it waits again, at the head of the queue, and a reservation stands again. */
export async function askedAgain(call: CommandCall, loan: LoanRow): Promise<void> {
  const { tx } = call;
  const holds = await tx.selectFrom('hold').selectAll().where('loan_id', '=', loan.id).execute();
  for (const hold of holds) {
    const queue = (await queueOf(tx, hold.kind_id)).map((one) => one.id);
    await changeHold(tx, hold.id, { ...open, rank: (await highestRank(call, hold.kind_id)) + 1 });
    await writeOrder(tx, hold.kind_id, moved([...queue, hold.id], hold.id, 1));
    call.touched('hold', hold.id);
  }
  const reservations = await tx
    .selectFrom('reservation')
    .selectAll()
    .where('loan_id', '=', loan.id)
    .execute();
  for (const reservation of reservations) await reserveAgain(call, reservation);
}

const highestRank = async (call: CommandCall, kindId: string): Promise<number> =>
  (await queueOf(call.tx, kindId)).at(-1)?.rank ?? 0;

/** The item of the loan is free again, so there is always room, unless something was overruled meanwhile. */
async function reserveAgain(call: CommandCall, row: ReservationRow): Promise<void> {
  const { tx, now } = call;
  const today = houseDayOf(now);
  const { terms } = await kindContext(tx, row.kind_id);
  const shelf = await shelfOf(tx, row.kind_id, now);
  const wanted = {
    id: row.id,
    itemId: row.flexible === 1 ? null : row.item_id,
    fromDay: row.from_day > today ? row.from_day : today,
    toDay: row.busy_until > today ? row.busy_until : today,
  };
  const room = findRoom({ shelf, terms, today, wanted });
  const item_id = room?.get(row.id);
  if (!room || item_id === undefined) return;
  await moveReservations(call, shelf, room);
  await changeReservation(tx, row.id, { ...open, item_id, revision: row.revision + 1 });
  await keepDays(tx, { ...row, item_id }, today);
  call.touched('reservation', row.id);
}

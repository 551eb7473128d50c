import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall } from '../../rpc/procedures.ts';
import { changeHold } from './holds/hold.store.ts';
import type { LoanRow } from './loans.store.ts';
import type { PlannedLoan } from './plan-loan.ts';
import { moveReservations } from './reservations/make-room.ts';
import { changeReservation, freeDays } from './reservations/reservation.store.ts';

/** What the person had asked for is done with this loan; others who reserved get the item that was found for them. */
export async function fulfilAsked(
  call: CommandCall,
  { asked, room }: Pick<PlannedLoan, 'asked' | 'room'>,
  loan: Pick<LoanRow, 'id'>,
): Promise<void> {
  const { tx, now } = call;
  const ended = {
    ended_at: now,
    ended_day: houseDayOf(now),
    ended_by: call.actor?.accountId ?? null,
    ended_how: 'lent' as const,
    loan_id: loan.id,
  };
  if (asked.ownHold) {
    await changeHold(tx, asked.ownHold, {
      ...ended,
      ready_at: null,
      ready_until: null,
      ready_item_id: null,
    });
    call.touched('hold', asked.ownHold);
  }
  if (asked.ownReservation) {
    await freeDays(tx, [asked.ownReservation]);
    await changeReservation(tx, asked.ownReservation, ended);
    call.touched('reservation', asked.ownReservation);
  }
  if (room) await moveReservations(call, room.shelf, room.moves);
}

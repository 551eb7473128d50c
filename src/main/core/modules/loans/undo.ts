import type { Loan } from '#shared/contract/loans.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { daysAfterReturn, setItemCondition } from '../catalog/index.ts';
import { kindsOfReturn, reverseForLoan } from '../money/index.ts';
import { undoForHandOver, undoForReturn } from '../upkeep/index.ts';
import { reopenClaimOnUndo } from './claims.ts';
import { conditionOut } from './give-back.ts';
import { touchedLoan } from './hand-over.ts';
import { settleQueue } from './holds/queue.ts';
import { kindContext } from './kind-context.ts';
import { loanViews } from './loan-view.ts';
import { refusalToUndoHandOver, refusalToUndoReturn, undoStateOf } from './loans.rules.ts';
import { changeLoan, type LoanRow, loanById, openLoanOfItem } from './loans.store.ts';
import { partsOutAgain } from './parts.ts';
import { findRoom, moveReservations } from './reservations/make-room.ts';
import { refuseOthersInitiative } from './rights.ts';
import { loanBusyUntil, shelfOf } from './shelf.ts';
import { askedAgain } from './unfulfil.ts';

/** A loan of today that should not have been made: it counts no more, and what was asked for is asked for again. */
export async function undoHandOver(
  call: CommandCall,
  input: InputOf<'loans', 'undoHandOver'>,
): Promise<{ loan: Loan }> {
  const loan = await ownLoan(call, input.loanId);
  const reason = refusalToUndoHandOver(undoStateOf(loan), houseDayOf(call.now));
  if (reason) refuse(reason);
  const changes = { undone_at: call.now, undone_by: call.actor?.accountId ?? null };
  await changeLoan(call.tx, loan.id, changes);
  await reverseForLoan(call, { loanId: loan.id });
  await undoForHandOver(call, { loanId: loan.id });
  await askedAgain(call, loan);
  return answer(call, loan, changes);
}

/** A return of today that was a mistake: the thing is still out, under its old due date. */
export async function undoReturn(
  call: CommandCall,
  input: InputOf<'loans', 'undoReturn'>,
): Promise<{ loan: Loan }> {
  const loan = await ownLoan(call, input.loanId);
  const outAgain = (await openLoanOfItem(call.tx, loan.item_id)) !== undefined;
  const reason = refusalToUndoReturn(undoStateOf(loan), houseDayOf(call.now), outAgain);
  if (reason) refuse(reason);
  if (loan.condition_in !== loan.condition_out)
    await setItemCondition(call.tx, loan.item_id, conditionOut(loan));
  const changes = {
    returned_at: null,
    returned_by: null,
    returned_day: null,
    return_entered_at: null,
    condition_in: null,
    note_in: null,
    back_via: null,
  };
  await makeWayFor(call, loan);
  await changeLoan(call.tx, loan.id, changes);
  await partsOutAgain(call.tx, loan.id);
  await reopenClaimOnUndo(call, loan.id);
  await undoForReturn(call, { loanId: loan.id });
  await reverseForLoan(call, { loanId: loan.id, kinds: kindsOfReturn });
  return answer(call, loan, changes);
}

/**
 * Who reserved since and may have any item gets another one. Where there is none the thing is out all the same: the list of
 * reservations says so, and whom to call.
 */
async function makeWayFor(call: CommandCall, loan: LoanRow): Promise<void> {
  const today = houseDayOf(call.now);
  const { terms } = await kindContext(call.tx, loan.kind_id);
  const shelf = await shelfOf(call.tx, loan.kind_id, call.now);
  const until = loanBusyUntil(loan.due_day, today, daysAfterReturn(terms));
  const wanted = { id: loan.id, itemId: loan.item_id, fromDay: today, toDay: until };
  // What is set aside meanwhile goes back to waiting when the queue is settled.
  const aside = shelf.queue.filter((one) => one.ready_item_id === loan.item_id).map((one) => one.id);
  const room = findRoom({ shelf, terms, today, wanted, leaveOut: aside });
  if (room) await moveReservations(call, shelf, room);
}

async function ownLoan(call: CommandCall, id: string): Promise<LoanRow> {
  const loan = found(await loanById(call.tx, id), 'loan');
  refuseOthersInitiative(call, loan.initiative_id);
  return loan;
}

async function answer(call: CommandCall, loan: LoanRow, changes: Partial<LoanRow>): Promise<{ loan: Loan }> {
  await settleQueue(call, loan.kind_id);
  touchedLoan(call, loan);
  call.changedFields(...Object.keys(changes));
  const [view] = await loanViews(call, [{ ...loan, ...changes }]);
  return { loan: found(view, 'loan') };
}

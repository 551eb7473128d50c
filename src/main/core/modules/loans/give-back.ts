import type { Item } from '#shared/contract/catalog.contract.ts';
import type { Loan } from '#shared/contract/loans.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { setItemCondition } from '../catalog/index.ts';
import { touchedLoan } from './hand-over.ts';
import { loanViews } from './loan-view.ts';
import { refusalToUndoHandOver, refusalToUndoReturn } from './loans.rules.ts';
import { type LoanRow, loanById, openLoanOfItem } from './loans.store.ts';

type Condition = Item['condition'];

/** Takes an item back. A changed condition goes to the item as well. */
export async function giveBack(
  call: CommandCall,
  input: InputOf<'loans', 'giveBack'>,
): Promise<{ loan: Loan }> {
  const open = await openLoanOfItem(call.tx, input.itemId);
  if (!open) return refuse('loans.notOut');
  refuseOthersInitiative(call, open);
  // A clock that was set back would write a return before its loan.
  if (call.now < open.handed_over_at) refuse('loans.clockSetBack', { at: open.handed_over_at });
  const condition = input.condition ?? conditionOut(open);
  if (condition !== open.condition_out) await setItemCondition(call.tx, open.item_id, condition);
  return change(call, open, {
    returned_at: call.now,
    returned_by: call.actor?.accountId ?? null,
    returned_day: houseDayOf(call.now),
    condition_in: condition,
    note_in: input.note ?? null,
  });
}

/** A loan of today that should not have been made: it counts no more. */
export async function undoHandOver(
  call: CommandCall,
  input: InputOf<'loans', 'undoHandOver'>,
): Promise<{ loan: Loan }> {
  const loan = found(await loanById(call.tx, input.loanId), 'loan');
  refuseOthersInitiative(call, loan);
  const reason = refusalToUndoHandOver(undoStateOf(loan), houseDayOf(call.now));
  if (reason) refuse(reason);
  return change(call, loan, { undone_at: call.now, undone_by: call.actor?.accountId ?? null });
}

/** A return of today that was a mistake: the thing is still out, under its old due date. */
export async function undoReturn(
  call: CommandCall,
  input: InputOf<'loans', 'undoReturn'>,
): Promise<{ loan: Loan }> {
  const loan = found(await loanById(call.tx, input.loanId), 'loan');
  refuseOthersInitiative(call, loan);
  const outAgain = (await openLoanOfItem(call.tx, loan.item_id)) !== undefined;
  const reason = refusalToUndoReturn(undoStateOf(loan), houseDayOf(call.now), outAgain);
  if (reason) refuse(reason);
  if (loan.condition_in !== loan.condition_out)
    await setItemCondition(call.tx, loan.item_id, conditionOut(loan));
  return change(call, loan, {
    returned_at: null,
    returned_by: null,
    returned_day: null,
    condition_in: null,
    note_in: null,
  });
}

async function change(call: CommandCall, loan: LoanRow, changes: Partial<LoanRow>): Promise<{ loan: Loan }> {
  await call.tx.updateTable('loan').set(changes).where('id', '=', loan.id).execute();
  touchedLoan(call, loan);
  call.changedFields(...Object.keys(changes));
  const [view] = await loanViews(call.tx, [{ ...loan, ...changes }], call.now);
  return { loan: found(view, 'loan') };
}

function refuseOthersInitiative(call: CommandCall, loan: LoanRow): void {
  const own = call.actor?.initiativeIds ?? null;
  if (own && !own.includes(loan.initiative_id)) refuse('loans.otherInitiative');
}

/** Held to the list of conditions by the item's own check when it was copied. */
const conditionOut = (loan: LoanRow): Condition => loan.condition_out as Condition;

function undoStateOf(loan: LoanRow) {
  return {
    handedOverDay: loan.handed_over_day,
    returnedDay: loan.returned_day,
    undone: loan.undone_at !== null,
  };
}

import type { LoanMove, MovedLoan } from '#shared/contract/calendar.contract.ts';
import { actorOf, type Procedures, type QueryCall } from '../../../rpc/procedures.ts';
import { found } from '../../../rpc/refusal.ts';
import type { Executor } from '../../../store/database.ts';
import { accountNames } from '../../admin/index.ts';
import type { DueMoveProcedure } from '../../catalog/index.ts';
import { loanById } from '../loans.store.ts';
import { dueCounts, lastMoves, linesOfLoans, linesOfMove } from './due-moves.store.ts';
import { closeAndMove, moveById, moveDue, previewClose, previewMove } from './due-moves.ts';
import { moveViews } from './move-view.ts';
import { movedLoans } from './moved-loans.ts';
import { undoMove } from './undo-move.ts';

/** So many moves are shown: a year has few. */
const shownMoves = 30;

/** The part of the calendar that touches due dates. */
export const dueMoveProcedures: Pick<Procedures<'calendar'>, DueMoveProcedure> = {
  dueCounts: (call, input) => dueCounts(call.db, input, actorOf(call).initiativeIds),
  previewClose,
  closeAndMove,
  previewMove,
  moveDue,
  undoMove: (call, input) => undoMove(call, input.dueMoveId),
  moves: async (call) => moveViews(call.db, await lastMoves(call.db, shownMoves), call),
  moveLines: (call, input) => linesOf(call.db, input.dueMoveId),
  movesOfLoan,
};

async function linesOf(ex: Executor, moveId: string): Promise<MovedLoan[]> {
  await moveById(ex, moveId);
  const lines = await linesOfMove(ex, moveId);
  return movedLoans(
    ex,
    lines.map((line) => ({
      loanId: line.loan_id,
      itemId: line.item_id,
      personId: line.person_id,
      fromDay: line.from_due_day,
      toDay: line.to_due_day,
    })),
  );
}

async function movesOfLoan(call: QueryCall, { loanId }: { loanId: string }): Promise<LoanMove[]> {
  const loan = found(await loanById(call.db, loanId), 'loan');
  const own = actorOf(call).initiativeIds;
  if (own && !own.includes(loan.initiative_id)) return [];
  return (await dueMovesOf(call.db, [loanId])).get(loanId) ?? [];
}

/** How the due days of these loans came to be moved, the first move first; a loan that never moved is not in the map. */
export async function dueMovesOf(ex: Executor, loanIds: readonly string[]): Promise<Map<string, LoanMove[]>> {
  const lines = await linesOfLoans(ex, loanIds);
  const accounts = await accountNames(
    ex,
    lines.map((line) => line.by_account_id),
  );
  const moves = new Map<string, LoanMove[]>();
  for (const line of lines) {
    const ofLoan = moves.get(line.loan_id) ?? [];
    ofLoan.push({
      dueMoveId: line.due_move_id,
      at: line.at,
      by: line.by_account_id === null ? null : (accounts.get(line.by_account_id) ?? null),
      reason: line.reason,
      kind: line.kind as LoanMove['kind'],
      fromDay: line.from_due_day,
      toDay: line.to_due_day,
      restored: line.restored_at !== null,
    });
    moves.set(line.loan_id, ofLoan);
  }
  return moves;
}

import type { LoanMove, MovedLoan } from '#shared/contract/calendar.contract.ts';
import { actorOf, type Procedures, type QueryCall } from '../../../rpc/procedures.ts';
import { found } from '../../../rpc/refusal.ts';
import type { DueMoveProcedure } from '../../catalog/index.ts';
import { loanById } from '../loans.store.ts';
import { askedViews } from './asked-view.ts';
import { readCameAlong } from './came-along.ts';
import { dueCounts, lastMoves, linesOfMove } from './due-moves.store.ts';
import { closeAndMove, moveById, moveDue, previewClose, previewMove } from './due-moves.ts';
import { dueMovesOf } from './loan-moves.ts';
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
  moveLines: (call, input) => linesOf(call, input.dueMoveId),
  movedAsked: async (call, input) =>
    askedViews(call, readCameAlong((await moveById(call.db, input.dueMoveId)).closings)),
  movesOfLoan,
};

async function linesOf(call: QueryCall, moveId: string): Promise<MovedLoan[]> {
  await moveById(call.db, moveId);
  const lines = await linesOfMove(call.db, moveId);
  return movedLoans(
    call,
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

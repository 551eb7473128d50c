import type { LoanMove } from '#shared/contract/calendar.contract.ts';
import type { Executor } from '../../../store/database.ts';
import { accountNames } from '../../admin/index.ts';
import { linesOfLoans } from './due-moves.store.ts';

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

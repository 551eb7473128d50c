import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall } from '../../rpc/procedures.ts';
import { undoConditionsOfLoan } from './conditions.ts';
import { takeBackUntouched } from './tickets.service.ts';

/**
 * A return of today is undone: what it saw counts no more, and the tickets it opened are gone. A ticket somebody has worked on
 * stays: there is work in it.
 */
export async function undoForReturn(call: CommandCall, { loanId }: { loanId: string }): Promise<void> {
  await undoConditionsOfLoan(call, loanId, 'in');
  const tickets = await call.tx
    .selectFrom('repair_ticket')
    .select(['id', 'opened_at'])
    .where('loan_id', '=', loanId)
    .where('closed_at', 'is', null)
    .where('undone_at', 'is', null)
    .execute();
  const today = houseDayOf(call.now);
  for (const { id, opened_at } of tickets) {
    if (houseDayOf(opened_at) === today) await takeBackUntouched(call, id);
  }
}

/** A hand-over of today is undone: how the thing went out counts no more. */
export async function undoForHandOver(call: CommandCall, { loanId }: { loanId: string }): Promise<void> {
  await undoConditionsOfLoan(call, loanId, 'out');
}

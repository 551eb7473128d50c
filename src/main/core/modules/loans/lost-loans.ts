import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall } from '../../rpc/procedures.ts';
import { found } from '../../rpc/refusal.ts';
import { touchedLoan } from './hand-over.ts';
import { changeLoan, loanById } from './loans.store.ts';

/** Closes a loan whose thing will not come back: it was paid or written off. The item itself stays lost. */
export async function closeLostLoan(call: CommandCall, loanId: string): Promise<void> {
  await change(call, loanId, {
    returned_at: call.now,
    returned_by: call.actor?.accountId ?? null,
    returned_day: houseDayOf(call.now),
  });
}

/** The thing may come back after all: the loan is open again under its old due day. */
export async function reopenLostLoan(call: CommandCall, loanId: string): Promise<void> {
  await change(call, loanId, { returned_at: null, returned_by: null, returned_day: null });
}

async function change(
  call: CommandCall,
  loanId: string,
  changes: { returned_at: string | null; returned_by: string | null; returned_day: string | null },
): Promise<void> {
  const loan = found(await loanById(call.tx, loanId), 'loan');
  await changeLoan(call.tx, loanId, changes);
  touchedLoan(call, loan);
  call.changedFields(...Object.keys(changes));
}

import type { Loan } from '#shared/contract/loans.contract.ts';
import { ClaimButtons } from './ClaimButtons.tsx';

/** In a row of a loan: what can be said of a thing that is out. Nothing for what is back. */
export function LoanClaim({
  loan,
}: {
  loan: Pick<Loan, 'id' | 'kindName' | 'barcode' | 'returnedAt' | 'undone'>;
}) {
  if (loan.returnedAt !== null || loan.undone) return null;
  return <ClaimButtons loanId={loan.id} thing={`${loan.kindName} ${loan.barcode}`} />;
}

import type { Loan } from '#shared/contract/loans.contract.ts';
import { ClaimButtons } from './ClaimButtons.tsx';
import type { ClaimsByLoan } from './use-claims.ts';

export interface LoanClaimProps {
  loan: Pick<Loan, 'id' | 'kindName' | 'barcode' | 'returnedAt' | 'undone'>;
  /** Of the whole list (`useClaimsOf`); without it the row asks by itself. */
  claims?: ClaimsByLoan | undefined;
}

/** In a row of a loan: what can be said of a thing that is out. Nothing for what is back. */
export function LoanClaim({ loan, claims }: LoanClaimProps) {
  if (loan.returnedAt !== null || loan.undone) return null;
  return <ClaimButtons loanId={loan.id} thing={`${loan.kindName} ${loan.barcode}`} claims={claims} />;
}

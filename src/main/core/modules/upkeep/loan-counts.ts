import type { Executor } from '../../store/database.ts';

export interface LoanCountQuestion {
  itemId: string;
  /** Loans handed over after this moment. */
  since: string;
}

/** How often things were lent. `loans` knows; it asks this module about safety, so it hands its answer in here. */
export interface LoanCounts {
  /** One number per question, in their order. Undone loans do not count. One statement for up to a hundred questions. */
  countLoans(ex: Executor, questions: readonly LoanCountQuestion[]): Promise<number[]>;
}

/** Until `loans` has spoken no plan that counts loans can be judged: better a failure than a gate that stands open. */
const nobodySaid: LoanCounts = {
  countLoans: () => Promise.reject(new Error('no module said how often things were lent')),
};
let loanCounts = nobodySaid;

/** Called once, when `loans` is loaded. Gives back a way to put the former one back, for tests. */
export function provideLoanCounts(counts: LoanCounts): () => void {
  const former = loanCounts;
  loanCounts = counts;
  return () => {
    loanCounts = former;
  };
}

export async function countLoans(ex: Executor, questions: readonly LoanCountQuestion[]): Promise<number[]> {
  return questions.length === 0 ? [] : loanCounts.countLoans(ex, questions);
}

import type { Executor } from '../../store/database.ts';

/** What the ledger tells of a loan: `loans` builds on the ledger, so it hands its answers in here. */
export interface LoanFacts {
  loanId: string;
  personId: string;
  initiativeId: string;
  /** Name of the thing, in the house's language. */
  thing: string;
  barcode: string;
  dueDay: string;
  /** The thing is back, or was never out after all. */
  over: boolean;
}

export interface LoanFactsSource {
  byId(ex: Executor, loanIds: readonly string[]): Promise<Map<string, LoanFacts>>;
  ofHandOver(ex: Executor, handOverId: string): Promise<LoanFacts[]>;
  /** What a person took along on a day and still has. */
  takenOn(ex: Executor, personId: string, day: string): Promise<LoanFacts[]>;
}

const nobodySaid: LoanFactsSource = {
  byId: () => Promise.reject(new Error('no module said what loans are')),
  ofHandOver: () => Promise.reject(new Error('no module said what loans are')),
  takenOn: () => Promise.reject(new Error('no module said what loans are')),
};
let source = nobodySaid;

/** Called once, when `loans` is loaded. Gives back a way to put the former one back, for tests. */
export function provideLoanFacts(given: LoanFactsSource): () => void {
  const former = source;
  source = given;
  return () => {
    source = former;
  };
}

export async function loanFacts(
  ex: Executor,
  loanIds: readonly (string | null)[],
): Promise<Map<string, LoanFacts>> {
  const wanted = [...new Set(loanIds.filter((id) => id !== null))];
  return wanted.length === 0 ? new Map() : source.byId(ex, wanted);
}

export const loansOfHandOver = (ex: Executor, handOverId: string): Promise<LoanFacts[]> =>
  source.ofHandOver(ex, handOverId);

export const loansTakenOn = (ex: Executor, personId: string, day: string): Promise<LoanFacts[]> =>
  source.takenOn(ex, personId, day);

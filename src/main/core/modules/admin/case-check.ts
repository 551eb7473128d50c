import type { Executor } from '../../store/database.ts';

/** What nobody would look after when an account goes. */
export interface LeftCases {
  trajectories: number;
  questions: number;
  referrals: number;
  tasks: number;
}

export interface CaseCheck {
  leftBy(ex: Executor, accountId: string): Promise<LeftCases>;
}

const nothing: CaseCheck = {
  leftBy: async () => ({ trajectories: 0, questions: 0, referrals: 0, tasks: 0 }),
};
let caseCheck = nothing;

/** Called once, by the module that knows who holds which cases. Gives back a way to put the former one back, for tests. */
export function provideCaseCheck(check: CaseCheck): () => void {
  const former = caseCheck;
  caseCheck = check;
  return () => {
    caseCheck = former;
  };
}

export const casesLeftBy = (ex: Executor, accountId: string): Promise<LeftCases> =>
  caseCheck.leftBy(ex, accountId);

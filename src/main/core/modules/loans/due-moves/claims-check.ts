import type { Executor } from '../../../store/database.ts';

/** Which of these loans are claimed (said to be returned or lost). Who keeps claims builds on loans, and hands its answer in here. */
export type ClaimsCheck = (ex: Executor, loanIds: readonly string[]) => Promise<ReadonlySet<string>>;

let check: ClaimsCheck = () => Promise.resolve(new Set());

/** Called once, when the module that keeps claims is loaded. Gives back a way to put the former one back, for tests. */
export function provideClaimsCheck(claims: ClaimsCheck): () => void {
  const former = check;
  check = claims;
  return () => {
    check = former;
  };
}

export const claimedAmong: ClaimsCheck = (ex, loanIds) =>
  loanIds.length === 0 ? Promise.resolve(new Set()) : check(ex, loanIds);

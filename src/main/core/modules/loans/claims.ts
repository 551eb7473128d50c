import type { CommandCall } from '../../rpc/procedures.ts';
import type { Executor } from '../../store/database.ts';

export type OpenClaim = { id: string; kind: 'claimsReturned' | 'lost' };

/**
 * What is said of things that do not come back. `reminders` knows; it builds on the loans, so it hands its answers in here.
 * Give-back and its undo call these.
 */
export interface Claims {
  /** What is said of an open loan, or null. */
  claimOf(ex: Executor, loanId: string): Promise<OpenClaim | null>;
  /** The thing is on the counter: whatever was said of it is settled, and a lost thing is in use again. */
  resolveClaimOnReturn(call: CommandCall, loanId: string): Promise<void>;
  /** The return was a mistake: what it settled is open again. */
  reopenClaimOnUndo(call: CommandCall, loanId: string): Promise<void>;
}

const nobodySaid: Claims = {
  claimOf: async () => null,
  resolveClaimOnReturn: async () => {},
  reopenClaimOnUndo: async () => {},
};
let claims = nobodySaid;

/** Called once, when `reminders` is loaded. */
export function provideClaims(given: Claims): void {
  claims = given;
}

export const claimOf = (ex: Executor, loanId: string): Promise<OpenClaim | null> =>
  claims.claimOf(ex, loanId);
export const resolveClaimOnReturn = (call: CommandCall, loanId: string): Promise<void> =>
  claims.resolveClaimOnReturn(call, loanId);
export const reopenClaimOnUndo = (call: CommandCall, loanId: string): Promise<void> =>
  claims.reopenClaimOnUndo(call, loanId);

import { provideOutCheck } from '../catalog/index.ts';
import { provideLoanFacts } from '../money/index.ts';
import { provideCountFacts } from '../stock/index.ts';
import { provideLoanCounts } from '../upkeep/index.ts';
import { askedItems } from './asked-items.ts';
import { countFacts } from './count-facts.ts';
import { countLoans } from './loan-counts.ts';
import { loanFactsSource } from './loan-facts.ts';
import { openLoanOfItem } from './loans.store.ts';

export type { AskedItem } from './asked-items.ts';
export { keptTerms, type LoanHistory, writeLoanHistory } from './bulk-loans.ts';
export { type ClaimsCheck, provideClaimsCheck } from './due-moves/claims-check.ts';
export { dueMoveProcedures } from './due-moves/due-moves.procedures.ts';
export { dueMovesOf } from './due-moves/loan-moves.ts';
export { readRule } from './loan-rule.ts';
export { loansProcedures } from './loans.procedures.ts';
export { openLoanOfItem } from './loans.store.ts';
export { askedItems };

// The catalogue must not retire what is out, and may not know loans: it asks through this.
provideOutCheck({
  isOut: async (db, itemId) => (await openLoanOfItem(db, itemId)) !== undefined,
  promised: async (db, itemId) => {
    const asked = (await askedItems(db, [itemId])).get(itemId) ?? null;
    return asked === 'flexible' ? null : asked;
  },
});
// The ledger names the things it charges for, and may not know loans either.
provideLoanFacts(loanFactsSource);
// A count of the stock asks who has what, and what went out and came back meanwhile.
provideCountFacts(countFacts);
// Upkeep after so many loans: asked of whoever knows them, for the same reason.
provideLoanCounts({ countLoans });

export { blocksProcedures } from './blocks.procedures.ts';
export { blockOf } from './blocks.store.ts';
export { type Claims, type OpenClaim, provideClaims } from './claims.ts';
export { giveBack } from './give-back.ts';
export { handOver } from './hand-over.ts';
export { holdsProcedures } from './holds/holds.procedures.ts';
export { startQueueKeeper } from './holds/keeper.ts';
export { type InHand, inHandOf, type Renewable, renewInHand, undoInHand } from './in-hand.ts';
export {
  type DueLoan,
  type LoanRef,
  loanRefs,
  loansDueBy,
  personsLoansDueBy,
  type WaitedFor,
  waitedFor,
} from './late-loans.ts';
export {
  type ListedLoan,
  listedHolds,
  listedLoans,
  listedPauses,
  listedReservations,
} from './listed.ts';
export { closeLostLoan, reopenLostLoan } from './lost-loans.ts';
export { enterOpenLoans, type LoanFromElsewhere, loansOfItems, type PastLoan } from './open-loans.ts';
export { latePrice } from './prices.ts';
export { reservationsProcedures } from './reservations/reservations.procedures.ts';
export {
  type Alone,
  movedAlone,
  ownOpenLoan,
  type PartToSee,
  type SelfService,
  selfServiceOfCode,
  selfServiceOfItem,
  undoBorrowAlone,
  undoBringBackAlone,
} from './self-service.ts';
export { undoReturn } from './undo.ts';

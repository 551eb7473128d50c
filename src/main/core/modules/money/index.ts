/**
 * The ledger of persons: what other modules may use of it.
 *
 * - A hand-over: `priceFor` for the amount, then `chargeLoan` after the loan is written. Undone: `reverseForLoan({ loanId })`.
 * - A return: `lateFee` for the amount, then `chargeOnReturn` always, also when it costs nothing. Undone:
 *   `reverseForLoan({ loanId, kinds: kindsOfReturn })`.
 * - A renewal, a sale or a membership: `chargePerson`. Undone: `reverseCharges({ actId })`.
 * - Where persons and loans stand: `balancesOf`, `depositOfLoan`.
 *
 * All take part in the caller's transaction; none of them asks whose initiative it is: the caller has.
 */
import './person-rows.ts';

export { balancesOf, depositOfLoan, type LoanDeposit } from './balances.store.ts';
export {
  chargeLoan,
  chargeOnReturn,
  chargePerson,
  type LoanCharge,
  type PersonCharge,
  type ReturnCharge,
  reverseForLoan,
} from './for-loans.ts';
export type { Balances } from './ledger.rules.ts';
export { type PastAct, writeLedgerHistory } from './ledger-history.ts';
export { type ListedEntry, listedLedger } from './listed.ts';
export { type LoanFacts, type LoanFactsSource, provideLoanFacts } from './loan-facts.ts';
export { moneyProcedures } from './money.procedures.ts';
export type { Band, Price, PriceLine, PriceQuestion, Scheme } from './price.rules.ts';
export { type LateFee, type LateQuestion, type LateRule, lateFee } from './price.rules.ts';
export { priceFor } from './price.service.ts';
export { kindsOfLoan, kindsOfReturn } from './reverse.rules.ts';
export { reverseCharges } from './reverse-act.ts';
export type { WrittenAct } from './write-act.ts';

import type { Procedures } from '../../rpc/procedures.ts';
import { dayTotals, heldDepositsPage, ledgerPage, moneyOfPerson, openBalances } from './money.queries.ts';
import {
  charge,
  forgive,
  keepDeposit,
  pay,
  refund,
  refundDeposit,
  reverse,
  takeDeposit,
} from './money.service.ts';
import { receipt } from './receipt.service.ts';

/** The ledger of persons. Nothing of it is ever changed: what was wrong is reversed. */
export const moneyProcedures: Procedures<'money'> = {
  ofPerson: (call, { personId }) => moneyOfPerson(call, personId),
  ledger: ledgerPage,
  charge,
  pay,
  takeDeposit,
  refundDeposit,
  keepDeposit,
  refund,
  forgive,
  reverse,
  openBalances,
  heldDeposits: heldDepositsPage,
  dayTotals,
  receipt,
};

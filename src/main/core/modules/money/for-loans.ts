import type { EntryKind } from '#shared/domain/ledger-kinds.ts';
import type { CommandCall } from '../../rpc/procedures.ts';
import { refuse } from '../../rpc/refusal.ts';
import { depositOfLoan } from './balances.store.ts';
import { type ChargeWanted, chargeEntries, type NewEntry } from './ledger.rules.ts';
import { ledgerOf, personOfLoan } from './ledger.store.ts';
import { kindsOfLoan, planReversal, reversibleOfLoan } from './reverse.rules.ts';
import { type WrittenAct, writeAct } from './write-act.ts';

export interface LoanCharge {
  loanId: string;
  personId: string;
  initiativeId: string;
  /** 0 for a loan that costs nothing. */
  feeCents: number;
  /** Asked from the person; it is in keeping once a desk takes it (`money.takeDeposit`). 0 for none. */
  depositCents: number;
  /** Loans of one hand-over stand on one receipt: give the hand-over's id. */
  handOverId?: string;
}

/**
 * At the hand-over, after the loan is written, in its transaction: charges the fee and asks the deposit. Writes nothing
 * for a loan that costs nothing.
 */
export async function chargeLoan(call: CommandCall, charge: LoanCharge): Promise<WrittenAct> {
  const { loanId, personId, initiativeId, feeCents, depositCents } = charge;
  const entries: NewEntry[] = chargeEntries([
    { kind: 'fee', cents: feeCents, initiativeId, loanId, note: '' },
  ]);
  if (depositCents > 0)
    entries.push({ kind: 'depositAsked', askedCents: depositCents, initiativeId, loanId });
  return writeAct(call, { actId: charge.handOverId ?? call.newId(), personId, entries });
}

export interface ReturnCharge {
  loanId: string;
  personId: string;
  initiativeId: string;
  lateFeeCents?: number;
  damageCents?: number;
  lostCents?: number;
  /** Why, for damage or loss. */
  note: string;
}

/**
 * At every return (also one that costs nothing): charges what the return costs, and asks a deposit that was never brought
 * no more. A deposit in keeping stays until a desk gives it back or keeps it.
 */
export async function chargeOnReturn(call: CommandCall, charge: ReturnCharge): Promise<WrittenAct> {
  const { loanId, personId, initiativeId, note } = charge;
  const wanted: ChargeWanted[] = [
    { kind: 'lateFee', cents: charge.lateFeeCents ?? 0, initiativeId, loanId, note: '' },
    { kind: 'damage', cents: charge.damageCents ?? 0, initiativeId, loanId, note },
    { kind: 'lost', cents: charge.lostCents ?? 0, initiativeId, loanId, note },
  ];
  const entries = chargeEntries(wanted);
  const asked = (await depositOfLoan(call.tx, [loanId])).get(loanId)?.askedCents ?? 0;
  if (asked > 0) entries.push({ kind: 'depositNotNeeded', askedCents: -asked, initiativeId, loanId });
  return writeAct(call, { actId: call.newId(), personId, entries });
}

/**
 * When a hand-over (all kinds) or a return (`kindsOfReturn`) is undone: reverses what still counts of the loan's charges of
 * these kinds, with what forgave or settled them. Money that changed hands stays: it becomes credit, a deposit stays in
 * keeping until it is given back. Nothing to reverse is no error, so that it may be called always.
 */
export async function reverseForLoan(
  call: CommandCall,
  { loanId, kinds = kindsOfLoan }: { loanId: string; kinds?: readonly EntryKind[] },
): Promise<WrittenAct | null> {
  const personId = await personOfLoan(call.tx, loanId);
  if (personId === undefined) return null;
  const ledger = await ledgerOf(call.tx, personId, null);
  const ids = reversibleOfLoan(ledger, loanId, kinds);
  if (ids.length === 0) return null;
  const plan = planReversal(ledger, ids);
  if ('refusal' in plan) return refuse(plan.refusal);
  return writeAct(call, { actId: call.newId(), personId, entries: plan.entries });
}

export interface PersonCharge extends ChargeWanted {
  /** Made by whoever started the act; what is done at once stands under one. */
  actId: string;
  personId: string;
}

/** Charges a person for something that is no loan: a thing that is sold, a membership. An amount of 0 writes nothing. */
export const chargePerson = (call: CommandCall, charge: PersonCharge): Promise<WrittenAct> =>
  writeAct(call, { actId: charge.actId, personId: charge.personId, entries: chargeEntries([charge]) });

import type { ChargeKind, PayMeans } from '#shared/domain/ledger-kinds.ts';
import {
  balancesOfLedger,
  type DepositPlace,
  depositPlaces,
  feesByInitiative,
  type Ledger,
  type NewEntry,
  type OpenCharge,
  openCharges,
} from './ledger.rules.ts';

/** What an act would write, or why not. Amounts in a refusal are cents. */
export type Plan =
  | { entries: NewEntry[] }
  | { refusal: 'money.moreThanOwed' | 'money.moreThanCredit' | 'money.moreThanOpen'; cents: number }
  | { refusal: 'money.moreThanHeld' | 'money.nothingToKeepFor'; cents: number }
  | { refusal: 'money.initiativeNeeded' };

export interface MoneyMoved {
  /** Positive. */
  cents: number;
  means: PayMeans;
}

/**
 * Takes money for what is owed, the oldest debt first; one entry per initiative, because the money is theirs. Credit
 * elsewhere is used first, so that nobody pays what the house still owes them. More than owed only when said.
 */
export function planPayment(
  ledger: Ledger,
  { cents, means, asCredit, initiativeId }: MoneyMoved & { asCredit: boolean; initiativeId: string | null },
): Plan {
  const { owesCents } = balancesOfLedger(ledger);
  if (cents > owesCents && !asCredit) return { refusal: 'money.moreThanOwed', cents: owesCents };
  const { moves, debts } = useCredit(ledger);
  let left = cents;
  const paid = new Map<string | null, number>();
  const pay = (at: string | null, amount: number) => {
    if (amount > 0) paid.set(at, (paid.get(at) ?? 0) + amount);
    left -= amount;
  };
  for (const debt of debts) pay(debt.initiativeId, Math.min(left, debt.cents));
  if (left > 0) {
    const keeper = initiativeId ?? debts[0]?.initiativeId ?? null;
    if (keeper === null) return { refusal: 'money.initiativeNeeded' };
    pay(keeper, left);
  }
  const payments = [...paid].map(([at, amount]) => movement('payment', at, -amount, amount, means));
  return { entries: [...moves, ...payments] };
}

/** Gives credit back in money. */
export function planRefund(ledger: Ledger, { cents, means }: MoneyMoved): Plan {
  const { creditCents } = balancesOfLedger(ledger);
  if (cents > creditCents) return { refusal: 'money.moreThanCredit', cents: creditCents };
  const { moves, credits } = useCredit(ledger);
  const entries = [...moves];
  let left = cents;
  for (const credit of credits) {
    const amount = Math.min(left, credit.cents);
    if (amount > 0) entries.push(movement('refund', credit.initiativeId, amount, -amount, means));
    left -= amount;
  }
  return { entries };
}

const movement = (
  kind: 'payment' | 'refund',
  initiativeId: string | null,
  feesCents: number,
  moneyCents: number,
  means: PayMeans,
): NewEntry => ({ kind, initiativeId, feesCents, moneyCents, means });

interface Side {
  initiativeId: string | null;
  /** Positive. */
  cents: number;
}

/** Lets credit at some initiatives settle debts at others, the oldest first; gives what is left of both. */
function useCredit(ledger: Ledger): { moves: NewEntry[]; debts: Side[]; credits: Side[] } {
  const credits = [...feesByInitiative(ledger)]
    .filter(([, cents]) => cents < 0)
    .map(([initiativeId, cents]) => ({ initiativeId, cents: -cents }));
  const debts = openCharges(ledger).map(({ entry, openCents }) => ({
    initiativeId: entry.initiativeId,
    cents: openCents,
  }));
  const moves: NewEntry[] = [];
  for (const credit of credits) {
    for (const debt of debts) {
      const amount = Math.min(credit.cents, debt.cents);
      if (amount === 0) continue;
      credit.cents -= amount;
      debt.cents -= amount;
      moves.push({ kind: 'creditUsed', initiativeId: credit.initiativeId, feesCents: amount });
      moves.push({ kind: 'creditUsed', initiativeId: debt.initiativeId, feesCents: -amount });
    }
  }
  return {
    moves,
    debts: debts.filter(({ cents }) => cents > 0),
    credits: credits.filter(({ cents }) => cents > 0),
  };
}

/** Asks for part of what is open no more: of one charge, of one initiative, or the oldest first. */
export function planForgiveness(
  ledger: Ledger,
  {
    cents,
    entryId,
    initiativeId,
    note,
  }: { cents: number; entryId: string | null; initiativeId: string | null; note: string },
): Plan {
  const chosen = openCharges(ledger).filter(
    ({ entry }) =>
      (entryId === null || entry.id === entryId) &&
      (initiativeId === null || entry.initiativeId === initiativeId),
  );
  const open = totalOpen(chosen);
  if (cents > open) return { refusal: 'money.moreThanOpen', cents: open };
  return {
    entries: shared(chosen, cents).map(({ charge, amount }) => ({
      kind: 'forgiveness',
      initiativeId: charge.entry.initiativeId,
      loanId: charge.entry.loanId,
      settlesId: charge.entry.id,
      feesCents: -amount,
      note,
    })),
  };
}

/** Which deposit: of a loan, or of an initiative without a loan. */
export type DepositOf = Pick<DepositPlace, 'initiativeId' | 'loanId'>;

export function depositAt(ledger: Ledger, of: DepositOf): DepositPlace {
  const place = depositPlaces(ledger).find(
    ({ initiativeId, loanId }) => initiativeId === of.initiativeId && loanId === of.loanId,
  );
  return place ?? { ...of, heldCents: 0, askedCents: 0 };
}

/** Takes a deposit: what was asked is asked no more; a desk may take more or unasked. */
export function planDepositIn(ledger: Ledger, of: DepositOf, { cents, means }: MoneyMoved): Plan {
  const met = Math.min(cents, depositAt(ledger, of).askedCents);
  const entry = { kind: 'depositIn', depositCents: cents, moneyCents: cents, means } as const;
  return { entries: [{ ...of, ...entry, askedCents: met === 0 ? 0 : -met }] };
}

export function planDepositOut(ledger: Ledger, of: DepositOf, { cents, means }: MoneyMoved): Plan {
  const { heldCents } = depositAt(ledger, of);
  if (cents > heldCents) return { refusal: 'money.moreThanHeld', cents: heldCents };
  return { entries: [{ ...of, kind: 'depositOut', depositCents: -cents, moneyCents: -cents, means }] };
}

export interface Keep {
  cents: number;
  note: string;
  /** Charges the same amount first; null when what is owed has been charged before. */
  chargeAs: { kind: ChargeKind; id: string } | null;
}

/** Uses a deposit for what is owed at the same initiative: charges of the same loan first, then the oldest. */
export function planDepositKept(ledger: Ledger, of: DepositOf, { cents, note, chargeAs }: Keep): Plan {
  const { heldCents } = depositAt(ledger, of);
  if (cents > heldCents) return { refusal: 'money.moreThanHeld', cents: heldCents };
  const kept = (settlesId: string, amount: number): NewEntry => ({
    ...of,
    kind: 'depositKept',
    settlesId,
    feesCents: -amount,
    depositCents: -amount,
    note,
  });
  if (chargeAs) {
    const charge: NewEntry = { ...of, id: chargeAs.id, kind: chargeAs.kind, feesCents: cents, note };
    return { entries: [charge, kept(chargeAs.id, cents)] };
  }
  const here = openCharges(ledger).filter(({ entry }) => entry.initiativeId === of.initiativeId);
  const ofLoan = here.filter(({ entry }) => entry.loanId === of.loanId);
  const charges = [...ofLoan, ...here.filter((charge) => !ofLoan.includes(charge))];
  const open = totalOpen(charges);
  if (cents > open) return { refusal: 'money.nothingToKeepFor', cents: open };
  return { entries: shared(charges, cents).map(({ charge, amount }) => kept(charge.entry.id, amount)) };
}

const totalOpen = (charges: readonly OpenCharge[]): number =>
  charges.reduce((total, { openCents }) => total + openCents, 0);

/** An amount spread over charges in their order. */
function shared(charges: readonly OpenCharge[], cents: number): { charge: OpenCharge; amount: number }[] {
  let left = cents;
  return charges.flatMap((charge) => {
    const amount = Math.min(left, charge.openCents);
    left -= amount;
    return amount > 0 ? [{ charge, amount }] : [];
  });
}

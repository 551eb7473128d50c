import type { ChargeKind, EntryKind, PayMeans } from '#shared/domain/ledger-kinds.ts';

/** A row of the ledger as the rules see it. */
export interface Entry {
  id: string;
  actId: string;
  kind: EntryKind;
  feesCents: number;
  depositCents: number;
  askedCents: number;
  moneyCents: number;
  means: PayMeans | null;
  initiativeId: string | null;
  loanId: string | null;
  settlesId: string | null;
  reversesId: string | null;
  note: string;
  at: string;
  day: string;
  byAccountId: string | null;
}

/** An entry that is still to be written: who and when (and mostly its id) are added by the service. */
export type NewEntry = Pick<Entry, 'kind' | 'initiativeId'> & Partial<Omit<Entry, 'actId'>>;

/** Everything of one person, oldest first. */
export type Ledger = readonly Entry[];

/** What stands between a person and the house, in cents, none of them negative. */
export interface Balances {
  owesCents: number;
  /** Paid more than owed: the person may have it back. */
  creditCents: number;
  depositHeldCents: number;
  /** Asked and not brought yet. */
  depositAskedCents: number;
}

export function balancesOfLedger(ledger: Ledger): Balances {
  const fees = sum(ledger, 'feesCents');
  return {
    owesCents: Math.max(0, fees),
    creditCents: Math.max(0, -fees),
    depositHeldCents: sum(ledger, 'depositCents'),
    depositAskedCents: depositPlaces(ledger).reduce((total, place) => total + place.askedCents, 0),
  };
}

export function sum(
  entries: Ledger,
  what: 'feesCents' | 'depositCents' | 'askedCents' | 'moneyCents',
): number {
  return entries.reduce((total, entry) => total + entry[what], 0);
}

/** A deposit is kept apart per loan (or per initiative, when it goes with no loan). */
export interface DepositPlace {
  initiativeId: string | null;
  loanId: string | null;
  heldCents: number;
  askedCents: number;
}

export function depositPlaces(ledger: Ledger): DepositPlace[] {
  const places = new Map<string, DepositPlace>();
  for (const entry of ledger) {
    if (entry.depositCents === 0 && entry.askedCents === 0) continue;
    const key = `${entry.initiativeId ?? ''} ${entry.loanId ?? ''}`;
    const place = places.get(key) ?? {
      initiativeId: entry.initiativeId,
      loanId: entry.loanId,
      heldCents: 0,
      askedCents: 0,
    };
    place.heldCents += entry.depositCents;
    place.askedCents += entry.askedCents;
    places.set(key, place);
  }
  // A deposit brought for a loan that was undone leaves less than nothing asked: that is nothing.
  return [...places.values()].map((place) => ({ ...place, askedCents: Math.max(0, place.askedCents) }));
}

/**
 * How reversals hang together. Each entry is reversed at most once; a reversal may itself be reversed ("it was right
 * after all"), so what counts is the end of the chain.
 */
export function chainsOf(ledger: Ledger) {
  const byId = new Map(ledger.map((entry) => [entry.id, entry]));
  const reverserOf = new Map(
    ledger.flatMap((entry) => (entry.reversesId ? [[entry.reversesId, entry]] : [])),
  );
  /** The last of the chain an entry is in: the only one of it that can be reversed. */
  const tipOf = (entry: Entry): Entry => {
    const next = reverserOf.get(entry.id);
    return next ? tipOf(next) : entry;
  };
  /** What a reversal is about in the end; an entry that is no reversal is itself. */
  const rootOf = (entry: Entry): Entry => {
    const before = entry.reversesId ? byId.get(entry.reversesId) : undefined;
    return before ? rootOf(before) : entry;
  };
  /** True when an entry still does what it says. */
  const counts = (entry: Entry): boolean => {
    const next = reverserOf.get(entry.id);
    return !next || !counts(next);
  };
  return { tipOf, rootOf, counts };
}

/** Something owed that is not settled yet, and how much of it is open. */
export interface OpenCharge {
  entry: Entry;
  openCents: number;
}

/**
 * What is still open of each charge. Derived: what forgave or settled one charge is taken off that charge; all other money
 * goes to the oldest charge of the same initiative first. Credit of one initiative does not show at another. Money that
 * was given back stands among the charges: it is owed again when the payment behind it is reversed.
 */
export function openCharges(ledger: Ledger): OpenCharge[] {
  const { counts } = chainsOf(ledger);
  const counting = ledger.filter((entry) => entry.kind !== 'reversal' && counts(entry));
  const settled = new Map<string, number>();
  const pools = new Map<string | null, number>();
  for (const { settlesId, initiativeId, feesCents } of counting) {
    if (feesCents >= 0) continue;
    if (settlesId) settled.set(settlesId, (settled.get(settlesId) ?? 0) - feesCents);
    else pools.set(initiativeId, (pools.get(initiativeId) ?? 0) - feesCents);
  }
  return counting.flatMap((entry) => {
    const left = entry.feesCents - (settled.get(entry.id) ?? 0);
    if (entry.feesCents <= 0 || left === 0) return [];
    const pool = pools.get(entry.initiativeId) ?? 0;
    const paid = Math.min(left, pool);
    pools.set(entry.initiativeId, pool - paid);
    return left > paid ? [{ entry, openCents: left - paid }] : [];
  });
}

/** What the person owes at each initiative; negative is credit there. Initiatives without either are left out. */
export function feesByInitiative(ledger: Ledger): Map<string | null, number> {
  const fees = new Map<string | null, number>();
  for (const entry of ledger)
    fees.set(entry.initiativeId, (fees.get(entry.initiativeId) ?? 0) + entry.feesCents);
  return new Map([...fees].filter(([, cents]) => cents !== 0));
}

export interface ChargeWanted {
  kind: ChargeKind;
  cents: number;
  initiativeId: string | null;
  loanId: string | null;
  note: string;
}

/** Charges with an amount; those of nothing are no entry. */
export const chargeEntries = (wanted: readonly ChargeWanted[]): NewEntry[] =>
  wanted
    .filter(({ cents }) => cents > 0)
    .map(({ kind, cents, initiativeId, loanId, note }) => ({
      kind,
      feesCents: cents,
      initiativeId,
      loanId,
      note,
    }));

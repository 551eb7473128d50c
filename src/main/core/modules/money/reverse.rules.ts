import type { Role } from '#shared/contract/roles.ts';
import { chargeKinds, type EntryKind } from '#shared/domain/ledger-kinds.ts';
import { chainsOf, depositPlaces, type Entry, type Ledger, type NewEntry } from './ledger.rules.ts';

export type ReversalPlan =
  | { entries: NewEntry[] }
  | { refusal: 'money.alreadyReversed' | 'money.depositGone' | 'money.chargeGone' };

/**
 * Reverses entries, each by its mirror. What hangs on them goes along: what forgave or settled a charge, and the other
 * entries of an act in which credit was moved. Money that was paid for a charge stays, as credit.
 */
export function planReversal(ledger: Ledger, entryIds: readonly string[]): ReversalPlan {
  const { tipOf } = chainsOf(ledger);
  const chosen = ledger.filter(({ id }) => entryIds.includes(id));
  if (chosen.some((entry) => tipOf(entry) !== entry)) return { refusal: 'money.alreadyReversed' };
  const mirrors = withDependents(ledger, chosen).map(mirrorOf);
  const after = [...ledger, ...mirrors.map(asWritten)];
  if (depositPlaces(after).some(({ heldCents }) => heldCents < 0)) return { refusal: 'money.depositGone' };
  if (settlesTooMuch(after)) return { refusal: 'money.chargeGone' };
  return { entries: mirrors };
}

function withDependents(ledger: Ledger, chosen: readonly Entry[]): Entry[] {
  const { tipOf, rootOf, counts } = chainsOf(ledger);
  const all = new Set<Entry>();
  const add = (entry: Entry): void => {
    if (all.has(entry)) return;
    all.add(entry);
    const root = rootOf(entry);
    for (const other of ledger) {
      if (other.kind === 'reversal' || counts(other) !== counts(root)) continue;
      // Bringing a reversed charge back brings back nothing that hung on it: that is decided anew.
      const settles = other.settlesId === root.id && counts(root);
      if (settles || isSameMove(ledger, root, other)) add(tipOf(other));
    }
  };
  chosen.forEach(add);
  return ledger.filter((entry) => all.has(entry));
}

/** Credit that moved and the payment it moved with are one act: they go and come back together. */
const isSameMove = (ledger: Ledger, a: Entry, b: Entry): boolean =>
  a.actId === b.actId && ledger.some(({ actId, kind }) => actId === a.actId && kind === 'creditUsed');

/** True when something settles a charge that is not there (any more), or more of it than it was. */
function settlesTooMuch(ledger: Ledger): boolean {
  const { counts } = chainsOf(ledger);
  const counting = ledger.filter((entry) => entry.kind !== 'reversal' && counts(entry));
  const left = new Map(counting.map((entry) => [entry.id, entry.feesCents]));
  for (const { settlesId, feesCents } of counting)
    if (settlesId) left.set(settlesId, (left.get(settlesId) ?? 0) + feesCents);
  return counting.some(({ settlesId }) => settlesId !== null && (left.get(settlesId) ?? 0) < 0);
}

/** Less than nothing is written as 0, not as -0. */
const minus = (cents: number): number => (cents === 0 ? 0 : -cents);

const mirrorOf = (entry: Entry): NewEntry => ({
  kind: 'reversal',
  reversesId: entry.id,
  feesCents: minus(entry.feesCents),
  depositCents: minus(entry.depositCents),
  askedCents: minus(entry.askedCents),
  moneyCents: minus(entry.moneyCents),
  means: entry.means,
  initiativeId: entry.initiativeId,
  loanId: entry.loanId,
});

/** As the ledger would hold it, to look at what it would lead to. */
const asWritten = (entry: NewEntry): Entry => ({
  id: `mirror of ${entry.reversesId}`,
  actId: '',
  feesCents: 0,
  depositCents: 0,
  askedCents: 0,
  moneyCents: 0,
  means: null,
  loanId: null,
  settlesId: null,
  reversesId: null,
  note: '',
  at: '',
  day: '',
  byAccountId: null,
  ...entry,
});

/** What a loan was charged for: reversed when the loan itself is undone. Money that changed hands stays. */
export const kindsOfLoan: readonly EntryKind[] = [...chargeKinds, 'depositAsked', 'depositNotNeeded'];
/** What the return of a loan wrote: reversed when the return is undone. */
export const kindsOfReturn: readonly EntryKind[] = ['lateFee', 'damage', 'lost', 'depositNotNeeded'];

/** The entries of a loan that still count, of these kinds, as what can be reversed of them. */
export function reversibleOfLoan(ledger: Ledger, loanId: string, kinds: readonly EntryKind[]): string[] {
  const { tipOf, counts } = chainsOf(ledger);
  return ledger
    .filter((entry) => entry.loanId === loanId && kinds.includes(entry.kind) && counts(entry))
    .map((entry) => tipOf(entry).id);
}

/**
 * Who may reverse: everybody what was written today; what is older only who coordinates, with a reason. The correction
 * itself always stands on today.
 */
export function refusalToReverse(
  entry: { day: string },
  { today, role, note }: { today: string; role: Role; note: string },
): 'money.olderDay' | 'money.reasonNeeded' | null {
  if (entry.day === today) return null;
  if (role !== 'coordinator' && role !== 'administrator') return 'money.olderDay';
  return note === '' ? 'money.reasonNeeded' : null;
}

import type { HeldDeposit, LedgerEntry } from '#shared/contract/money.contract.ts';
import { receiptNumberText } from '#shared/domain/receipt-papers.ts';
import type { Actor } from '../../rpc/procedures.ts';
import type { Executor } from '../../store/database.ts';
import { accountNames } from '../admin/index.ts';
import { initiativeLabels } from '../catalog/index.ts';
import { chainsOf, type DepositPlace, type Entry, type Ledger, openCharges } from './ledger.rules.ts';
import { receiptNumbers } from './ledger.store.ts';
import { type LoanFacts, loanFacts } from './loan-facts.ts';
import { refusalToReverse } from './reverse.rules.ts';

export interface ViewQuestion {
  /** The whole ledger of the person that the asker may see: balances run through it. */
  ledger: Ledger;
  /** The entries to show. */
  shown: readonly Entry[];
  today: string;
  actor: Actor;
}

/** Entries as a screen shows them: names looked up once, balances run through the whole ledger. */
export async function entryViews(
  ex: Executor,
  { ledger, shown, today, actor }: ViewQuestion,
): Promise<LedgerEntry[]> {
  if (shown.length === 0) return [];
  const initiatives = await initiativeLabels(ex, unique(shown.map((entry) => entry.initiativeId)));
  const loans = await loanFacts(
    ex,
    shown.map((entry) => entry.loanId),
  );
  const accounts = await accountNames(
    ex,
    shown.map((entry) => entry.byAccountId),
  );
  const numbers = await receiptNumbers(
    ex,
    shown.map((entry) => entry.actId),
  );
  const { tipOf, rootOf, counts } = chainsOf(ledger);
  const open = new Map(openCharges(ledger).map(({ entry, openCents }) => [entry.id, openCents]));
  const running = runningBalances(ledger);
  return shown.map((entry): LedgerEntry => {
    const number = numbers.get(entry.actId);
    const mayReverse = refusalToReverse(entry, { today, role: actor.role, note: 'said later' }) === null;
    return {
      ...picked(entry),
      aboutKind: rootOf(entry).kind,
      bringsBack: entry.kind === 'reversal' && isReversal(ledger, entry.reversesId),
      initiativeName: initiatives.get(entry.initiativeId ?? '')?.name ?? '',
      thing: thingOf(loans, entry.loanId),
      byName: entry.byAccountId ? (accounts.get(entry.byAccountId) ?? null) : null,
      reversed: !counts(entry),
      canReverse: tipOf(entry) === entry && mayReverse,
      reversalNeedsReason: entry.day !== today,
      openCents: open.get(entry.id) ?? 0,
      balanceCents: running.get(entry.id)?.fees ?? 0,
      heldCents: running.get(entry.id)?.held ?? 0,
      receiptNumber: number === undefined ? null : receiptNumberText(number),
    };
  });
}

const picked = (entry: Entry) => ({
  id: entry.id,
  actId: entry.actId,
  kind: entry.kind,
  feesCents: entry.feesCents,
  depositCents: entry.depositCents,
  askedCents: entry.askedCents,
  moneyCents: entry.moneyCents,
  means: entry.means,
  initiativeId: entry.initiativeId,
  loanId: entry.loanId,
  note: entry.note,
  at: entry.at,
  day: entry.day,
});

const isReversal = (ledger: Ledger, id: string | null): boolean =>
  ledger.some((entry) => entry.id === id && entry.kind === 'reversal');

function runningBalances(ledger: Ledger): Map<string, { fees: number; held: number }> {
  let fees = 0;
  let held = 0;
  return new Map(
    ledger.map((entry) => {
      fees += entry.feesCents;
      held += entry.depositCents;
      return [entry.id, { fees, held }];
    }),
  );
}

/** The thing with its code; empty without a loan. */
export function thingOf(loans: ReadonlyMap<string, LoanFacts>, loanId: string | null): string {
  const loan = loans.get(loanId ?? '');
  return loan ? `${loan.thing} · ${loan.barcode}` : '';
}

export const unique = (ids: readonly (string | null)[]): string[] => [
  ...new Set(ids.filter((id) => id !== null)),
];

/** Deposits with the names of their things. */
export async function depositViews<P extends DepositPlace & { personId: string }>(
  ex: Executor,
  places: readonly P[],
): Promise<(P & HeldDeposit)[]> {
  const initiatives = await initiativeLabels(ex, unique(places.map((place) => place.initiativeId)));
  const loans = await loanFacts(
    ex,
    places.map((place) => place.loanId),
  );
  return places.map((place) => ({
    ...place,
    initiativeName: initiatives.get(place.initiativeId ?? '')?.name ?? '',
    thing: thingOf(loans, place.loanId),
    over: place.loanId === null || (loans.get(place.loanId)?.over ?? true),
  }));
}

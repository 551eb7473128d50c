import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  balancesOfLedger,
  depositPlaces,
  type Entry,
  feesByInitiative,
  type NewEntry,
  openCharges,
} from './ledger.rules.ts';
import { kindsOfLoan, planReversal, reversibleOfLoan } from './reverse.rules.ts';
import {
  planDepositIn,
  planDepositKept,
  planDepositOut,
  planForgiveness,
  planPayment,
  planRefund,
} from './settle.rules.ts';

const initiatives = ['tools', 'toys'] as const;
const loans = [null, 'loan-1', 'loan-2'] as const;

const act = fc.record({
  what: fc.constantFrom(
    'charge',
    'charge',
    'pay',
    'credit',
    'refund',
    'forgive',
    'ask',
    'in',
    'out',
    'keep',
    'keepAs',
    'reverse',
    'reverse',
    'undoLoan',
  ),
  cents: fc.integer({ min: 1, max: 12 }),
  at: fc.constantFrom(...initiatives),
  loan: fc.constantFrom(...loans),
  which: fc.nat(40),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** A loan belongs to one initiative, as in the house. */
const homeOf = (loan: string | null, at: string): string =>
  loan === null ? at : loan === 'loan-1' ? 'tools' : 'toys';

function planned(ledger: Entry[], { what, cents, at, loan, which }: Act, n: number) {
  const means = 'cash' as const;
  const initiativeId = homeOf(loan, at);
  const of = { initiativeId, loanId: loan };
  const note = 'omdat';
  const entries = (...one: NewEntry[]) => ({ entries: one });
  switch (what) {
    case 'charge':
      return entries({ ...of, kind: 'fee', feesCents: cents });
    case 'ask':
      return entries({ ...of, kind: 'depositAsked', askedCents: cents });
    case 'pay':
      return planPayment(ledger, { cents, means, asCredit: false, initiativeId: null });
    case 'credit':
      return planPayment(ledger, { cents, means, asCredit: true, initiativeId: at });
    case 'refund':
      return planRefund(ledger, { cents, means });
    case 'forgive':
      return planForgiveness(ledger, { cents, note, entryId: null, initiativeId: which % 2 ? at : null });
    case 'in':
      return planDepositIn(ledger, of, { cents, means });
    case 'out':
      return planDepositOut(ledger, of, { cents, means });
    case 'keep':
      return planDepositKept(ledger, of, { cents, note, chargeAs: null });
    case 'keepAs':
      return planDepositKept(ledger, of, { cents, note, chargeAs: { kind: 'damage', id: `charge-${n}` } });
    case 'reverse': {
      const entry = ledger[which % Math.max(1, ledger.length)];
      return entry ? planReversal(ledger, [entry.id]) : entries();
    }
    default:
      return loan === null ? entries() : planReversal(ledger, reversibleOfLoan(ledger, loan, kindsOfLoan));
  }
}

const written = (entry: NewEntry, n: number, k: number): Entry => ({
  id: `${n}-${k}`,
  actId: `act-${n}`,
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

const total = (ledger: readonly Entry[], of: (entry: Entry) => number): number =>
  ledger.reduce((all, entry) => all + of(entry), 0);

test('whatever is charged, paid, forgiven, kept, given back and reversed: the books balance', () => {
  let refused = 0;
  let done = 0;
  fc.assert(
    fc.property(fc.array(act, { minLength: 3, maxLength: 30 }), (acts) => {
      const ledger: Entry[] = [];
      acts.forEach((one, n) => {
        const before = balancesOfLedger(ledger);
        const plan = planned(ledger, one, n);
        if ('refusal' in plan) {
          refused += 1;
          return;
        }
        done += 1;
        ledger.push(...plan.entries.map((entry, k) => written(entry, n, k)));
        const after = balancesOfLedger(ledger);
        const ofAct = ledger.filter((entry) => entry.actId === `act-${n}`);

        // A balance is the sum of its entries, and owing and credit exclude each other.
        expect(after.owesCents - after.creditCents).toBe(total(ledger, (entry) => entry.feesCents));
        expect(Math.min(after.owesCents, after.creditCents)).toBe(0);
        // No deposit leaves that never came.
        expect(depositPlaces(ledger).every(({ heldCents }) => heldCents >= 0)).toBe(true);
        // Paying and giving back move money, and by the same amount what is owed.
        const pays = one.what === 'pay' || one.what === 'credit';
        const moved = total(ofAct, (entry) => entry.moneyCents);
        expect(pays ? moved : one.cents).toBe(one.cents);
        expect(pays ? moved + total(ofAct, (entry) => entry.feesCents) : 0).toBe(0);
        expect(one.what === 'pay' ? after.creditCents : 0).toBe(0);
        const given = before.creditCents - after.creditCents;
        expect(one.what === 'refund' ? given : one.cents).toBe(one.cents);
        // An undone loan costs nothing any more.
        const undone = one.what === 'undoLoan' && one.loan !== null ? one.loan : 'none';
        expect(reversibleOfLoan(ledger, undone, kindsOfLoan)).toEqual([]);
        settles(ledger);
        reversedOnce(ledger);
      });
    }),
    { numRuns: 400 },
  );
  // The histories are no dead letter: most acts did something, and the house said no now and then.
  expect(done).toBeGreaterThan(refused);
  expect(refused).toBeGreaterThan(100);
});

/** What is open plus what is left over is what is owed, at each initiative; nothing is open beyond its charge. */
function settles(ledger: readonly Entry[]): void {
  const open = openCharges(ledger);
  for (const { entry, openCents } of open) {
    expect(openCents).toBeGreaterThan(0);
    expect(openCents).toBeLessThanOrEqual(entry.feesCents);
  }
  const fees = feesByInitiative(ledger);
  for (const at of initiatives) {
    const sum = open
      .filter(({ entry }) => entry.initiativeId === at)
      .reduce((all, { openCents }) => all + openCents, 0);
    expect(sum).toBe(Math.max(0, fees.get(at) ?? 0));
  }
}

function reversedOnce(ledger: readonly Entry[]): void {
  const reversed = ledger.flatMap((entry) => (entry.reversesId ? [entry.reversesId] : []));
  expect(new Set(reversed).size).toBe(reversed.length);
  for (const id of reversed) {
    const [entry, mirror] = [
      ledger.find((one) => one.id === id),
      ledger.find((one) => one.reversesId === id),
    ];
    expect(mirror?.feesCents).toBe(entry?.feesCents === 0 ? 0 : -(entry?.feesCents ?? 0));
  }
}

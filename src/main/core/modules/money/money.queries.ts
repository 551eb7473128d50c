import type { PersonMoney } from '#shared/contract/money.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { PayMeans } from '#shared/domain/ledger-kinds.ts';
import { actorOf, type InputOf, type OutputOf, type QueryCall } from '../../rpc/procedures.ts';
import { found } from '../../rpc/refusal.ts';
import { initiativeLabels } from '../catalog/index.ts';
import { namesFor, personSummaries } from '../people/index.ts';
import { heldDeposits, moneyOfDay, openPersons } from './balances.store.ts';
import {
  balancesOfLedger,
  depositPlaces,
  type Entry,
  feesByInitiative,
  type Ledger,
  openCharges,
} from './ledger.rules.ts';
import { ledgerOf, type Scope } from './ledger.store.ts';
import { depositViews, entryViews, unique } from './ledger-view.ts';

/** How many entries a person's page shows. */
const newestShown = 5;

export async function moneyOfPerson(call: QueryCall, personId: string): Promise<PersonMoney> {
  const ledger = await ledgerOfPerson(call, personId);
  const fees = feesByInitiative(ledger);
  const names = await initiativeLabels(call.db, unique([...fees.keys()]));
  const places = depositPlaces(ledger)
    .filter(({ heldCents, askedCents }) => heldCents !== 0 || askedCents !== 0)
    .map((place) => ({ ...place, personId }));
  return {
    balances: balancesOfLedger(ledger),
    open: await views(
      call,
      ledger,
      openCharges(ledger).map(({ entry }) => entry),
    ),
    deposits: await depositViews(call.db, places),
    perInitiative: [...fees].map(([initiativeId, feesCents]) => ({
      initiativeId,
      name: names.get(initiativeId ?? '')?.name ?? '',
      feesCents,
    })),
    newest: await views(call, ledger, ledger.slice(-newestShown).toReversed()),
    total: ledger.length,
  };
}

export async function ledgerPage(
  call: QueryCall,
  { personId, account, limit, offset }: InputOf<'money', 'ledger'>,
): OutputOf<'money', 'ledger'> {
  const ledger = await ledgerOfPerson(call, personId);
  const matching = ledger.filter((entry) => isOn(account, entry)).toReversed();
  return {
    entries: await views(call, ledger, matching.slice(offset, offset + limit)),
    total: matching.length,
    balances: balancesOfLedger(ledger),
  };
}

function isOn(account: 'all' | 'fees' | 'deposit', entry: Entry): boolean {
  if (account === 'all') return true;
  return account === 'fees' ? entry.feesCents !== 0 : entry.depositCents !== 0 || entry.askedCents !== 0;
}

async function ledgerOfPerson(call: QueryCall, personId: string): Promise<Ledger> {
  found((await personSummaries(call.db, [personId])).get(personId), 'person');
  return ledgerOf(call.db, personId, actorOf(call).initiativeIds);
}

const views = (call: QueryCall, ledger: Ledger, shown: readonly Entry[]) =>
  entryViews(call.db, { ledger, shown, today: houseDayOf(call.now), actor: actorOf(call) });

export async function openBalances(
  call: QueryCall,
  { show, initiativeId, ...slice }: InputOf<'money', 'openBalances'>,
): OutputOf<'money', 'openBalances'> {
  const { rows, ...totals } = await openPersons(call.db, show, scopeOf(call, initiativeId), slice);
  const persons = await namesFor(
    call,
    rows.map((row) => row.personId),
    { viewer: call.actor },
  );
  return {
    rows: rows.flatMap(({ personId, feesCents, lastDay }) => {
      const person = persons.get(personId);
      return person ? [{ person, feesCents, lastDay }] : [];
    }),
    ...totals,
  };
}

export async function heldDepositsPage(
  call: QueryCall,
  { initiativeId, limit, offset }: InputOf<'money', 'heldDeposits'>,
): OutputOf<'money', 'heldDeposits'> {
  const held = await heldDeposits(call.db, scopeOf(call, initiativeId));
  const all = await depositViews(
    call.db,
    held.map((row) => ({ ...row, askedCents: 0 })),
  );
  // What can go back stands first; within that the oldest.
  const over = all.filter((one) => one.over);
  const ordered = [...over, ...all.filter((one) => !one.over)];
  const shown = ordered.slice(offset, offset + limit);
  const persons = await namesFor(
    call,
    shown.map((row) => row.personId),
    { viewer: call.actor },
  );
  return {
    rows: shown.flatMap((row) => {
      const person = persons.get(row.personId);
      return person ? [{ ...row, personId: person.id, person }] : [];
    }),
    total: all.length,
    totalCents: all.reduce((total, row) => total + row.heldCents, 0),
    overCount: over.length,
  };
}

export async function dayTotals(
  call: QueryCall,
  { day = houseDayOf(call.now), initiativeId }: InputOf<'money', 'dayTotals'>,
): OutputOf<'money', 'dayTotals'> {
  const rows = await moneyOfDay(call.db, day, scopeOf(call, initiativeId ?? null));
  const names = await initiativeLabels(call.db, unique(rows.map((row) => row.initiativeId)));
  return {
    day,
    rows: rows.map((row) => ({
      ...row,
      initiativeName: names.get(row.initiativeId ?? '')?.name ?? '',
      // Held to the list by the table's own check.
      means: row.means as PayMeans,
    })),
  };
}

/** A volunteer sees the own initiatives only, whatever was asked. */
function scopeOf(call: QueryCall, initiativeId: string | null): Scope {
  const own = actorOf(call).initiativeIds;
  if (initiativeId === null) return own;
  return own && !own.includes(initiativeId) ? [] : [initiativeId];
}

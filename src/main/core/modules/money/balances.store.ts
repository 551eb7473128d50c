import { sql } from 'kysely';
import type { Executor } from '../../store/database.ts';
import type { Balances } from './ledger.rules.ts';
import type { Scope } from './ledger.store.ts';

const nothing: Balances = { owesCents: 0, creditCents: 0, depositHeldCents: 0, depositAskedCents: 0 };

/**
 * What stands between each of these persons and the house, in cents; everybody asked about is in the answer. With a scope
 * only what stands at those initiatives.
 */
export async function balancesOf(
  ex: Executor,
  personIds: readonly string[],
  scope: Scope = null,
): Promise<Map<string, Balances>> {
  const balances = new Map(personIds.map((id) => [id, { ...nothing }]));
  if (personIds.length === 0) return balances;
  let rows = ex
    .selectFrom('ledger_entry')
    .select((eb) => [
      'person_id as personId',
      eb.fn.sum<number>('fees_cents').as('fees'),
      eb.fn.sum<number>('deposit_cents').as('held'),
      eb.fn.sum<number>('asked_cents').as('asked'),
    ])
    .where('person_id', 'in', [...new Set(personIds)])
    .groupBy(['person_id', 'initiative_id', 'loan_id']);
  if (scope) rows = rows.where('initiative_id', 'in', [...scope, '']);
  const fees = new Map<string, number>();
  for (const row of await rows.execute()) {
    const balance = balances.get(row.personId);
    if (!balance) continue;
    fees.set(row.personId, (fees.get(row.personId) ?? 0) + Number(row.fees));
    balance.depositHeldCents += Number(row.held);
    balance.depositAskedCents += Math.max(0, Number(row.asked));
  }
  for (const [personId, cents] of fees) {
    const balance = balances.get(personId);
    if (!balance) continue;
    balance.owesCents = Math.max(0, cents);
    balance.creditCents = Math.max(0, -cents);
  }
  return balances;
}

export interface LoanDeposit {
  /** In the house's keeping. */
  heldCents: number;
  /** Asked at the hand-over and not brought yet. */
  askedCents: number;
}

/** The deposits of these loans, in cents; a loan without one is in the answer with zeros. */
export async function depositOfLoan(
  ex: Executor,
  loanIds: readonly string[],
): Promise<Map<string, LoanDeposit>> {
  const deposits = new Map(loanIds.map((id) => [id, { heldCents: 0, askedCents: 0 }]));
  if (loanIds.length === 0) return deposits;
  const rows = await ex
    .selectFrom('ledger_entry')
    .select((eb) => [
      'loan_id as loanId',
      eb.fn.sum<number>('deposit_cents').as('held'),
      eb.fn.sum<number>('asked_cents').as('asked'),
    ])
    .where('loan_id', 'in', [...new Set(loanIds)])
    .groupBy('loan_id')
    .execute();
  for (const row of rows)
    deposits.set(row.loanId ?? '', {
      heldCents: Number(row.held),
      askedCents: Math.max(0, Number(row.asked)),
    });
  return deposits;
}

/** A person with something to pay or to get back. */
export interface OpenRow {
  personId: string;
  feesCents: number;
  /** Day of the newest entry: when something last happened. */
  lastDay: string;
}

export interface Paged {
  limit: number;
  offset: number;
}

/** Persons who owe (largest first) or have credit, within a scope. */
export async function openPersons(
  ex: Executor,
  show: 'owes' | 'credit',
  scope: Scope,
  { limit, offset }: Paged,
): Promise<{ rows: OpenRow[]; total: number; totalCents: number }> {
  let sums = ex
    .selectFrom('ledger_entry')
    .select((eb) => [
      'person_id as personId',
      eb.fn.sum<number>('fees_cents').as('fees'),
      eb.fn.max('day').as('lastDay'),
    ])
    .groupBy('person_id');
  if (scope) sums = sums.where('initiative_id', 'in', [...scope, '']);
  const sign = show === 'owes' ? sql<boolean>`sum(fees_cents) > 0` : sql<boolean>`sum(fees_cents) < 0`;
  const matching = sums.having(sign);
  const totals = await ex
    .selectFrom(matching.as('open'))
    .select((eb) => [eb.fn.countAll<number>().as('total'), eb.fn.sum<number | null>('fees').as('cents')])
    .executeTakeFirstOrThrow();
  const rows = await matching
    .orderBy(sql`abs(sum(fees_cents))`, 'desc')
    .orderBy('person_id')
    .limit(limit)
    .offset(offset)
    .execute();
  return {
    rows: rows.map((row) => ({ personId: row.personId, feesCents: Number(row.fees), lastDay: row.lastDay })),
    total: Number(totals.total),
    totalCents: Number(totals.cents ?? 0),
  };
}

/** A deposit the house keeps. */
export interface HeldRow {
  personId: string;
  initiativeId: string | null;
  loanId: string | null;
  heldCents: number;
  /** Day the deposit came in. */
  sinceDay: string;
}

/** Deposits in the house's keeping within a scope, the oldest first. */
export async function heldDeposits(ex: Executor, scope: Scope): Promise<HeldRow[]> {
  let rows = ex
    .selectFrom('ledger_entry')
    .select((eb) => [
      'person_id as personId',
      'initiative_id as initiativeId',
      'loan_id as loanId',
      eb.fn.sum<number>('deposit_cents').as('held'),
      eb.fn.min('day').as('sinceDay'),
    ])
    .where('deposit_cents', '<>', 0)
    .groupBy(['person_id', 'initiative_id', 'loan_id'])
    .having(sql<boolean>`sum(deposit_cents) > 0`)
    .orderBy(sql`min(day)`)
    .orderBy('person_id');
  if (scope) rows = rows.where('initiative_id', 'in', [...scope, '']);
  return (await rows.execute()).map(({ held, ...row }) => ({ ...row, heldCents: Number(held) }));
}

/** Money in and out of one initiative by one means on one day. */
export interface DayRow {
  initiativeId: string | null;
  means: string;
  inCents: number;
  outCents: number;
  /** Acts in which money changed hands. */
  acts: number;
}

export async function moneyOfDay(ex: Executor, day: string, scope: Scope): Promise<DayRow[]> {
  let rows = ex
    .selectFrom('ledger_entry')
    .select((eb) => [
      'initiative_id as initiativeId',
      'means',
      sql<number>`sum(case when money_cents > 0 then money_cents else 0 end)`.as('moneyIn'),
      sql<number>`sum(case when money_cents < 0 then -money_cents else 0 end)`.as('moneyOut'),
      eb.fn.count<number>('act_id').distinct().as('acts'),
    ])
    .where('day', '=', day)
    .where('money_cents', '<>', 0)
    .groupBy(['initiative_id', 'means'])
    .orderBy('initiative_id')
    .orderBy('means');
  if (scope) rows = rows.where('initiative_id', 'in', [...scope, '']);
  return (await rows.execute()).map((row) => ({
    initiativeId: row.initiativeId,
    means: row.means ?? '',
    inCents: Number(row.moneyIn),
    outCents: Number(row.moneyOut),
    acts: Number(row.acts),
  }));
}

import { type Selectable, sql } from 'kysely';
import type { EntryKind, PayMeans } from '#shared/domain/ledger-kinds.ts';
import { compiledOnce, rowWriter, type Slots } from '../../store/compiled-once.ts';
import type { Executor } from '../../store/database.ts';
import { giveOwnNumber } from '../../sync/own-numbers.ts';
import type { Entry } from './ledger.rules.ts';
import type { MoneyTables } from './money.tables.ts';

export type EntryRow = Selectable<MoneyTables['ledger_entry']>;

export const writeEntry = rowWriter('ledger_entry');
const writeReceipt = rowWriter('receipt');

/** Which initiatives count; null for all of them. */
export type Scope = readonly string[] | null;

const rowsOfPerson = compiledOnce((db: Executor, value: Slots<{ personId: string }>) =>
  db
    .selectFrom('ledger_entry')
    .selectAll()
    .where('person_id', '=', value('personId'))
    .orderBy('at')
    .orderBy('id'),
);

/** Everything of a person that the scope shows, oldest first. */
export async function ledgerOf(ex: Executor, personId: string, scope: Scope): Promise<Entry[]> {
  const rows = await rowsOfPerson(ex, { personId });
  return rows.filter((row) => inScope(row.initiative_id, scope)).map(entryOf);
}

export const inScope = (initiativeId: string | null, scope: Scope): boolean =>
  scope === null || (initiativeId !== null && scope.includes(initiativeId));

export function entryOf(row: EntryRow): Entry {
  return {
    id: row.id,
    actId: row.act_id,
    // Held to the list of kinds and means by the table's own checks.
    kind: row.kind as EntryKind,
    means: row.means as PayMeans | null,
    feesCents: row.fees_cents,
    depositCents: row.deposit_cents,
    askedCents: row.asked_cents,
    moneyCents: row.money_cents,
    initiativeId: row.initiative_id,
    loanId: row.loan_id,
    settlesId: row.settles_id,
    reversesId: row.reverses_id,
    note: row.note,
    at: row.at,
    day: row.day,
    byAccountId: row.by_account_id,
  };
}

/** Whose ledger these entries stand in. */
export async function personsOfEntries(ex: Executor, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await ex
    .selectFrom('ledger_entry')
    .select('person_id')
    .distinct()
    .where('id', 'in', ids)
    .execute();
  return rows.map((row) => row.person_id);
}

const personOfLoanRow = compiledOnce((db: Executor, value: Slots<{ loanId: string }>) =>
  db.selectFrom('ledger_entry').select('person_id').where('loan_id', '=', value('loanId')).limit(1),
);
/** Whose ledger a loan stands in; undefined when it cost nothing. */
export const personOfLoan = async (ex: Executor, loanId: string): Promise<string | undefined> =>
  (await personOfLoanRow(ex, { loanId }))[0]?.person_id;

const rowsOfAct = compiledOnce((db: Executor, value: Slots<{ actId: string }>) =>
  db.selectFrom('ledger_entry').selectAll().where('act_id', '=', value('actId')).orderBy('at').orderBy('id'),
);
export const entriesOfAct = (ex: Executor, actId: string): Promise<EntryRow[]> => rowsOfAct(ex, { actId });

/**
 * The next number for a receipt, in the transaction of the act itself: an act that fails takes its number back. The row is
 * written before it is read, so that on PostgreSQL a second desk waits for its turn.
 */
export async function nextReceiptNumber(tx: Executor): Promise<number> {
  const own = await giveOwnNumber(tx, 'receipt');
  if (own !== null) return own;
  await tx.updateTable('receipt_series').set({ last: sql`last + 1` }).where('id', '=', 1).execute();
  const { last } = await tx.selectFrom('receipt_series').select('last').executeTakeFirstOrThrow();
  return last;
}

export const isFreeReceipt = async (tx: Executor, number: number): Promise<boolean> =>
  (await tx.selectFrom('receipt').select('number').where('number', '=', number).executeTakeFirst()) ===
  undefined;

export const writeReceiptOf = (tx: Executor, actId: string, number: number): Promise<void> =>
  writeReceipt(tx, { number, act_id: actId });

/** Numbers of the receipts of these acts; acts without money have none. */
export async function receiptNumbers(ex: Executor, actIds: readonly string[]): Promise<Map<string, number>> {
  if (actIds.length === 0) return new Map();
  const rows = await ex
    .selectFrom('receipt')
    .selectAll()
    .where('act_id', 'in', [...new Set(actIds)])
    .execute();
  return new Map(rows.map((row) => [row.act_id, row.number]));
}

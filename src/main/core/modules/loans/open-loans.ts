import { houseTimeZone } from '#shared/domain/house.ts';
import { daysBetween } from '#shared/domain/local-days.ts';
import { closingMoment } from '#shared/domain/opening-hours.ts';
import type { CommandCall } from '../../rpc/procedures.ts';
import type { Executor } from '../../store/database.ts';
import { inPieces } from '../catalog/index.ts';
import { writeLoanHistory } from './bulk-loans.ts';
import { settleQueue } from './holds/queue.ts';
import { ruleText } from './loan-rule.ts';
import { momentOf } from './moment.ts';
import { termsOnce } from './terms-once.ts';

/** A loan that another program says is out. Days are local days of the house. */
export interface LoanFromElsewhere {
  id: string;
  itemId: string;
  kindId: string;
  /** Who lends it: the host of a thing on loan to another initiative. */
  initiativeId: string;
  condition: string;
  personId: string;
  outDay: string;
  dueDay: string;
}

/** What a thing was lent for, as far as a list from elsewhere has to fit it. */
export interface PastLoan {
  personId: string;
  outDay: string;
  /** Null while it is out. */
  backDay: string | null;
}

/** Every loan of these things that was not undone. */
export async function loansOfItems(
  ex: Executor,
  itemIds: readonly string[],
): Promise<Map<string, PastLoan[]>> {
  const loans = new Map<string, PastLoan[]>();
  for (const piece of inPieces(itemIds)) {
    const rows = await ex
      .selectFrom('loan')
      .select(['item_id', 'person_id as personId', 'handed_over_day as outDay', 'returned_day as backDay'])
      .where('item_id', 'in', piece)
      .where('undone_at', 'is', null)
      .execute();
    for (const { item_id: itemId, ...loan } of rows) {
      const known = loans.get(itemId);
      if (known) known.push(loan);
      else loans.set(itemId, [loan]);
    }
  }
  return loans;
}

/** Loans of one piece: enough to write fast, few enough to stop quickly. */
const piece = 500;

/**
 * Takes over loans that are out, due on the day the other program says, under the rules of today. They cost nothing here:
 * what was asked was asked there. The database refuses a second open loan of a thing.
 */
export async function enterOpenLoans(
  call: CommandCall,
  loans: readonly LoanFromElsewhere[],
  { progress, signal }: { progress(done: number): void; signal: AbortSignal },
): Promise<void> {
  const termsOf = termsOnce(call.tx);
  for (let at = 0; at < loans.length; at += piece) {
    signal.throwIfAborted();
    const some = loans.slice(at, at + piece);
    const rows = [];
    for (const loan of some) rows.push(await rowsOf(call, loan, termsOf));
    await writeLoanHistory(call.tx, {
      handOvers: rows.map(({ handOver }) => handOver),
      loans: rows.map(({ loan }) => loan),
    });
    progress(at + some.length);
  }
  const kindIds = new Set(loans.map((loan) => loan.kindId));
  for (const kindId of kindIds) {
    call.touched('kind', kindId);
    await settleQueue(call, kindId);
  }
}

async function rowsOf(call: CommandCall, loan: LoanFromElsewhere, termsOf: ReturnType<typeof termsOnce>) {
  const { terms, rule } = await termsOf(loan);
  const moment = momentOf(call.now, { day: loan.outDay, time: null });
  const by = call.actor?.accountId ?? null;
  const handOverId = call.newId();
  const days = Math.max(1, daysBetween(loan.outDay, loan.dueDay));
  return {
    handOver: {
      id: handOverId,
      person_id: loan.personId,
      at: moment.at,
      by_account_id: by,
      acted_by_person_id: null,
      acted_by_name: null,
      acted_by_relation: null,
    },
    loan: {
      id: loan.id,
      hand_over_id: handOverId,
      item_id: loan.itemId,
      kind_id: loan.kindId,
      initiative_id: loan.initiativeId,
      person_id: loan.personId,
      handed_over_at: moment.at,
      handed_over_by: by,
      handed_over_day: moment.day,
      due_day: loan.dueDay,
      due_at: dueAt(loan, moment.at, rule.calendar),
      rule: ruleText(
        { ...terms, depositCents: 0, fee: { cents: 0, unit: 'loan' } },
        { loanDays: days, movedBecauseClosed: false, reservedUntil: null },
      ),
      condition_out: loan.condition,
      condition_in: null,
      note_in: null,
      returned_at: null,
      returned_by: null,
      returned_day: null,
      undone_at: null,
      undone_by: null,
      fee_cents: 0,
      deposit_cents: 0,
      entered_at: moment.enteredAt,
      return_entered_at: null,
      overruled: null,
      saved_cents: null,
    },
  };
}

/** The end of the day due; a loan of one day that was due before the hour it was entered at is due at that hour. */
function dueAt(
  { dueDay }: LoanFromElsewhere,
  outAt: string,
  calendar: Parameters<typeof closingMoment>[1],
): string {
  const at = closingMoment(dueDay, calendar, houseTimeZone);
  return at > outAt ? at : outAt;
}

import type { Selectable } from 'kysely';
import { houseDayOf } from '#shared/domain/house.ts';
import { addDays } from '#shared/domain/local-days.ts';
import type { Calendar } from '#shared/domain/opening-hours.ts';
import type { CoreInside } from '../core-inside.ts';
import { calendarsOf } from '../modules/catalog/index.ts';
import { latePrice, readRule } from '../modules/loans/index.ts';
import type { LoansTables } from '../modules/loans/loans.tables.ts';
import { type PastAct, writeLedgerHistory } from '../modules/money/index.ts';
import { demoIds } from './ids.ts';
import { type Dice, dice } from './random.ts';
import { accountDays } from './write-loans.ts';

type LoanRow = Pick<
  Selectable<LoansTables['loan']>,
  | 'id'
  | 'hand_over_id'
  | 'initiative_id'
  | 'person_id'
  | 'handed_over_at'
  | 'due_day'
  | 'returned_at'
  | 'returned_day'
  | 'rule'
  | 'fee_cents'
  | 'deposit_cents'
>;
type Entry = PastAct['entries'][number];

/**
 * Three months of accounts, under the rules each loan was made with: most pay at the counter, some later or in part, a few not
 * yet; deposits come in and go back, and some wait for their owner. Now and then a charge is let go.
 */
export async function writeMoney(core: CoreInside): Promise<void> {
  const db = core.store().reader;
  const today = houseDayOf(core.ports.clock.now());
  const fromDay = addDays(today, -accountDays);
  const loans = await db
    .selectFrom('loan')
    .select(['id', 'hand_over_id', 'initiative_id', 'person_id', 'handed_over_at', 'due_day'])
    .select(['returned_at', 'returned_day', 'rule', 'fee_cents', 'deposit_cents'])
    .where('handed_over_day', '>=', fromDay)
    .where('undone_at', 'is', null)
    // What went over the counter in this story has its charges already.
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('ledger_entry').select('id').whereRef('loan_id', '=', 'loan.id'))),
    )
    .orderBy('handed_over_at')
    .orderBy('id')
    .execute();
  const calendars = await calendarsOf(db, [...new Set(loans.map((loan) => loan.initiative_id))], fromDay);
  const teller = newTeller(dice(2706));
  for (const loan of loans) {
    const calendar = calendars.get(loan.initiative_id);
    if (calendar) teller.tell(loan, lateCents(loan, calendar));
  }
  await core.store().write((tx) => writeLedgerHistory(tx, teller.acts));
}

/** What bringing it back so late cost under the rule of the loan. */
function lateCents(
  { rule, due_day: dueDay, returned_day: returnedDay }: LoanRow,
  calendar: Calendar,
): number {
  return returnedDay === null ? 0 : latePrice(readRule(rule).late, { dueDay, returnedDay, calendar });
}

function newTeller(story: Dice) {
  const nextId = demoIds(12);
  const acts: PastAct[] = [];
  const means = () => story.pick(['cash', 'cash', 'card', 'card', 'card', 'voucher'] as const);
  const act = (loan: LoanRow, at: string, ...entries: Omit<Entry, 'id' | 'initiativeId' | 'loanId'>[]) => {
    const of = { initiativeId: loan.initiative_id, loanId: loan.id };
    // Money for what is owed belongs to the account, not to one loan.
    const whole = entries.map((entry) => ({
      ...of,
      ...(entry.kind === 'payment' ? { loanId: null } : {}),
      ...entry,
      id: nextId(),
    }));
    acts.push({
      actId: nextId(),
      personId: loan.person_id,
      at,
      byAccountId: 'demo-account-balie',
      entries: whole,
    });
    return whole;
  };
  const pay = (loan: LoanRow, at: string, cents: number) =>
    act(loan, at, { kind: 'payment', feesCents: -cents, moneyCents: cents, means: means() });

  function tell(loan: LoanRow, late: number): void {
    const { handed_over_at: at, fee_cents: fee, deposit_cents: asked } = loan;
    if (fee > 0) {
      act(loan, at, { kind: 'fee', feesCents: fee });
      const how = story.weighted([84, 8, 8]);
      if (how === 0) pay(loan, after(at, 1), fee);
      if (how === 1) pay(loan, after(at, 1), Math.floor(fee / 2));
    }
    if (asked > 0) deposit(loan, asked);
    if (late > 0 && loan.returned_at) chargeLate(loan, loan.returned_at, late);
  }

  function deposit(loan: LoanRow, cents: number): void {
    act(loan, loan.handed_over_at, { kind: 'depositAsked', askedCents: cents });
    // A few forget to bring it.
    if (story.oneIn(9)) {
      if (loan.returned_at) act(loan, loan.returned_at, { kind: 'depositNotNeeded', askedCents: -cents });
      return;
    }
    const moved = { depositCents: cents, moneyCents: cents, askedCents: -cents, means: means() };
    act(loan, after(loan.handed_over_at, 2), { kind: 'depositIn', ...moved });
    if (!loan.returned_at || story.oneIn(6)) return;
    const kept = story.oneIn(12) ? Math.round(cents / 4) : 0;
    if (kept > 0) {
      const note = story.pick(['Barst in de koffer', 'Snoer beschadigd', 'Onderdeel kwijt']);
      const [damage] = act(loan, after(loan.returned_at, 1), { kind: 'damage', feesCents: kept, note });
      const settled = { settlesId: damage?.id ?? null, feesCents: -kept, depositCents: -kept, note };
      act(loan, after(loan.returned_at, 2), { kind: 'depositKept', ...settled });
    }
    const back = cents - kept;
    act(loan, after(loan.returned_at, 3), {
      kind: 'depositOut',
      depositCents: -back,
      moneyCents: -back,
      means: 'cash',
    });
  }

  function chargeLate(loan: LoanRow, returnedAt: string, cents: number): void {
    const [fee] = act(loan, after(returnedAt, 1), { kind: 'lateFee', feesCents: cents });
    const how = story.weighted([60, 15, 25]);
    if (how === 0) pay(loan, after(returnedAt, 2), cents);
    if (how === 1) {
      const note = story.pick(['Was ziek', 'Moeilijke maand', 'Wij waren gesloten']);
      act(loan, after(returnedAt, 3), {
        kind: 'forgiveness',
        settlesId: fee?.id ?? null,
        feesCents: -cents,
        note,
      });
    }
  }

  return { acts, tell };
}

/** So many seconds later, as things are done one after another at a counter. */
const after = (at: string, seconds: number): string =>
  new Date(Date.parse(at) + seconds * 1000).toISOString();

import type { Selectable } from 'kysely';
import { houseDayOf } from '#shared/domain/house.ts';
import { addDays, daysBetween } from '#shared/domain/local-days.ts';
import type { CoreInside } from '../core-inside.ts';
import type { LoansTables } from '../modules/loans/loans.tables.ts';
import { type PastAct, writeLedgerHistory } from '../modules/money/index.ts';
import { demoIds } from './ids.ts';
import { type Dice, dice } from './random.ts';

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
>;
type Entry = PastAct['entries'][number];

/** How long ago the house began to keep accounts here, in days. */
const accountDays = 90;

/** What each of these initiatives asks, in cents; the others lend for nothing. */
const asks: Record<string, { fee: number; deposit: number; latePerWeek: number }> = {
  tools: { fee: 300, deposit: 2000, latePerWeek: 100 },
  toys: { fee: 100, deposit: 0, latePerWeek: 50 },
  baby: { fee: 0, deposit: 1500, latePerWeek: 0 },
};

/**
 * Three months of accounts: most pay at the counter, some later or in part, a few not yet; deposits come in and go back, and
 * some wait for their owner. Late things cost a little; now and then a charge is let go or a payment corrected.
 */
export async function writeMoney(
  core: CoreInside,
  initiativeIds: ReadonlyMap<string, string>,
): Promise<void> {
  const today = houseDayOf(core.ports.clock.now());
  const askOf = new Map(Object.entries(asks).map(([key, ask]) => [initiativeIds.get(key) ?? '', ask]));
  const loans = await core
    .store()
    .reader.selectFrom('loan')
    .select(['id', 'hand_over_id', 'initiative_id', 'person_id', 'handed_over_at', 'due_day'])
    .select(['returned_at', 'returned_day'])
    .where('handed_over_day', '>=', addDays(today, -accountDays))
    .where('initiative_id', 'in', [...askOf.keys()])
    .orderBy('handed_over_at')
    .orderBy('id')
    .execute();
  const teller = newTeller(dice(2706));
  for (const loan of loans) {
    const ask = askOf.get(loan.initiative_id);
    if (ask) teller.tell(loan, ask);
  }
  await core.store().write((tx) => writeLedgerHistory(tx, teller.acts));
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

  function tell(loan: LoanRow, ask: (typeof asks)[string] & object): void {
    const at = loan.handed_over_at;
    if (ask.fee > 0) {
      act(loan, at, { kind: 'fee', feesCents: ask.fee });
      const how = story.weighted([84, 8, 8]);
      if (how === 0) pay(loan, after(at, 1), ask.fee);
      if (how === 1) pay(loan, after(at, 1), Math.floor(ask.fee / 2));
    }
    if (ask.deposit > 0 && story.oneIn(ask.fee > 0 ? 3 : 1)) deposit(loan, ask.deposit);
    if (loan.returned_at && loan.returned_day) late(loan, ask.latePerWeek);
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

  function late(loan: LoanRow, perWeek: number): void {
    const days = daysBetween(loan.due_day, loan.returned_day ?? loan.due_day);
    if (days <= 2 || perWeek === 0 || !loan.returned_at) return;
    const cents = Math.ceil(days / 7) * perWeek;
    const [fee] = act(loan, after(loan.returned_at, 1), { kind: 'lateFee', feesCents: cents });
    const how = story.weighted([60, 15, 25]);
    if (how === 0) pay(loan, after(loan.returned_at, 2), cents);
    if (how === 1) {
      const note = story.pick(['Was ziek', 'Moeilijke maand', 'Wij waren gesloten']);
      act(loan, after(loan.returned_at, 3), {
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

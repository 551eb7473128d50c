import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall } from '../../rpc/procedures.ts';
import type { Entry, NewEntry } from './ledger.rules.ts';
import { isFreeReceipt, nextReceiptNumber, writeEntry, writeReceiptOf } from './ledger.store.ts';

export interface Act {
  actId: string;
  personId: string;
  entries: readonly NewEntry[];
}

export interface WrittenAct {
  actId: string;
  entries: Entry[];
  /** Null when no money changed hands. */
  receipt: number | null;
}

/** Writes what was done at once, now. Beside what came from the past, the only place where the ledger grows. */
export async function writeAct(call: CommandCall, { actId, personId, entries }: Act): Promise<WrittenAct> {
  const written: Entry[] = [];
  const of = { actId, at: call.now, day: houseDayOf(call.now), byAccountId: call.actor?.accountId ?? null };
  for (const entry of entries) {
    const whole = wholeEntry(call.newId(), entry, of);
    await writeEntry(call.tx, rowOf(personId, whole));
    written.push(whole);
  }
  if (written.length > 0) {
    call.touched('ledger', actId);
    call.touched('person', personId);
    call.changedFields(...written.map(({ kind }) => kind));
  }
  const movedMoney = written.some(({ moneyCents }) => moneyCents !== 0);
  return { actId, entries: written, receipt: movedMoney ? await giveReceipt(call, actId) : null };
}

async function giveReceipt({ tx, numbers }: CommandCall, actId: string): Promise<number> {
  const number = await numbers.give(
    'receipt',
    () => nextReceiptNumber(tx),
    (one) => isFreeReceipt(tx, one),
  );
  await writeReceiptOf(tx, actId, number);
  return number;
}

/** A new entry with everything it did not say. */
export const wholeEntry = (
  id: string,
  entry: NewEntry,
  of: Pick<Entry, 'actId' | 'at' | 'day' | 'byAccountId'>,
): Entry => ({
  id,
  feesCents: 0,
  depositCents: 0,
  askedCents: 0,
  moneyCents: 0,
  means: null,
  loanId: null,
  settlesId: null,
  reversesId: null,
  note: '',
  ...entry,
  ...of,
});

export const rowOf = (personId: string, entry: Entry) => ({
  id: entry.id,
  act_id: entry.actId,
  person_id: personId,
  kind: entry.kind,
  fees_cents: entry.feesCents,
  deposit_cents: entry.depositCents,
  asked_cents: entry.askedCents,
  money_cents: entry.moneyCents,
  means: entry.means,
  initiative_id: entry.initiativeId,
  loan_id: entry.loanId,
  settles_id: entry.settlesId,
  reverses_id: entry.reversesId,
  note: entry.note,
  at: entry.at,
  day: entry.day,
  by_account_id: entry.byAccountId,
});

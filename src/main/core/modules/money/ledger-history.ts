import { houseDayOf } from '#shared/domain/house.ts';
import type { Executor } from '../../store/database.ts';
import type { NewEntry } from './ledger.rules.ts';
import { nextReceiptNumber, writeEntry, writeReceiptOf } from './ledger.store.ts';
import { rowOf, wholeEntry } from './write-act.ts';

/** Something that was done earlier, elsewhere or in an invented house: it keeps its own moment. */
export interface PastAct {
  actId: string;
  personId: string;
  at: string;
  byAccountId: string | null;
  entries: readonly (NewEntry & { id: string })[];
}

/** Writes acts of the past in the order of their moments, with receipts numbered in that order. */
export async function writeLedgerHistory(tx: Executor, acts: readonly PastAct[]): Promise<void> {
  const ordered = acts.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.actId < b.actId ? -1 : 1));
  for (const { actId, personId, at, byAccountId, entries } of ordered) {
    const of = { actId, at, day: houseDayOf(at), byAccountId };
    for (const entry of entries) await writeEntry(tx, rowOf(personId, wholeEntry(entry.id, entry, of)));
    if (entries.some(({ moneyCents = 0 }) => moneyCents !== 0))
      await writeReceiptOf(tx, actId, await nextReceiptNumber(tx));
  }
}

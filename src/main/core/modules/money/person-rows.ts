import type { Executor } from '../../store/database.ts';
import { movesAlong, type PersonRows, providePersonRows } from '../../store/person-rows.ts';
import type { RowChange } from '../../store/row-changes.ts';
import { provideHeld } from '../people/index.ts';
import { balancesOf } from './balances.store.ts';

/** Two accounts are one sum: entries say whose they are, and nothing else about them ever changes. */
const entries: PersonRows = { ...movesAlong('ledger_entry'), settle: settleEntries };

/**
 * What was charged, paid or taken back after two persons became one, for something that went back to its own person, goes along: a fee
 * of a loan stays with that loan. A payment that was for no single thing stays with whom it was taken from.
 */
async function settleEntries(
  tx: Executor,
  { from, to, changes }: { from: string; to: string; changes: readonly RowChange[] },
): Promise<void> {
  const loans = idsOf(changes, 'loan');
  const settled = new Set(idsOf(changes, 'ledger_entry'));
  for (;;) {
    const rows = await tx
      .selectFrom('ledger_entry')
      .select(['id', 'loan_id', 'settles_id', 'reverses_id'])
      .where('person_id', '=', to)
      .execute();
    const along = rows.filter(
      (row) =>
        (row.loan_id !== null && loans.includes(row.loan_id)) ||
        [row.settles_id, row.reverses_id].some((id) => id !== null && settled.has(id)),
    );
    if (along.length === 0) return;
    for (const { id } of along) {
      await tx.updateTable('ledger_entry').set({ person_id: from }).where('id', '=', id).execute();
      settled.add(id);
    }
  }
}

const idsOf = (changes: readonly RowChange[], table: string): string[] =>
  changes.flatMap((change) => (change.table === table ? (change.key['id'] ?? []) : []));

providePersonRows(entries);
provideHeld(async ({ db }, ids) => {
  const balances = await balancesOf(db, ids);
  return new Map(
    [...balances].map(([id, { owesCents, creditCents, depositHeldCents }]) => [
      id,
      { owesCents: owesCents - creditCents, depositCents: depositHeldCents },
    ]),
  );
});

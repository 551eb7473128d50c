import type { Executor } from '../../store/database.ts';
import { itemLabels } from '../catalog/index.ts';
import type { LoanFacts, LoanFactsSource } from '../money/index.ts';
import type { LoanRow } from './loans.store.ts';

/** What the ledger and its receipts tell of loans. */
export const loanFactsSource: LoanFactsSource = {
  async byId(ex, loanIds) {
    const rows = await ex.selectFrom('loan').selectAll().where('id', 'in', loanIds).execute();
    return new Map((await factsOf(ex, rows)).map((facts) => [facts.loanId, facts]));
  },

  async ofHandOver(ex, handOverId) {
    const rows = await ex
      .selectFrom('loan')
      .selectAll()
      .where('hand_over_id', '=', handOverId)
      .where('undone_at', 'is', null)
      .orderBy('id')
      .execute();
    return factsOf(ex, rows);
  },

  async takenOn(ex, personId, day) {
    const rows = await ex
      .selectFrom('loan')
      .selectAll()
      .where('person_id', '=', personId)
      .where('handed_over_day', '=', day)
      .where('returned_at', 'is', null)
      .where('undone_at', 'is', null)
      .orderBy('handed_over_at')
      .orderBy('id')
      .execute();
    return factsOf(ex, rows);
  },
};

async function factsOf(ex: Executor, rows: readonly LoanRow[]): Promise<LoanFacts[]> {
  if (rows.length === 0) return [];
  const items = await itemLabels(ex, [...new Set(rows.map((row) => row.item_id))]);
  return rows.map((row) => ({
    loanId: row.id,
    personId: row.person_id,
    initiativeId: row.initiative_id,
    thing: items.get(row.item_id)?.kindName ?? '',
    barcode: items.get(row.item_id)?.barcode ?? '',
    dueDay: row.due_day,
    over: row.returned_at !== null || row.undone_at !== null,
  }));
}

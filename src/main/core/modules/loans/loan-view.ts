import type { Loan } from '#shared/contract/loans.contract.ts';
import type { PersonSummary } from '#shared/contract/people.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { Executor } from '../../store/database.ts';
import { accountNames } from '../admin/index.ts';
import { itemLabels } from '../catalog/index.ts';
import { personSummaries } from '../people/index.ts';
import { daysLate, refusalToUndoHandOver, refusalToUndoReturn } from './loans.rules.ts';
import type { LoanRow } from './loans.store.ts';

/**
 * Loans as a screen shows them: names of things and people looked up once for the whole list. Give `known` when all their
 * persons were just looked up.
 */
export async function loanViews(
  db: Executor,
  rows: readonly LoanRow[],
  now: string,
  known?: ReadonlyMap<string, PersonSummary>,
): Promise<Loan[]> {
  if (rows.length === 0) return [];
  const items = await itemLabels(db, [...new Set(rows.map((row) => row.item_id))]);
  const persons = known ?? (await personSummaries(db, [...new Set(rows.map((row) => row.person_id))]));
  const accounts = await accountNames(
    db,
    rows.flatMap((row) => [row.handed_over_by, row.returned_by]),
  );
  const today = houseDayOf(now);
  return rows.map((row) => {
    const item = items.get(row.item_id);
    const person = persons.get(row.person_id);
    const undo = {
      handedOverDay: row.handed_over_day,
      returnedDay: row.returned_day,
      undone: row.undone_at !== null,
    };
    return {
      id: row.id,
      handOverId: row.hand_over_id,
      itemId: row.item_id,
      barcode: item?.barcode ?? '',
      kindId: row.kind_id,
      kindName: item?.kindName ?? '',
      pictogram: item?.pictogram ?? '',
      photoId: item?.photoId ?? null,
      initiativeId: row.initiative_id,
      initiativeName: item?.initiativeName ?? '',
      personId: row.person_id,
      personName: person?.name ?? '',
      personNumber: person?.number ?? '',
      handedOverAt: row.handed_over_at,
      handedOverBy: row.handed_over_by ? (accounts.get(row.handed_over_by) ?? null) : null,
      dueDay: row.due_day,
      dueAt: row.due_at,
      daysLate: daysLate(row.due_day, row.returned_day, today),
      returnedAt: row.returned_at,
      returnedBy: row.returned_by ? (accounts.get(row.returned_by) ?? null) : null,
      undone: undo.undone,
      canUndoHandOver: refusalToUndoHandOver(undo, today) === null,
      canUndoReturn: refusalToUndoReturn(undo, today, false) === null,
    };
  });
}

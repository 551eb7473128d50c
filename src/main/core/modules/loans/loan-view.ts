import type { Loan } from '#shared/contract/loans.contract.ts';
import type { PersonSummary } from '#shared/contract/people.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import type { Executor } from '../../store/database.ts';
import { accountNames } from '../admin/index.ts';
import { type ItemLabel, itemLabels } from '../catalog/index.ts';
import { personSummaries } from '../people/index.ts';
import { readRule } from './loan-rule.ts';
import {
  daysLate,
  refusalToUndoHandOver,
  refusalToUndoRenewal,
  refusalToUndoReturn,
  undoStateOf,
} from './loans.rules.ts';
import type { LoanRow } from './loans.store.ts';
import { missingParts } from './parts.ts';
import { renewalCounts } from './renewal.store.ts';

/**
 * Loans as a screen shows them: names of things and people looked up once for the whole list. Give `known` when all their
 * persons were just looked up and the loans were just made.
 */
export async function loanViews(
  db: Executor,
  rows: readonly LoanRow[],
  now: string,
  known?: ReadonlyMap<string, PersonSummary>,
): Promise<Loan[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const returned = rows.filter((row) => row.returned_at !== null).map((row) => row.id);
  const names: Names = {
    items: await itemLabels(db, [...new Set(rows.map((row) => row.item_id))]),
    persons: known ?? (await personSummaries(db, [...new Set(rows.map((row) => row.person_id))])),
    accounts: await accountNames(
      db,
      rows.flatMap((row) => [row.handed_over_by, row.returned_by]),
    ),
    renewals: known ? new Map() : await renewalCounts(db, ids),
    missing: await missingParts(db, returned),
  };
  const today = houseDayOf(now);
  return rows.map((row) => viewOf(row, names, today));
}

interface Names {
  items: ReadonlyMap<string, ItemLabel>;
  persons: ReadonlyMap<string, PersonSummary>;
  accounts: ReadonlyMap<string, string>;
  renewals: ReadonlyMap<string, { times: number; newestDay: string }>;
  missing: ReadonlyMap<string, number>;
}

function viewOf(row: LoanRow, names: Names, today: LocalDay): Loan {
  const item = names.items.get(row.item_id);
  const person = names.persons.get(row.person_id);
  const renewed = names.renewals.get(row.id);
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
    handedOverBy: row.handed_over_by ? (names.accounts.get(row.handed_over_by) ?? null) : null,
    dueDay: row.due_day,
    dueAt: row.due_at,
    daysLate: daysLate(row.due_day, row.returned_day, today),
    returnedAt: row.returned_at,
    returnedBy: row.returned_by ? (names.accounts.get(row.returned_by) ?? null) : null,
    ...undoing(row, renewed?.newestDay ?? null, today),
    renewals: renewed?.times ?? 0,
    maxRenewals: readRule(row.rule).maxRenewals,
    feeCents: row.fee_cents,
    depositCents: row.deposit_cents,
    enteredAt: row.entered_at,
    overruled: row.overruled === null ? null : (JSON.parse(row.overruled) as Loan['overruled']),
    partsMissing: names.missing.get(row.id) ?? 0,
  };
}

function undoing(row: LoanRow, renewedDay: LocalDay | null, today: LocalDay) {
  const undo = undoStateOf(row);
  return {
    undone: undo.undone,
    canUndoHandOver: refusalToUndoHandOver(undo, today) === null,
    canUndoReturn: refusalToUndoReturn(undo, today, false) === null,
    canUndoRenewal:
      refusalToUndoRenewal({ renewedDay, returnedDay: row.returned_day, undone: undo.undone }, today) ===
      null,
  };
}

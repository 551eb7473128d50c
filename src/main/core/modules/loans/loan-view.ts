import type { Loan } from '#shared/contract/loans.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import { type CommandCall, executorOf, type QueryCall } from '../../rpc/procedures.ts';
import { accountNames } from '../admin/index.ts';
import { type ItemLabel, itemLabels } from '../catalog/index.ts';
import { namesFor, type PersonName } from '../people/index.ts';
import { readRule } from './loan-rule.ts';
import {
  daysLate,
  refusalToUndoHandOver,
  refusalToUndoRenewal,
  refusalToUndoReturn,
  undoStateOf,
} from './loans.rules.ts';
import { actedByRows, type LoanRow } from './loans.store.ts';
import { missingParts } from './parts.ts';
import { renewalCounts } from './renewal.store.ts';

/**
 * Loans as a screen shows them: names of things and people looked up once for the whole list. Give `known` when all their
 * persons were just looked up, the loans were just made and the borrower stood at the desk in person; `inHand` when it is one
 * person's own list.
 */
export async function loanViews(
  call: QueryCall | CommandCall,
  rows: readonly LoanRow[],
  { known, inHand }: { known?: Names['persons'] | undefined; inHand?: string } = {},
): Promise<Loan[]> {
  if (rows.length === 0) return [];
  const db = executorOf(call);
  const ids = rows.map((row) => row.id);
  const returned = rows.filter((row) => row.returned_at !== null).map((row) => row.id);
  const names: Names = {
    items: await itemLabels(db, [...new Set(rows.map((row) => row.item_id))]),
    persons:
      known ??
      (await namesFor(
        call,
        rows.map((row) => row.person_id),
        { inHand },
      )),
    accounts: await accountNames(
      db,
      rows.flatMap((row) => [row.handed_over_by, row.returned_by]),
    ),
    renewals: known ? new Map() : await renewalCounts(db, ids),
    missing: await missingParts(db, returned),
    actedBy: known ? new Map() : await actedByNames(call, rows),
  };
  const today = houseDayOf(call.now);
  return rows.map((row) => viewOf(row, names, today));
}

interface Names {
  items: ReadonlyMap<string, ItemLabel>;
  persons: ReadonlyMap<string, Pick<PersonName, 'id' | 'name' | 'number'> & { tellsMore?: boolean }>;
  accounts: ReadonlyMap<string, string>;
  renewals: ReadonlyMap<string, { times: number; newestDay: string }>;
  missing: ReadonlyMap<string, number>;
  actedBy: ReadonlyMap<string, NonNullable<Loan['actedBy']>>;
}

/** Who stood at the desk, by hand-over; the borrower in person is not in the map. */
async function actedByNames(
  call: QueryCall | CommandCall,
  rows: readonly LoanRow[],
): Promise<Names['actedBy']> {
  const found = await actedByRows(executorOf(call), [...new Set(rows.map((row) => row.hand_over_id))]);
  if (found.length === 0) return new Map();
  const persons = await namesFor(
    call,
    found.flatMap((row) => row.acted_by_person_id ?? []),
  );
  return new Map(
    found.map((row) => [
      row.id,
      {
        personId: persons.get(row.acted_by_person_id ?? '')?.id ?? null,
        name: row.acted_by_name ?? persons.get(row.acted_by_person_id ?? '')?.name ?? '',
        // Held to the list by the contract when it was written.
        relation: row.acted_by_relation as NonNullable<Loan['actedBy']>['relation'],
      },
    ]),
  );
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
    personId: person?.id ?? row.person_id,
    personName: person?.name ?? '',
    personNumber: person?.number ?? '',
    handedOverAt: row.handed_over_at,
    handedOverBy: row.handed_over_by ? (names.accounts.get(row.handed_over_by) ?? null) : null,
    dueDay: row.due_day,
    dueAt: row.due_at,
    daysLate: daysLate(row.due_day, row.returned_day, today),
    returnedAt: row.returned_at,
    returnedBy: row.returned_by ? (names.accounts.get(row.returned_by) ?? null) : null,
    outVia: row.out_via,
    backVia: row.back_via,
    ...undoing(row, renewed?.newestDay ?? null, today),
    renewals: renewed?.times ?? 0,
    maxRenewals: readRule(row.rule).maxRenewals,
    feeCents: row.fee_cents,
    depositCents: row.deposit_cents,
    savedCents: row.saved_cents,
    enteredAt: row.entered_at,
    returnEnteredAt: row.return_entered_at,
    // Who came for somebody shielded would say who that is.
    actedBy: person?.tellsMore === false ? null : (names.actedBy.get(row.hand_over_id) ?? null),
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

import { type HandedKind, handedKinds } from '#shared/contract/agenda-words.ts';
import type { CaseHandOver } from '#shared/contract/caseload.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { actorOf, type CommandCall, type QueryCall } from '../../../rpc/procedures.ts';
import { accountNames } from '../../admin/index.ts';
import { type HandedOver, mayReadNote, undoProblem } from './hand-over.rules.ts';
import { type HandOverRow, handedItems } from './hand-over.store.ts';

export const handedOf = (row: HandOverRow): HandedOver => ({
  byAccountId: row.by_account_id,
  fromAccountId: row.from_account_id,
  toAccountId: row.to_account_id,
  doneDay: row.effective_at === null ? null : houseDayOf(row.effective_at),
  isUndone: row.undone_at !== null,
});

/** Hand-overs in numbers: which cases they were is told nowhere but at the case itself. */
export async function handOverViews(
  call: QueryCall | CommandCall,
  rows: readonly HandOverRow[],
): Promise<CaseHandOver[]> {
  const ex = 'tx' in call ? call.tx : call.db;
  const actor = actorOf(call);
  const today = houseDayOf(call.now);
  const names = await accountNames(
    ex,
    rows.flatMap((row) => [row.from_account_id, row.to_account_id, row.by_account_id]),
  );
  const items = Map.groupBy(
    await handedItems(
      ex,
      rows.map(({ id }) => id),
    ),
    (item) => item.hand_over_id,
  );
  // Of what is to come everything counts; of what took effect what did change hands.
  const countOf = (row: HandOverRow, kind: HandedKind): number =>
    (items.get(row.id) ?? []).filter(
      (item) => item.kind === kind && (row.effective_at === null || item.passed === 1),
    ).length;
  const stayedOf = (row: HandOverRow): number =>
    row.effective_at === null ? 0 : (items.get(row.id) ?? []).filter((item) => item.passed === 0).length;
  return rows.map((row) => ({
    id: row.id,
    fromName: names.get(row.from_account_id) ?? '',
    toName: names.get(row.to_account_id) ?? '',
    day: row.day,
    note: mayReadNote(handedOf(row), actor) ? row.note : '',
    byName: row.by_account_id === null ? null : (names.get(row.by_account_id) ?? null),
    at: row.at,
    counts: handedKinds.flatMap((kind) => {
      const count = countOf(row, kind);
      return count > 0 ? [{ kind, count }] : [];
    }),
    doneDay: handedOf(row).doneDay,
    isPlanned: row.effective_at === null && row.undone_at === null,
    stayed: stayedOf(row),
    problem: row.undone_at === null ? row.problem : null,
    mySide: sideOf(row, actor.accountId),
    undoneAt: row.undone_at,
    canUndo: undoProblem(handedOf(row), actor, today) === null,
  }));
}

function sideOf(row: HandOverRow, accountId: string | null): 'gives' | 'gets' | null {
  if (accountId === null) return null;
  return row.from_account_id === accountId ? 'gives' : row.to_account_id === accountId ? 'gets' : null;
}

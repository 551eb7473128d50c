import type { Claim, ClaimLine } from '#shared/contract/claims.contract.ts';
import type { ClaimKind, ClaimOutcome } from '#shared/contract/reminder-words.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { InputOf, QueryCall } from '../../rpc/procedures.ts';
import type { Executor } from '../../store/database.ts';
import { accountNames } from '../admin/index.ts';
import { itemsByIds } from '../catalog/index.ts';
import { loanRefs } from '../loans/index.ts';
import { namesFor } from '../people/index.ts';
import { type ClaimRow, claimsInView, claimsOfLoans } from './claims.store.ts';
import { scopeOf } from './late.ts';

export async function claimViews(db: Executor, rows: readonly ClaimRow[], now: string): Promise<Claim[]> {
  const names = await accountNames(
    db,
    rows.flatMap((row) => [row.by_account_id, row.resolved_by]),
  );
  const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
  const today = houseDayOf(now);
  return rows.map((row) => ({
    id: row.id,
    loanId: row.loan_id,
    kind: row.kind as ClaimKind,
    at: row.at,
    by: nameOf(row.by_account_id),
    note: row.note,
    resolvedAt: row.resolved_at,
    resolvedBy: nameOf(row.resolved_by),
    outcome: row.outcome as ClaimOutcome | null,
    canUndo: row.undone_at === null && row.resolved_at === null && row.day === today,
    canUndoOutcome: row.undone_at === null && row.resolved_day === today,
  }));
}

/** A page of claims with what somebody who goes looking must know, in the order of places for what is looked for. */
export async function claimLines(
  call: QueryCall,
  input: InputOf<'reminders', 'claims'>,
): Promise<{ claims: ClaimLine[]; total: number }> {
  const { db } = call;
  const rows = await claimsInView(db, input.view);
  const loans = await loanRefs(
    db,
    rows.map((row) => row.loan_id),
  );
  const scope = scopeOf(call.actor, input.initiativeId);
  const seen = rows.filter(
    (row) => scope === null || scope.includes(loans.get(row.loan_id)?.initiativeId ?? ''),
  );
  const shown = seen.slice(input.offset, input.offset + input.limit);
  return { claims: await linesOf(call, shown, loans), total: seen.length };
}

async function linesOf(
  call: QueryCall,
  rows: readonly ClaimRow[],
  loans: Awaited<ReturnType<typeof loanRefs>>,
): Promise<ClaimLine[]> {
  const { db } = call;
  const own = rows.flatMap((row) => loans.get(row.loan_id) ?? []);
  const items = await itemsByIds(
    db,
    own.map(({ itemId }) => itemId),
  );
  const persons = await namesFor(
    call,
    own.map(({ personId }) => personId),
  );
  const views = await claimViews(db, rows, call.now);
  return views.flatMap((view): ClaimLine[] => {
    const loan = loans.get(view.loanId);
    const item = loan && items.get(loan.itemId);
    if (!loan || !item) return [];
    const person = persons.get(loan.personId);
    return [
      {
        ...view,
        itemId: item.id,
        barcode: item.barcode,
        kindName: item.kindName,
        pictogram: item.pictogram,
        photoId: item.photoId,
        place: [item.place, item.shelf].filter((part) => part !== '').join(', '),
        initiativeId: item.initiativeId,
        initiativeName: item.initiativeName,
        personId: person?.id ?? loan.personId,
        personName: person?.name ?? '',
        personNumber: person?.number ?? '',
        dueDay: loan.dueDay,
        replacementCents: item.replacementCents,
      },
    ];
  });
}

/** What is said of these loans; of a neighbour's things a volunteer learns nothing. */
export async function claimsAbout(call: QueryCall, loanIds: readonly string[]): Promise<Claim[]> {
  const rows = (await claimsOfLoans(call.db, loanIds)).filter((row) => row.undone_at === null);
  const own = call.actor?.initiativeIds ?? null;
  if (own === null || rows.length === 0) return claimViews(call.db, rows, call.now);
  const loans = await loanRefs(call.db, loanIds);
  const seen = rows.filter((row) => own.includes(loans.get(row.loan_id)?.initiativeId ?? ''));
  return claimViews(call.db, seen, call.now);
}

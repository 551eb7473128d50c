import type { Selectable } from 'kysely';
import type { LocalDay } from '#shared/domain/local-days.ts';
import type { Executor } from '../../../store/database.ts';
import type { DueMoveTables } from './due-moves.tables.ts';

export type MoveRow = Selectable<DueMoveTables['due_move']>;
export type LineRow = Selectable<DueMoveTables['due_move_line']>;

/** So many rows in one statement: both engines have a limit on values. */
const piece = 400;

export function piecesOf<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / piece) }, (_, n) =>
    all.slice(n * piece, (n + 1) * piece),
  );
}

const openLoans = (db: Executor) =>
  db.selectFrom('loan').where('returned_at', 'is', null).where('undone_at', 'is', null);

/** Open loans due between two days, of some initiatives or of all; the earliest due first. */
export function openLoansDue(
  ex: Executor,
  choice: { initiativeIds: readonly string[] | null; dueFrom: LocalDay; dueTo: LocalDay },
) {
  const due = openLoans(ex)
    .select(['id', 'item_id', 'kind_id', 'initiative_id', 'person_id', 'handed_over_day'])
    .select(['due_day', 'due_at'])
    .where('due_day', '>=', choice.dueFrom)
    .where('due_day', '<=', choice.dueTo);
  const ofThose = choice.initiativeIds
    ? due.where('initiative_id', 'in', [...choice.initiativeIds, ''])
    : due;
  return ofThose.orderBy('due_day').orderBy('id').execute();
}

export type LoanDue = Awaited<ReturnType<typeof openLoansDue>>[number];

/** Whose these loans are, also of those that came back. */
export async function loansByIds(ex: Executor, ids: readonly string[]) {
  const found: { id: string; item_id: string; person_id: string; due_day: LocalDay }[] = [];
  for (const some of piecesOf(ids))
    found.push(
      ...(await ex
        .selectFrom('loan')
        .select(['id', 'item_id', 'person_id', 'due_day'])
        .where('id', 'in', some)
        .execute()),
    );
  return new Map(found.map((loan) => [loan.id, loan]));
}

/** How many open loans are due on each day, by initiative. */
export async function dueCounts(
  ex: Executor,
  { fromDay, toDay }: { fromDay: LocalDay; toDay: LocalDay },
  initiativeIds: readonly string[] | null,
): Promise<{ initiativeId: string; day: LocalDay; loans: number }[]> {
  const due = openLoans(ex).where('due_day', '>=', fromDay).where('due_day', '<=', toDay);
  const ofThose = initiativeIds ? due.where('initiative_id', 'in', [...initiativeIds, '']) : due;
  const rows = await ofThose
    .select((eb) => ['initiative_id', 'due_day', eb.fn.countAll<number>().as('loans')])
    .groupBy(['initiative_id', 'due_day'])
    .orderBy('due_day')
    .orderBy('initiative_id')
    .execute();
  return rows.map((row) => ({ initiativeId: row.initiative_id, day: row.due_day, loans: Number(row.loans) }));
}

export async function insertMove(tx: Executor, move: MoveRow, lines: readonly LineRow[]): Promise<void> {
  await tx.insertInto('due_move').values(move).execute();
  for (const some of piecesOf(lines)) await tx.insertInto('due_move_line').values(some).execute();
}

/** Gives loans one due moment; all of a step from one day to another go together. */
export async function setDue(
  tx: Executor,
  loanIds: readonly string[],
  due: { dueDay: LocalDay; dueAt: string },
): Promise<void> {
  for (const ids of piecesOf(loanIds))
    await tx
      .updateTable('loan')
      .set({ due_day: due.dueDay, due_at: due.dueAt })
      .where('id', 'in', ids)
      .execute();
}

export const findMove = (ex: Executor, id: string): Promise<MoveRow | undefined> =>
  ex.selectFrom('due_move').selectAll().where('id', '=', id).executeTakeFirst();

/** The newest moves first. */
export const lastMoves = (ex: Executor, limit: number): Promise<MoveRow[]> =>
  ex.selectFrom('due_move').selectAll().orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute();

/** Lines of a move with the loan as it stands. */
export const linesOfMove = (ex: Executor, moveId: string) =>
  ex
    .selectFrom('due_move_line as line')
    .innerJoin('loan', 'loan.id', 'line.loan_id')
    .selectAll('line')
    .select(['loan.item_id', 'loan.kind_id', 'loan.initiative_id', 'loan.person_id'])
    .select(['loan.due_day', 'loan.due_at'])
    .select(['loan.returned_at', 'loan.undone_at'])
    .where('line.due_move_id', '=', moveId)
    .orderBy('line.from_due_day')
    .orderBy('line.loan_id')
    .execute();

/** Loans, persons and what was put back, of each of these moves. */
export async function countsOfMoves(ex: Executor, moveIds: readonly string[]) {
  if (moveIds.length === 0) return new Map<string, { loans: number; persons: number; restored: number }>();
  const rows = await ex
    .selectFrom('due_move_line as line')
    .innerJoin('loan', 'loan.id', 'line.loan_id')
    .select((eb) => [
      'line.due_move_id as id',
      eb.fn.countAll<number>().as('loans'),
      eb.fn.count<number>('loan.person_id').distinct().as('persons'),
      eb.fn.count<number>('line.restored_at').as('restored'),
    ])
    .where('line.due_move_id', 'in', moveIds)
    .groupBy('line.due_move_id')
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      { loans: Number(row.loans), persons: Number(row.persons), restored: Number(row.restored) },
    ]),
  );
}

export async function markRestored(
  tx: Executor,
  moveId: string,
  loanIds: readonly string[],
  at: string,
): Promise<void> {
  for (const ids of piecesOf(loanIds))
    await tx
      .updateTable('due_move_line')
      .set({ restored_at: at })
      .where('due_move_id', '=', moveId)
      .where('loan_id', 'in', ids)
      .execute();
}

export async function markMoveUndone(
  tx: Executor,
  moveId: string,
  by: { at: string; accountId: string | null },
): Promise<void> {
  await tx
    .updateTable('due_move')
    .set({ undone_at: by.at, undone_by: by.accountId })
    .where('id', '=', moveId)
    .execute();
}

/** The moves in the life of these loans, the first one first. */
export async function linesOfLoans(ex: Executor, loanIds: readonly string[]) {
  if (loanIds.length === 0) return [];
  return ex
    .selectFrom('due_move_line as line')
    .innerJoin('due_move as move', 'move.id', 'line.due_move_id')
    .selectAll('line')
    .select(['move.at', 'move.reason', 'move.kind', 'move.by_account_id'])
    .where('line.loan_id', 'in', loanIds)
    .orderBy('move.at')
    .orderBy('move.id')
    .execute();
}

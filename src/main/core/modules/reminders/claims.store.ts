import type { Selectable } from 'kysely';
import type { Executor } from '../../store/database.ts';
import type { RemindersTables } from './reminders.tables.ts';

export type ClaimRow = Selectable<RemindersTables['claim']>;

const openClaims = (db: Executor) =>
  db.selectFrom('claim').where('resolved_at', 'is', null).where('undone_at', 'is', null);

/** Loans of which something is said and not settled, with what is said. */
export async function claimedLoans(db: Executor): Promise<Map<string, ClaimRow['kind']>> {
  const rows = await openClaims(db).select(['loan_id', 'kind']).execute();
  return new Map(rows.map((row) => [row.loan_id, row.kind]));
}

export const openClaimOf = (db: Executor, loanId: string): Promise<ClaimRow | undefined> =>
  openClaims(db).selectAll().where('loan_id', '=', loanId).executeTakeFirst();

export const claimById = (db: Executor, id: string): Promise<ClaimRow | undefined> =>
  db.selectFrom('claim').selectAll().where('id', '=', id).executeTakeFirst();

/** Which of these loans have something said of them that is not settled. */
export async function claimedAmong(db: Executor, loanIds: readonly string[]): Promise<Set<string>> {
  const rows = await openClaims(db).select('loan_id').where('loan_id', 'in', loanIds).execute();
  return new Set(rows.map((row) => row.loan_id));
}

/** The claim that the return of its thing settled. */
export const claimOfReturn = (db: Executor, loanId: string): Promise<ClaimRow | undefined> =>
  db
    .selectFrom('claim')
    .selectAll()
    .where('loan_id', '=', loanId)
    .where('by_return', '=', 1)
    .where('undone_at', 'is', null)
    .orderBy('resolved_at', 'desc')
    .executeTakeFirst();

/** All that was said of these loans, newest first. */
export async function claimsOfLoans(db: Executor, loanIds: readonly string[]): Promise<ClaimRow[]> {
  return db
    .selectFrom('claim')
    .selectAll()
    .where('loan_id', 'in', loanIds)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export type ClaimView = 'search' | 'lost' | 'resolved';

/** Open claims oldest first, settled ones newest first. */
export async function claimsInView(db: Executor, view: ClaimView): Promise<ClaimRow[]> {
  if (view === 'resolved')
    return db
      .selectFrom('claim')
      .selectAll()
      .where('resolved_at', 'is not', null)
      .where('undone_at', 'is', null)
      .orderBy('resolved_at', 'desc')
      .orderBy('id')
      .limit(mostResolved)
      .execute();
  return openClaims(db)
    .selectAll()
    .where('kind', '=', view === 'lost' ? 'lost' : 'claimsReturned')
    .orderBy('at')
    .orderBy('id')
    .execute();
}
/** Of what was settled the newest are enough: the rest stands with its loan. */
const mostResolved = 500;

export async function insertClaim(tx: Executor, row: ClaimRow): Promise<void> {
  await tx.insertInto('claim').values(row).execute();
}

export async function changeClaim(tx: Executor, id: string, changes: Partial<ClaimRow>): Promise<void> {
  await tx.updateTable('claim').set(changes).where('id', '=', id).execute();
}

import type { Selectable } from 'kysely';
import { compiledForIds, rowWriter } from '../../store/compiled-once.ts';
import type { Executor } from '../../store/database.ts';
import type { LoansTables } from './loans.tables.ts';

export type RenewalRow = Selectable<LoansTables['renewal']>;

export const writeRenewal = rowWriter('renewal');

/** Renewals of a loan that stand, oldest first. */
export const renewalsOf = (ex: Executor, loanId: string): Promise<RenewalRow[]> =>
  ex
    .selectFrom('renewal')
    .selectAll()
    .where('loan_id', '=', loanId)
    .where('undone_at', 'is', null)
    .orderBy('number')
    .execute();

const countRows = compiledForIds((ex, ids) =>
  ex
    .selectFrom('renewal')
    .select((eb) => [
      'loan_id',
      eb.fn.countAll<number>().as('times'),
      eb.fn.max<string>('day').as('newestDay'),
    ])
    .where('loan_id', 'in', ids)
    .where('undone_at', 'is', null)
    .groupBy('loan_id'),
);

/** How many times each loan was renewed, and the local day of the newest; a loan never renewed is not in the map. */
export async function renewalCounts(
  ex: Executor,
  loanIds: readonly string[],
): Promise<Map<string, { times: number; newestDay: string }>> {
  const rows = await countRows(ex, loanIds);
  return new Map(rows.map((row) => [row.loan_id, { times: Number(row.times), newestDay: row.newestDay }]));
}

import type { Insertable } from 'kysely';
import type { Executor } from '../../store/database.ts';
import { writeRows } from '../../store/write-rows.ts';
import type { LoansTables } from './loans.tables.ts';
import { writePartsOut } from './parts.ts';

export interface LoanHistory {
  handOvers: readonly Insertable<LoansTables['hand_over']>[];
  loans: readonly Insertable<LoansTables['loan']>[];
}

/**
 * Writes loans of the past as they were, in the caller's transaction. The database's own rules hold
 * here too: one open loan per item, no return before its loan.
 */
export async function writeLoanHistory(tx: Executor, { handOvers, loans }: LoanHistory): Promise<void> {
  await writeRows(tx, 'hand_over', handOvers);
  await writeRows(tx, 'loan', loans);
  // What is still out is counted when it comes back; what came back long ago is counted no more.
  const out = loans.filter(
    (loan) => (loan.returned_at ?? null) === null && (loan.undone_at ?? null) === null,
  );
  for (const { id, kind_id: kindId } of out) await writePartsOut(tx, { id, kindId, name: '' }, undefined);
}

import type { CompiledQuery, Insertable } from 'kysely';
import type { Executor } from '../../store/database.ts';
import type { LoansTables } from './loans.tables.ts';
import { writePartsOut } from './parts.ts';

export interface LoanHistory {
  handOvers: readonly Insertable<LoansTables['hand_over']>[];
  loans: readonly Insertable<LoansTables['loan']>[];
}

/** Rows of one statement. */
const rowsAtOnce = 200;

/**
 * Writes loans of the past as they were, in the caller's transaction. The database's own rules hold
 * here too: one open loan per item, no return before its loan.
 */
export async function writeLoanHistory(tx: Executor, { handOvers, loans }: LoanHistory): Promise<void> {
  await inStatements(tx, handOvers, (rows) => tx.insertInto('hand_over').values(rows).compile());
  await inStatements(tx, loans, (rows) => tx.insertInto('loan').values(rows).compile());
  // What is still out is counted when it comes back; what came back long ago is counted no more.
  const out = loans.filter(
    (loan) => (loan.returned_at ?? null) === null && (loan.undone_at ?? null) === null,
  );
  for (const { id, kind_id: kindId } of out) await writePartsOut(tx, { id, kindId, name: '' }, undefined);
}

/** A full statement always has the same text: it is put together once and only its values change. */
async function inStatements<Row extends object>(
  tx: Executor,
  rows: readonly Row[],
  compile: (rows: readonly Row[]) => CompiledQuery,
): Promise<void> {
  let full: CompiledQuery | undefined;
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const piece = rows.slice(at, at + rowsAtOnce);
    if (full && piece.length === rowsAtOnce) {
      await tx.executeQuery({ ...full, parameters: piece.flatMap((row) => Object.values(row)) });
      continue;
    }
    const query = compile(piece);
    if (piece.length === rowsAtOnce) full = query;
    await tx.executeQuery(query);
  }
}

import type { CompiledQuery, Insertable } from 'kysely';
import type { Database, Executor } from './database.ts';

/** Rows of one statement. */
const rowsAtOnce = 200;

/**
 * Writes many rows of one table, all with the same columns in the same order, in the caller's transaction. A full statement always has
 * the same text: it is put together once and only its values change.
 */
export async function writeRows<T extends keyof Database & string>(
  tx: Executor,
  table: T,
  rows: readonly Insertable<Database[T]>[],
): Promise<void> {
  let full: CompiledQuery | undefined;
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const piece = rows.slice(at, at + rowsAtOnce);
    if (full && piece.length === rowsAtOnce) {
      await tx.executeQuery({ ...full, parameters: piece.flatMap((row) => Object.values(row)) });
      continue;
    }
    const query = tx.insertInto(table).values(piece).compile();
    if (piece.length === rowsAtOnce) full = query;
    await tx.executeQuery(query);
  }
}

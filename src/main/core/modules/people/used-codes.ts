import type { Executor } from '../../store/database.ts';
import { inBatches } from './batches.ts';
import { activeCardsByNumber } from './card.store.ts';

/** Which of these person numbers belong to somebody. */
export async function usedNumbers(db: Executor, numbers: readonly string[]): Promise<Set<string>> {
  const rows = await inBatches(numbers, (batch) =>
    db.selectFrom('person').select('number').where('number', 'in', batch).execute(),
  );
  return new Set(rows.map((row) => row.number));
}

/** Which of these card numbers are or were somebody's: a new card never gets the number of an old one by itself. */
export async function usedCards(db: Executor, numbers: readonly string[]): Promise<Set<string>> {
  const rows = await inBatches(numbers, (batch) =>
    db.selectFrom('card').select('number').where('number', 'in', batch).execute(),
  );
  return new Set(rows.map((row) => row.number));
}

/** Which of these cards are in use, and by whom (card number to person id). */
export async function cardHolders(db: Executor, numbers: readonly string[]): Promise<Map<string, string>> {
  const rows = await activeCardsByNumber(db, numbers);
  return new Map(rows.map((row) => [row.number, row.person_id]));
}

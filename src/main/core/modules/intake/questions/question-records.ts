import type { Executor } from '../../../store/database.ts';
import { type CareRecord, groundFor } from '../../zones/index.ts';
import { questionsOf } from './question.store.ts';

/** The questions of a person or their household, with who follows the open ones and the rule of reading. */
export async function questionRecords(
  ex: Executor,
  personId: string,
  householdId: string | null,
): Promise<CareRecord[]> {
  const rows = (await questionsOf(ex, personId, householdId)).filter((row) => row.error_at === null);
  return rows.map((row) => ({
    id: row.id,
    kind: 'question',
    followers: row.answer === null && row.owner_account_id !== null ? [row.owner_account_id] : [],
    groundFor: (reader) => groundFor(row, reader),
  }));
}

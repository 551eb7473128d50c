import type { Executor } from '../../store/database.ts';
import { inBatches } from './batches.ts';

/** Telephone numbers of persons who gave one, by id: for a list of whom to call. */
export async function phonesOf(ex: Executor, personIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await inBatches(personIds, (ids) =>
    ex.selectFrom('person').select(['id', 'phone']).where('id', 'in', ids).execute(),
  );
  return new Map(rows.flatMap(({ id, phone }) => (phone ? [[id, phone] as const] : [])));
}

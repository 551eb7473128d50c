import type { PartialDate } from '#shared/domain/partial-date.ts';
import type { Executor } from '../../store/database.ts';

/** A person's birth date as far as it is known; null when it is not. For rules of age: it is shown to nobody. */
export async function birthDateOf(ex: Executor, personId: string): Promise<PartialDate | null> {
  const row = await ex
    .selectFrom('person')
    .select('birth_date')
    .where('id', '=', personId)
    .executeTakeFirst();
  return row?.birth_date ?? null;
}

import type { Executor } from '../../store/database.ts';

/** The language to speak with a person, as a BCP 47 tag; null when it is not known. Every role may see it. */
export async function spokenLanguage(ex: Executor, personId: string): Promise<string | null> {
  const row = await ex.selectFrom('person').select('language').where('id', '=', personId).executeTakeFirst();
  return row?.language ?? null;
}

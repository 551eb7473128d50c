import type { ReachChannel } from '#shared/contract/words.ts';
import { compiledForIds } from '../../store/compiled-once.ts';
import type { Executor } from '../../store/database.ts';
import { inBatches } from './batches.ts';
import { channelsIn } from './reach.rules.ts';

/** What is needed to write to or call somebody. Only for roles that may see it. */
export interface Contact {
  id: string;
  number: string;
  name: string;
  language: string | null;
  phone: string | null;
  email: string | null;
  street: string | null;
  houseNumber: string | null;
  postcode: string | null;
  town: string | null;
  /** Ways in which they want to be reached; null: not asked, so in any. */
  channels: readonly ReachChannel[] | null;
}

const someContacts = compiledForIds((db, ids) =>
  db
    .selectFrom('person')
    .leftJoin('person_reach as reach', 'reach.person_id', 'person.id')
    .select(['id', 'number', 'name', 'language', 'phone', 'email', 'street'])
    .select(['house_number as houseNumber', 'postcode', 'town', 'reach.channels'])
    .where('id', 'in', ids),
);

/** By person id; an id without a person is not in the map. */
export async function contactsOf(db: Executor, ids: readonly string[]): Promise<Map<string, Contact>> {
  const rows = await inBatches(ids, (batch) => someContacts(db, batch));
  return new Map(rows.map((row) => [row.id, { ...row, channels: channelsIn(row.channels) }]));
}

import type { Person } from '#shared/contract/people.contract.ts';
import { found } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { cardsOfPerson } from './card.store.ts';
import { personById } from './person.store.ts';
import { personView, type Viewer } from './person.view.ts';

/** One person as the viewer may see them. @throws NotFound person */
export async function readPerson(db: Executor, id: string, viewer: Viewer): Promise<Person> {
  const row = found(await personById(db, id), 'person');
  return personView(row, await cardsOfPerson(db, id), viewer);
}

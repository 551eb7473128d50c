import type { Person } from '#shared/contract/people.contract.ts';
import type { QueryCall } from '../../rpc/procedures.ts';
import { found } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { cardsOfPerson } from './card.store.ts';
import { hiddenFromCaller } from './hidden.ts';
import { currentPersonId } from './merge.store.ts';
import { personById } from './person.store.ts';
import { personView, type Viewer } from './person.view.ts';

/** One person as the viewer may see them. @throws NotFound person */
export async function readPerson(db: Executor, id: string, viewer: Viewer): Promise<Person> {
  const row = found(await personById(db, id), 'person');
  return personView(row, await cardsOfPerson(db, id), viewer);
}

/** The same for the caller of a question. Of somebody shielded the desk sees what it needs to lend: a name, a card, a language. */
export async function readPersonFor(call: QueryCall, asked: string): Promise<Person> {
  // An old link leads to whom that person goes on as.
  const id = await currentPersonId(call.db, asked);
  return readPerson(call.db, id, (await hiddenFromCaller(call)).has(id) ? null : call.actor);
}

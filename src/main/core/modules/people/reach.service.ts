import type { PersonReach } from '#shared/contract/people.contract.ts';
import type { CommandCall, InputOf, QueryCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { mustKnow } from './hidden.ts';
import { currentPersonId } from './merge.store.ts';
import { personById } from './person.store.ts';
import { reachNotAsked, tidyReach } from './reach.rules.ts';
import { reachColumns, reachOfPersons, saveReach } from './reach.store.ts';

const notAsked: PersonReach = { ...reachNotAsked, revision: 0 };

/** How a person wants to be reached. @throws NotFound person */
export async function reachOfPerson(
  call: QueryCall,
  { personId }: InputOf<'people', 'reach'>,
): Promise<PersonReach> {
  const id = await currentPersonId(call.db, personId);
  await mustKnow(call, id);
  found(await personById(call.db, id), 'person');
  return (await reachOfPersons(call.db, [id])).get(id) ?? notAsked;
}

/** @throws Refusal people.changedMeanwhile; NotFound person */
export async function setReach(
  call: CommandCall,
  { personId, revision, ...given }: InputOf<'people', 'setReach'>,
): Promise<PersonReach> {
  const { tx, now } = call;
  await mustKnow(call, personId);
  found(await personById(tx, personId), 'person');
  const before = (await reachOfPersons(tx, [personId])).get(personId) ?? notAsked;
  if (before.revision !== revision) refuse('people.changedMeanwhile');
  const { channels, mayLeaveMessage, moments, writtenLanguage, interpreter } = given;
  const reach = tidyReach({ channels, mayLeaveMessage, moments, writtenLanguage, interpreter });
  const row = {
    person_id: personId,
    ...reachColumns(reach),
    changed_at: now,
    changed_by: call.actor?.accountId ?? null,
    revision: revision + 1,
  };
  await saveReach(tx, [row]);
  call.touched('person', personId);
  call.changedFields('reach');
  return { ...reach, revision: revision + 1 };
}

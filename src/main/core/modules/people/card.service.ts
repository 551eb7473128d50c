import type { Person } from '#shared/contract/people.contract.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { addCard } from './add-card.ts';
import { cardNumberOf, maskCard } from './card.rules.ts';
import { cardById, endCardRow } from './card.store.ts';
import { personById } from './person.store.ts';
import { indexPersons } from './person-search.ts';
import { readPerson } from './read-person.ts';

/**
 * Gives a person a card. A number that ended may be given again, to the same person or another one; the history stays.
 * @throws Refusal people.cardDamaged, people.cardTaken; NotFound person
 */
export async function giveCard(call: CommandCall, input: InputOf<'people', 'giveCard'>): Promise<Person> {
  const { tx, core } = call;
  const card = cardNumberOf(input.number);
  found(await personById(tx, input.personId), 'person');
  await addCard(call, input.personId, { id: input.cardId, ...card });
  await indexPersons(core, tx, [input.personId]);
  call.touched('person', input.personId);
  return readPerson(tx, input.personId, call.actor);
}

/** Ends a card; its row stays. @throws Refusal people.cardEnded; NotFound card */
export async function endCard(call: CommandCall, input: InputOf<'people', 'endCard'>): Promise<Person> {
  const { tx, core } = call;
  const card = found(await cardById(tx, input.cardId), 'card');
  if (card.person_id !== input.personId) found(null, 'card');
  if (card.ended_at !== null) refuse('people.cardEnded', { card: maskCard(card) });
  await endCardRow(tx, card.id, call.now);
  await indexPersons(core, tx, [input.personId]);
  call.touched('person', input.personId);
  call.touched('card', card.id);
  call.changedFields('cards');
  return readPerson(tx, input.personId, call.actor);
}

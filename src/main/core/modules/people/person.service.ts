import type { Person } from '#shared/contract/people.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { nextCode, numberInCode, spelledCode } from '../catalog/index.ts';
import { addCard } from './add-card.ts';
import { cardNumberOf } from './card.rules.ts';
import { cardsOfPerson } from './card.store.ts';
import { mustKnow } from './hidden.ts';
import { checkFields, tidyFields } from './person.rules.ts';
import { insertPerson, personById, updatePersonRow } from './person.store.ts';
import { columnsOf, differingFields, fieldsOf, personFieldNames } from './person-fields.ts';
import { indexPersons } from './person-search.ts';
import { readPerson } from './read-person.ts';
import { usedNumbers } from './used-codes.ts';

/**
 * Registers a person with whatever is known: a name or a card is enough.
 * @throws Refusal people.needsNameOrNumber, people.birthDateImpossible, people.cardDamaged, people.cardTaken
 */
export async function createPerson(call: CommandCall, input: InputOf<'people', 'create'>): Promise<Person> {
  const { tx, core, now } = call;
  const id = input.personId;
  const card = input.card && { id: input.card.cardId, ...cardNumberOf(input.card.number) };
  const fields = tidyFields(input);
  checkFields(fields, card !== null, houseDayOf(now));
  const given = await call.numbers.give(
    'person',
    async () => numberInCode('person', await nextCode(tx, 'person', usedNumbers)),
    async (one) => (await usedNumbers(tx, [spelledCode('person', one)])).size === 0,
  );
  const number = spelledCode('person', given);
  await insertPerson(tx, {
    id,
    number,
    ...columnsOf(fields),
    created_at: now,
    revision: 1,
    merged_into_id: null,
  });
  if (card) await addCard(call, id, card);
  await indexPersons(core, tx, [id]);
  call.touched('person', id);
  call.changedFields(...personFieldNames.filter((name) => name !== 'birthDateMissing' && fields[name]));
  return readPerson(tx, id, call.actor);
}

/**
 * Replaces what is known of a person. Nothing is written when nothing differs.
 * @throws Refusal people.changedMeanwhile, people.needsNameOrNumber, people.birthDateImpossible; NotFound person
 */
export async function updatePerson(call: CommandCall, input: InputOf<'people', 'update'>): Promise<Person> {
  const { tx, core } = call;
  const id = input.personId;
  const before = found(await personById(tx, id), 'person');
  await mustKnow(call, id);
  if (before.revision !== input.revision) refuse('people.changedMeanwhile');
  const fields = tidyFields(input);
  checkFields(fields, (await cardsOfPerson(tx, id)).length > 0, houseDayOf(call.now));
  const changed = differingFields(fieldsOf(before), fields);
  call.touched('person', id);
  if (changed.length === 0) return readPerson(tx, id, call.actor);
  if (!(await updatePersonRow(tx, id, input.revision, columnsOf(fields)))) refuse('people.changedMeanwhile');
  await indexPersons(core, tx, [id]);
  call.changedFields(...changed);
  return readPerson(tx, id, call.actor);
}

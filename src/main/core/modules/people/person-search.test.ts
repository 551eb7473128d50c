import { expect, test } from 'vitest';
import { makeCardCode } from '#shared/domain/barcode.ts';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';
import { openTestStore } from '#tests/support/open-test-store.ts';
import { sqliteSearch } from '../../store/search/index.ts';
import { endCard } from './card.service.ts';
import { invented, newPerson, serviceHouse } from './people.fixtures.ts';
import { createPerson } from './person.service.ts';
import { personByCode } from './person-by-code.ts';
import type { PersonFields } from './person-fields.ts';
import { readPersonNumber } from './person-number.ts';

const register = (house: TestCore, fields: Partial<PersonFields>, card?: string) =>
  house.as('desk').people.create(newPerson(house.id, fields, card));
const namesFound = async (house: TestCore, text: string) =>
  (await house.as('desk').people.search({ text })).map((person) => person.name);

test('a person is found by words of name and town, in any order and without accents', async () => {
  await using house = await makeTestCore();
  await register(house, { name: 'Zoë De Proef', town: 'Kortrijk' });
  await register(house, { name: 'Zoë Anders', town: 'Menen' });
  expect(await namesFound(house, 'proef zoe')).toEqual(['Zoë De Proef']);
  expect(await namesFound(house, 'zoe menen')).toEqual(['Zoë Anders']);
  expect(await namesFound(house, 'zo')).toHaveLength(2);
  expect(await namesFound(house, '')).toEqual([]);
});

test('a new name replaces the old one in the search', async () => {
  await using house = await makeTestCore();
  const made = await register(house, { name: 'Testa Voorbeeld' });
  await house
    .as('desk')
    .people.update({ ...made, personId: made.id, commandId: house.id(), name: 'Testa Anders' });
  expect(await namesFound(house, 'voorbeeld')).toEqual([]);
  expect(await namesFound(house, 'anders')).toEqual(['Testa Anders']);
});

test('a person is found by number and by a card in use, however it is typed', async () => {
  await using house = await makeTestCore();
  const pass = invented(42);
  const made = await register(house, { name: 'Testa' }, pass);
  const given = await house.as('desk').people.giveCard({
    commandId: house.id(),
    cardId: house.id(),
    personId: made.id,
    number: makeCardCode(7),
  });
  const spellings = ['P-000001', 'p 1', 'P000001', pass, pass.replace(/(\d{4})/g, '$1 '), makeCardCode(7)];
  for (const text of spellings) expect(await namesFound(house, text)).toEqual(['Testa']);
  const uitpas = given.cards.find((card) => card.kind === 'uitpas');
  await house
    .as('desk')
    .people.endCard({ commandId: house.id(), personId: made.id, cardId: uitpas?.id ?? '' });
  expect(await namesFound(house, pass)).toEqual([]);
  expect(await namesFound(house, makeCardCode(7))).toEqual(['Testa']);
});

test('a pass is never found by a part of its number', async () => {
  await using house = await makeTestCore();
  await register(house, { name: 'Testa' }, invented(42));
  expect(await namesFound(house, invented(42).slice(0, 8))).toEqual([]);
  expect(await namesFound(house, invented(42).slice(-6))).toEqual([]);
});

test('a line about a person has the birth year for the desk, not for a volunteer', async () => {
  await using house = await makeTestCore();
  const made = await register(house, { name: 'Testa', birthDate: '1987-04-30', town: 'Kortrijk' });
  const line = { id: made.id, number: 'P-000001', name: 'Testa', town: 'Kortrijk' };
  expect(await house.as('desk').people.search({ text: 'testa' })).toEqual([{ ...line, birthYear: '1987' }]);
  const volunteer = house.as('volunteer', [house.id()]);
  expect(await volunteer.people.search({ text: 'testa' })).toEqual([{ ...line, birthYear: null }]);
});

test.each([
  ['P-000123', 'P-000123'],
  [' p123 ', 'P-000123'],
  ['P–0123', 'P-000123'],
  ['P-1234567', 'P-1234567'],
  ['P-0', null],
  ['P', null],
  ['123', null],
  ['PP-1', null],
  ['P-12345678901', null],
])('%s as a person number is %s', (text, number) => {
  expect(readPersonNumber(text)).toBe(number);
});

test('a code belongs to a person, to nobody any more, or to nobody', async () => {
  const house = serviceHouse(await openTestStore(), sqliteSearch());
  const made = await house.act((call) =>
    createPerson(call, newPerson(house.id, { name: 'Testa' }, invented(1))),
  );
  const byCode = (code: string) => house.ask((call) => personByCode(call.db, code));
  expect(await byCode(invented(1))).toEqual({ person: expect.objectContaining({ id: made.id }) });
  expect(await byCode('p-1')).toEqual({ person: expect.objectContaining({ id: made.id, birthYear: null }) });
  expect(await byCode('P-000002')).toBe(null);
  expect(await byCode(makeCardCode(1))).toBe(null);
  expect(await byCode('DP-000001X')).toBe(null);
  const cardId = made.cards[0]?.id ?? '';
  await house.act((call) => endCard(call, { commandId: house.id(), personId: made.id, cardId }));
  expect(await byCode(invented(1))).toEqual({ ended: true });
});

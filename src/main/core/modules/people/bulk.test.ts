import { expect, test } from 'vitest';
import { makeCardCode } from '#shared/domain/barcode.ts';
import { maskUitpas } from '#shared/domain/uitpas.ts';
import { openTestStore } from '#tests/support/open-test-store.ts';
import { sqliteSearch } from '../../store/search/index.ts';
import { readCardNumber } from './card.rules.ts';
import { countPersons, exportPersons } from './export.ts';
import { personLookupByCard, personLookupByNumber } from './import-lookup.ts';
import { type BulkPerson, bulkWritePersons, notePersonNumbers } from './index.ts';
import { invented, newPerson, type ServiceHouse, serviceHouse } from './people.fixtures.ts';
import { createPerson } from './person.service.ts';
import { searchPersons } from './person-search.ts';
import { readPerson } from './read-person.ts';

const openHouse = async () => serviceHouse(await openTestStore(), sqliteSearch());
const fresh = (fields: BulkPerson['fields'], cardNumber = '', number: string | null = null): BulkPerson => ({
  personId: null,
  number,
  fields,
  card: readCardNumber(cardNumber),
});
const write = (house: ServiceHouse, rows: BulkPerson[]) =>
  house.act((call) => bulkWritePersons(call.tx, house.core, rows));
const everybody = (house: ServiceHouse) => house.ask((call) => exportPersons(call.db, null, 5000));
const byNumber = async (house: ServiceHouse, number: string) =>
  (await house.ask((call) => personLookupByNumber(call.db, [number]))).get(number);

test('a person from a file is the same as one registered by hand', async () => {
  const house = await openHouse();
  const fields = {
    name: 'Zoë De Proef',
    birthDate: '1987',
    language: 'fr',
    phone: '0470 12 34 56',
    email: 'zoe@voorbeeld.example',
    street: 'Proefstraat',
    houseNumber: '12 bus 3',
    postcode: '8500',
    town: 'Kortrijk',
  };
  const byHand = await house.act((call) => createPerson(call, newPerson(house.id, fields, makeCardCode(1))));
  await write(house, [fresh(fields, makeCardCode(2))]);
  const rows = await house.ask((call) =>
    call.db.selectFrom('person').selectAll().orderBy('number').execute(),
  );
  expect(rows[1]).toEqual({ ...rows[0], id: rows[1]?.id, number: 'P-000002' });
  const fromFile = await house.ask((call) => readPerson(call.db, rows[1]?.id ?? '', { role: 'desk' }));
  expect(fromFile).toMatchObject({ ...byHand, id: fromFile.id, number: 'P-000002', cards: fromFile.cards });
  expect(fromFile.cards.map((card) => card.maskedNumber)).toEqual([makeCardCode(2)]);
});

test('a thousand and one rows are numbered in their order and found by their words', async () => {
  const house = await openHouse();
  const rows = Array.from({ length: 1001 }, (_, n) => fresh({ name: `Testa Nummer${n}` }));
  expect(await write(house, rows)).toEqual({ created: 1001, updated: 0, unchanged: 0 });
  const persons = await everybody(house);
  expect(persons.map((person) => person.fields.name)).toEqual(rows.map((row) => row.fields.name));
  expect(persons.at(-1)?.number).toBe('P-001001');
  const found = await house.ask((call) => searchPersons(call, { text: 'nummer777 testa', limit: 5 }));
  expect(found.map((person) => person.number)).toEqual(['P-000778']);
});

test('a file that is read again changes what differs and doubles nobody', async () => {
  const house = await openHouse();
  await write(house, [fresh({ name: 'Testa', town: 'Menen' }, makeCardCode(1)), fresh({ name: 'Fictie' })]);
  const known = await house.ask((call) => personLookupByCard(call.db, [makeCardCode(1), makeCardCode(9)]));
  expect([...known.keys()]).toEqual([makeCardCode(1)]);
  const testa = known.get(makeCardCode(1));
  const fictie = await byNumber(house, 'P-000002');
  const again = (personId: string | undefined, fields: BulkPerson['fields'], card = ''): BulkPerson => ({
    ...fresh(fields, card),
    personId: personId ?? null,
  });
  const rows = [
    again(testa?.id, { name: 'Testa', town: 'Kortrijk' }, makeCardCode(1)),
    again(fictie?.id, { name: 'Fictie' }, makeCardCode(2)),
  ];
  expect(await write(house, rows)).toEqual({ created: 0, updated: 2, unchanged: 0 });
  expect(await write(house, rows)).toEqual({ created: 0, updated: 0, unchanged: 2 });
  expect(await house.ask((call) => countPersons(call.db))).toBe(2);
  expect(await byNumber(house, 'P-000001')).toMatchObject({
    fields: { town: 'Kortrijk' },
    cards: [makeCardCode(1)],
  });
  expect(await byNumber(house, 'P-000002')).toMatchObject({ cards: [makeCardCode(2)] });
  const found = await house.ask((call) => searchPersons(call, { text: makeCardCode(2), limit: 5 }));
  expect(found.map((person) => person.name)).toEqual(['Fictie']);
});

test('columns that a file does not have keep their value; a form open on the desk hears of the change', async () => {
  const house = await openHouse();
  const made = await house.act((call) =>
    createPerson(call, newPerson(house.id, { name: 'Testa', birthDate: '1987', phone: '0470 12 34 56' })),
  );
  await write(house, [{ personId: made.id, number: null, fields: { town: 'Kortrijk' }, card: null }]);
  const after = await house.ask((call) => readPerson(call.db, made.id, { role: 'desk' }));
  expect(after).toEqual({ ...made, town: 'Kortrijk', revision: 2 });
});

test('numbers that a file brings along are kept and never given to somebody else', async () => {
  const house = await openHouse();
  await house.act((call) => notePersonNumbers(call.tx, ['P-000002', 'P-000040']));
  await write(house, [
    fresh({ name: 'Nieuw' }),
    fresh({ name: 'Oud' }, '', 'P-000040'),
    fresh({ name: 'Ouder' }, '', 'P-000002'),
  ]);
  const names = (await everybody(house)).map(({ number, fields }) => [number, fields.name]);
  expect(names).toEqual([
    ['P-000002', 'Ouder'],
    ['P-000040', 'Oud'],
    ['P-000041', 'Nieuw'],
  ]);
});

test.each([
  ['a card of somebody else', [fresh({ name: 'Fictie' }, makeCardCode(1))], 'people.cardTaken'],
  [
    'one card twice',
    [fresh({ name: 'A' }, makeCardCode(5)), fresh({ name: 'B' }, makeCardCode(5))],
    'people.cardTaken',
  ],
  ['nothing at all', [fresh({ name: 'Fictie' }), fresh({ town: 'Menen' })], 'people.needsNameOrNumber'],
  ['an impossible birth date', [fresh({ name: 'Fictie', birthDate: '2027' })], 'people.birthDateImpossible'],
])('a batch with %s is refused whole', async (_what, rows, reason) => {
  const house = await openHouse();
  await write(house, [fresh({ name: 'Testa' }, makeCardCode(1))]);
  await expect(write(house, rows)).rejects.toMatchObject({ reason });
  expect(await house.ask((call) => countPersons(call.db))).toBe(1);
});

test('an export goes on where it stopped, with house cards whole and passes masked', async () => {
  const house = await openHouse();
  await write(house, [
    fresh({ name: 'A' }, invented(1)),
    fresh({ name: 'B' }, makeCardCode(7)),
    fresh({ name: 'C' }),
  ]);
  const first = await house.ask((call) => exportPersons(call.db, null, 2));
  expect(first).toMatchObject([
    { number: 'P-000001', houseCard: null, maskedUitpas: maskUitpas(invented(1)) },
    { number: 'P-000002', houseCard: makeCardCode(7), maskedUitpas: null },
  ]);
  const rest = await house.ask((call) => exportPersons(call.db, 'P-000002', 2));
  expect(rest.map((person) => person.fields.name)).toEqual(['C']);
});

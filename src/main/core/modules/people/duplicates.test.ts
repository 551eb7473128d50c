import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCardCode } from '#shared/domain/barcode.ts';
import { compareForDuplicate } from '#shared/domain/duplicates.ts';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';
import { openTestStore } from '#tests/support/open-test-store.ts';
import { sqliteSearch } from '../../store/search/index.ts';
import { houseNumberSpellings, postcodeSpellings } from './address-spellings.ts';
import { bulkWritePersons } from './bulk-write.ts';
import { findDuplicates } from './duplicate.service.ts';
import { invented, newPerson, refusal, serviceHouse, wanted } from './people.fixtures.ts';
import { createPerson } from './person.service.ts';
import type { PersonFields } from './person-fields.ts';

const register = (house: TestCore, fields: Partial<PersonFields>, card?: string) =>
  house.as('desk').people.create(newPerson(house.id, fields, card));
const found = async (house: TestCore, question: Parameters<typeof wanted>[0]) =>
  (await house.as('desk').people.findDuplicates(wanted(question))).map(({ person, level, reasons }) => [
    person.name,
    level,
    reasons,
  ]);

test('the same card is certain, also when it has ended since', async () => {
  await using house = await makeTestCore();
  const made = await register(house, { name: 'Testa' }, makeCardCode(1));
  const certain = [['Testa', 'certain', ['sameCard']]];
  expect(await found(house, { name: 'Anders', cardNumber: makeCardCode(1) })).toEqual(certain);
  await house
    .as('desk')
    .people.endCard({ commandId: house.id(), personId: made.id, cardId: made.cards[0]?.id ?? '' });
  expect(await found(house, { cardNumber: makeCardCode(1).toLowerCase() })).toEqual(certain);
});

test('the same birth date and name is strong: any order, no accents, one typing error', async () => {
  await using house = await makeTestCore();
  await register(house, { name: 'Zoë Vandenberghe', birthDate: '1987-04-30' });
  const strong = [['Zoë Vandenberghe', 'strong', ['sameNameAndBirthDate']]];
  for (const name of ['Zoë Vandenberghe', 'vandenberghe ZOE', 'Zoe Vandenbergh', 'Zoe Van den Berghe']) {
    expect(await found(house, { name, birthDate: '1987-04-30' })).toEqual(strong);
  }
});

test('telephone, address or birth date alone is weak, in any spelling', async () => {
  await using house = await makeTestCore();
  await register(house, {
    name: 'Testa',
    birthDate: '1987-04-30',
    phone: '+32 470 12 34 56',
    postcode: 'B-8500',
    houseNumber: '12 bus 3',
  });
  expect(await found(house, { phone: '0470/12.34.56' })).toEqual([['Testa', 'weak', ['samePhone']]]);
  expect(await found(house, { postcode: '8500', houseNumber: '12/3' })).toEqual([
    ['Testa', 'weak', ['sameAddress']],
  ]);
  expect(await found(house, { name: 'Anders', birthDate: '1987-04-30' })).toEqual([
    ['Testa', 'weak', ['sameBirthDate']],
  ]);
  expect(await found(house, { name: 'Testa' })).toEqual([]);
  expect(await found(house, { postcode: '8500' })).toEqual([]);
});

test.each([['1987'], ['1987-04'], ['1987-01-01']])(
  'the birth date %s stands for "not known" too often: it only helps next to the name, and weakly',
  async (birthDate) => {
    await using house = await makeTestCore();
    await register(house, { name: 'Mohammed Proef', birthDate });
    for (const asked of [birthDate, '1987-04-30', '1987']) {
      expect(await found(house, { name: 'Mohamed Proef', birthDate: asked })).toEqual([
        ['Mohammed Proef', 'weak', ['sameNameAndBirthDate']],
      ]);
      expect(await found(house, { name: 'Anders', birthDate: asked })).toEqual([]);
    }
  },
);

test('two blanks never match', async () => {
  await using house = await makeTestCore();
  await register(house, {}, makeCardCode(1));
  await register(house, { name: 'Testa' });
  expect(await found(house, {})).toEqual([]);
  expect(await found(house, { name: ' ', phone: '', postcode: '', houseNumber: '', cardNumber: '' })).toEqual(
    [],
  );
});

test('a pair judged different does not come back, from neither side; another verdict brings it back', async () => {
  await using house = await makeTestCore();
  const desk = house.as('desk');
  const one = await register(house, { name: 'Testa', birthDate: '1987-04-30' });
  const two = await register(house, { name: 'Testa', birthDate: '1987-04-30' });
  const about = (person: typeof one) =>
    found(house, { personId: person.id, name: person.name, birthDate: person.birthDate });
  const judge = (verdict: 'different' | 'same', a = one.id, b = two.id) =>
    desk.people.judgeDuplicate({ commandId: house.id(), personId: a, otherPersonId: b, verdict });
  expect(await about(one)).toHaveLength(1);
  await judge('different', two.id, one.id);
  expect(await about(one)).toEqual([]);
  expect(await about(two)).toEqual([]);
  await judge('same');
  expect(await about(two)).toHaveLength(1);
  await expect(judge('same', one.id, one.id)).rejects.toEqual(refusal('people.samePerson'));
  await expect(judge('same', one.id, house.id())).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a volunteer is warned of certain and strong ones only, without birth year: a telephone gives no name away', async () => {
  await using house = await makeTestCore();
  await register(house, { name: 'Testa', birthDate: '1987-04-30', phone: '0470 12 34 56' }, makeCardCode(1));
  const volunteer = house.as('volunteer', [house.id()]).people;
  expect(await volunteer.findDuplicates(wanted({ phone: '0470 12 34 56' }))).toEqual([]);
  expect(await volunteer.findDuplicates(wanted({ birthDate: '1987-04-30' }))).toEqual([]);
  const strong = await volunteer.findDuplicates(wanted({ name: 'Testa', birthDate: '1987-04-30' }));
  expect(strong).toMatchObject([{ level: 'strong', person: { name: 'Testa', birthYear: null } }]);
  const certain = await volunteer.findDuplicates(wanted({ cardNumber: makeCardCode(1) }));
  expect(certain).toMatchObject([{ level: 'certain' }]);
});

test('a key that a crowd shares warns of nobody by itself, and hides no namesake', async () => {
  const house = serviceHouse(await openTestStore(), sqliteSearch());
  const shelter = { birthDate: '1990-01-01', phone: '056 12 34 56', postcode: '8500', houseNumber: '1' };
  const residents = Array.from({ length: 4000 }, (_, n) => ({
    personId: null,
    number: null,
    fields: { ...shelter, name: `${['Ahmad', 'Olena', 'Fatima'][n % 3]} Bewoner${letters(n)}` },
    card: null,
  }));
  await house.act((call) => bulkWritePersons(call.tx, house.core, residents));
  const ask = (fields: Parameters<typeof wanted>[0]) =>
    house.ask((call) => findDuplicates(call, wanted({ ...shelter, ...fields })));
  expect(await ask({ name: 'Nieuwe Naam' })).toEqual([]);
  expect(await ask({ name: `bewoner${letters(3999)} ahmad` })).toMatchObject([
    { person: { name: `Ahmad Bewoner${letters(3999)}` }, level: 'weak' },
  ]);
});

/** `aaaa`, `aaab` …, spaced so that no two are within one typing error of each other. */
const letters = (n: number): string =>
  [...n.toString(16).padStart(3, '0')]
    .map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]?.repeat(2))
    .join('');

test('all spellings an address is looked up by are one address', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.option(fc.oneof(fc.integer({ min: 1, max: 40 }).map(String), fc.constantFrom('a', 'B', 'c'))),
      fc.integer({ min: 1000, max: 9999 }),
      (number, box, code) => {
        const houseNumber = box === null ? String(number) : `${number} bus ${box}`;
        const place = { name: '', birthDate: null, phone: null, cards: [] };
        const asked = { ...place, postcode: String(code), houseNumber };
        for (const spelling of houseNumberSpellings(houseNumber)) {
          for (const postcode of postcodeSpellings(String(code))) {
            const verdict = compareForDuplicate(asked, { ...place, postcode, houseNumber: spelling });
            expect(verdict?.reasons).toEqual(['same-address']);
          }
        }
      },
    ),
  );
});

const few = <T>(...values: T[]) => fc.constantFrom(null, ...values);
const similarPeople = fc.record({
  name: fc.constantFrom(
    'Testa Voorbeeld',
    'Voorbeeld Testa',
    'Testa Voorbeelt',
    'Fictie',
    'Van den Proef',
    'Vandenproef',
  ),
  birthDate: few('1987-04-30', '1987', '1987-01-01', '1990-01-01'),
  phone: few('0470 12 34 56', '+32470123456', '056 11 22 33'),
  postcode: few('8500', 'B-8500'),
  houseNumber: few('12', '12 bus 3', '12/3'),
});

test('when one is a duplicate of the other, so is the other of the one, for the same reasons', async () => {
  const house = serviceHouse(await openTestStore(), sqliteSearch());
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(similarPeople, { minLength: 2, maxLength: 5 }), async (group) => {
      const made = await Promise.all(
        group.map((fields) => house.act((call) => createPerson(call, newPerson(house.id, fields)))),
      );
      const own = new Set(made.map((person) => person.id));
      const pairs = new Map<string, unknown>();
      for (const { id, name, birthDate, phone, postcode, houseNumber } of made) {
        const question = wanted({ personId: id, name, birthDate, phone, postcode, houseNumber });
        for (const { person, level, reasons } of await house.ask((call) => findDuplicates(call, question))) {
          if (own.has(person.id)) pairs.set(`${id} ${person.id}`, { level, reasons });
        }
      }
      seen += pairs.size;
      for (const [pair, verdict] of pairs) {
        expect(pairs.get(pair.split(' ').toReversed().join(' '))).toEqual(verdict);
      }
      await house.act(async ({ tx, core }) => {
        await core.search.remove(tx, 'person', [...own]);
        await tx
          .deleteFrom('person')
          .where('id', 'in', [...own])
          .execute();
      });
    }),
    { numRuns: 40 },
  );
  expect(seen).toBeGreaterThan(40);
});

test('the number of a pass is looked up without being kept or shown', async () => {
  await using house = await makeTestCore();
  await register(house, { name: 'Testa' }, invented(9));
  const answer = await house.as('desk').people.findDuplicates(wanted({ cardNumber: invented(9) }));
  expect(answer).toMatchObject([{ level: 'certain' }]);
  expect(JSON.stringify(answer)).not.toContain(invented(9));
});

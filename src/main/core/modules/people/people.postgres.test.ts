import { expect, test } from 'vitest';
import { makeCardCode } from '#shared/domain/barcode.ts';
import { openTestPglite } from '#tests/support/open-test-store.ts';
import { postgresSearch } from '../../store/search/index.ts';
import { bulkWritePersons } from './bulk-write.ts';
import { endCard, giveCard } from './card.service.ts';
import { findDuplicates, judgeDuplicate } from './duplicate.service.ts';
import { countPersons, exportPersons } from './export.ts';
import { personLookupByCard } from './import-lookup.ts';
import { invented, newPerson, serviceHouse, wanted } from './people.fixtures.ts';
import { createPerson, updatePerson } from './person.service.ts';
import { personByCode } from './person-by-code.ts';
import { searchPersons } from './person-search.ts';

// The second engine takes seconds to start on a busy machine.
test('the whole register works on PostgreSQL as it does on SQLite', { timeout: 120_000 }, async () => {
  const house = serviceHouse(await openTestPglite(), postgresSearch());
  const fields = { name: 'Zoë Vandenberghe', birthDate: '1987-04-30', phone: '0470 12 34 56' };
  const address = { postcode: '8500', houseNumber: '12 bus 3', town: 'Kortrijk' };

  const made = await house.act((call) =>
    createPerson(call, newPerson(house.id, { ...fields, ...address }, invented(1))),
  );
  expect(made).toMatchObject({ number: 'P-000001', revision: 1 });
  const changed = await house.act((call) =>
    updatePerson(call, { ...made, personId: made.id, commandId: house.id(), language: 'uk' }),
  );
  expect(changed).toMatchObject({ ...fields, ...address, language: 'uk', revision: 2 });

  const card = { commandId: house.id(), personId: made.id, cardId: house.id() };
  await house.act((call) => giveCard(call, { ...card, number: makeCardCode(3) }));
  house.core.ports.ids.next();
  await house.act((call) => endCard(call, card));
  expect(await house.ask((call) => personByCode(call.db, makeCardCode(3)))).toEqual({ ended: true });
  expect(await house.ask((call) => personByCode(call.db, invented(1)))).toMatchObject({
    person: { id: made.id },
  });

  const rows = [
    { personId: null, number: null, fields: { ...fields, name: 'vandenberghe zoe' }, card: null },
    { personId: made.id, number: null, fields: { email: 'zoe@voorbeeld.example' }, card: null },
  ];
  expect(await house.act((call) => bulkWritePersons(call.tx, house.core, rows))).toEqual({
    created: 1,
    updated: 1,
    unchanged: 0,
  });
  expect(await house.ask((call) => countPersons(call.db))).toBe(2);
  expect(await house.ask((call) => exportPersons(call.db, 'P-000001', 10))).toMatchObject([
    { number: 'P-000002' },
  ]);
  const known = await house.ask((call) => personLookupByCard(call.db, [invented(1)]));
  expect(known.get(invented(1))).toMatchObject({ id: made.id, fields: { email: 'zoe@voorbeeld.example' } });

  const found = await house.ask((call) => searchPersons(call, { text: 'zoe kortrijk', limit: 5 }));
  expect(found.map((person) => person.id)).toEqual([made.id]);

  const question = wanted({ ...fields, ...address, personId: made.id });
  const duplicates = await house.ask((call) => findDuplicates(call, question));
  expect(duplicates).toMatchObject([{ level: 'strong', reasons: ['sameNameAndBirthDate', 'samePhone'] }]);
  const otherPersonId = duplicates[0]?.person.id ?? '';
  const pair = { commandId: house.id(), personId: made.id, otherPersonId };
  await house.act((call) => judgeDuplicate(call, { ...pair, verdict: 'same' }));
  await house.act((call) => judgeDuplicate(call, { ...pair, verdict: 'different' }));
  expect(await house.ask((call) => findDuplicates(call, question))).toEqual([]);
});

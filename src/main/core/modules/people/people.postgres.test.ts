import { expect, test } from 'vitest';
import { makeCardCode } from '#shared/domain/barcode.ts';
import { openTestPglite } from '#tests/support/open-test-store.ts';
import { keyedHashUnder } from '../../rpc/keyed-hash.ts';
import { postgresSearch } from '../../store/search/index.ts';
import { writeSettings } from '../admin/index.ts';
import { bulkWritePersons } from './bulk-write.ts';
import { endCard, giveCard } from './card.service.ts';
import { findDuplicates, judgeDuplicate } from './duplicate.service.ts';
import { countPersons, exportPersons } from './export.ts';
import { personLookupByCard } from './import-lookup.ts';
import {
  holdersOfHashes,
  nationalHashesOf,
  removeNationalNumbers,
  setNationalNumber,
} from './national-numbers.ts';
import { invented, newPerson, serviceHouse, wanted } from './people.fixtures.ts';
import { createPerson, updatePerson } from './person.service.ts';
import { personByCode } from './person-by-code.ts';
import { searchPersons } from './person-search.ts';
import { reachOfPerson, setReach } from './reach.service.ts';

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

test('how somebody wants to be reached and what is kept of their national number work on PostgreSQL too', {
  timeout: 120_000,
}, async () => {
  const house = serviceHouse(await openTestPglite(), postgresSearch());
  house.core.keyedHash = (purpose, text) => keyedHashUnder(new Uint8Array(32), purpose, text);
  const [ann, bo] = await Promise.all(
    ['Ann Voorbeeld', 'Bo Voorbeeld'].map((name) =>
      house.act((call) => createPerson(call, newPerson(house.id, { name }))),
    ),
  );
  const personId = ann?.id ?? '';
  const wish = {
    commandId: house.id(),
    personId,
    revision: 0,
    mayLeaveMessage: false,
    writtenLanguage: 'fr',
  };
  const set = await house.act((call) =>
    setReach(call, { ...wish, channels: ['text', 'letter'], moments: ['evening'], interpreter: 'helpful' }),
  );
  expect(await house.ask((call) => reachOfPerson(call, { personId }))).toEqual(set);
  expect(set).toMatchObject({ mayLeaveMessage: false, moments: ['evening'], revision: 1 });
  await house.act((call) =>
    setReach(call, { ...set, ...wish, revision: 1, channels: null, moments: [], interpreter: null }),
  );
  expect(await house.ask((call) => reachOfPerson(call, { personId }))).toMatchObject({
    channels: null,
    revision: 2,
  });

  await house.act((call) => writeSettings(call, { nationalNumberGround: 'Besluit van 1 maart' }));
  const number = '85073003328';
  const give = (of: string) =>
    house.act((call) =>
      setNationalNumber(call, { commandId: house.id(), personId: of, recordId: house.id(), number }),
    );
  await give(personId);
  await give(personId);
  await give(bo?.id ?? '');
  const hashes = await house.ask((call) => nationalHashesOf(call.db, [personId]));
  expect(hashes.get(personId)).toHaveLength(1);
  const holders = await house.ask((call) => holdersOfHashes(call.db, hashes.get(personId) ?? []));
  expect(new Set(holders)).toEqual(new Set([personId, bo?.id]));
  await house.act((call) => removeNationalNumbers(call, { commandId: house.id(), personId }));
  expect(await house.ask((call) => nationalHashesOf(call.db, [personId]))).toEqual(new Map());
});

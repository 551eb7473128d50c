import { expect, test } from 'vitest';
import { makeItemCode } from '#shared/domain/barcode.ts';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';
import { invented, newPerson } from '../people/people.fixtures.ts';

/** A small house: one initiative that lends, one kind, two drills, two persons. */
async function furnish(house: TestCore) {
  const { catalog, people } = house.as('administrator');
  const initiative = await catalog.createInitiative({
    commandId: house.id(),
    initiativeId: house.id(),
    name: 'Instrumentheek',
    offerKind: 'lend',
    summary: 'Gereedschap voor thuis',
    summaryTranslations: {},
    place: 'Poort 2',
    pictogram: 'tool-library',
    loanDays: 7,
    active: true,
  });
  const kind = await catalog.createKind({
    commandId: house.id(),
    kindId: house.id(),
    name: 'Boormachine',
    nameTranslations: {},
    description: '',
    descriptionTranslations: {},
    initiativeId: initiative.id,
    pictogram: 'drill',
    loanDays: null,
    replacementCents: null,
    parts: [],
    visible: true,
  });
  for (const n of [1, 2]) {
    await catalog.createItem({
      commandId: house.id(),
      itemId: house.id(),
      kindId: kind.id,
      barcode: makeItemCode(n),
      condition: 'good',
      note: '',
      place: '',
      acquiredOn: null,
    });
  }
  const person = await people.create(
    newPerson(
      house.id,
      { name: 'Zoë Boorman', birthDate: '1987-04-30', phone: '0470 12 34 56', town: 'Kortrijk' },
      invented(1),
    ),
  );
  const nameless = await people.create(newPerson(house.id, {}, invented(2)));
  return { initiative, kind, person, nameless };
}

test('one field finds people, things, kinds and initiatives', async () => {
  await using house = await makeTestCore();
  const { initiative, kind, person } = await furnish(house);
  const search = (text: string) => house.as('desk').search.everything({ text });
  expect(await search('zoe')).toEqual([
    {
      entity: 'person',
      id: person.id,
      title: 'Zoë Boorman',
      detail: 'P-000001 · Kortrijk',
      pictogram: null,
      exactness: 'words',
    },
  ]);
  expect(await search('instrument')).toEqual([
    {
      entity: 'initiative',
      id: initiative.id,
      title: 'Instrumentheek',
      detail: 'Poort 2',
      pictogram: 'tool-library',
      exactness: 'words',
    },
  ]);
  const drills = await search('boormachine');
  expect(drills.filter((line) => line.entity === 'kind')).toEqual([
    {
      entity: 'kind',
      id: kind.id,
      title: 'Boormachine',
      detail: 'Instrumentheek',
      pictogram: 'drill',
      exactness: 'words',
    },
  ]);
  expect(drills.filter((line) => line.entity === 'item').map((line) => line.detail)).toEqual([
    `${makeItemCode(1)} · Instrumentheek`,
    `${makeItemCode(2)} · Instrumentheek`,
  ]);
});

test('the order is that of the search: a code before words, words before a typing error', async () => {
  await using house = await makeTestCore();
  await furnish(house);
  const search = (text: string) => house.as('desk').search.everything({ text });
  expect(await search(makeItemCode(2).replace('-', ' ').toLowerCase())).toMatchObject([
    { entity: 'item', exactness: 'code', detail: `${makeItemCode(2)} · Instrumentheek` },
  ]);
  expect((await search('bormachine')).map((line) => line.exactness)).toEqual(['typo', 'typo', 'typo']);
  const entities = (await search('boor')).map((line) => line.entity);
  expect(entities.toSorted()).toEqual(['item', 'item', 'kind', 'person']);
  expect(
    (await house.as('desk').search.everything({ text: 'boor', limit: 2 })).map((line) => line.entity),
  ).toEqual(entities.slice(0, 2));
});

test('somebody without a name is called by number, and a pass is never shown', async () => {
  await using house = await makeTestCore();
  const { nameless } = await furnish(house);
  const found = await house.as('desk').search.everything({ text: invented(2) });
  expect(found).toEqual([
    { entity: 'person', id: nameless.id, title: 'P-000002', detail: '', pictogram: null, exactness: 'code' },
  ]);
});

test('a volunteer finds the whole house, because things come to the wrong counter, and little of people', async () => {
  await using house = await makeTestCore();
  await furnish(house);
  const elsewhere = house.as('volunteer', [house.id()]).search;
  expect(await elsewhere.everything({ text: makeItemCode(1) })).toMatchObject([{ title: 'Boormachine' }]);
  const found = await elsewhere.everything({ text: 'boorman' });
  expect(found).toMatchObject([{ title: 'Zoë Boorman', detail: 'P-000001 · Kortrijk' }]);
  expect(JSON.stringify(found)).not.toMatch(/1987|0470/);
});

test.each([['kiosk' as const], [null]])('%s cannot search', async (role) => {
  await using house = await makeTestCore();
  await expect(house.as(role).search.everything({ text: 'zoe' })).rejects.toMatchObject({
    code: role === 'kiosk' ? 'FORBIDDEN' : 'SIGNED_OUT',
  });
});

test('nothing typed finds nothing', async () => {
  await using house = await makeTestCore();
  await furnish(house);
  expect(await house.as('desk').search.everything({ text: '  ' })).toEqual([]);
});

import { expect, test } from 'vitest';
import { addInitiative, initiativeFields, openCatalog, refusalOf } from './catalog.testing.ts';

test('an initiative comes last in the house, with the fields it was given', async () => {
  const catalog = await openCatalog();
  const first = await addInitiative(catalog, { name: 'Zaagtheek' });
  const second = await addInitiative(catalog, {
    name: 'Aardbeientuin',
    summaryTranslations: { fr: 'Un jardin', ar: '' },
  });

  const listed = await catalog.as('volunteer')('listInitiatives');
  expect(listed.map((one) => one.id)).toEqual([first.id, second.id]);
  expect(second).toMatchObject({
    place: 'Poort 2',
    loanDays: 14,
    hours: [],
    closedPeriods: [],
    itemCount: 0,
  });
  // A blank text is no translation.
  expect(second.summaryTranslations).toEqual({ fr: 'Un jardin' });
  expect(catalog.told.touched).toEqual([`initiative:${second.id}`]);
});

test('two initiatives cannot go by the same name, however it is written', async () => {
  const catalog = await openCatalog();
  await addInitiative(catalog, { name: 'Bébétheek' });
  const other = await addInitiative(catalog, { name: 'Speeltheek' });

  expect(await refusalOf(addInitiative(catalog, { name: 'bebetheek' }))).toBe('catalog.nameTaken');
  const rename = {
    ...initiativeFields({ name: 'BEBÉTHEEK' }),
    initiativeId: other.id,
    revision: other.revision,
  };
  expect(await refusalOf(catalog.as('coordinator')('updateInitiative', rename))).toBe('catalog.nameTaken');
});

test('an id that is in use is not given to a second initiative', async () => {
  const catalog = await openCatalog();
  const { id } = await addInitiative(catalog);
  expect(await refusalOf(addInitiative(catalog, { name: 'Andere', initiativeId: id }))).toBe(
    'command.usedForSomethingElse',
  );
});

test('of two people who change the same initiative, the second is told', async () => {
  const catalog = await openCatalog();
  const seen = await addInitiative(catalog);
  const change = catalog.as('coordinator');
  const fields = { ...initiativeFields(), initiativeId: seen.id, revision: seen.revision };

  const changed = await change('updateInitiative', { ...fields, place: 'Poort 3' });
  expect(changed).toMatchObject({ place: 'Poort 3', revision: seen.revision + 1 });
  expect(catalog.told.fields).toEqual(['place']);
  expect(await refusalOf(change('updateInitiative', { ...fields, place: 'Poort 4' }))).toBe(
    'catalog.changedMeanwhile',
  );
  expect((await change('getInitiative', { initiativeId: seen.id })).place).toBe('Poort 3');
});

test('setting the hours does not make an open form of the same initiative out of date', async () => {
  const catalog = await openCatalog();
  const seen = await addInitiative(catalog);
  const change = catalog.as('coordinator');
  const hours = [{ weekday: 1, opens: '10:00', closes: '12:00' }];
  await change('setOpeningHours', { initiativeId: seen.id, hours });
  const saved = { ...initiativeFields({ place: 'Zolder' }), initiativeId: seen.id, revision: seen.revision };
  expect(await change('updateInitiative', saved)).toMatchObject({ place: 'Zolder', hours });
});

test('an initiative that stopped is listed only for who asks for it', async () => {
  const catalog = await openCatalog();
  const stopped = await addInitiative(catalog, { active: false });
  const desk = catalog.as('desk');
  expect(await desk('listInitiatives')).toEqual([]);
  expect((await desk('listInitiatives', { includeInactive: true })).map((one) => one.id)).toEqual([
    stopped.id,
  ]);
});

test('an initiative is found by its name and by what it is for, also after both changed', async () => {
  const catalog = await openCatalog();
  const { id, revision } = await addInitiative(catalog, {
    name: 'Fietskeuken',
    summary: 'Herstel zelf je fiets.',
  });
  const find = async (text: string) =>
    (await catalog.search.find(catalog.store.reader, { text, entities: ['initiative'], limit: 5 })).map(
      (hit) => hit.id,
    );
  expect(await find('herstel')).toEqual([id]);

  const renamed = {
    ...initiativeFields({ name: 'Wielerkeuken', summary: 'Alles op wielen.' }),
    initiativeId: id,
  };
  await catalog.as('coordinator')('updateInitiative', { ...renamed, revision });
  expect(await find('wielerkeuken')).toEqual([id]);
  expect(await find('herstel')).toEqual([]);
});

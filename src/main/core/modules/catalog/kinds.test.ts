import { expect, test } from 'vitest';
import {
  addInitiative,
  addItem,
  addKind,
  kindFields,
  openCatalog,
  refusalOf,
  type TestCatalog,
} from './catalog.testing.ts';

const found = async (catalog: TestCatalog, text: string, initiativeId?: string) => {
  const given = initiativeId ? { text, initiativeId } : { text };
  return (await catalog.as('desk')('listKinds', given)).kinds.map((kind) => kind.name);
};

test('a kind keeps everything it was given, its parts in their order', async () => {
  const catalog = await openCatalog();
  const { id: initiativeId } = await addInitiative(catalog);
  const parts = [
    { id: catalog.newId(), name: 'Koffer', quantity: 1 },
    { id: catalog.newId(), name: 'Boor 8 mm', quantity: 2 },
    { id: catalog.newId(), name: 'Accu', quantity: 2 },
  ];
  const given = kindFields(initiativeId, {
    parts,
    loanDays: 7,
    nameTranslations: { fr: 'Perceuse', uk: 'Дриль' },
    description: 'Voor beton.\nNiet voor hout.',
    descriptionTranslations: { fr: 'Pour le béton.' },
    visible: false,
  });
  const kind = await addKind(catalog, initiativeId, given);
  expect(kind).toMatchObject({
    ...given,
    initiativeName: 'Testotheek',
    photoId: null,
    itemCount: 0,
    revision: 0,
  });
  expect(await catalog.as('volunteer')('getKind', { kindId: kind.id })).toEqual(kind);
});

test('a part that stays keeps its id; one that is left out is gone', async () => {
  const catalog = await openCatalog();
  const { id: initiativeId } = await addInitiative(catalog);
  const part = (name: string) => ({ id: catalog.newId(), name, quantity: 1, photoId: null });
  const [case_, charger, drill] = [part('Koffer'), part('Lader'), part('Boor')];
  const kind = await addKind(catalog, initiativeId, { parts: [case_, charger] });

  const parts = [drill, { ...case_, quantity: 3 }];
  const update = { ...kindFields(initiativeId), kindId: kind.id, revision: kind.revision, parts };
  expect((await catalog.as('desk')('updateKind', update)).parts).toEqual(parts);
  expect(catalog.told.fields).toEqual(['parts']);
  const without = { ...kindFields(initiativeId), kindId: kind.id, revision: kind.revision + 1 };
  expect((await catalog.as('desk')('updateKind', without)).parts).toEqual([]);
});

test('a part of one kind cannot be taken over by another', async () => {
  const catalog = await openCatalog();
  const { id: initiativeId } = await addInitiative(catalog);
  const part = { id: catalog.newId(), name: 'Koffer', quantity: 1 };
  await addKind(catalog, initiativeId, { parts: [part] });
  const thief = addKind(catalog, initiativeId, { name: 'Andere', parts: [part] });
  expect(await refusalOf(thief)).toBe('command.usedForSomethingElse');
  const twice = addKind(catalog, initiativeId, {
    name: 'Derde',
    parts: [
      { ...part, id: 'part-new-1' },
      { ...part, id: 'part-new-1' },
    ],
  });
  expect(await refusalOf(twice)).toBe('command.usedForSomethingElse');
});

test('a name is taken within its initiative only', async () => {
  const catalog = await openCatalog();
  const here = await addInitiative(catalog);
  const there = await addInitiative(catalog, { name: 'Elders' });
  await addKind(catalog, here.id, { name: 'Ladder (3 m)' });
  expect(await refusalOf(addKind(catalog, here.id, { name: 'LADDER 3 M' }))).toBe('catalog.nameTaken');
  expect((await addKind(catalog, there.id, { name: 'Ladder (3 m)' })).initiativeName).toBe('Elders');
});

test('a kind belongs to an initiative that exists', async () => {
  const catalog = await openCatalog();
  await expect(addKind(catalog, catalog.newId())).rejects.toThrow('initiative');
});

test('of two people who change the same kind, the second is told', async () => {
  const catalog = await openCatalog();
  const { id: initiativeId } = await addInitiative(catalog);
  const kind = await addKind(catalog, initiativeId);
  const update = { ...kindFields(initiativeId, { loanDays: 3 }), kindId: kind.id, revision: 0 };
  expect(await catalog.as('desk')('updateKind', update)).toMatchObject({ loanDays: 3, revision: 1 });
  expect(catalog.told).toEqual({ touched: [`kind:${kind.id}`], fields: ['loanDays'] });
  expect(await refusalOf(catalog.as('coordinator')('updateKind', update))).toBe('catalog.changedMeanwhile');
});

test('a kind goes to another initiative as long as it has no items', async () => {
  const catalog = await openCatalog();
  const here = await addInitiative(catalog);
  const there = await addInitiative(catalog, { name: 'Elders' });
  const kind = await addKind(catalog, here.id);
  const move = (initiativeId: string, revision: number) =>
    catalog.as('desk')('updateKind', { ...kindFields(initiativeId), kindId: kind.id, revision });

  expect(await move(there.id, 0)).toMatchObject({ initiativeId: there.id, initiativeName: 'Elders' });
  await addItem(catalog, kind.id, 'DF-000001F');
  expect(await refusalOf(move(here.id, 1))).toBe('catalog.kindNotOfInitiative');
});

test('a volunteer writes for the own initiatives only, and reads all', async () => {
  const catalog = await openCatalog();
  const own = await addInitiative(catalog);
  const other = await addInitiative(catalog, { name: 'Elders' });
  const volunteer = catalog.as('volunteer', [own.id]);
  const kindId = catalog.newId();
  const mine = await volunteer('createKind', { ...kindFields(own.id), kindId });
  const theirs = await addKind(catalog, other.id);

  const refused = [
    volunteer('createKind', { ...kindFields(other.id, { name: 'Nieuw' }), kindId: catalog.newId() }),
    volunteer('updateKind', { ...kindFields(other.id), kindId: theirs.id, revision: 0 }),
    // Neither taking a kind away from another initiative nor pushing one onto it.
    volunteer('updateKind', { ...kindFields(own.id, { name: 'Mijn' }), kindId: theirs.id, revision: 0 }),
    volunteer('updateKind', { ...kindFields(other.id, { name: 'Hun' }), kindId: mine.id, revision: 0 }),
    volunteer('setKindPhoto', { kindId: theirs.id, photoId: catalog.newId(), base64: '' }),
    volunteer('removeKindPhoto', { kindId: theirs.id }),
    catalog.as('volunteer')('createKind', {
      ...kindFields(own.id, { name: 'Zonder' }),
      kindId: catalog.newId(),
    }),
  ];
  for (const act of refused) expect(await refusalOf(act)).toBe('catalog.otherInitiative');
  expect((await volunteer('listKinds', {})).total).toBe(2);
});

test('kinds are listed by name, a page at a time, of one initiative or all', async () => {
  const catalog = await openCatalog();
  const one = await addInitiative(catalog);
  const two = await addInitiative(catalog, { name: 'Elders' });
  for (const name of ['Zaag', 'ébénistenset', 'Ladder']) await addKind(catalog, one.id, { name });
  await addKind(catalog, two.id, { name: 'Fiets' });
  const list = async (given: { limit?: number; offset?: number; initiativeId?: string }) => {
    const { kinds, total } = await catalog.as('desk')('listKinds', given);
    return { names: kinds.map((kind) => kind.name), total };
  };
  expect(await list({})).toEqual({ names: ['ébénistenset', 'Fiets', 'Ladder', 'Zaag'], total: 4 });
  expect(await list({ limit: 2, offset: 1 })).toEqual({ names: ['Fiets', 'Ladder'], total: 4 });
  expect(await list({ initiativeId: two.id })).toEqual({ names: ['Fiets'], total: 1 });
  expect(await list({ offset: 9 })).toEqual({ names: [], total: 4 });
});

test('a kind is found without accents, in any order, with a typing error, and in its other languages', async () => {
  const catalog = await openCatalog();
  const one = await addInitiative(catalog);
  const two = await addInitiative(catalog, { name: 'Elders' });
  await addKind(catalog, one.id, {
    name: 'Crème brûlée-brander',
    nameTranslations: { en: 'Kitchen torch' },
    description: 'Karamelliseert suiker.',
  });
  await addKind(catalog, two.id, { name: 'Brander voor onkruid' });

  expect(await found(catalog, 'brulee creme')).toEqual(['Crème brûlée-brander']);
  expect(await found(catalog, 'onkrud')).toEqual(['Brander voor onkruid']);
  expect(await found(catalog, 'torch')).toEqual(['Crème brûlée-brander']);
  expect(await found(catalog, 'karamelliseert')).toEqual(['Crème brûlée-brander']);
  expect((await found(catalog, 'brander')).sort()).toEqual(['Brander voor onkruid', 'Crème brûlée-brander']);
  expect(await found(catalog, 'brander', two.id)).toEqual(['Brander voor onkruid']);
  expect(await found(catalog, 'grasmachine')).toEqual([]);
});

test('after a kind got another name, its items are found by the new name and no longer by the old', async () => {
  const catalog = await openCatalog();
  const { id: initiativeId } = await addInitiative(catalog);
  const kind = await addKind(catalog, initiativeId, { name: 'Boormachine' });
  const item = await addItem(catalog, kind.id, 'DF-000001F');
  const items = async (text: string) =>
    (await catalog.search.find(catalog.store.reader, { text, entities: ['item'], limit: 5 })).map(
      (hit) => hit.id,
    );
  expect(await items('boormachine')).toEqual([item.id]);

  const rename = { ...kindFields(initiativeId, { name: 'Schroefmachine' }), kindId: kind.id, revision: 0 };
  await catalog.as('desk')('updateKind', rename);
  expect(await items('schroefmachine')).toEqual([item.id]);
  expect(await items('boormachine')).toEqual([]);
  expect(await items('DF-000001F')).toEqual([item.id]);
});

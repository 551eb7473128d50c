import { expect, onTestFinished, test } from 'vitest';
import { makeCardCode, makeItemCode } from '#shared/domain/barcode.ts';
import { addInitiative, addItem, addKind, itemFields, openCatalog, refusalOf } from './catalog.testing.ts';
import { itemByBarcode, itemsByIds, provideOutCheck, setItemCondition } from './index.ts';

async function houseWithKind(name = 'Klopboormachine') {
  const catalog = await openCatalog();
  const initiative = await addInitiative(catalog);
  const kind = await addKind(catalog, initiative.id, {
    name,
    parts: [{ id: catalog.newId(), name: 'Koffer', quantity: 1 }],
  });
  return { catalog, initiative, kind, desk: catalog.as('desk') };
}

/** Says which items are out, as `loans` does, until the test ends. */
function outAre(...itemIds: string[]): void {
  const putBack = provideOutCheck({
    isOut: async (_, itemId) => itemIds.includes(itemId),
    promised: async () => null,
  });
  onTestFinished(putBack);
}

test('an item takes its initiative, picture and parts from its kind', async () => {
  const { catalog, initiative, kind, desk } = await houseWithKind();
  const item = await addItem(catalog, kind.id, 'DF-000001F', { note: 'Kras', acquiredOn: '2026-05-01' });
  expect(item).toMatchObject({
    kindName: 'Klopboormachine',
    initiativeId: initiative.id,
    initiativeName: 'Testotheek',
    pictogram: 'drill',
    parts: kind.parts,
    replacementCents: 12_900,
    note: 'Kras',
    acquiredOn: '2026-05-01',
    state: 'inUse',
    retiredAt: null,
    revision: 0,
  });
  expect(catalog.told.touched).toEqual([`item:${item.id}`, `kind:${kind.id}`]);
  expect(await desk('getItem', { itemId: item.id })).toEqual(item);
  expect((await desk('getKind', { kindId: kind.id })).itemCount).toBe(1);
  expect((await desk('getInitiative', { initiativeId: initiative.id })).itemCount).toBe(1);
  await expect(desk('getItem', { itemId: 'item-unknown' })).rejects.toThrow('item');
});

test.each([
  ['lower case and spaces', '  df-000001f ', 'DF-000001F'],
  ['without its dash', 'DF000001F', 'DF-000001F'],
  ['a keyboard that sends another sign for the dash', 'DF)000001F', 'DF-000001F'],
  ['the EAN of a game', '5411068301234', '5411068301234'],
])('a barcode is stored in one spelling: %s', async (_, scanned, stored) => {
  const { catalog, kind } = await houseWithKind();
  const item = await addItem(catalog, kind.id, scanned);
  expect(item.barcode).toBe(stored);
  expect((await itemByBarcode(catalog.store.reader, scanned.toLowerCase()))?.id).toBe(item.id);
});

test.each([
  ['a wrong check letter', 'DF-000001H'],
  ['a label read halfway', 'DF-0000'],
  ['a card of the house', makeCardCode(1)],
  ['a UiTPAS', '0900000237702'],
])('%s cannot stand on an item', async (_, code) => {
  const { catalog, kind } = await houseWithKind();
  expect(await refusalOf(addItem(catalog, kind.id, code))).toBe('catalog.barcodeDamaged');
  expect(await itemByBarcode(catalog.store.reader, code)).toBeNull();
});

test('a barcode is on one item, whatever its spelling and whatever became of the item', async () => {
  const { catalog, kind, desk } = await houseWithKind();
  outAre();
  const first = await addItem(catalog, kind.id, 'DF-000001F');
  const second = await addItem(catalog, kind.id, 'DF-000002C');
  await desk('retireItem', { itemId: first.id, reason: 'broken' });

  expect(await refusalOf(addItem(catalog, kind.id, 'df000001f'))).toBe('catalog.barcodeTaken');
  const change = { ...itemFields(kind.id, 'DF-000001F'), itemId: second.id, revision: 0 };
  expect(await refusalOf(desk('updateItem', change))).toBe('catalog.barcodeTaken');
  // Its own barcode is no obstacle.
  const same = {
    ...itemFields(kind.id, 'DF-000002C', { note: 'Nagekeken' }),
    itemId: second.id,
    revision: 0,
  };
  expect(await desk('updateItem', same)).toMatchObject({ note: 'Nagekeken', revision: 1 });
  expect(catalog.told.fields).toEqual(['note']);
});

test('two desks are shown the same free barcode; the first to use it has it, and the next one is free again', async () => {
  const { catalog, kind, desk } = await houseWithKind();
  const { barcode } = await desk('nextBarcode');
  expect((await catalog.as('volunteer')('nextBarcode')).barcode).toBe(barcode);
  await addItem(catalog, kind.id, barcode);
  expect(await refusalOf(addItem(catalog, kind.id, barcode))).toBe('catalog.barcodeTaken');
  const next = (await desk('nextBarcode')).barcode;
  expect(next).toBe(makeItemCode(2));
  await addItem(catalog, kind.id, next);
});

test('of two people who change the same item, the second is told, also when the first saw it come back worn', async () => {
  const { catalog, kind, desk } = await houseWithKind();
  const item = await addItem(catalog, kind.id, 'DF-000001F');
  await catalog.store.write((tx) => setItemCondition(tx, item.id, 'worn'));
  const change = { ...itemFields(kind.id, 'DF-000001F'), itemId: item.id, revision: item.revision };
  expect(await refusalOf(desk('updateItem', change))).toBe('catalog.changedMeanwhile');
  expect(await desk('getItem', { itemId: item.id })).toMatchObject({ condition: 'worn', revision: 1 });

  // The condition it has already is no change.
  await catalog.store.write((tx) => setItemCondition(tx, item.id, 'worn'));
  expect((await desk('getItem', { itemId: item.id })).revision).toBe(1);
});

test('an item moves to a kind of another initiative, but not while somebody has it', async () => {
  const { catalog, kind, desk } = await houseWithKind();
  const there = await addInitiative(catalog, { name: 'Elders' });
  const other = await addKind(catalog, there.id, { name: 'Boor' });
  const home = await addItem(catalog, kind.id, 'DF-000001F');
  const out = await addItem(catalog, kind.id, 'DF-000002C');
  outAre(out.id);
  const move = (itemId: string, barcode: string) =>
    desk('updateItem', { ...itemFields(other.id, barcode), itemId, revision: 0 });

  expect(await move(home.id, 'DF-000001F')).toMatchObject({ initiativeId: there.id, kindName: 'Boor' });
  expect(catalog.told.touched).toEqual([`item:${home.id}`, `kind:${other.id}`, `kind:${kind.id}`]);
  expect(await refusalOf(move(out.id, 'DF-000002C'))).toBe('catalog.itemIsOut');
});

test('an item is taken out of use and back, once each', async () => {
  const { catalog, kind, desk } = await houseWithKind();
  outAre();
  const { id: itemId } = await addItem(catalog, kind.id, 'DF-000001F');
  expect(await refusalOf(desk('bringBackItem', { itemId }))).toBe('catalog.itemNotRetired');
  expect(await desk('retireItem', { itemId, reason: 'usedUp' })).toMatchObject({
    state: 'retired',
    retiredAt: catalog.clock.now(),
    retiredReason: 'usedUp',
  });
  expect(await refusalOf(desk('retireItem', { itemId, reason: 'sold' }))).toBe('catalog.itemAlreadyRetired');
  expect((await desk('getKind', { kindId: kind.id })).itemCount).toBe(0);
  const back = { state: 'inUse', retiredAt: null, retiredReason: null };
  expect(await desk('bringBackItem', { itemId })).toMatchObject(back);
  expect(await desk('retireItem', { itemId, reason: 'lost' })).toMatchObject({
    state: 'lost',
    retiredReason: 'lost',
  });
});

test('an item that is with a visitor is not taken out of use', async () => {
  const { catalog, kind, desk } = await houseWithKind();
  const item = await addItem(catalog, kind.id, 'DF-000001F');
  outAre(item.id);
  expect(await refusalOf(desk('retireItem', { itemId: item.id, reason: 'broken' }))).toBe(
    'catalog.itemIsOut',
  );
  expect((await desk('getItem', { itemId: item.id })).state).toBe('inUse');
});

test('a volunteer writes items of the own initiatives only', async () => {
  const { catalog, initiative, kind } = await houseWithKind();
  outAre();
  const there = await addInitiative(catalog, { name: 'Elders' });
  const theirKind = await addKind(catalog, there.id);
  const theirs = await addItem(catalog, theirKind.id, 'DF-000001F');
  const volunteer = catalog.as('volunteer', [initiative.id]);
  const mine = await volunteer('createItem', {
    ...itemFields(kind.id, 'DF-000002C'),
    itemId: catalog.newId(),
  });

  const refused = [
    volunteer('createItem', { ...itemFields(theirKind.id, 'DF-000003U'), itemId: catalog.newId() }),
    volunteer('updateItem', { ...itemFields(theirKind.id, 'DF-000001F'), itemId: theirs.id, revision: 0 }),
    volunteer('updateItem', { ...itemFields(kind.id, 'DF-000001F'), itemId: theirs.id, revision: 0 }),
    volunteer('updateItem', { ...itemFields(theirKind.id, 'DF-000002C'), itemId: mine.id, revision: 0 }),
    volunteer('retireItem', { itemId: theirs.id, reason: 'lost' }),
    volunteer('bringBackItem', { itemId: theirs.id }),
  ];
  for (const act of refused) expect(await refusalOf(act)).toBe('catalog.otherInitiative');
  expect(await volunteer('retireItem', { itemId: mine.id, reason: 'lost' })).toMatchObject({ state: 'lost' });
});

test('items are listed by kind and barcode, narrowed as asked', async () => {
  const { catalog, initiative, kind, desk } = await houseWithKind('Zaag');
  outAre();
  const ladder = await addKind(catalog, initiative.id, { name: 'Ladder' });
  const [a, b, c] = [makeItemCode(1), makeItemCode(2), makeItemCode(3)];
  const gone = await addItem(catalog, kind.id, b);
  await addItem(catalog, kind.id, a);
  await addItem(catalog, ladder.id, c);
  await desk('retireItem', { itemId: gone.id, reason: 'sold' });
  const list = async (given: Parameters<typeof desk<'listItems'>>[1]) => {
    const { items, total } = await desk('listItems', given ?? {});
    return [items.map((item) => item.barcode), total];
  };
  expect(await list({})).toEqual([[c, a, b], 3]);
  expect(await list({ limit: 1, offset: 1 })).toEqual([[a], 3]);
  expect(await list({ kindId: kind.id, state: 'inUse' })).toEqual([[a], 1]);
  expect(await list({ state: 'retired' })).toEqual([[b], 1]);
  expect(await list({ initiativeId: catalog.newId() })).toEqual([[], 0]);
});

test('items are given by id, unknown ones left out', async () => {
  const { catalog, kind } = await houseWithKind();
  const one = await addItem(catalog, kind.id, 'DF-000001F');
  const items = await itemsByIds(catalog.store.reader, [one.id, 'item-unknown', one.id]);
  expect([...items]).toEqual([[one.id, one]]);
  expect(await itemsByIds(catalog.store.reader, [])).toEqual(new Map());
});

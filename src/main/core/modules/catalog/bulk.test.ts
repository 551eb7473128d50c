import { expect, onTestFinished, test } from 'vitest';
import { makeItemCode } from '#shared/domain/barcode.ts';
import { addInitiative, addItem, openCatalog } from './catalog.testing.ts';
import {
  bulkWriteItems,
  catalogLookup,
  countItems,
  exportItems,
  type ItemToWrite,
  knownItems,
  provideOutCheck,
  putKinds,
} from './index.ts';

async function houseWithKinds() {
  const catalog = await openCatalog();
  const initiative = await addInitiative(catalog, { pictogram: 'tool-library' });
  const drill = {
    id: catalog.newId(),
    isNew: true,
    initiativeId: initiative.id,
    name: 'Boormachine',
    loanDays: 7,
  };
  const ladder = { id: catalog.newId(), isNew: true, initiativeId: initiative.id, name: 'Ladder (3 m)' };
  await catalog.store.write((tx) => putKinds(tx, catalog, [drill, ladder]));
  const row = (n: number, changes: Partial<ItemToWrite> = {}): ItemToWrite => ({
    id: `item-number-${n}`,
    isNew: true,
    kindId: n % 2 ? drill.id : ladder.id,
    barcode: makeItemCode(n),
    condition: 'good',
    note: '',
    place: '',
    acquiredOn: null,
    ...changes,
  });
  const find = async (entity: 'kind' | 'item', text: string) =>
    (await catalog.search.find(catalog.store.reader, { text, entities: [entity], limit: 5 })).map(
      (hit) => hit.id,
    );
  const { store } = catalog;
  const write = (rows: ItemToWrite[], options?: Parameters<typeof bulkWriteItems>[3]) =>
    store.write((tx) => bulkWriteItems(tx, catalog, rows, options));
  return { catalog, store, initiative, drill, ladder, row, find, write };
}

test('kinds of a file get what a new kind has, and are found', async () => {
  const { catalog, drill, ladder, find } = await houseWithKinds();
  const desk = catalog.as('desk');
  expect(await desk('getKind', { kindId: drill.id })).toMatchObject({
    loanDays: 7,
    pictogram: 'tool-library',
    visible: true,
  });
  expect(await desk('getKind', { kindId: ladder.id })).toMatchObject({
    loanDays: null,
    description: '',
    parts: [],
  });
  expect(await find('kind', 'ladder')).toEqual([ladder.id]);
});

test('a file changes of a kind that stands only what it says', async () => {
  const { catalog, store, initiative, drill, find } = await houseWithKinds();
  const changed = {
    id: drill.id,
    isNew: false,
    initiativeId: initiative.id,
    name: 'BOORMACHINE',
    description: 'Met klopstand.',
  };
  await store.write((tx) => putKinds(tx, catalog, [changed]));
  const kind = await catalog.as('desk')('getKind', { kindId: drill.id });
  expect(kind).toMatchObject({
    name: 'Boormachine',
    description: 'Met klopstand.',
    loanDays: 7,
    revision: 1,
  });
  expect(await find('kind', 'klopstand')).toEqual([drill.id]);
});

test('names of a file are recognised however they are spelled', async () => {
  const { store, initiative, ladder } = await houseWithKinds();
  const lookup = await catalogLookup(store.reader);
  expect(lookup.initiative(' TESTOTHÉÉK ')?.id).toBe(initiative.id);
  expect(lookup.kind(initiative.id, 'ladder 3 M')?.id).toBe(ladder.id);
  expect(lookup.kind(initiative.id, 'ladder 4 m')).toBeUndefined();
  expect(lookup.kind('initiative-other', 'ladder 3 M')).toBeUndefined();
  expect(lookup.initiatives).toHaveLength(1);
});

test('six hundred items are written, found, counted and told by kind, and the labels go on after them', async () => {
  const { catalog, store, drill, ladder, row, find, write } = await houseWithKinds();
  const steps: number[] = [];
  const rows = Array.from({ length: 600 }, (_, n) => row(n + 1));
  const result = await write(rows, { progress: (done) => steps.push(done) });

  expect(result).toEqual({ created: 600, updated: 0, kindIds: [drill.id, ladder.id] });
  expect(steps).toEqual([250, 500, 600]);
  expect(await countItems(store.reader)).toBe(600);
  expect(await catalog.as('desk')('getItem', { itemId: 'item-number-599' })).toMatchObject({
    barcode: makeItemCode(599),
    kindName: 'Boormachine',
    initiativeName: 'Testotheek',
    state: 'inUse',
  });
  expect(await find('item', makeItemCode(512))).toEqual(['item-number-512']);
  expect((await catalog.as('desk')('nextBarcode')).barcode).toBe(makeItemCode(601));
});

test('the same file again changes the items instead of doubling them, and retires or revives none', async () => {
  const { catalog, store, drill, row, write } = await houseWithKinds();
  const putBack = provideOutCheck({ isOut: async () => false, promised: async () => null });
  onTestFinished(putBack);
  await write([row(1), row(2)]);
  await catalog.as('desk')('retireItem', { itemId: 'item-number-2', reason: 'sold' });

  const known = await knownItems(store.reader, [makeItemCode(1), makeItemCode(2), makeItemCode(3)]);
  expect([...known.keys()].sort()).toEqual([makeItemCode(1), makeItemCode(2)]);
  const again = [1, 2, 3].map((n) =>
    row(n, { isNew: !known.has(makeItemCode(n)), kindId: drill.id, note: 'Geteld', condition: 'used' }),
  );
  expect(await write(again)).toEqual({ created: 1, updated: 2, kindIds: [drill.id] });
  const { items } = await catalog.as('desk')('listItems', {});
  expect(items.map(({ barcode, state, note, revision }) => [barcode, state, note, revision])).toEqual([
    [makeItemCode(1), 'inUse', 'Geteld', 1],
    [makeItemCode(2), 'retired', 'Geteld', 1],
    [makeItemCode(3), 'inUse', 'Geteld', 0],
  ]);
});

test('a file of six hundred known items changes each of them once', async () => {
  const { store, row, write } = await houseWithKinds();
  const rows = Array.from({ length: 600 }, (_, n) => row(n + 1));
  await write(rows);
  await write(rows.map((one) => ({ ...one, isNew: false, note: `Nu ${one.barcode}` })));
  const lines = await exportItems(store.reader, null, 1000);
  expect(lines).toHaveLength(600);
  expect(lines.filter((line) => line.note !== `Nu ${line.barcode}`)).toEqual([]);
  const revisions = await store.reader.selectFrom('item').select('revision').distinct().execute();
  expect(revisions).toEqual([{ revision: 1 }]);
});

test('a barcode that is on another item lets nothing of the file through', async () => {
  const { catalog, store, ladder, row, find, write } = await houseWithKinds();
  await addItem(catalog, ladder.id, makeItemCode(300));
  const rows = Array.from({ length: 300 }, (_, n) => row(n + 1));
  const failure = await write(rows).catch((error: unknown) => error);
  expect(store.engine.violation(failure)).toMatchObject({ kind: 'unique' });
  expect(await countItems(store.reader)).toBe(1);
  expect(await find('item', makeItemCode(1))).toEqual([]);
});

test('stopping halfway leaves nothing behind', async () => {
  const { store, row, find, write } = await houseWithKinds();
  const stop = new AbortController();
  const rows = Array.from({ length: 900 }, (_, n) => row(n + 1));
  const writing = write(rows, {
    signal: stop.signal,
    progress: (done) => {
      if (done === 500) stop.abort(new Error('stopped by hand'));
    },
  });
  await expect(writing).rejects.toThrow('stopped by hand');
  expect(await countItems(store.reader)).toBe(0);
  expect(await find('item', makeItemCode(1))).toEqual([]);
});

test('a screen can ask for the catalogue while a long write is under way', async () => {
  const { catalog, row, write } = await houseWithKinds();
  const order: string[] = [];
  const rows = Array.from({ length: 2000 }, (_, n) => row(n + 1));
  const writing = write(rows).then(() => order.push('written'));
  // A turn of its own, as a request from a host would get.
  await new Promise((resolve) => setImmediate(resolve));
  expect((await catalog.as('desk')('listKinds', {})).total).toBe(2);
  order.push('answered');
  await writing;
  expect(order).toEqual(['answered', 'written']);
});

test('the export walks all items by barcode, a piece at a time', async () => {
  const { store, row, write } = await houseWithKinds();
  await write([
    row(5),
    row(1, { barcode: '5411068301234', note: 'Met "aanhalingstekens"; en meer' }),
    row(3),
  ]);
  const first = await exportItems(store.reader, null, 2);
  const rest = await exportItems(store.reader, first.at(-1)?.barcode ?? null, 2);
  expect([...first, ...rest].map((line) => line.barcode)).toEqual([
    '5411068301234',
    makeItemCode(3),
    makeItemCode(5),
  ]);
  expect(first[0]).toEqual({
    barcode: '5411068301234',
    kindName: 'Boormachine',
    initiativeName: 'Testotheek',
    condition: 'good',
    state: 'inUse',
    place: '',
    note: 'Met "aanhalingstekens"; en meer',
    acquiredOn: null,
    loanDays: 7,
    replacementCents: null,
    shelf: '',
    donorName: '',
    owner: 'house',
    ownerName: '',
  });
  expect(await exportItems(store.reader, makeItemCode(5), 2)).toEqual([]);
});

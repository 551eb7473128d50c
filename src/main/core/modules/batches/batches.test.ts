import { expect, test } from 'vitest';
import type { ItemChange } from '#shared/contract/batches.contract.ts';
import type { TestClient } from '#tests/support/make-test-core.ts';
import { type LendingHouse, lendingHouse, refusedAs } from '../loans/lending.testing.ts';

/** Sees what a change would do, and does it to whatever it changes. */
async function change(place: LendingHouse, what: ItemChange, as: TestClient = place.desk) {
  const { lines } = await as.batches.preview({ itemIds: place.ids.items, change: what });
  const items = lines
    .filter((line) => line.changes.length > 0)
    .map(({ itemId, revision }) => ({ itemId, revision }));
  const batchId = place.house.id();
  const batch = await as.batches.change({ commandId: place.house.id(), batchId, items, change: what });
  return { lines, items, batch };
}

const undo = (place: LendingHouse, batchId: string, as: TestClient = place.desk) =>
  as.batches.undo({ commandId: place.house.id(), batchId });
const itemsOf = (place: LendingHouse) =>
  Promise.all(place.ids.items.map((itemId) => place.desk.catalog.getItem({ itemId })));

test('a preview says of each item what it was and becomes, and why another stays', async () => {
  await using place = await lendingHouse({ items: 3 });
  await place.lend(0, 0);
  const { lines } = await place.desk.batches.preview({
    itemIds: place.ids.items,
    change: { use: 'broken', condition: 'broken' },
  });
  expect(lines).toMatchObject([
    { changes: [], refusal: { reason: 'catalog.itemIsOut' } },
    {
      kindName: 'Boormachine',
      initiativeName: 'Instrumentheek',
      refusal: null,
      changes: [
        { field: 'condition', from: 'good', to: 'broken' },
        { field: 'use', from: 'inUse', to: 'broken' },
      ],
    },
    { refusal: null },
  ]);
});

test('a batch changes its items, tells their history, and its undo puts them back', async () => {
  await using place = await lendingHouse({ items: 3 });
  const before = await itemsOf(place);
  const { batch } = await change(place, { place: 'Rek B', condition: 'worn' });
  expect(batch).toMatchObject({ items: 3, restored: 0, undone: false, canUndo: true });
  expect((await itemsOf(place)).map(({ place: at, condition }) => [at, condition])).toEqual(
    Array.from({ length: 3 }, () => ['Rek B', 'worn']),
  );
  const itemId = place.ids.items[0] ?? '';
  const history = await place.desk.stock.movementsOfItem({ itemId });
  expect(history.movements[0]).toMatchObject({ kind: 'moved', after: { place: 'Rek B' } });

  await expect(undo(place, batch.id)).resolves.toMatchObject({ restored: 3, kept: 0 });
  const withoutRevision = (items: typeof before) => items.map((item) => ({ ...item, revision: 0 }));
  expect(withoutRevision(await itemsOf(place))).toEqual(withoutRevision(before));
  await expect(undo(place, batch.id)).rejects.toMatchObject(refusedAs('batches.alreadyUndone'));
});

test('what somebody touched since stays, and the batch says which', async () => {
  await using place = await lendingHouse({ items: 2 });
  const { batch } = await change(place, { use: 'usedUp' });
  const [first = '', second = ''] = place.ids.items;
  await place.desk.catalog.bringBackItem({ commandId: place.house.id(), itemId: first });
  const { lines } = await place.desk.batches.lines({ batchId: batch.id });
  expect(lines.map(({ itemId, refusal }) => [itemId, refusal?.reason])).toEqual([
    [first, 'batches.touched'],
    [second, undefined],
  ]);
  await expect(undo(place, batch.id)).resolves.toMatchObject({ restored: 1, kept: 1 });
  expect(await place.desk.batches.recent()).toMatchObject([{ id: batch.id, undone: true, restored: 1 }]);
});

test('all or nothing: when one of them changed meanwhile, none is changed', async () => {
  await using place = await lendingHouse({ items: 2 });
  const { lines } = await place.desk.batches.preview({
    itemIds: place.ids.items,
    change: { condition: 'worn' },
  });
  const items = lines.map(({ itemId, revision }) => ({ itemId, revision }));
  const itemId = place.ids.items[0] ?? '';
  const ids = { movementId: place.house.id(), commandId: place.house.id() };
  await place.desk.stock.moveItem({ ...ids, itemId, place: 'Zolder', shelf: '' });
  const act = { commandId: place.house.id(), batchId: place.house.id(), items };
  await expect(place.desk.batches.change({ ...act, change: { condition: 'worn' } })).rejects.toMatchObject({
    data: { reason: 'batches.changedSince', params: { count: 1 } },
  });
  expect((await itemsOf(place)).map(({ condition }) => condition)).toEqual(['good', 'good']);
});

test('lent between the preview and the change: none is taken out of use', async () => {
  await using place = await lendingHouse({ items: 2 });
  const { lines } = await place.desk.batches.preview({ itemIds: place.ids.items, change: { use: 'other' } });
  await place.lend(0, 0);
  const items = lines.map(({ itemId, revision }) => ({ itemId, revision }));
  await expect(
    place.desk.batches.change({
      commandId: place.house.id(),
      batchId: place.house.id(),
      items,
      change: { use: 'other' },
    }),
  ).rejects.toMatchObject(refusedAs('batches.changedSince'));
});

test('set aside, reserved and in a kit: each with its own reason', async () => {
  await using place = await lendingHouse({ items: 3, everyDay: true });
  const { desk, house, ids } = place;
  const [, second = '', third = ''] = ids.items;
  await desk.kits.create({
    commandId: house.id(),
    kitId: house.id(),
    initiativeId: ids.initiative,
    name: 'Klusset',
    barcode: 'KOFFER-1',
    note: '',
    itemIds: [third],
  });
  await place.reserve(0, '2026-11-25', '2026-11-27', { itemId: second });
  await place.lend(1, 0);
  await place.hold(2, 0);
  await place.giveBack(0);
  const { lines } = await desk.batches.preview({ itemIds: ids.items, change: { use: 'other' } });
  expect(lines.map(({ refusal }) => refusal?.reason)).toEqual([
    'catalog.itemSetAside',
    'catalog.itemReserved',
    'batches.inKit',
  ]);
});

test('an item of another kind is found by its new name', async () => {
  await using place = await lendingHouse({ items: 1 });
  const kindId = place.house.id();
  const kind = await place.desk.catalog.getKind({ kindId: place.ids.kind });
  await place.desk.catalog.createKind({
    ...kind,
    commandId: place.house.id(),
    kindId,
    name: 'Decoupeerzaag',
  });
  await change(place, { kindId });
  const items = (await place.desk.search.everything({ text: 'decoupeerzaag', limit: 9 })).filter(
    ({ entity }) => entity === 'item',
  );
  expect(items).toMatchObject([{ id: place.ids.items[0] }]);
  const listed = await place.desk.catalog.listItems({ text: 'decoupeer' });
  expect(listed).toMatchObject({ total: 1, items: [{ kindName: 'Decoupeerzaag' }] });
});

test('volunteers change the things of their own initiatives and see their own batches', async () => {
  await using place = await lendingHouse({ items: 1 });
  const own = place.house.as('volunteer', [place.ids.initiative]);
  const stranger = place.house.as('volunteer', ['another-initiative']);
  const { batch } = await change(place, { condition: 'used' }, own);
  expect(await own.batches.recent()).toMatchObject([{ id: batch.id }]);
  const { lines } = await stranger.batches.preview({
    itemIds: place.ids.items,
    change: { condition: 'new' },
  });
  expect(lines).toMatchObject([{ changes: [], refusal: { reason: 'catalog.otherInitiative' } }]);
  const { desk } = place;
  const ofDesk = await change(place, { condition: 'worn' }, desk);
  await expect(own.batches.lines({ batchId: ofDesk.batch.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(undo(place, ofDesk.batch.id, own)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('an undo is of the same day', async () => {
  await using place = await lendingHouse({ items: 1 });
  const { batch } = await change(place, { condition: 'used' });
  place.goTo('2026-11-24');
  expect(await place.desk.batches.recent()).toMatchObject([{ canUndo: false }]);
  await expect(undo(place, batch.id)).rejects.toMatchObject(refusedAs('batches.tooLateToUndo'));
});

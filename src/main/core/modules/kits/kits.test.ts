import { expect, test } from 'vitest';
import { lendingHouse, refusedAs } from '../loans/lending.testing.ts';

type Place = Awaited<ReturnType<typeof lendingHouse>>;

async function makeKit(place: Place, items: number[], barcode = 'KOFFER-1') {
  const { desk, house, ids } = place;
  return desk.kits.create({
    commandId: house.id(),
    kitId: house.id(),
    initiativeId: ids.initiative,
    name: 'Klusset',
    barcode,
    note: '',
    itemIds: items.map((n) => ids.items[n] ?? ''),
  });
}

test('exact items under one code, each in one kit at most', async () => {
  await using place = await lendingHouse({ items: 4 });
  const kit = await makeKit(place, [1, 0]);
  expect(kit.items.map((item) => item.itemId)).toEqual([place.ids.items[1], place.ids.items[0]]);
  await expect(makeKit(place, [2], 'KOFFER-1')).rejects.toMatchObject(refusedAs('catalog.barcodeTaken'));
  await expect(makeKit(place, [0, 2], 'KOFFER-2')).rejects.toMatchObject({
    data: { reason: 'kits.inOtherKit', params: { kit: 'Klusset' } },
  });
  await expect(makeKit(place, [2, 2], 'KOFFER-2')).rejects.toMatchObject(refusedAs('loans.itemTwice'));
  const item = await place.desk.catalog.getItem({ itemId: place.ids.items[3] ?? '' });
  await expect(makeKit(place, [2], item.barcode)).rejects.toMatchObject(refusedAs('catalog.barcodeTaken'));
});

test('one item makes way for another of its kind and keeps its place', async () => {
  await using place = await lendingHouse({ items: 3 });
  const kit = await makeKit(place, [0, 1]);
  const [out = '', , comes = ''] = place.ids.items;
  const swap = { kitId: kit.id, outItemId: out, inItemId: comes, reason: 'Versleten' };
  const after = await place.desk.kits.swap({ commandId: place.house.id(), ...swap });
  expect(after.items.map((item) => item.itemId)).toEqual([comes, place.ids.items[1]]);
  await expect(place.desk.kits.swap({ commandId: place.house.id(), ...swap })).rejects.toMatchObject(
    refusedAs('kits.notInKit'),
  );
  expect(await place.desk.kits.ofItem({ itemId: out })).toBeNull();
  expect(await place.desk.kits.ofItem({ itemId: comes })).toMatchObject({ id: kit.id });
});

test('a kit that is no more gives its code and items back, and comes back the same day', async () => {
  await using place = await lendingHouse({ items: 2 });
  const kit = await makeKit(place, [0, 1]);
  const act = () => ({ commandId: place.house.id(), kitId: kit.id });
  await place.desk.kits.end(act());
  expect(await place.desk.kits.list({})).toEqual([]);
  await place.desk.kits.undoEnd(act());
  expect(await place.desk.kits.list({})).toMatchObject([{ id: kit.id, items: [{}, {}] }]);
  await place.desk.kits.end(act());
  place.goTo('2026-11-24');
  await expect(place.desk.kits.undoEnd(act())).rejects.toMatchObject(refusedAs('kits.tooLateToUndo'));
});

test('volunteers keep the kits of their own initiatives, and see what is out', async () => {
  await using place = await lendingHouse({ items: 2 });
  const kit = await makeKit(place, [0, 1]);
  await place.lend(0, 0);
  const volunteer = place.house.as('volunteer', [place.ids.initiative]);
  expect((await volunteer.kits.get({ kitId: kit.id })).items.map((item) => item.isOut)).toEqual([
    true,
    false,
  ]);
  const stranger = place.house.as('volunteer', ['another-initiative']);
  await expect(stranger.kits.end({ commandId: place.house.id(), kitId: kit.id })).rejects.toMatchObject(
    refusedAs('catalog.otherInitiative'),
  );
});

test('the scan of a kit says where each of its things is, and one hand-over lends it whole or not at all', async () => {
  await using place = await lendingHouse({ items: 3 });
  await makeKit(place, [0, 1]);
  const found = await place.desk.loans.lookUp({ code: 'koffer-1' });
  expect(found).toMatchObject({
    kind: 'kit',
    name: 'Klusset',
    things: [{ openLoan: null }, { openLoan: null }],
  });
  const items = [0, 1].map((n) => ({ loanId: place.house.id(), itemId: place.ids.items[n] ?? '' }));
  await place.lend(1, 1);
  await expect(place.lend(0, 0, { items })).rejects.toMatchObject(refusedAs('loans.itemOut'));
  await place.giveBack(1);
  await place.lend(0, 0, { items });
  expect(await place.desk.loans.lookUp({ code: 'KOFFER-1' })).toMatchObject({
    things: [{ refusal: 'loans.itemOut' }, { refusal: 'loans.itemOut' }],
  });
});

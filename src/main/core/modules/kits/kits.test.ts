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

test('nothing that is out of use comes in; what was in it before may stay until it is swapped', async () => {
  await using place = await lendingHouse({ items: 3 });
  const { desk, house, ids } = place;
  const kit = await makeKit(place, [0, 1]);
  const retire = (n: number) =>
    desk.catalog.retireItem({ commandId: house.id(), itemId: ids.items[n] ?? '', reason: 'broken' });
  await retire(0);
  await retire(2);
  const fields = { kitId: kit.id, name: 'Klusset', barcode: kit.barcode, revision: 1 };
  const after = await desk.kits.update({
    ...fields,
    commandId: house.id(),
    note: 'In de rode koffer',
    itemIds: ids.items.slice(0, 2),
  });
  expect(after.items.map((item) => item.refusal)).toEqual(['loans.itemRetired', null]);
  const add = { ...fields, commandId: house.id(), revision: 2, note: '', itemIds: ids.items };
  await expect(desk.kits.update(add)).rejects.toMatchObject(refusedAs('kits.notInUse'));
  const swap = { commandId: house.id(), kitId: kit.id, outItemId: ids.items[0] ?? '', reason: 'Versleten' };
  await expect(desk.kits.swap({ ...swap, inItemId: ids.items[2] ?? '' })).rejects.toMatchObject(
    refusedAs('kits.notInUse'),
  );
  await expect(desk.kits.swap({ ...swap, inItemId: swap.outItemId })).rejects.toMatchObject(
    refusedAs('kits.sameItem'),
  );
});

test('each swap is remembered with who and why, newest first', async () => {
  await using place = await lendingHouse({ items: 4 });
  const { desk, house, ids } = place;
  const kit = await makeKit(place, [0, 1]);
  const [a = '', , c = '', d = ''] = ids.items;
  const swap = (outItemId: string, inItemId: string, reason: string) =>
    desk.kits.swap({ commandId: house.id(), kitId: kit.id, outItemId, inItemId, reason });
  await swap(a, c, 'Versleten');
  house.clock.pass(1);
  await swap(c, d, 'Lader kwijt');
  expect(await desk.kits.swaps({ kitId: kit.id })).toMatchObject([
    { reason: 'Lader kwijt', out: { itemId: c }, in: { itemId: d } },
    { reason: 'Versleten', out: { itemId: a }, in: { itemId: c } },
  ]);
});

test('a thing on the workbench is told apart from one that is out', async () => {
  await using place = await lendingHouse({ items: 3 });
  const { desk, house, ids } = place;
  await makeKit(place, [0, 1, 2]);
  await place.lend(0, 0);
  const ticket = { ticketId: house.id(), itemId: ids.items[1] ?? '', title: 'Hapert' };
  await desk.upkeep.openTicket({ commandId: house.id(), ...ticket, photoIds: [] });
  const [kit] = await desk.kits.list({});
  expect(kit?.items.map((item) => item.refusal)).toEqual(['loans.itemOut', 'upkeep.inRepair', null]);
});

test('the code of a kit is given to no item, is not offered again, and comes free with the kit', async () => {
  await using place = await lendingHouse({ items: 2 });
  const { desk, house, ids } = place;
  const { barcode } = await desk.catalog.nextBarcode();
  const kit = await makeKit(place, [0, 1], barcode.toLowerCase());
  expect(kit.barcode).toBe(barcode);
  expect((await desk.catalog.nextBarcode()).barcode).not.toBe(barcode);
  const add = () => ({
    commandId: house.id(),
    itemId: house.id(),
    kindId: ids.kind,
    barcode,
    condition: 'good' as const,
    note: '',
    place: '',
    acquiredOn: null,
  });
  await expect(desk.catalog.createItem(add())).rejects.toMatchObject(refusedAs('catalog.barcodeTaken'));
  await expect(makeKit(place, [0], 'DP-000123A')).rejects.toMatchObject({
    data: { reason: 'catalog.barcodeDamaged' },
  });
  await desk.kits.end({ commandId: house.id(), kitId: kit.id });
  expect((await desk.catalog.createItem(add())).barcode).toBe(barcode);
  await expect(desk.kits.undoEnd({ commandId: house.id(), kitId: kit.id })).rejects.toMatchObject(
    refusedAs('catalog.barcodeTaken'),
  );
});

test('a kit that ended comes back with what no other kit took, and not at all when everything went', async () => {
  await using place = await lendingHouse({ items: 3 });
  const { desk, house, ids } = place;
  const kit = await makeKit(place, [0, 1]);
  const act = () => ({ commandId: house.id(), kitId: kit.id });
  await desk.kits.end(act());
  await makeKit(place, [0], 'KOFFER-2');
  expect((await desk.kits.undoEnd(act())).items.map((item) => item.itemId)).toEqual([ids.items[1]]);
  await desk.kits.end(act());
  await makeKit(place, [1], 'KOFFER-3');
  await expect(desk.kits.undoEnd(act())).rejects.toMatchObject(refusedAs('kits.itemsGone'));
});

test('a kit has a label of its own', async () => {
  await using place = await lendingHouse({ items: 2 });
  const { desk, house } = place;
  const kit = await makeKit(place, [0, 1]);
  const print = () =>
    desk.labels.items({ paper: 'a4-24', symbols: 'both', of: { by: 'kit', kitId: kit.id } });
  expect(await print()).toMatchObject({ labels: 1, pages: 1 });
  await desk.kits.end({ commandId: house.id(), kitId: kit.id });
  await expect(print()).rejects.toMatchObject(refusedAs('labels.nothing'));
});

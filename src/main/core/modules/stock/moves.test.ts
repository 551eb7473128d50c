import { expect, onTestFinished, test } from 'vitest';
import { reasonOf, stockHouse } from './stock.fixtures.ts';

async function opened() {
  const made = await stockHouse();
  onTestFinished(() => made.house.close());
  return { ...made, desk: made.house.as('desk'), drill: made.drillItems[0] ?? { id: '', barcode: '' } };
}

test('a thing is put on a shelf and back; putting it where it stands is no movement', async () => {
  const { house, desk, drill } = await opened();
  const put = (place: string, shelf: string) =>
    desk.stock.moveItem({ commandId: house.id(), movementId: house.id(), itemId: drill.id, place, shelf });
  const moved = await put('Rek C', '3');
  expect(moved).toMatchObject({
    kind: 'moved',
    before: { place: 'Rek A', shelf: '' },
    after: { place: 'Rek C', shelf: '3' },
    canUndo: true,
  });
  expect(await put('Rek C', '3')).toBeNull();
  const undone = await desk.stock.undoMovement({ commandId: house.id(), movementId: moved?.id ?? '' });
  expect(undone).toMatchObject({ undone: true, canUndo: false });
  expect(await desk.catalog.getItem({ itemId: drill.id })).toMatchObject({ place: 'Rek A', shelf: '' });
  expect(
    await reasonOf(desk.stock.undoMovement({ commandId: house.id(), movementId: moved?.id ?? '' })),
  ).toBe('stock.alreadyUndone');
  expect((await desk.stock.movementsOfItem({ itemId: drill.id })).total).toBe(1);
});

test('what changed again is not undone over it, and yesterday is past', async () => {
  const { house, desk, drill } = await opened();
  const put = (place: string) =>
    desk.stock.moveItem({
      commandId: house.id(),
      movementId: house.id(),
      itemId: drill.id,
      place,
      shelf: '',
    });
  const first = await put('Rek C');
  const second = await put('Rek D');
  const undo = (id = '') => house.as('desk').stock.undoMovement({ commandId: house.id(), movementId: id });
  expect(await reasonOf(undo(first?.id))).toBe('stock.changedSince');
  house.clock.pass(24 * 60);
  expect(await reasonOf(undo(second?.id))).toBe('stock.tooLateToUndo');
});

test('a place gets another name for all its things, when the number on the screen still holds', async () => {
  const { house, desk, tools } = await opened();
  const rename = (items: number) =>
    desk.stock.renamePlace({
      commandId: house.id(),
      initiativeId: tools,
      from: 'Rek A',
      to: 'Kast 1',
      items,
    });
  expect(await desk.stock.places({ initiativeId: tools })).toEqual([
    { place: 'Rek A', shelves: [], items: 2 },
    { place: 'Rek B', shelves: [], items: 2 },
  ]);
  expect(await reasonOf(rename(3))).toBe('stock.placeChanged');
  expect(await rename(2)).toEqual({ items: 2 });
  expect((await desk.stock.places({ initiativeId: tools })).map(({ place }) => place)).toEqual([
    'Kast 1',
    'Rek B',
  ]);
});

test('a guest stays its owner’s, stands with its host, and comes home to its own place', async () => {
  const { house, desk, drill, tools, baby } = await opened();
  const owner = house.as('volunteer', [tools]);
  const host = house.as('volunteer', [baby]);
  const lendOut = (client: typeof owner) =>
    client.stock.hostItem({
      commandId: house.id(),
      movementId: house.id(),
      itemId: drill.id,
      toInitiativeId: baby,
      until: '2026-12-18',
      note: 'Voor de winterbeurs',
    });
  expect(await reasonOf(lendOut(host))).toBe('catalog.otherInitiative');
  expect(await lendOut(owner)).toMatchObject({ kind: 'hosted', after: { hostName: 'Babytheek', place: '' } });
  expect(await desk.catalog.getItem({ itemId: drill.id })).toMatchObject({
    initiativeName: 'Instrumentheek',
    hostedInitiativeName: 'Babytheek',
    hostedUntil: '2026-12-18',
  });
  await host.stock.moveItem({
    commandId: house.id(),
    movementId: house.id(),
    itemId: drill.id,
    place: 'Zolder',
    shelf: '',
  });
  expect(await reasonOf(lendOut(owner))).toBe('stock.alreadyHosted');
  // Counted with its host, not with its owner.
  const takeId = house.id();
  await host.stock.startTake({
    commandId: house.id(),
    takeId,
    initiativeId: baby,
    place: null,
    name: 'T',
    note: '',
  });
  expect((await host.stock.take({ takeId })).take.expected).toBe(2);
  const part = { itemId: drill.id, personId: null, how: 'givenAway' as const, cents: 0 };
  expect(
    await reasonOf(owner.stock.partWith({ ...part, commandId: house.id(), movementId: house.id() })),
  ).toBe('stock.homeFirst');
  await host.stock.bringHome({ commandId: house.id(), movementId: house.id(), itemId: drill.id });
  expect(await desk.catalog.getItem({ itemId: drill.id })).toMatchObject({
    hostedInitiativeId: null,
    hostedUntil: null,
    place: 'Rek A',
  });
});

test('a thing is sold: out of use, with who and how much; taken back it is in use again', async () => {
  const { house, desk, drill, personId } = await opened();
  const part = (changes: { how: 'sold' | 'givenAway'; cents: number }) =>
    desk.stock.partWith({
      commandId: house.id(),
      movementId: house.id(),
      itemId: drill.id,
      personId,
      ...changes,
    });
  expect(await reasonOf(part({ how: 'sold', cents: 0 }))).toBe('stock.priceNeeded');
  const sale = await part({ how: 'sold', cents: 1250 });
  expect(sale).toMatchObject({ kind: 'soldOut', cents: 1250, person: { id: personId }, canUndo: true });
  expect(await desk.catalog.getItem({ itemId: drill.id })).toMatchObject({
    state: 'retired',
    retiredReason: 'sold',
  });
  const owes = async () => (await desk.money.ofPerson({ personId })).balances.owesCents;
  expect(await owes()).toBe(1250);
  expect(await reasonOf(part({ how: 'givenAway', cents: 0 }))).toBe('catalog.itemAlreadyRetired');
  await desk.stock.undoMovement({ commandId: house.id(), movementId: sale.id });
  expect(await owes()).toBe(0);
  expect(await desk.catalog.getItem({ itemId: drill.id })).toMatchObject({
    state: 'inUse',
    retiredReason: null,
  });
  expect(await part({ how: 'givenAway', cents: 0 })).toMatchObject({ kind: 'givenAway', cents: null });
});

test('what is out is not sold, and taking out of use and back leaves its line', async () => {
  const { house, desk, drill, personId } = await opened();
  await desk.catalog.retireItem({ commandId: house.id(), itemId: drill.id, reason: 'broken' });
  await desk.catalog.bringBackItem({ commandId: house.id(), itemId: drill.id });
  const { movements } = await desk.stock.movementsOfItem({ itemId: drill.id });
  expect(movements.map(({ kind }) => kind).toSorted()).toEqual(['broughtBack', 'retired']);
  await desk.loans.handOver({
    commandId: house.id(),
    handOverId: house.id(),
    personId,
    items: [{ loanId: house.id(), itemId: drill.id }],
  });
  const sell = { itemId: drill.id, personId, how: 'sold' as const, cents: 100 };
  expect(
    await reasonOf(desk.stock.partWith({ ...sell, commandId: house.id(), movementId: house.id() })),
  ).toBe('catalog.itemIsOut');
});

test('donor, shelf and owner are kept when a form does not know of them; an outside owner has a name', async () => {
  const { house, desk, drill, drills } = await opened();
  const fields = {
    itemId: drill.id,
    kindId: drills,
    barcode: drill.barcode,
    condition: 'good' as const,
    note: '',
    place: 'Rek A',
    acquiredOn: null,
  };
  const save = (revision: number, more: object) =>
    desk.catalog.updateItem({ ...fields, ...more, revision, commandId: house.id() });
  const owner = { owner: 'other', ownerName: '' };
  expect(await reasonOf(save(0, owner))).toBe('stock.ownerNeedsName');
  await save(0, {
    shelf: '2',
    donorName: 'Buurtwinkel',
    donorUnnamed: true,
    owner: 'other',
    ownerName: 'Stad',
  });
  expect(await save(1, { note: 'Nieuw snoer' })).toMatchObject({
    shelf: '2',
    donorName: 'Buurtwinkel',
    donorUnnamed: true,
    owner: 'other',
    ownerName: 'Stad',
  });
  const { movements } = await desk.stock.movementsOfItem({ itemId: drill.id });
  expect(movements.map(({ kind }) => kind).toSorted()).toEqual(['moved', 'ownerChanged']);
});

test('a giver who is shielded is named by no thing and in no file, and a form that does not know of them keeps them', async () => {
  const { house, desk, drill, drills, personId } = await opened();
  const fields = {
    itemId: drill.id,
    kindId: drills,
    barcode: drill.barcode,
    condition: 'good' as const,
    note: '',
    place: '',
    acquiredOn: null,
  };
  const giver = { donorName: 'Fictie Gever', donorPersonId: personId, donorUnnamed: false };
  const save = (revision: number, more: object) =>
    desk.catalog.updateItem({ ...fields, ...more, revision, commandId: house.id() });
  await save(0, giver);
  const restrictionId = house.id();
  const support = house.as('support').restrictions;
  await support.set({
    commandId: house.id(),
    restrictionId,
    personId,
    reason: 'Zegt niemand waar.',
    readerIds: [],
  });
  const nobody = { donorName: '', donorPersonId: null };
  expect(await desk.catalog.getItem({ itemId: drill.id })).toMatchObject(nobody);
  const { exportItems } = await import('../catalog/export-items.ts');
  const lines = await exportItems(house.inside.store().reader, null, 100);
  expect(JSON.stringify(lines)).not.toContain('Fictie Gever');
  expect(await save(1, { ...nobody, donorUnnamed: false, note: 'Nieuw snoer' })).toMatchObject(nobody);
  const { lines: preview } = await desk.batches.preview({
    itemIds: [drill.id],
    change: { donor: { name: 'Buurtwinkel', personId: null, unnamed: false } },
  });
  expect(preview[0]?.changes).toContainEqual({ field: 'donor', from: '', to: 'Buurtwinkel' });
  await support.lift({ commandId: house.id(), restrictionId, reason: 'Niet meer nodig' });
  expect(await desk.catalog.getItem({ itemId: drill.id })).toMatchObject(giver);
});

test('another giver takes the place of one who is shielded: what was typed is never thrown away', async () => {
  const { house, desk, drill, drills, personId } = await opened();
  const fields = {
    itemId: drill.id,
    kindId: drills,
    barcode: drill.barcode,
    note: '',
    place: '',
    acquiredOn: null,
  };
  const save = (revision: number, donorName: string, donorPersonId: string | null) =>
    desk.catalog.updateItem({
      ...fields,
      condition: 'good',
      donorName,
      donorPersonId,
      donorUnnamed: false,
      revision,
      commandId: house.id(),
    });
  await save(0, 'Fictie Gever', personId);
  await house.as('support').restrictions.set({
    commandId: house.id(),
    restrictionId: house.id(),
    personId,
    reason: 'Zegt niemand waar.',
    readerIds: [],
  });
  expect(await save(1, 'Buurtwinkel', null)).toMatchObject({ donorName: 'Buurtwinkel', donorPersonId: null });
});

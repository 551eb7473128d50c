import { expect, test } from 'vitest';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';

/** An initiative open on Mondays and Wednesdays, one kind, three items, one person. */
async function lendingHouse(house: TestCore) {
  const staff = house.as('coordinator');
  const ids = {
    initiative: house.id(),
    kind: house.id(),
    items: [house.id(), house.id(), house.id()],
    person: house.id(),
  };
  const commandId = () => house.id();
  await staff.catalog.createInitiative({
    commandId: commandId(),
    initiativeId: ids.initiative,
    name: 'Instrumentheek',
    offerKind: 'lend',
    summary: '',
    summaryTranslations: {},
    place: '',
    pictogram: 'drill',
    loanDays: 7,
    active: true,
  });
  await staff.catalog.setOpeningHours({
    commandId: commandId(),
    initiativeId: ids.initiative,
    hours: [
      { weekday: 1, opens: '09:00', closes: '12:00' },
      { weekday: 3, opens: '13:00', closes: '17:00' },
    ],
  });
  await staff.catalog.createKind({
    commandId: commandId(),
    kindId: ids.kind,
    name: 'Boormachine',
    nameTranslations: {},
    description: '',
    descriptionTranslations: {},
    initiativeId: ids.initiative,
    pictogram: 'drill',
    loanDays: null,
    replacementCents: 8900,
    parts: [],
    visible: true,
  });
  const barcodes: string[] = [];
  for (const itemId of ids.items) {
    const { barcode } = await staff.catalog.nextBarcode();
    barcodes.push(barcode);
    await staff.catalog.createItem({
      commandId: commandId(),
      itemId,
      kindId: ids.kind,
      barcode,
      condition: 'good',
      note: '',
      place: '',
      acquiredOn: null,
    });
  }
  await staff.people.create({
    commandId: commandId(),
    personId: ids.person,
    name: 'Fatima Voorbeeld',
    birthDate: null,
    birthDateMissing: 'notAsked',
    language: 'ar',
    phone: null,
    email: null,
    street: null,
    houseNumber: null,
    postcode: null,
    town: null,
    card: null,
  });
  return { ...ids, barcodes };
}

const handOverOf = (house: TestCore, personId: string, itemIds: string[]) => ({
  commandId: house.id(),
  handOverId: house.id(),
  personId,
  items: itemIds.map((itemId) => ({ loanId: house.id(), itemId })),
});

test('three items go out in one hand-over and are due at the end of the next open day', async () => {
  await using house = await makeTestCore();
  const { items, person, kind } = await lendingHouse(house);
  const desk = house.as('desk');

  const { loans } = await desk.loans.handOver(handOverOf(house, person, items));

  // Handed over on Monday 23 November for 7 days; the next open day is Monday 30 November, until 12:00 in Kortrijk.
  expect(loans.map((loan) => [loan.dueDay, loan.dueAt])).toEqual(
    items.map(() => ['2026-11-30', '2026-11-30T11:00:00.000Z']),
  );
  expect(await house.as('kiosk').loans.availability({ kindIds: [kind] })).toEqual([
    { kindId: kind, total: 3, inHouse: 0, backOn: '2026-11-30' },
  ]);
});

test('an item that is out is refused, whoever asks, and nothing of the basket is written', async () => {
  await using house = await makeTestCore();
  const { items, person } = await lendingHouse(house);
  const desk = house.as('desk');
  const [first = '', second = ''] = items;
  await desk.loans.handOver(handOverOf(house, person, [first]));

  await expect(desk.loans.handOver(handOverOf(house, person, [second, first]))).rejects.toMatchObject({
    code: 'REFUSED',
    data: { reason: 'loans.itemOutToSamePerson' },
  });
  expect(await desk.loans.ofPerson({ personId: person })).toMatchObject({ openCount: 1 });
});

test('the same command again changes nothing and gives the same answer', async () => {
  await using house = await makeTestCore();
  const { items, person } = await lendingHouse(house);
  const desk = house.as('desk');
  const input = handOverOf(house, person, items);

  const first = await desk.loans.handOver(input);
  const again = await desk.loans.handOver(input);

  expect(again).toEqual(first);
  expect(await desk.loans.ofPerson({ personId: person })).toMatchObject({ openCount: 3, total: 3 });
});

test('a return brings the item back; undoing the return puts it out again under its old due day', async () => {
  await using house = await makeTestCore();
  const { items, person, kind } = await lendingHouse(house);
  const desk = house.as('desk');
  const [first = ''] = items;
  await desk.loans.handOver(handOverOf(house, person, [first]));
  house.clock.pass(2);

  const { loan } = await desk.loans.giveBack({ commandId: house.id(), itemId: first });
  expect(loan).toMatchObject({ returnedAt: '2026-11-23T09:02:00.000Z', daysLate: 0, canUndoReturn: true });
  expect(await desk.loans.availability({ kindIds: [kind] })).toMatchObject([{ inHouse: 3 }]);

  const undone = await desk.loans.undoReturn({ commandId: house.id(), loanId: loan.id });
  expect(undone.loan).toMatchObject({ returnedAt: null, dueDay: '2026-11-30' });
  expect(await desk.loans.availability({ kindIds: [kind] })).toMatchObject([{ inHouse: 2 }]);
});

test('a visitor at the kiosk cannot hand anything over, whatever the message says', async () => {
  await using house = await makeTestCore();
  const { items, person } = await lendingHouse(house);
  await expect(house.as('kiosk').loans.handOver(handOverOf(house, person, items))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await expect(house.as('kiosk').loans.handOver({} as never)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

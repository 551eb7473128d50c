import { expect, test } from 'vitest';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';

/** A drill with a case and two keys, lent to Fatima; Karim may come and fetch it. */
async function lentDrill(house: TestCore, actedBy?: { name: string; relation: 'neighbour' }) {
  const staff = house.as('coordinator');
  const ids = { initiative: house.id(), kind: house.id(), item: house.id(), person: house.id() };
  const loanId = house.id();
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
    parts: [
      { id: house.id(), name: 'Koffer', quantity: 1 },
      { id: house.id(), name: 'Sleutel', quantity: 2 },
    ],
    visible: true,
  });
  const { barcode } = await staff.catalog.nextBarcode();
  await staff.catalog.createItem({
    commandId: commandId(),
    itemId: ids.item,
    kindId: ids.kind,
    barcode,
    condition: 'good',
    note: '',
    place: '',
    acquiredOn: null,
  });
  await staff.people.create({
    commandId: commandId(),
    personId: ids.person,
    name: 'Fatima Voorbeeld',
    birthDate: null,
    birthDateMissing: 'notAsked',
    language: 'nl',
    phone: null,
    email: null,
    street: null,
    houseNumber: null,
    postcode: null,
    town: null,
    card: null,
  });
  const { loans } = await house.as('desk').loans.handOver({
    commandId: commandId(),
    handOverId: house.id(),
    personId: ids.person,
    items: [{ loanId, itemId: ids.item }],
    ...(actedBy ? { actedBy } : {}),
  });
  return { ...ids, loanId, barcode, loan: loans[0] };
}

test('a scan lends all parts; what stayed behind is ticked out afterwards, and counts when it comes back', async () => {
  await using house = await makeTestCore();
  const { loanId, item } = await lentDrill(house);
  const desk = house.as('desk');
  const { partsOut } = await desk.loans.whereabouts({ itemId: item });
  expect(partsOut.map(({ name, given }) => `${given} ${name}`)).toEqual(['1 Koffer', '2 Sleutel']);

  const keys = partsOut[1]?.partId ?? '';
  const { parts } = await desk.loans.tickParts({
    commandId: house.id(),
    loanId,
    parts: [{ partId: keys, given: 1 }],
  });
  expect(parts.map(({ name, given }) => `${given} ${name}`)).toEqual(['1 Koffer', '1 Sleutel']);

  const { loan } = await desk.loans.giveBack({ commandId: house.id(), itemId: item });
  expect(loan.partsMissing).toBe(0);
});

test('more than belongs to it, or another day, changes nothing and says so', async () => {
  await using house = await makeTestCore();
  const { loanId, item } = await lentDrill(house);
  const [box] = (await house.as('desk').loans.whereabouts({ itemId: item })).partsOut;
  const tick = (given: number) =>
    house.as('desk').loans.tickParts({
      commandId: house.id(),
      loanId,
      parts: [{ partId: box?.partId ?? '', given }],
    });

  await expect(tick(2)).rejects.toMatchObject({ data: { reason: 'loans.partsTooMany' } });
  house.clock.set('2026-11-24T09:00:00.000Z');
  await expect(tick(0)).rejects.toMatchObject({ data: { reason: 'loans.partsOnlyToday' } });
});

test('a loan says who stood at the desk, and a return entered afterwards says when it was written', async () => {
  await using house = await makeTestCore();
  const { item, loan } = await lentDrill(house, { name: 'Karim', relation: 'neighbour' });
  expect(loan?.actedBy).toEqual({ personId: null, name: 'Karim', relation: 'neighbour' });
  const desk = house.as('desk');
  const early = { day: '2026-11-22', time: null };
  await expect(desk.loans.giveBack({ commandId: house.id(), itemId: item, on: early })).rejects.toMatchObject(
    { data: { reason: 'loans.backBeforeOut' } },
  );

  house.clock.set('2026-11-25T09:00:00.000Z');
  const { loan: back } = await house.as('desk').loans.giveBack({
    commandId: house.id(),
    itemId: item,
    on: { day: '2026-11-24', time: '18:00' },
  });
  expect(back).toMatchObject({
    returnedAt: '2026-11-24T17:00:00.000Z',
    returnEnteredAt: '2026-11-25T09:00:00.000Z',
  });
});

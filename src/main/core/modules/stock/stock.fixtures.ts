import { makeItemCode } from '#shared/domain/barcode.ts';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';

/** A small house for tests of the stock: two initiatives, a kind each, items in two places, one person. */
export async function stockHouse(items = 4) {
  const house = await makeTestCore();
  const tools = await addInitiative(house, 'Instrumentheek');
  const baby = await addInitiative(house, 'Babytheek');
  const drills = await addKind(house, tools, 'Boormachine');
  const cots = await addKind(house, baby, 'Kinderbed');
  let made = 0;
  const add = async (kindId: string, place: string) => {
    made += 1;
    const barcode = makeItemCode(made);
    const itemId = house.id();
    await house.as('coordinator').catalog.createItem({
      commandId: house.id(),
      itemId,
      kindId,
      barcode,
      condition: 'good',
      note: '',
      place,
      acquiredOn: null,
    });
    return { id: itemId, barcode };
  };
  const drillItems = [];
  for (let n = 0; n < items; n += 1) drillItems.push(await add(drills, n % 2 === 0 ? 'Rek A' : 'Rek B'));
  const cot = await add(cots, 'Zolder');
  const personId = house.id();
  await house.as('desk').people.create({ ...person, commandId: house.id(), personId });
  return { house, tools, baby, drills, cots, drillItems, cot, personId, add };
}

export type StockHouse = Awaited<ReturnType<typeof stockHouse>>;

async function addInitiative(house: TestCore, name: string): Promise<string> {
  const initiativeId = house.id();
  const boss = house.as('coordinator');
  await boss.catalog.createInitiative({
    commandId: house.id(),
    initiativeId,
    name,
    offerKind: 'lend',
    summary: '',
    summaryTranslations: {},
    place: '',
    pictogram: 'house',
    loanDays: 7,
    active: true,
  });
  await boss.catalog.setOpeningHours({
    commandId: house.id(),
    initiativeId,
    hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '17:00' })),
  });
  return initiativeId;
}

async function addKind(house: TestCore, initiativeId: string, name: string): Promise<string> {
  const kindId = house.id();
  await house.as('coordinator').catalog.createKind({
    commandId: house.id(),
    kindId,
    name,
    nameTranslations: {},
    description: '',
    descriptionTranslations: {},
    initiativeId,
    pictogram: 'drill',
    loanDays: null,
    replacementCents: 8900,
    parts: [],
    visible: true,
  });
  return kindId;
}

const person = {
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
} as const;

/** The code of the refusal an act ends in. */
export async function reasonOf(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => 'no refusal',
    (error: { data?: { reason?: string }; code?: string }) => error.data?.reason ?? error.code ?? 'other',
  );
}

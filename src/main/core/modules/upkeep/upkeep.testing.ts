import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';

/** The beginning that says what a file is, and nothing real behind it. */
export const smallPng = Buffer.from([
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  ...Array<number>(40).fill(0),
]).toString('base64');

/** A house with one initiative, two kinds and some things, and a person to lend to. */
export async function houseWithThings() {
  const house = await makeTestCore();
  const boss = house.as('coordinator');
  const initiativeId = house.id();
  await boss.catalog.createInitiative({
    commandId: house.id(),
    initiativeId,
    name: 'Instrumentheek',
    offerKind: 'lend',
    summary: '',
    summaryTranslations: {},
    place: '',
    pictogram: 'tool-library',
    loanDays: 14,
    active: true,
  });
  const kindIds = [
    await addKind(house, initiativeId, 'Boormachine'),
    await addKind(house, initiativeId, 'Ladder'),
  ];
  const [drill = '', ladder = ''] = kindIds;
  const items: string[] = [];
  for (const kindId of [drill, drill, ladder]) items.push(await addItem(house, kindId));
  const personId = house.id();
  await boss.people.create({ commandId: house.id(), personId, ...nobody, card: null });
  return { house, initiativeId, kindIds, drill, ladder, items, personId };
}
export type HouseWithThings = Awaited<ReturnType<typeof houseWithThings>>;

const nobody = {
  name: 'Mira Testens',
  birthDate: null,
  birthDateMissing: 'notAsked' as const,
  language: null,
  phone: null,
  email: null,
  street: null,
  houseNumber: null,
  postcode: null,
  town: null,
};

export async function addKind(house: TestCore, initiativeId: string, name: string): Promise<string> {
  const kindId = house.id();
  await house.as('coordinator').catalog.createKind({
    commandId: house.id(),
    kindId,
    initiativeId,
    name,
    nameTranslations: {},
    description: '',
    descriptionTranslations: {},
    pictogram: 'drill',
    loanDays: null,
    replacementCents: null,
    parts: [],
    visible: true,
  });
  return kindId;
}

export async function addItem(house: TestCore, kindId: string): Promise<string> {
  const desk = house.as('desk');
  const itemId = house.id();
  const { barcode } = await desk.catalog.nextBarcode();
  await desk.catalog.createItem({
    commandId: house.id(),
    itemId,
    kindId,
    barcode,
    condition: 'good',
    note: '',
    place: '',
    acquiredOn: null,
  });
  return itemId;
}

/** An electrical test of each year on all things of the initiative, unless said otherwise. */
export const planFields = (initiativeId: string) => ({
  initiativeId,
  name: 'Elektrische keuring',
  work: 'electricalTest' as const,
  scope: 'initiative' as const,
  kindIds: [] as string[],
  itemIds: [] as string[],
  instructions: '',
  everyDays: 365 as number | null,
  everyLoans: null as number | null,
  firstDay: '2026-11-23',
  isGate: true,
  warnDays: 14,
});

export async function lend(
  { house, personId }: Pick<HouseWithThings, 'house' | 'personId'>,
  itemId: string,
): Promise<string> {
  const loanId = house.id();
  await house.as('desk').loans.handOver({
    commandId: house.id(),
    handOverId: house.id(),
    personId,
    items: [{ loanId, itemId }],
  });
  return loanId;
}

/** The reason a call was refused with; anything else is thrown. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'done',
    (error: { data?: { reason?: string } }) => {
      if (error.data?.reason === undefined) throw error;
      return error.data.reason;
    },
  );
}

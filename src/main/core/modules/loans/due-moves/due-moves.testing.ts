import type { TestClient, TestCore } from '#tests/support/make-test-core.ts';

/** Hours on weekdays, 10:00 to 17:00. */
const onDays = (...weekdays: number[]) =>
  weekdays.map((weekday) => ({ weekday, opens: '10:00', closes: '17:00' }));

/** Two initiatives that lend for a week, with some things, and two persons. The clock stands on Monday 23 November 2026. */
export async function calendarHouse(house: TestCore) {
  const staff = house.as('coordinator');
  const tools = await addInitiative(house, staff, 'Instrumentheek', onDays(1, 2, 3, 4, 5));
  const toys = await addInitiative(house, staff, 'Spelotheek', onDays(1, 3));
  const persons = [
    await addPerson(house, staff, 'Fatima Voorbeeld'),
    await addPerson(house, staff, 'Jan Test'),
  ];
  /** Lends the next free thing of an initiative to a person; gives the loan back. */
  const lend = async (initiative: typeof tools, person = 0) => {
    const itemId = initiative.items.shift() ?? '';
    const { loans } = await house.as('desk').loans.handOver({
      commandId: house.id(),
      handOverId: house.id(),
      personId: persons[person] ?? '',
      items: [{ loanId: house.id(), itemId }],
    });
    const [loan] = loans;
    if (!loan) throw new Error('nothing was lent');
    return loan;
  };
  const dueOf = async (loanId: string) => {
    const row = await house.inside
      .store()
      .reader.selectFrom('loan')
      .select(['due_day', 'due_at'])
      .where('id', '=', loanId)
      .executeTakeFirstOrThrow();
    return row.due_day;
  };
  return { staff, tools, toys, persons, lend, dueOf };
}

async function addInitiative(
  house: TestCore,
  staff: TestClient,
  name: string,
  hours: ReturnType<typeof onDays>,
) {
  const initiativeId = house.id();
  await staff.catalog.createInitiative({
    commandId: house.id(),
    initiativeId,
    name,
    offerKind: 'lend',
    summary: '',
    summaryTranslations: {},
    place: '',
    pictogram: 'drill',
    loanDays: 7,
    active: true,
  });
  await staff.catalog.setOpeningHours({ commandId: house.id(), initiativeId, hours });
  const kindId = house.id();
  await staff.catalog.createKind({
    commandId: house.id(),
    kindId,
    name: `Ding van ${name}`,
    nameTranslations: {},
    description: '',
    descriptionTranslations: {},
    initiativeId,
    pictogram: 'drill',
    loanDays: null,
    replacementCents: null,
    parts: [],
    visible: true,
  });
  const items: string[] = [];
  for (let n = 0; n < 6; n += 1) {
    const { barcode } = await staff.catalog.nextBarcode();
    const itemId = house.id();
    await staff.catalog.createItem({
      commandId: house.id(),
      itemId,
      kindId,
      barcode,
      condition: 'good',
      note: '',
      place: '',
      acquiredOn: null,
    });
    items.push(itemId);
  }
  return { id: initiativeId, name, items };
}

async function addPerson(house: TestCore, staff: TestClient, name: string): Promise<string> {
  const personId = house.id();
  await staff.people.create({
    commandId: house.id(),
    personId,
    name,
    birthDate: null,
    birthDateMissing: 'notAsked',
    language: 'nl',
    phone: '0470 12 34 56',
    email: null,
    street: null,
    houseNumber: null,
    postcode: null,
    town: null,
    card: null,
  });
  return personId;
}

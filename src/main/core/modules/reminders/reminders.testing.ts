import { makeTestCore, type TestCore, type TestCoreOptions } from '#tests/support/make-test-core.ts';

/** Who borrows what in the tests of reminders. */
export interface TestPerson {
  name: string;
  language?: string | null;
  email?: string | null;
  phone?: string | null;
  address?: boolean;
}

export interface RemindingHouse extends TestCore {
  initiatives: { tools: string; toys: string };
  /** A new person. */
  person(fields: TestPerson): Promise<string>;
  /** Lends something new that is due on this day; gives the loan and the thing. */
  lend(personId: string, dueDay: string, of?: 'tools' | 'toys'): Promise<{ loanId: string; itemId: string }>;
  desk: ReturnType<TestCore['as']>;
}

/** Monday 23 November 2026; two initiatives that are open every day. */
export async function remindingHouse(options: TestCoreOptions = {}): Promise<RemindingHouse> {
  const house = await makeTestCore(options);
  const boss = house.as('coordinator');
  const initiatives = { tools: house.id(), toys: house.id() };
  const kinds = { tools: house.id(), toys: house.id() };
  for (const which of ['tools', 'toys'] as const) {
    await boss.catalog.createInitiative({
      commandId: house.id(),
      initiativeId: initiatives[which],
      name: which === 'tools' ? 'Instrumentheek' : 'Spelotheek',
      offerKind: 'lend',
      summary: '',
      summaryTranslations: {},
      place: which === 'tools' ? 'Gelijkvloers' : 'Zolder',
      pictogram: 'drill',
      loanDays: 7,
      active: true,
    });
    await boss.catalog.setOpeningHours({
      commandId: house.id(),
      initiativeId: initiatives[which],
      hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '09:00', closes: '17:00' })),
    });
    await boss.catalog.createKind({
      commandId: house.id(),
      kindId: kinds[which],
      name: which === 'tools' ? 'Boormachine' : 'Puzzel',
      nameTranslations: {},
      description: '',
      descriptionTranslations: {},
      initiativeId: initiatives[which],
      pictogram: 'drill',
      loanDays: null,
      replacementCents: which === 'tools' ? 8900 : 1200,
      parts: [],
      visible: true,
    });
  }
  const desk = house.as('desk');
  const ready: RemindingHouse = Object.assign(house, {
    initiatives,
    desk,
    async person({ name, language = 'nl', email = null, phone = null, address = false }: TestPerson) {
      const personId = house.id();
      await desk.people.create({
        commandId: house.id(),
        personId,
        name,
        birthDate: null,
        birthDateMissing: 'notAsked',
        language,
        phone,
        email,
        street: address ? 'Deelstraat' : null,
        houseNumber: address ? '5' : null,
        postcode: address ? '8500' : null,
        town: address ? 'Kortrijk' : null,
        card: null,
      });
      return personId;
    },
    async lend(personId: string, dueDay: string, of: 'tools' | 'toys' = 'tools') {
      const now = house.clock.now();
      const [itemId, loanId] = [house.id(), house.id()];
      const { barcode } = await desk.catalog.nextBarcode();
      await desk.catalog.createItem({
        commandId: house.id(),
        itemId,
        kindId: kinds[of],
        barcode,
        condition: 'good',
        note: '',
        place: 'Rek 3',
        acquiredOn: null,
      });
      // Lent a week before it is due, at nine in the morning.
      const lentOn = new Date(Date.parse(`${dueDay}T08:00:00.000Z`) - 7 * 86_400_000);
      house.clock.set(lentOn.toISOString());
      const input = { commandId: house.id(), handOverId: house.id(), personId, items: [{ loanId, itemId }] };
      await house.as('desk').loans.handOver(input);
      house.clock.set(now);
      return { loanId, itemId };
    },
  });
  return ready;
}

/** Days around the Monday of the tests. */
export const days = {
  in2: '2026-11-25',
  today: '2026-11-23',
  late5: '2026-11-18',
  late12: '2026-11-11',
  late40: '2026-10-14',
} as const;

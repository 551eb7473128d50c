import { silentRule } from '#shared/contract/words.ts';
import { makeTestCore, type TestClient, type TestCore } from '#tests/support/make-test-core.ts';
import type { InputOf } from '../../rpc/procedures.ts';

type Rule = Omit<InputOf<'lendingRules', 'setForKind'>, 'commandId' | 'kindId' | 'revision'>;

/**
 * A small lending house on Monday 23 November 2026: one initiative, open on Mondays and Wednesdays, that lends drills for
 * seven days. Acts go through the door, as from a screen; each gives what the door gives.
 */
export interface LendingHouse extends AsyncDisposable {
  house: TestCore;
  desk: TestClient;
  ids: { initiative: string; kind: string; items: string[]; persons: string[] };
  lend: (
    person: number,
    item: number,
    more?: Partial<InputOf<'loans', 'handOver'>>,
    as?: TestClient,
  ) => Promise<{ loanId: string; dueDay: string }>;
  giveBack: (
    item: number,
    more?: Partial<InputOf<'loans', 'giveBack'>>,
  ) => ReturnType<TestClient['loans']['giveBack']>;
  renew: (
    loanId: string,
    more?: Partial<InputOf<'loans', 'renew'>>,
  ) => ReturnType<TestClient['loans']['renew']>;
  hold: (person: number, item?: number) => Promise<string>;
  reserve: (
    person: number,
    fromDay: string,
    toDay: string,
    more?: Partial<InputOf<'reservations', 'make'>>,
  ) => Promise<string>;
  rule: (rule: Partial<Rule>) => Promise<void>;
  initiativeRule: (rule: Partial<Rule>) => Promise<void>;
  /** 09:00 UTC of a local day. */
  goTo: (day: string) => void;
}

export interface LendingOptions {
  items?: number;
  persons?: number;
  loanDays?: number;
  parts?: { name: string; quantity: number }[];
  everyDay?: boolean;
}

export async function lendingHouse(options: LendingOptions = {}): Promise<LendingHouse> {
  const house = await makeTestCore();
  const desk = house.as('coordinator');
  const ids = await furnish(house, desk, options);
  const commandId = () => house.id();
  let signedIn = desk;
  return {
    house,
    get desk() {
      return signedIn;
    },
    ids,
    async lend(person, item, more = {}, as = signedIn) {
      const { loans } = await as.loans.handOver({
        commandId: commandId(),
        handOverId: house.id(),
        personId: ids.persons[person] ?? '',
        items: [{ loanId: house.id(), itemId: ids.items[item] ?? '' }],
        ...more,
      });
      return { loanId: loans[0]?.id ?? '', dueDay: loans[0]?.dueDay ?? '' };
    },
    giveBack: (item, more = {}) =>
      signedIn.loans.giveBack({ commandId: commandId(), itemId: ids.items[item] ?? '', ...more }),
    renew: (loanId, more = {}) =>
      signedIn.loans.renew({
        commandId: commandId(),
        loans: [{ renewalId: house.id(), loanId }],
        via: 'desk',
        ...more,
      }),
    async hold(person, item) {
      const holdId = house.id();
      await signedIn.holds.place({
        commandId: commandId(),
        holdId,
        personId: ids.persons[person] ?? '',
        kindId: ids.kind,
        itemId: item === undefined ? null : (ids.items[item] ?? null),
        via: 'phone',
        note: '',
      });
      return holdId;
    },
    async reserve(person, fromDay, toDay, more = {}) {
      const reservationId = house.id();
      await signedIn.reservations.make({
        commandId: commandId(),
        reservationId,
        personId: ids.persons[person] ?? '',
        kindId: ids.kind,
        itemId: null,
        fromDay,
        toDay,
        via: 'desk',
        note: '',
        ...more,
      });
      return reservationId;
    },
    async rule(rule) {
      const { rule: before } = await signedIn.lendingRules.ofKind({ kindId: ids.kind });
      await signedIn.lendingRules.setForKind({
        commandId: commandId(),
        kindId: ids.kind,
        revision: before.revision,
        ...silentRule,
        ...rule,
      });
    },
    async initiativeRule(rule) {
      const { rule: before } = await signedIn.lendingRules.ofInitiative({ initiativeId: ids.initiative });
      await signedIn.lendingRules.setForInitiative({
        commandId: commandId(),
        initiativeId: ids.initiative,
        revision: before.revision,
        ...silentRule,
        ...rule,
      });
    },
    goTo(day) {
      house.clock.set(`${day}T09:00:00.000Z`);
      // The screen of the day before has locked itself.
      signedIn = house.as('coordinator');
    },
    [Symbol.asyncDispose]: () => house.close(),
  };
}

async function furnish(house: TestCore, desk: TestClient, options: LendingOptions) {
  const ids = { initiative: house.id(), kind: house.id(), items: [] as string[], persons: [] as string[] };
  const commandId = () => house.id();
  await desk.catalog.createInitiative({
    commandId: commandId(),
    initiativeId: ids.initiative,
    name: 'Instrumentheek',
    offerKind: 'lend',
    summary: '',
    summaryTranslations: {},
    place: '',
    pictogram: 'drill',
    loanDays: options.loanDays ?? 7,
    active: true,
  });
  const days = options.everyDay ? [1, 2, 3, 4, 5, 6, 7] : [1, 3];
  await desk.catalog.setOpeningHours({
    commandId: commandId(),
    initiativeId: ids.initiative,
    hours: days.map((weekday) => ({ weekday, opens: '09:00', closes: '17:00' })),
  });
  await desk.catalog.createKind({
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
    parts: (options.parts ?? []).map((part) => ({ id: house.id(), ...part })),
    visible: true,
  });
  for (let n = 0; n < (options.items ?? 2); n += 1) {
    const itemId = house.id();
    ids.items.push(itemId);
    const { barcode } = await desk.catalog.nextBarcode();
    await desk.catalog.createItem({ ...newItem, commandId: commandId(), itemId, kindId: ids.kind, barcode });
  }
  for (let n = 0; n < (options.persons ?? 3); n += 1) {
    const personId = house.id();
    ids.persons.push(personId);
    await desk.people.create({
      ...newPerson,
      commandId: commandId(),
      personId,
      name: `Verzonnen Persoon ${n}`,
    });
  }
  return ids;
}

const newItem = { condition: 'good' as const, note: '', place: 'rek 1', acquiredOn: null };

const newPerson = {
  birthDate: null,
  birthDateMissing: 'notAsked' as const,
  language: null,
  phone: null,
  email: null,
  street: null,
  houseNumber: null,
  postcode: null,
  town: null,
  card: null,
};

/** The reason of a refusal, for `rejects`. */
export const refusedAs = (reason: string) => ({ code: 'REFUSED', data: { reason } });

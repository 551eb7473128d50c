import { makeItemCode } from '#shared/domain/barcode.ts';
import type { PayMeans } from '#shared/domain/ledger-kinds.ts';
import type { TestCore } from '#tests/support/make-test-core.ts';

/** Two initiatives that lend, a person, and a loan of each initiative. */
export async function moneyHouse(house: TestCore) {
  const boss = house.as('coordinator');
  const commandId = () => house.id();
  const person = house.id();
  const initiative = async (name: string, n: number) => {
    const ids = { id: house.id(), kind: house.id(), item: house.id() };
    await boss.catalog.createInitiative({
      commandId: commandId(),
      initiativeId: ids.id,
      name,
      offerKind: 'lend',
      summary: '',
      summaryTranslations: {},
      place: '',
      pictogram: 'drill',
      loanDays: 7,
      active: true,
    });
    await boss.catalog.createKind({
      commandId: commandId(),
      kindId: ids.kind,
      name: `Ding ${n}`,
      nameTranslations: {},
      description: '',
      descriptionTranslations: {},
      initiativeId: ids.id,
      pictogram: 'drill',
      loanDays: null,
      replacementCents: 8900,
      parts: [],
      visible: true,
    });
    await boss.catalog.createItem({
      commandId: commandId(),
      itemId: ids.item,
      kindId: ids.kind,
      barcode: makeItemCode(n),
      condition: 'good',
      note: '',
      place: '',
      acquiredOn: null,
    });
    return ids;
  };
  const tools = await initiative('Instrumentheek', 1);
  const toys = await initiative('Spelotheek', 2);
  await boss.people.create({
    commandId: commandId(),
    personId: person,
    name: 'Fatima Voorbeeld',
    birthDate: null,
    birthDateMissing: 'notAsked',
    language: 'fr',
    phone: null,
    email: null,
    street: null,
    houseNumber: null,
    postcode: null,
    town: null,
    card: null,
  });
  const lend = async (itemId: string) => {
    const loanId = house.id();
    const handOverId = house.id();
    await house.as('desk').loans.handOver({
      commandId: commandId(),
      handOverId,
      personId: person,
      items: [{ loanId, itemId }],
    });
    return { loanId, handOverId };
  };
  return { person, tools, toys, loan: await lend(tools.item), toyLoan: await lend(toys.item) };
}

export type MoneyHouse = Awaited<ReturnType<typeof moneyHouse>>;

/** The acts of a desk, short. */
export function deskOf(house: TestCore, personId: string, client = house.as('desk').money) {
  const act = () => ({ commandId: house.id(), actId: house.id(), personId });
  return {
    act,
    charge: (initiativeId: string, cents: number, more: Partial<Parameters<typeof client.charge>[0]> = {}) =>
      client.charge({ ...act(), initiativeId, kind: 'fee', cents, note: 'Huur', ...more }),
    pay: (cents: number, more: { means?: PayMeans; initiativeId?: string; asCredit?: boolean } = {}) =>
      client.pay({ ...act(), cents, means: 'cash', ...more }),
    refund: (cents: number) => client.refund({ ...act(), cents, means: 'cash' }),
    forgive: (cents: number, entryId: string | null = null) =>
      client.forgive({ ...act(), cents, note: 'Moeilijke maand', entryId }),
    reverse: (entryIds: string[], note = '') => client.reverse({ ...act(), entryIds, note }),
    takeDeposit: (initiativeId: string, loanId: string | null, cents: number) =>
      client.takeDeposit({ ...act(), initiativeId, loanId, cents, means: 'card' }),
    refundDeposit: (initiativeId: string, loanId: string | null, cents: number) =>
      client.refundDeposit({ ...act(), initiativeId, loanId, cents, means: 'cash' }),
    keepDeposit: (
      initiativeId: string,
      loanId: string | null,
      cents: number,
      chargeAs: 'damage' | 'lost' | null = null,
    ) => client.keepDeposit({ ...act(), initiativeId, loanId, cents, chargeAs, note: 'Barst' }),
    standing: () => client.ofPerson({ personId }),
  };
}

/** The code of the refusal an act ends in. */
export const refusalOf = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'no refusal',
    (error: { data?: { reason?: string }; code?: string }) =>
      error.data?.reason ?? error.code ?? String(error),
  );

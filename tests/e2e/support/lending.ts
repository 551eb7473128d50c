import { makeItemCode } from '#shared/domain/barcode.ts';
import type { House } from './house.ts';

/** A small shelf in a house: a kind with its things, and people with a card. */
export interface Shelf {
  kindId: string;
  initiativeId: string;
  barcodes: string[];
  itemIds: string[];
}

let shelves = 0;

/** Puts a kind with so many things in the tool library; `parts` by name and number. */
export async function shelf(
  house: House,
  { name, items, parts = [] }: { name: string; items: number; parts?: [string, number][] },
): Promise<Shelf> {
  const boss = house.as('coordinator');
  const initiatives = await boss.catalog.listInitiatives({});
  const initiativeId = initiatives.find((one) => one.name === 'Instrumentheek')?.id ?? '';
  const kindId = house.id();
  await boss.catalog.createKind({
    commandId: house.id(),
    kindId,
    name,
    nameTranslations: {},
    description: '',
    descriptionTranslations: {},
    initiativeId,
    pictogram: 'drill',
    loanDays: 14,
    replacementCents: 8900,
    parts: parts.map(([partName, quantity]) => ({ id: house.id(), name: partName, quantity })),
    visible: true,
  });
  shelves += 1;
  const barcodes: string[] = [];
  const itemIds: string[] = [];
  for (let n = 0; n < items; n += 1) {
    const barcode = makeItemCode(700_000 + shelves * 1000 + n);
    const itemId = house.id();
    await boss.catalog.createItem({
      commandId: house.id(),
      itemId,
      kindId,
      barcode,
      condition: 'good',
      note: '',
      place: 'rek B2',
      acquiredOn: null,
    });
    barcodes.push(barcode);
    itemIds.push(itemId);
  }
  return { kindId, initiativeId, barcodes, itemIds };
}

/** Somebody with a house card. */
export async function person(house: House, name: string): Promise<{ id: string; card: string }> {
  const boss = house.as('coordinator');
  const { number } = await boss.people.nextCardNumber();
  const id = house.id();
  await boss.people.create({
    commandId: house.id(),
    personId: id,
    name,
    birthDate: null,
    birthDateMissing: 'notAsked',
    language: 'nl',
    phone: null,
    email: null,
    street: null,
    houseNumber: null,
    postcode: null,
    town: null,
    card: { cardId: house.id(), number },
  });
  return { id, card: number };
}

/** Lends things behind the screen's back; gives the ids of the loans. */
export async function lent(house: House, personId: string, itemIds: readonly string[]): Promise<string[]> {
  const { loans } = await house.as('desk').loans.handOver({
    commandId: house.id(),
    handOverId: house.id(),
    personId,
    items: itemIds.map((itemId) => ({ loanId: house.id(), itemId })),
    // The invented house has limits: they are no matter of these journeys.
    overrule: { reason: 'proef' },
  });
  return loans.map((loan) => loan.id);
}

/** Puts somebody on the waiting list of a kind. */
export async function waits(house: House, personId: string, kindId: string): Promise<void> {
  await house.as('desk').holds.place({
    commandId: house.id(),
    holdId: house.id(),
    personId,
    kindId,
    itemId: null,
    via: 'desk',
    note: '',
  });
}

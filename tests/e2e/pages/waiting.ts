import { expect, type Locator, type Page } from '@playwright/test';
import type { House } from '../support/house.ts';

/** The waiting list, the calendar of a kind and the lending rules, as the desk uses them. */
export class Waiting {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name });
  }

  /** Rows in the list of a tab or card. */
  rows(list: string): Locator {
    return this.page.getByRole('list', { name: list }).getByRole('listitem');
  }

  /** Who waits for one kind: other kinds have a line of their own on the same tab. */
  queue(kind: string): Locator {
    return this.page
      .getByRole('region', { name: kind, exact: true })
      .getByRole('list', { name: 'Wachtlijst' })
      .getByRole('listitem');
  }

  day(words: RegExp): Locator {
    return this.page.getByRole('button', { name: words });
  }

  /** Types a piece of a name in the search inside a card or dialog and takes the first that is found. */
  async choosePerson(within: Locator, name: string): Promise<void> {
    const search = within.getByRole('searchbox', { name: 'Voor wie?' });
    await search.fill(name);
    // A list that is asked again while it is pressed has another row under the pointer.
    await expect(async () => {
      await within.getByRole('option').filter({ hasText: name }).first().click({ timeout: 2000 });
      await expect(search).toBeHidden({ timeout: 2000 });
    }).toPass({ timeout: 20_000 });
  }

  async said(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('region', { name: 'Berichten' }).getByText(text).last()).toBeVisible();
  }
}

/** A kind with some items of an initiative that keeps the shop open every day, and two persons. */
export async function lendingCorner(house: House) {
  const staff = house.as('coordinator');
  const commandId = () => house.id();
  const ids = { initiative: house.id(), kind: house.id(), items: [house.id(), house.id()] };
  await staff.catalog.createInitiative({
    commandId: commandId(),
    initiativeId: ids.initiative,
    name: 'Klushoek',
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
    hours: [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, opens: '09:00', closes: '17:00' })),
  });
  await staff.catalog.createKind({
    commandId: commandId(),
    kindId: ids.kind,
    name: 'Behangtafel',
    nameTranslations: {},
    description: '',
    descriptionTranslations: {},
    initiativeId: ids.initiative,
    pictogram: 'drill',
    loanDays: null,
    replacementCents: 4500,
    parts: [],
    visible: true,
  });
  for (const [n, itemId] of ids.items.entries()) {
    const { barcode } = await staff.catalog.nextBarcode();
    await staff.catalog.createItem({
      commandId: commandId(),
      itemId,
      kindId: ids.kind,
      barcode,
      condition: 'good',
      note: '',
      place: `Rek B${n + 1}`,
      acquiredOn: null,
    });
  }
  const addPerson = async (name: string): Promise<string> => {
    const personId = house.id();
    await staff.people.create({
      commandId: commandId(),
      personId,
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
      card: null,
    });
    return personId;
  };
  const lend = async (personId: string, itemId: string): Promise<string> => {
    const loanId = house.id();
    await staff.loans.handOver({
      commandId: commandId(),
      handOverId: house.id(),
      personId,
      items: [{ loanId, itemId }],
    });
    return loanId;
  };
  return { ...ids, staff, commandId, addPerson, lend };
}

import { readFileSync } from 'node:fs';
import { Desk } from './pages/desk.ts';
import { Late } from './pages/late.ts';
import { expect, test } from './support/fixtures.ts';
import type { House } from './support/house.ts';

/** A person with something of the invented house that was due in October. */
async function longLate(house: House, name: string): Promise<{ personId: string }> {
  const desk = house.as('desk');
  const personId = house.id();
  await desk.people.create({
    commandId: house.id(),
    personId,
    name,
    birthDate: null,
    birthDateMissing: 'notAsked',
    language: 'ar',
    phone: null,
    email: null,
    street: 'Deelstraat',
    houseNumber: '5',
    postcode: '8500',
    town: 'Kortrijk',
    card: null,
  });
  // Toys go for three weeks; what the baby library lends for months would not be late yet.
  const toys = (await desk.catalog.listInitiatives({})).find(({ name }) => name === 'Spelotheek');
  const { items } = await desk.catalog.listItems({
    initiativeId: toys?.id ?? '',
    state: 'inUse',
    limit: 200,
  });
  const now = house.clock.now();
  house.clock.set('2026-09-23T09:00:00.000Z');
  for (const item of items) {
    const input = { commandId: house.id(), handOverId: house.id(), personId };
    const loans = [{ loanId: house.id(), itemId: item.id }];
    const lent = await house
      .as('desk')
      .loans.handOver({ ...input, items: loans })
      .then(
        () => true,
        () => false,
      );
    if (lent) break;
  }
  house.clock.set(now);
  return { personId };
}

test('letters for who is late: chosen with the keyboard, one file, logged, undone', async ({
  page,
  house,
}) => {
  await longLate(house, 'Fatima Voorbeeldig');
  const desk = new Desk(page);
  const late = new Late(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await desk.go('Te laat');
  await page.getByRole('button', { name: /Langer dan 28 dagen/ }).click();
  await expect(late.row('Fatima Voorbeeldig')).toBeVisible();

  // Space ticks the row that has the focus; Enter opens what this person has.
  await late.row('Fatima Voorbeeldig').focus();
  await page.keyboard.press(' ');
  await expect(page.getByText('1 persoon gekozen')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Fatima Voorbeeldig' })).toBeVisible();

  const file = await late.makeLetters();
  expect(file.suggestedFilename()).toMatch(/^brieven-\d{4}-\d{2}-\d{2}\.pdf$/);
  expect(
    readFileSync(await file.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  await expect(late.row('Fatima Voorbeeldig')).toContainText('Niets meer te versturen');

  await late.openTab('Verstuurd');
  await page.getByRole('button', { name: 'Ongedaan maken' }).first().click();
  await late.openTab('Te laat');
  await expect(late.row('Fatima Voorbeeldig')).toContainText('Na 24 dagen');
});

test('"it is back": it stands on the list to look for, and is found on the shelf', async ({
  page,
  house,
}) => {
  const { personId } = await longLate(house, 'Jo Verzonnen');
  const desk = new Desk(page);
  const late = new Late(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await desk.open(`${house.url}#/people/${personId}`);
  await page.getByRole('button', { name: /^Meer over/ }).click();
  await page.getByRole('menuitem', { name: 'Zegt dat het terug is' }).click();
  await expect(page.getByText('Zou terug zijn', { exact: true })).toBeVisible();

  await desk.go('Te laat');
  await late.openTab('Zoeken in huis');
  const line = page
    .getByRole('grid', { name: 'Zoeken in huis' })
    .locator('tbody tr', { hasText: 'Jo Verzonnen' });
  await line.getByRole('button', { name: /In huis gevonden$/ }).click();
  await expect(line).toBeHidden();
  await desk.open(`${house.url}#/people/${personId}`);
  await expect(page.getByText('Teruggebracht')).toBeVisible();
});

import { readFileSync } from 'node:fs';
import { Desk } from './pages/desk.ts';
import { Money } from './pages/money.ts';
import { expect, test } from './support/fixtures.ts';
import type { House } from './support/house.ts';

/** A person who never had anything to pay. */
async function newcomer(house: House): Promise<string> {
  const personId = house.id();
  await house.as('desk').people.create({
    commandId: house.id(),
    personId,
    name: 'Nele Nieuwkomer',
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
  return personId;
}

test('a cost is charged, paid in part with a receipt, the payment goes back and the day adds up', async ({
  page,
  house,
}) => {
  const personId = await newcomer(house);
  const desk = new Desk(page);
  const money = new Money(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await page.goto(`${house.url}#/people/${personId}`);
  await expect(page.getByText('Nog niets te betalen en niets in bewaring.')).toBeVisible();

  await money.charge({ kind: 'Schade', initiative: 'Instrumentheek', amount: '12,50', reason: 'Barst' });
  await page.getByRole('link', { name: /12,50 te betalen/ }).click();
  await expect(money.figure('Nog te betalen')).toContainText('€ 12,50');

  const receipt = await money.payWithReceipt('5');
  expect(receipt.suggestedFilename()).toMatch(/^kasbon-K-\d{6}\.pdf$/);
  expect(
    readFileSync(await receipt.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  await expect(money.figure('Nog te betalen')).toContainText('€ 7,50');

  await money.act('Betaling', 'Terugdraaien');
  await expect(money.figure('Nog te betalen')).toContainText('€ 12,50');
  await expect(money.entries('Teruggedraaid: betaling')).toBeVisible();
  // And that was no mistake after all.
  await page.getByRole('button', { name: 'Ongedaan maken' }).last().click();
  await expect(money.figure('Nog te betalen')).toContainText('€ 7,50');

  await desk.go('Openstaand');
  await page.getByRole('tab', { name: 'Geld van de dag' }).click();
  const row = page.getByRole('row').filter({ hasText: /Instrumentheek\s*Kaart/ });
  await expect(row).toContainText('€ 5,00');
});

test('more than is owed is credit only when that is said; forgiving needs a reason', async ({
  page,
  house,
}) => {
  const personId = await newcomer(house);
  const [initiative] = await house.as('desk').catalog.listInitiatives({});
  await house.as('desk').money.charge({
    commandId: house.id(),
    actId: house.id(),
    personId,
    initiativeId: initiative?.id ?? '',
    kind: 'fee',
    cents: 300,
    note: 'Huur',
  });
  const desk = new Desk(page);
  const money = new Money(page);
  await desk.open(house.url);
  await desk.signInAs('coordinator');
  await money.open(house.url, personId);

  await money.press('Betalen');
  await money.dialog.getByLabel('Bedrag').fill('4');
  await money.dialog.getByRole('button', { name: 'Ontvangen' }).click();
  await expect(money.dialog).toContainText('Er staat nog € 3,00 open');
  await page.keyboard.press('Escape');

  await money.act('Leenprijs', 'Kwijtschelden');
  await money.dialog.getByRole('button', { name: 'Kwijtschelden' }).click();
  await expect(money.dialog.getByText('Vul in waarom.').first()).toBeVisible();
  await money.dialog.getByLabel('Waarom').fill('Moeilijke maand');
  await money.send('Kwijtschelden');
  await expect(money.figure('Nog te betalen')).toContainText('Niets');
});

test('a volunteer finds the own initiative here and no place for the whole house', async ({
  page,
  house,
}) => {
  const personId = await newcomer(house);
  const desk = new Desk(page);
  const money = new Money(page);
  await desk.open(house.url);
  await desk.signInAs('volunteer');
  await expect(desk.places.getByRole('link', { name: 'Openstaand' })).toBeHidden();
  await money.open(house.url, personId);
  await expect(page.getByRole('button', { name: 'Kwijtschelden' })).toBeHidden();
  await money.press('Aanrekenen');
  await expect(money.dialog.getByRole('button', { name: /Initiatief/ })).toContainText('Instrumentheek');
});

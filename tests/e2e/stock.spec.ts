import { readFileSync } from 'node:fs';
import { Desk } from './pages/desk.ts';
import { Stock } from './pages/stock.ts';
import { expect, test } from './support/fixtures.ts';
import type { House } from './support/house.ts';

const inHouse = async (house: House, initiative: string) => {
  const staff = house.as('coordinator');
  const { id } = (await staff.catalog.listInitiatives({})).find(({ name }) => name === initiative) ?? {
    id: '',
  };
  const { items } = await staff.catalog.listItems({ initiativeId: id, state: 'inUse', limit: 60 });
  const free = [];
  for (const item of items)
    if ((await staff.loans.whereabouts({ itemId: item.id })).openLoan === null) free.push(item);
  return free;
};

test('a count: scanned, left, gone on with, closed with a report, and opened again', async ({
  page,
  house,
}) => {
  const [first, second] = await inHouse(house, 'Spelotheek');
  const [stranger] = await inHouse(house, 'Babytheek');
  const desk = new Desk(page);
  const stock = new Stock(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await desk.go('Voorraad');
  await stock.startCount('Spelotheek', 'Telling van de spellen');

  await desk.scan(first?.barcode ?? '');
  await expect(stock.last).toContainText('Gevonden');
  await expect(stock.last).toContainText(first?.kindName ?? '');
  await desk.scan(stranger?.barcode ?? '');
  await expect(stock.last).toContainText('Van een ander initiatief');
  await desk.scan('5400000000017');
  await expect(stock.last).toContainText('Onbekende code');
  await expect(stock.group('Onverwacht')).toContainText('2');

  await desk.go('Vandaag');
  await desk.go('Voorraad');
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Telling van de spellen' })
    .getByRole('button', { name: 'Verder tellen' })
    .click();
  await expect(stock.group('Gevonden')).toContainText('1');
  await desk.scan(second?.barcode ?? '');
  await expect(stock.group('Gevonden')).toContainText('2');
  await page.getByRole('button', { name: 'Deze scan terugnemen' }).click();
  await expect(stock.group('Gevonden')).toContainText('1');

  await page.getByRole('button', { name: 'Telling afsluiten' }).click();
  const dialog = page.getByRole('dialog', { name: 'Telling afsluiten' });
  await dialog.getByText('Als verloren noteren').click();
  await dialog.getByRole('button', { name: 'Telling afsluiten' }).click();
  await expect(page.getByText('De telling is afgesloten.').first()).toBeVisible();
  const file = await stock.report('Lijst voor het rekenblad');
  const rows = readFileSync(await file.path(), 'utf8');
  expect(rows).toContain('Onbekende code');
  expect(rows).toContain('Als verloren genoteerd');
  const item = () => house.as('coordinator').catalog.getItem({ itemId: second?.id ?? '' });
  expect((await item()).state).toBe('lost');

  await page.getByRole('button', { name: 'Afsluiten ongedaan maken' }).click();
  await expect(page.getByRole('button', { name: 'Telling afsluiten' })).toBeVisible();
  expect((await item()).state).toBe('inUse');
});

test('a thing is sold from its page to a card that is scanned, and the sale is taken back', async ({
  page,
  house,
}) => {
  const [item] = await inHouse(house, 'Spelotheek');
  const desk = new Desk(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await desk.open(`${house.url}#/things/items/${item?.id ?? ''}`);
  await page.getByRole('button', { name: 'Meer doen' }).click();
  await page.getByRole('menuitem', { name: 'Verkopen' }).click();
  const dialog = page.getByRole('dialog', { name: /verkopen/ });
  await dialog.getByLabel('Prijs').fill('7,50');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/is verkocht voor/).first()).toBeVisible();
  const now = () => house.as('coordinator').catalog.getItem({ itemId: item?.id ?? '' });
  expect(await now()).toMatchObject({ state: 'retired', retiredReason: 'sold' });
  await page.getByRole('button', { name: /Verkocht van .* ongedaan maken/ }).click();
  await expect(page.getByText('Ongedaan gemaakt.').first()).toBeVisible();
  expect((await now()).state).toBe('inUse');
});

test('nappies: a scan of the package, two of them, and the list says they run low', async ({
  page,
  house,
}) => {
  const desk = new Desk(page);
  const stock = new Stock(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await desk.open(`${house.url}#/stock?tab=articles`);
  const row = stock.article('Luiers maat 3');
  await expect(row).toContainText('Bijna op');
  await expect(row).toContainText('4');
  await desk.scan('5400000000031');
  const dialog = page.getByRole('dialog', { name: /Luiers maat 3/ });
  await expect(dialog.getByLabel('Hoeveel?')).toHaveValue('1');
  await page.waitForTimeout(1600); // The same code within a second and a half is one scan.
  await desk.scan('5400000000031');
  await expect(dialog.getByLabel('Hoeveel?')).toHaveValue('2');
  await dialog.getByRole('button', { name: 'Noteren' }).click();
  await expect(row.getByRole('button', { name: /aantal 2$/ })).toBeVisible();
  await page.getByRole('button', { name: 'Ongedaan maken' }).first().click();
  await expect(row.getByRole('button', { name: /aantal 4$/ })).toBeVisible();
  await row.getByRole('button', { name: 'Luiers maat 3: één meer' }).click();
  await expect(row.getByRole('button', { name: /aantal 5$/ })).toBeVisible();
});

test('things get a place by scanning, and an undo puts them back where they were', async ({
  page,
  house,
}) => {
  const [item] = await inHouse(house, 'Spelotheek');
  const barcode = item?.barcode ?? '';
  const desk = new Desk(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await desk.open(`${house.url}#/stock?tab=move`);
  await page.getByLabel('Plaats', { exact: true }).fill('Kast 7');
  await page.getByLabel('Legplank').fill('onder');
  await desk.scan(barcode);
  await expect(page.getByText(/staat nu op Kast 7, legplank onder/).first()).toBeVisible();
  const now = () => house.as('coordinator').catalog.getItem({ itemId: item?.id ?? '' });
  expect(await now()).toMatchObject({ place: 'Kast 7', shelf: 'onder' });
  await page
    .getByRole('button', { name: `Verplaatst van ${barcode} ongedaan maken` })
    .first()
    .click();
  await expect.poll(async () => (await now()).place).toBe(item?.place);
});

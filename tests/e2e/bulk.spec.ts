import { Bulk } from './pages/bulk.ts';
import { Desk } from './pages/desk.ts';
import { expect, test } from './support/fixtures.ts';
import type { House } from './support/house.ts';

const thingsOf = async (house: House, initiative: string, limit: number) => {
  const staff = house.as('coordinator');
  const { id } = (await staff.catalog.listInitiatives({})).find(({ name }) => name === initiative) ?? {
    id: '',
  };
  return (await staff.catalog.listItems({ initiativeId: id, state: 'inUse', limit })).items;
};

test('scanned one after another, seen first, changed in one act, and taken back but for what was touched', async ({
  page,
  house,
}) => {
  const things = await thingsOf(house, 'Spelotheek', 4);
  const desk = new Desk(page);
  const bulk = new Bulk(page);
  await desk.open(house.url);
  await desk.signInAs('coordinator');
  await desk.go('Voorwerpen');
  await page.getByRole('tab', { name: 'Voorwerpen' }).click();
  await bulk.bar.getByRole('button', { name: 'Scannen en kiezen' }).click();
  for (const { barcode } of things) await desk.scan(barcode);
  await expect(bulk.bar).toContainText('4 gekozen');

  await bulk.startChange();
  await bulk.part('Plaats').check();
  await page.getByRole('combobox', { name: 'Plaats' }).fill('Zolder achteraan');
  await expect(bulk.group('Verandert')).toContainText('4');
  await expect(page.getByRole('listbox', { name: 'Verandert' })).toContainText('→ Zolder achteraan');
  await bulk.confirm(4);

  const [first] = things;
  const staff = house.as('coordinator');
  const item = await staff.catalog.getItem({ itemId: first?.id ?? '' });
  expect(item.place).toBe('Zolder achteraan');
  await staff.catalog.updateItem({ ...item, commandId: house.id(), itemId: item.id, note: 'Doos gescheurd' });
  await expect(page.getByText('1 voorwerp is daarna nog veranderd')).toBeVisible();

  // It survives a reload: everything about it is in the data file.
  await page.reload();
  await page.getByRole('button', { name: 'Ongedaan maken' }).first().click();
  await expect(page.getByText('3 voorwerpen zijn weer zoals ze waren.').first()).toBeVisible();
  const after = await thingsOf(house, 'Spelotheek', 4);
  expect(after.map(({ place }) => place)).toEqual([
    'Zolder achteraan',
    ...things.slice(1).map(({ place }) => place),
  ]);
});

test('by the keyboard: ticked, all of the list, and out of use but for what is out', async ({
  page,
  house,
}) => {
  const desk = new Desk(page);
  const bulk = new Bulk(page);
  await desk.open(house.url);
  await desk.signInAs('coordinator');
  await page.goto(`${house.url}#/things?view=items`);
  await bulk.tickFirst(3);
  await page.keyboard.press(' ');
  await expect(bulk.bar).toContainText('2 gekozen');
  await page.keyboard.press('Control+a');
  const { total } = await house.as('coordinator').catalog.listItems({ state: 'inUse', limit: 1 });
  await expect(bulk.bar).toContainText(`${total} gekozen`);
  await bulk.startChange();
  await bulk.part('Gebruik').check();
  await page.getByRole('button', { name: /In gebruik of niet$/ }).click();
  await page.getByRole('option', { name: 'Uit gebruik: Kapot' }).click();
  await bulk.group('Kan niet').click();
  await expect(page.getByRole('listbox', { name: 'Kan niet' })).toContainText('Is nu uitgeleend');
});

test('a filter gets a name, is opened by one press, goes by Back, and is removed with its undo', async ({
  page,
  house,
}) => {
  const desk = new Desk(page);
  const bulk = new Bulk(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await page.goto(`${house.url}#/things?view=items`);
  await page.getByRole('button', { name: /In gebruik of niet$/ }).click();
  await page.getByRole('option', { name: 'Uit gebruik' }).click();
  await page.getByRole('button', { name: 'Filter bewaren' }).click();
  const dialog = page.getByRole('dialog', { name: 'Deze filter bewaren' });
  await dialog.getByRole('textbox', { name: 'Naam' }).fill('Wat weg is');
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await expect(bulk.filter('Wat weg is')).toHaveAttribute('aria-pressed', 'true');

  await bulk.filter('Versleten').click();
  await expect(page).toHaveURL(/condition=worn/);
  await page.goBack();
  await expect(bulk.filter('Wat weg is')).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Filter “Wat weg is” wijzigen' }).click();
  await page.getByRole('menuitem', { name: 'Verwijderen' }).click();
  await expect(bulk.filter('Wat weg is')).toHaveCount(0);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(bulk.filter('Wat weg is')).toBeVisible();
});

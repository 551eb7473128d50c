import { Desk } from './pages/desk.ts';
import { Persons } from './pages/persons.ts';
import { faultsOn } from './support/axe.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';
import type { House } from './support/house.ts';

async function register(house: House, name: string, fields: { phone?: string; town?: string } = {}) {
  const personId = house.id();
  await house.as('desk').people.create({
    commandId: house.id(),
    personId,
    name,
    birthDate: '1984-06-15',
    birthDateMissing: null,
    language: null,
    phone: fields.phone ?? null,
    email: null,
    street: null,
    houseNumber: null,
    postcode: null,
    town: fields.town ?? null,
    card: null,
  });
  return personId;
}

test('two persons are one: found in the list, compared, merged, an old link leads on, and undone', async ({
  browser,
  house,
}) => {
  const one = await register(house, 'Roza Dubbelaar', { town: 'Kortrijk' });
  const two = await register(house, 'Dubbelaar Roza', { phone: '0470 11 22 33' });
  const page = await (await browserIn(browser, house)).newPage();
  const [desk, persons] = [new Desk(page), new Persons(page)];
  await desk.open(house.url);
  await desk.signInAs('support');
  await desk.open(`${house.url}#/people/duplicates`);
  const pair = page.getByRole('listitem').filter({ hasText: 'Roza Dubbelaar' });
  expect(await faultsOn(page)).toEqual([]);
  await pair.getByRole('button', { name: 'Vergelijken' }).click();
  await expect(desk.heading).toHaveText('Twee mensen vergelijken');
  await expect(page.getByRole('radio', { name: /^Naam: P-/ })).toHaveCount(2);
  // What only one of them says is chosen already.
  await expect(page.getByRole('radio', { name: /^Telefoon: P-/ }).nth(1)).toBeChecked();
  expect(await faultsOn(page)).toEqual([]);
  await persons.press('Samenvoegen');
  await persons.said('Samengevoegd tot Roza Dubbelaar');
  await expect(desk.heading).toHaveText('Roza Dubbelaar');
  await expect(page.getByText('0470 11 22 33')).toBeVisible();
  await desk.open(`${house.url}#/people/${two}`);
  await expect(page).toHaveURL(new RegExp(one));
  await persons.card('Dezelfde persoon?').getByRole('button', { name: 'Ongedaan maken' }).click();
  await persons.said('Het zijn weer twee mensen, zoals voordien.');
  await desk.open(`${house.url}#/people/${two}`);
  await expect(desk.heading).toHaveText('Dubbelaar Roza');
});

test('a shielded person is there for whoever shielded them, and for nobody else', async ({
  browser,
  house,
}) => {
  const personId = await register(house, 'Mina Stilhouder');
  const page = await (await browserIn(browser, house)).newPage();
  const [desk, persons] = [new Desk(page), new Persons(page)];
  await desk.open(house.url);
  await desk.signInAs('support');
  await desk.open(`${house.url}#/people/${personId}`);
  await persons.card('Afgeschermd').getByRole('button', { name: 'Afschermen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Afschermen' });
  await dialog.getByRole('textbox').fill('Geheim adres');
  expect(await faultsOn(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await persons.said('Deze persoon is afgeschermd.');
  await expect(persons.card('Afgeschermd')).toContainText('Geheim adres');
  expect(await house.as('desk').people.search({ text: 'Stilhouder' })).toEqual([]);
});

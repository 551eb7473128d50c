import { Desk } from './pages/desk.ts';
import { Scales } from './pages/scales.ts';
import { faultsOn } from './support/axe.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';

test('the words of a step are the house’s own, the former ones come back, and an instrument waits for its words', async ({
  browser,
  house,
}) => {
  const page = await (await browserIn(browser, house)).newPage();
  const [desk, scales] = [new Desk(page), new Scales(page)];
  await desk.open(house.url);
  await desk.signInAs('coordinator');
  await page.goto(`${house.url}#/scales`);
  await expect(desk.heading).toHaveText('Meetschaal');
  const own = scales.card('De schaal van het huis');
  await expect(own).toContainText('Het loopt vast');
  expect(await faultsOn(page)).toEqual([]);

  await own.getByRole('button', { name: 'Wijzigen: woorden van inkomen' }).press('Enter');
  const words = scales.dialog('Woorden van inkomen aanpassen');
  await expect(words.getByRole('textbox', { name: 'Stap 1, Nederlands' })).toHaveValue('Het loopt vast');
  await expect(words.getByRole('textbox', { name: 'Stap 1, Frans' })).not.toHaveValue('');
  await words.getByRole('textbox', { name: 'Stap 1, Nederlands' }).fill('');
  await page.keyboard.press('Control+Enter');
  await expect(
    words.getByText('Geef elke stap een Nederlands woord', { exact: false }).first(),
  ).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
  await words.getByRole('textbox', { name: 'Stap 1, Nederlands' }).fill('Er is niets meer');
  await page.keyboard.press('Control+Enter');
  await expect(words).toBeHidden();
  await expect(own).toContainText('Er is niets meer');
  const history = scales.card('Vorige versies');
  await expect(history).toContainText('eigen woorden voor 1 domein');
  await history.getByRole('button', { name: 'Versie 1 terugzetten' }).press('Enter');
  await expect(history).toContainText('Versie 3');
  await expect(own).not.toContainText('Er is niets meer');

  await page.getByRole('button', { name: 'Instrument noteren' }).press('Enter');
  const tool = scales.dialog('Instrument noteren');
  await tool.getByRole('textbox', { name: 'Naam van het instrument' }).fill('Kompas');
  await page.keyboard.press('Control+Enter');
  await expect(tool).toBeHidden();
  await expect(scales.card('Kompas')).toContainText('staat geen geldige licentie genoteerd');
  expect(await faultsOn(page)).toEqual([]);
});

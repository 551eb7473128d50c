import { Desk } from './pages/desk.ts';
import { Kiosk } from './pages/kiosk.ts';
import { faultsOn } from './support/axe.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';
import { kioskWord } from './support/kiosk-words.ts';

const upright = { viewport: { width: 1080, height: 1920 } };

test('the kitchen copies yesterday, changes it by keyboard, and the kiosk says it in Arabic; the message takes it back', async ({
  browser,
  house,
}) => {
  const page = await (await browserIn(browser, house)).newPage();
  const desk = new Desk(page);
  await desk.open(house.url);
  await desk.signInAs('coordinator');
  await desk.go('Initiatieven');
  await page.getByRole('row', { name: /MINI-VORK/ }).click();
  const card = page.getByRole('region', { name: 'Vandaag te eten' });
  await expect(card).toContainText('Pompoensoep');
  await card.getByRole('button', { name: 'Gerechten ingeven' }).click();
  await card.getByRole('button', { name: /^Neem over van/ }).click();
  await expect(card.getByLabel('Naam').first()).toHaveValue('Tomatensoep');
  await card.getByRole('button', { name: 'Nog een gerecht' }).click();
  const third = card.getByRole('group', { name: 'Gerecht 3', exact: true });
  // What is no amount is not kept as what stood there before: nothing is saved, and the field says so.
  await third.getByLabel('Prijs').fill('veel');
  await page.keyboard.press('Control+Enter');
  await expect(third.getByLabel('Prijs')).toHaveAttribute('aria-invalid', 'true');
  await expect(third.getByLabel('Prijs')).toBeFocused();
  await third.getByLabel('Prijs').fill('2,50');
  // A dish without a name is not kept, and the field that lacks it has the keyboard.
  await page.keyboard.press('Control+Enter');
  await expect(third.getByText('Geef het gerecht een naam, of haal het weg.')).toBeVisible();
  await expect(third.getByLabel('Naam')).toBeFocused();
  await page.keyboard.insertText('Vissoep');
  await third.getByLabel('vis', { exact: true }).check();
  expect(await faultsOn(page)).toEqual([]);
  await third.getByLabel('Naam').focus();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Berichten' })).toContainText('Bewaard voor vandaag');

  const kiosk = new Kiosk(await (await browserIn(browser, house, upright)).newPage());
  await kiosk.open(house.kioskUrl);
  await kiosk.touch('العربية', kioskWord('ar', 'purpose.look'), kioskWord('ar', 'menu.tile'));
  await expect(kiosk.question).toHaveText(kioskWord('ar', 'menu.question'));
  const dish = kiosk.page.locator('.kiosk-card', { hasText: 'Vissoep' });
  await expect(dish).toContainText(kioskWord('ar', 'menu.allergens.fish'));
  await expect(dish).toContainText(/2[.,]50/);
  expect(await faultsOn(kiosk.page)).toEqual([]);

  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(card).toContainText('Pompoensoep');
  await expect(dish).toBeHidden();
  await expect(kiosk.page.locator('main')).toContainText('Pompoensoep');
});

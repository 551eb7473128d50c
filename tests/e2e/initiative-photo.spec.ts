import { fileURLToPath } from 'node:url';
import { Desk } from './pages/desk.ts';
import { Kiosk } from './pages/kiosk.ts';
import { faultsOn } from './support/axe.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';

const photo = fileURLToPath(new URL('../../resources/demo/photos/bicycle-pump.webp', import.meta.url));

test('an initiative gets a photo of itself; the kiosk shows it within the second, and the drawing again once it is taken back', async ({
  browser,
  house,
}) => {
  const kiosk = new Kiosk(await (await browserIn(browser, house)).newPage());
  await kiosk.open(house.kioskUrl);
  await kiosk.begin();
  await kiosk.touch('Kijk wat er is');
  const tile = kiosk.button(/^'t Velootje/);
  await expect(tile.locator('.ui-pictogram')).toBeVisible();
  await expect(kiosk.button(/^Instrumentheek/).locator('img')).toBeVisible();

  const page = await (await browserIn(browser, house)).newPage();
  const desk = new Desk(page);
  await desk.open(house.url);
  await desk.signInAs('coordinator');
  await desk.go('Initiatieven');
  await page.getByRole('row', { name: /'t Velootje/ }).click();
  await expect(desk.heading).toHaveText("'t Velootje");
  await page.getByLabel('Foto kiezen').setInputFiles(photo);
  await expect(page.getByRole('img', { name: "Foto van 't Velootje" })).toBeVisible();
  await expect(tile.locator('img')).toBeVisible();
  await tile.click();
  await expect(kiosk.question).toHaveText("'t Velootje");
  await expect(kiosk.page.locator('.kiosk-introduction-picture img')).toBeVisible();

  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByRole('img', { name: "Foto van 't Velootje" })).toBeHidden();
  await expect(kiosk.page.locator('.kiosk-introduction-picture .ui-pictogram')).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
});

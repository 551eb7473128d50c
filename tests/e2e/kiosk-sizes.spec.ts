import type { Page } from '@playwright/test';
import { Kiosk } from './pages/kiosk.ts';
import { faultsOn } from './support/axe.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';

/** CSS pixels per millimetre as the screen has it now. */
const scaleOf = (page: Page): Promise<number> =>
  page
    .locator('.kiosk')
    .evaluate((frame) => Number.parseFloat(getComputedStyle(frame).getPropertyValue('--mm')));

/** Five touches in the corner: the way in for staff. */
async function behindTheGesture(page: Page): Promise<void> {
  for (let touch = 0; touch < 5; touch += 1) await page.mouse.click(20, 20);
  await expect(page.getByRole('heading', { name: 'Moet deze kiosk uit?' })).toBeVisible();
}

test('a bank card, or the size in inches, says how big the screen is; sizes follow at once and stay after a restart', async ({
  browser,
  house,
}) => {
  const viewport = { width: 1080, height: 1920 };
  const kiosk = new Kiosk(await (await browserIn(browser, house, { viewport, screen: viewport })).newPage());
  const { page } = kiosk;
  await kiosk.open(house.kioskUrl);
  expect(await scaleOf(page)).toBeCloseTo(3.613, 3);
  await behindTheGesture(page);
  await kiosk.touch('Maten instellen');
  await expect(page.getByRole('heading', { name: 'Past een bankkaart in het kader?' })).toBeVisible();
  const frame = page.locator('.kiosk-card-frame');
  const width = async () => Number(await frame.getAttribute('data-width'));
  expect(await width()).toBe(309);
  await expect(page.locator('.kiosk-measure-result')).toHaveText(
    'Een centimeter is 36 beeldpunten. Knoppen zijn minstens 15,0 mm.',
  );
  await kiosk.touch('Veel groter', /^Groter$/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowUp');
  expect(await width()).toBe(329);
  // What is drawn is what is measured: 85.60 by 53.98 mm of such a screen.
  const box = await frame.boundingBox();
  expect(box?.width).toBeCloseTo(329, 0);
  expect(box?.height).toBeCloseTo((329 * 53.98) / 85.6, 0);
  expect(await faultsOn(page)).toEqual([]);

  // Or by its size in inches, which 27 inch writes over the frame.
  for (const key of ['2', '7']) await page.locator('.k-key', { hasText: key }).click();
  expect(await width()).toBe(275);
  await kiosk.touch('Dichtbij: 50 cm', 'Ja, dit past');
  await page.getByLabel('Je aanmeldnaam').fill('balie');
  await page.getByLabel('Je pincode of wachtwoord').fill('111111');
  await kiosk.touch('Bewaar deze maten');
  await expect(page.getByRole('alert')).toHaveText('Deze naam of code klopt niet.');
  await page.getByLabel('Je pincode of wachtwoord').fill('270513');
  await kiosk.touch('Bewaar deze maten');
  await expect(kiosk.button('Begin')).toBeVisible();
  expect(await scaleOf(page)).toBeCloseTo(275 / 85.6, 2);
  await page.reload();
  await expect(kiosk.button('Begin')).toBeVisible();
  expect(await scaleOf(page)).toBeCloseTo(275 / 85.6, 2);
});

test('a screen is measured before it becomes a kiosk; the address says its size as long as nobody measured', async ({
  browser,
  house,
}) => {
  const viewport = { width: 1920, height: 1080 };
  const page = await (await browserIn(browser, house, { viewport, screen: viewport })).newPage();
  await page.goto(`${house.kioskUrl}?diagonal=32`);
  await page.getByLabel('Naam van deze kiosk').fill('Hal');
  expect(await scaleOf(page)).toBeCloseTo(2.71, 2);
  await page.getByRole('button', { name: 'Maten instellen' }).click();
  await page.getByRole('button', { name: 'Veel kleiner' }).click();
  await page.getByRole('button', { name: 'Ja, dit past' }).click();
  // What was typed is still there.
  await expect(page.getByLabel('Naam van deze kiosk')).toHaveValue('Hal');
  await page.getByLabel('Je aanmeldnaam').fill('balie');
  await page.getByLabel('Je pincode of wachtwoord').fill('270513');
  await page.getByRole('button', { name: 'Maak dit scherm een kiosk' }).click();
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
  expect(await scaleOf(page)).toBeCloseTo((232 - 10) / 85.6, 1);
});

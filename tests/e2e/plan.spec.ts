import { Desk } from './pages/desk.ts';
import { Kiosk } from './pages/kiosk.ts';
import { faultsOn } from './support/axe.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';

test('the plan is filled in with the keyboard; the kiosk shows itself and the place on it, and forgets what was taken back', async ({
  browser,
  house,
}) => {
  const kiosk = new Kiosk(await (await browserIn(browser, house)).newPage());
  await kiosk.open(house.kioskUrl, 'Inkom');
  await kiosk.begin();
  await kiosk.touch('Kijk wat er is', /^Instrumentheek/);
  const plan = kiosk.page.locator('.kiosk-plan');
  await expect(plan.locator('[data-sign="place"]')).toBeVisible();
  await expect(kiosk.page.getByText('Je bent hier')).toBeHidden();

  const page = await (await browserIn(browser, house)).newPage();
  const desk = new Desk(page);
  await desk.open(house.url);
  await desk.signInAs('coordinator');
  await expect(desk.heading).toBeVisible();
  await page.goto(`${house.url}#/settings/plan`);
  await expect(desk.heading).toHaveText('Plan van het huis');
  const ground = page.getByRole('table', { name: 'Gelijkvloers' });
  await expect(ground.getByRole('button', { name: 'Rij 1, vak 2: Instrumentheek' })).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);

  await ground.getByRole('button', { name: 'Rij 4, vak 4: niets' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Rij 4, vak 4' });
  await dialog.getByRole('button', { name: /Wat staat hier/ }).press('Enter');
  await page.getByRole('option', { name: 'Kiosk Inkom' }).press('Enter');
  await dialog.getByRole('button', { name: 'Bewaren' }).press('Enter');
  await expect(ground.getByRole('button', { name: 'Rij 4, vak 4: Kiosk Inkom' })).toBeVisible();

  await expect(plan.locator('[data-sign="here"]')).toBeVisible();
  await expect(kiosk.page.getByText('Je bent hier')).toBeVisible();
  await kiosk.touch(/^Terug$/, /^Babytheek/);
  await expect(kiosk.page.getByText('Jij bent nu op: Gelijkvloers')).toBeVisible();
  await expect(plan.locator('[data-sign="here"]')).toHaveCount(0);

  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(ground.getByRole('button', { name: 'Rij 4, vak 4: niets' })).toBeVisible();
  await expect(kiosk.page.getByText('Jij bent nu op: Gelijkvloers')).toBeHidden();
  await kiosk.touch(/^Terug$/, /^Boekdelen/);
  await expect(kiosk.question).toHaveText('Boekdelen');
  await expect(plan).toHaveCount(0);
});

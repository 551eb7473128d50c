import type { Page } from '@playwright/test';
import { Desk } from './pages/desk.ts';
import { careScreens, deskScreens } from './screens.ts';
import { faultsOn } from './support/axe.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';
import { openHouse } from './support/house.ts';
import { shelf } from './support/lending.ts';
import { stands } from './support/stands.ts';

/** What the screen fetches is there: a heading, nothing that says "wait", and nothing that still changes. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.ui-spinner, [aria-busy="true"]')).toHaveCount(0);
  await stands(page);
}

/** What axe finds once everything is there. A page that made way for the next one while it was looked at is looked at once more. */
async function faultsOf(page: Page): Promise<string[]> {
  await settled(page);
  const found = await faultsOn(page);
  if (found.length === 0) return found;
  await settled(page);
  return faultsOn(page);
}

test('no desk screen has an accessibility fault', async ({ browser, house }) => {
  // Every screen of the desk, one after the other: minutes on a small computer.
  test.setTimeout(1_200_000);
  const page = await (await browserIn(browser, house, { reducedMotion: 'reduce' })).newPage();
  const desk = new Desk(page);
  await desk.open(house.url);
  const faults: Record<string, string[]> = { 'sign-in': await faultsOf(page) };
  await desk.signInAs('administrator');
  for (const screen of deskScreens) {
    await screen.open(desk, house);
    faults[screen.name] = await faultsOf(page);
  }
  expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
});

test('a result that was marked and chosen is not named by the search field any more', async ({
  page,
  house,
}) => {
  await shelf(house, { name: 'Proefspel', items: 1 });
  const desk = new Desk(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  const search = page.getByRole('searchbox');
  await search.fill('Proefspel');
  await expect(page.getByRole('option', { name: /Proefspel/ }).first()).toBeVisible();
  await search.press('ArrowDown');
  await expect(search).toHaveAttribute('aria-activedescendant', /-option-/);
  await search.press('Enter');
  await expect(search).toHaveValue('');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Proefspel');
  await expect(search).not.toHaveAttribute('aria-activedescendant', /./);
  expect(await faultsOf(page)).toEqual([]);
});

test('no screen of the family support worker has an accessibility fault', async ({ browser, house }) => {
  test.setTimeout(600_000);
  const desk = new Desk(await (await browserIn(browser, house, { reducedMotion: 'reduce' })).newPage());
  await desk.open(house.url);
  await desk.signInAs('support');
  const faults: Record<string, string[]> = {};
  for (const screen of careScreens) {
    await screen.open(desk, house);
    faults[screen.name] = await faultsOf(desk.page);
  }
  expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
});

// The kiosk is looked at in kiosk-settings.spec, with every two settings together.

test('the first start has no accessibility fault', async ({ page }) => {
  const house = await openHouse({ demo: false });
  await page.goto(house.url);
  expect(await faultsOf(page)).toEqual([]);
  await house.close();
});

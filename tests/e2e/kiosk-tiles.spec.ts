import type { Page } from '@playwright/test';
import { Desk } from './pages/desk.ts';
import { Kiosk } from './pages/kiosk.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';

const upright = { width: 1080, height: 1920 };

const seenIn = (page: Page) => page.getByRole('list', { name: 'Dit ziet de bezoeker' }).getByRole('listitem');
const choices = (kiosk: Kiosk) => kiosk.page.locator('main .k-tile-label');

/** The one at the screen leaves; a change reaches the first screen within the second, so one more visitor may still come before it. */
async function nextVisitorSees(kiosk: Kiosk, names: string[]): Promise<void> {
  await expect(async () => {
    await kiosk.touch('Stop');
    await kiosk.begin();
    await expect(choices(kiosk)).toHaveText(names, { timeout: 1000 });
  }).toPass({ timeout: 30_000 });
}

test('the house chooses what the kiosk asks first, in which order and when; the next visitor sees it', async ({
  browser,
  house,
}) => {
  const kiosk = new Kiosk(await (await browserIn(browser, house, { viewport: upright })).newPage());
  await kiosk.open(house.kioskUrl);
  await kiosk.begin();
  const usual = [
    'Iets lenen of terugbrengen',
    'Mijn spullen',
    'Ik heb een afspraak',
    'Ik heb een vraag',
    'Kijk wat er is',
    'Ik weet het niet',
  ];
  await expect(choices(kiosk)).toHaveText(usual);

  const page = await (await browserIn(browser, house)).newPage();
  const desk = new Desk(page);
  await desk.open(house.url);
  await desk.signInAs('administrator');
  await expect(desk.heading).toBeVisible();
  await page.goto(`${house.url}#/settings`);
  await expect(seenIn(page)).toHaveText(usual);
  await page.getByRole('button', { name: '“Kijk wat er is” omhoog' }).click();
  await page.getByRole('button', { name: '“Mijn spullen” niet tonen' }).click();
  await page.getByRole('button', { name: 'Hulp bij ons en in de buurt', exact: true }).click();
  await page.getByRole('button', { name: '“Hulp bij ons en in de buurt” omhoog' }).click();
  // Help has a place and no way out.
  await expect(page.getByRole('button', { name: '“Ik weet het niet” niet tonen' })).toBeDisabled();

  const partners = page.getByRole('listitem').filter({ hasText: 'Hulp bij ons en in de buurt' }).first();
  await partners.getByLabel('Alleen op bepaalde dagen en uren').check();
  const when = page.getByRole('group', { name: 'Wanneer: Hulp bij ons en in de buurt' });
  await when.getByLabel('Van').fill('18u');
  await when.getByLabel('Tot').fill('17');
  await when.getByLabel('Tot').blur();
  await expect(when.getByRole('alert')).toHaveText('“Tot” moet later zijn dan “van”.');
  await when.getByLabel('Van').fill('13u');
  await when.getByLabel('Van').blur();
  await expect(when.getByRole('alert')).toBeHidden();
  await expect(when.getByLabel('Van')).toHaveValue('13:00');

  const chosen = [
    'Iets lenen of terugbrengen',
    'Ik heb een afspraak',
    'Kijk wat er is',
    'Ik heb een vraag',
    'Hulp bij ons en in de buurt',
    'Ik weet het niet',
  ];
  const morning = chosen.filter((name) => !name.startsWith('Hulp'));
  await expect(seenIn(page)).toHaveText(chosen);
  await page.getByLabel('Om', { exact: true }).fill('10');
  await expect(seenIn(page)).toHaveText(morning);
  await page.getByRole('button', { name: 'Bewaren' }).click();
  const undo = page.getByRole('button', { name: 'Ongedaan maken' });
  await expect(undo).toBeVisible();

  // Whoever is at it sees nothing move; it is ten in the morning for the next one.
  await expect(choices(kiosk)).toHaveText(usual);
  await nextVisitorSees(kiosk, morning);

  await undo.click();
  await expect(page.getByRole('button', { name: '“Mijn spullen” niet tonen' })).toBeVisible();
  await expect(choices(kiosk)).toHaveText(morning);
  await nextVisitorSees(kiosk, usual);
});

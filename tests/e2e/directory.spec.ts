import type { Page } from '@playwright/test';
import { Desk } from './pages/desk.ts';
import { Intake } from './pages/intake.ts';
import { Referrals } from './pages/referrals.ts';
import { faultsOn } from './support/axe.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';

/** Presses keys and counts them: a letter is one, a chord is one. */
function countedKeys(page: Page) {
  let count = 0;
  return {
    get count() {
      return count;
    },
    async press(key: string): Promise<void> {
      count += 1;
      await page.keyboard.press(key);
    },
    async type(text: string): Promise<void> {
      count += text.length;
      await page.keyboard.insertText(text);
    },
    /** Goes on with Tab until a field is reached. */
    async tabTo(name: RegExp): Promise<void> {
      for (let n = 0; n < 25; n += 1) {
        const focused = await page.evaluate(() => {
          const on = document.activeElement;
          // Nowhere yet: the page as a whole holds every word there is.
          if (on === null || on === document.body) return '';
          const label = on.getAttribute('aria-labelledby')?.split(' ') ?? [];
          const labels = label.map((id) => document.getElementById(id)?.textContent ?? '');
          return [on.getAttribute('aria-label') ?? '', ...labels, on.textContent ?? ''].join(' ');
        });
        if (name.test(focused)) return;
        count += 1;
        await page.keyboard.press('Tab');
      }
      throw new Error(`not reached: ${name.source}`);
    },
  };
}

test('a contact with one question is written down by keyboard alone, in few keys', async ({
  browser,
  house,
}) => {
  const personId = house.id();
  const nothing = { phone: null, email: null, street: null, houseNumber: null, postcode: null, town: null };
  await house.as('desk').people.create({
    ...nothing,
    commandId: house.id(),
    personId,
    name: 'Lotte Voorbeeld',
    birthDate: null,
    birthDateMissing: null,
    language: null,
    card: null,
  });
  const page = await (await browserIn(browser, house)).newPage();
  const [desk, intake] = [new Desk(page), new Intake(page)];
  await desk.open(house.url);
  await desk.signInAs('support');
  await desk.open(`${house.url}#/questions/new`);
  await expect(desk.heading).toHaveText('Vraag opschrijven');
  const keys = countedKeys(page);
  // The field is ready to type in: no key is spent to reach it.
  await expect(page.getByRole('searchbox', { name: 'Wie?' })).toBeFocused();
  await keys.type('lotte v');
  const first = page.getByRole('option').first();
  await expect(first).toContainText('Lotte Voorbeeld');
  // Marked, so that Enter is for it.
  await expect(first).toHaveAttribute('data-focused', 'true');
  await keys.press('Enter');
  // Who was chosen has the keyboard now: it never falls back to the top of the page.
  await expect(page.locator('.waiting-chosen')).toBeFocused();
  await keys.tabTo(/Thema/);
  await keys.press('Enter');
  await expect(page.getByRole('listbox', { name: /Thema/ })).toBeVisible();
  await keys.press('w');
  await keys.press('o');
  await keys.press('Enter');
  await expect(page.getByRole('button', { name: /Thema/ })).toContainText('Wonen');
  // The list is gone and the keys are the form's again.
  await expect(page.getByRole('button', { name: /Thema/ })).toBeFocused();
  await keys.press('Control+Enter');
  await intake.said('Contact met 1 vraag bewaard');
  test.info().annotations.push({ type: 'keys', description: String(keys.count) });
  // At the pace of an unhurried typist (two keys a second) that is well under half a minute.
  expect(keys.count).toBeLessThan(40);
});

test('a service is looked at and found right in one press; the directory goes out, comes in, and is taken back', async ({
  browser,
  house,
}) => {
  const page = await (await browserIn(browser, house)).newPage();
  const desk = new Desk(page);
  await desk.open(house.url);
  await desk.signInAs('coordinator');
  await desk.go('Wegwijzer');
  await page.getByRole('link', { name: /Budgethuis De Linde/ }).click();
  await expect(desk.heading).toContainText('Budgethuis De Linde');
  await page.getByRole('button', { name: 'Nagekeken vandaag' }).click();
  await expect(page.getByText(/Nagekeken op/)).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);

  await desk.open(`${house.url}#/directory/exchange`);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'HSDS als JSON' }).click();
  expect((await saving).suggestedFilename()).toMatch(/^wegwijzer-hsds-.*\.json$/);
  await page.getByRole('textbox', { name: /Van wie komt het/ }).fill('Stad Voorbeeld');
  await page.getByRole('textbox', { name: 'Licentie' }).fill('CC BY-SA 4.0');
  const service = {
    id: '11111111-1111-4111-8111-111111111111',
    name: 'Energiescan',
    status: 'active',
    organization: { id: '21111111-1111-4111-8111-111111111111', name: 'Energiehuis', description: '' },
  };
  await page.locator('input[type=file]').setInputFiles({
    name: 'stad.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ contents: [service] })),
  });
  await expect(page.getByText('Energiehuis – Energiescan')).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Inlezen', exact: true }).click();
  await expect(page.getByText('stad.json')).toBeVisible();
  await desk.go('Wegwijzer');
  await expect(page.getByRole('link', { name: 'Energiehuis – Energiescan' })).toBeVisible();
  await desk.open(`${house.url}#/directory/exchange`);
  await page.getByRole('main').getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText('(teruggenomen)')).toBeVisible();
});

test('a theme gets another name and a picture at the kiosk; it is retired to another', async ({
  browser,
  house,
}) => {
  const page = await (await browserIn(browser, house)).newPage();
  const desk = new Desk(page);
  await desk.open(house.url);
  await desk.signInAs('coordinator');
  await desk.go('Thema’s');
  await page.getByRole('button', { name: 'Wijzigen: Vervoer' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Nederlands/ }).fill('Onderweg');
  await expect(dialog.getByRole('region', { name: 'Zo staat het op de kiosk' })).toContainText('Onderweg');
  expect(await faultsOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await page.getByRole('button', { name: 'Wijzigen: Onderweg' }).click();
  await expect(dialog.getByRole('region', { name: 'Hoe het vroeger heette' })).toContainText('Vervoer');
  await page.keyboard.press('Escape');
});

test('what was refused asks what happens now; an answer that stays out is asked for again', async ({
  browser,
  house,
}) => {
  const page = await (await browserIn(browser, house)).newPage();
  const [desk, referrals] = [new Desk(page), new Referrals(page)];
  await desk.open(house.url);
  await desk.signInAs('support');
  await desk.go('Doorverwijzen');
  await referrals.openFirstOf('Antwoord blijft uit');
  await referrals.act('Navragen');
  await referrals.confirm('Bewaren');
  await expect(referrals.history.first()).toContainText('Nagevraagd');
  await desk.go('Doorverwijzen');
  await referrals.openFirstOf('Geweigerd: wat nu?');
  await referrals.act('Wat nu?');
  await page.getByRole('radio', { name: 'We helpen zelf verder' }).check({ force: true });
  await referrals.confirm('Bewaren');
  await expect(referrals.history.first()).toContainText('We helpen zelf verder');
  expect(await faultsOn(page)).toEqual([]);
});

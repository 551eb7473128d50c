import { freePort } from '../support/free-port.ts';
import { Computers } from './pages/computers.ts';
import { Desk, demoSecretOf } from './pages/desk.ts';
import { faultsOn } from './support/axe.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';
import { openHouse } from './support/house.ts';

const secret = demoSecretOf('administrator');

test('a standby keeps a copy, shows nothing, and takes over by keyboard with the printed code', async ({
  browser,
  house,
}) => {
  const standby = await openHouse({ demo: false, computer: 1 });
  try {
    const main = new Desk(await (await browserIn(browser, house)).newPage());
    const there = new Computers(main.page);
    await main.open(house.url);
    await main.signInAs('administrator');
    const recoveryCode = await main.newRecoveryCode(secret);
    await main.go('Computers');
    const port = await freePort();
    await there.switchOn(port, secret);

    const page = await (await browserIn(browser, standby)).newPage();
    const here = new Computers(page);
    await page.goto(standby.url);
    await there.letIn(here, port, { role: 'Reservecomputer', name: 'Archief', secret });
    await expect(
      page.getByRole('heading', { name: 'Deze computer bewaart de reservekopieën' }),
    ).toBeVisible();
    const takeOver = page.getByRole('button', { name: 'De hoofdcomputer is stuk: neem over' });
    await expect(takeOver).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText('De Deelfabriek')).toBeHidden();
    expect(await faultsOn(page)).toEqual([]);
    await expect(main.page.getByRole('row').filter({ hasText: 'Archief' })).toContainText('Kopie');

    await house.core.inside.computers.stop();
    await takeOver.focus();
    await page.keyboard.press('Enter');
    const field = page.getByLabel('Herstelcode');
    // What it costs is said first; the field is one key further.
    await expect(page.getByRole('heading', { name: 'Deze computer wordt de hoofdcomputer' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(field).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Typ de herstelcode').first()).toBeVisible();
    // From the list of what is wrong to the field.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(field).toBeFocused();
    await page.keyboard.type('AAAAA '.repeat(8));
    await page.keyboard.press('Enter');
    await expect(page.getByText('Er is niets veranderd')).toBeVisible();
    expect(await faultsOn(page)).toEqual([]);
    await page.reload();
    await takeOver.click();
    await field.fill(recoveryCode);
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Aanmeldnaam')).toBeVisible({ timeout: 60_000 });
    await page.reload();
    const desk = new Desk(page);
    await desk.signInAs('administrator');
    await desk.go('Computers');
    await expect(page.getByRole('heading', { name: 'Dit is de hoofdcomputer' })).toBeVisible();
  } finally {
    await standby.close();
  }
});

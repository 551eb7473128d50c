import type { Browser } from '@playwright/test';
import { Calls } from './pages/calls.ts';
import { Desk } from './pages/desk.ts';
import { Kiosk } from './pages/kiosk.ts';
import { faultsOn } from './support/axe.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';
import type { House } from './support/house.ts';
import { kioskWord } from './support/kiosk-words.ts';

const upright = { viewport: { width: 1080, height: 1920 } };
const ar = (path: string) => kioskWord('ar', path);

async function deskAs(browser: Browser, house: House, role: 'desk' | 'support') {
  const page = await (await browserIn(browser, house, { reducedMotion: 'reduce' })).newPage();
  const [desk, calls] = [new Desk(page), new Calls(page)];
  await desk.open(house.url);
  await desk.signInAs(role);
  return { page, desk, calls };
}

async function kioskAt(browser: Browser, house: House): Promise<Kiosk> {
  const kiosk = new Kiosk(await (await browserIn(browser, house, upright)).newPage());
  await kiosk.open(house.kioskUrl);
  return kiosk;
}

test('Help at the kiosk stands at the desk at once, above a dialog and without taking the focus (U03)', async ({
  browser,
  house,
}) => {
  const { page, calls } = await deskAs(browser, house, 'support');
  const kiosk = await kioskAt(browser, house);
  await page.keyboard.press('Control+k');
  const typing = page.getByRole('combobox').or(page.getByRole('searchbox')).last();
  await expect(page.getByRole('dialog')).toBeVisible();
  await typing.fill('wie');

  await kiosk.touch('العربية', ar('purpose.ask'));
  // A theme has the word as well: the place in the bar is always the same (A28).
  await kiosk.page.locator('.k-bar-button[data-place="help"]').click();
  await expect(kiosk.page.locator('main')).toContainText(ar('call.called'));
  await expect(calls.banner).toContainText('Ingang: iemand vraagt hulp');
  await expect(calls.banner).toContainText('Waarover gaat je vraag?');
  await expect(calls.banner).toContainText('Arabisch');
  // Whoever types goes on typing.
  await expect(typing).toBeFocused();
  expect(await faultsOn(page)).toEqual([]);
  await page.keyboard.press('Control+Shift+Y');
  await expect(calls.act('Ik ga')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(calls.banner).toContainText('Jij gaat naar Ingang');
  // And goes on where they were.
  await expect(typing).toBeFocused();
  await expect(kiosk.page.locator('main')).toContainText(ar('call.coming'));
  expect(await faultsOn(kiosk.page)).toEqual([]);

  // Once more, though somebody is on the way: it rings again.
  await kiosk.touch(ar('call.again'));
  await expect(calls.banner).toContainText('Ingang: iemand roept opnieuw');
  await expect(kiosk.page.locator('main')).toContainText(ar('call.called'));

  // The first one empties the field, the second closes.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await calls.act('Klaar').press('Enter');
  await expect(calls.banner).toBeHidden();
  // Helped: the screen says where a person is, and calls anew when asked to.
  await expect(kiosk.button(ar('call.person'))).toBeVisible();
  await calls.undo();
  await expect(calls.banner).toContainText('Ingang');
});

test('taken over, the desk goes on with what was said, and the kiosk shows the number and forgets the rest', async ({
  browser,
  house,
}) => {
  const { page, calls } = await deskAs(browser, house, 'desk');
  const kiosk = await kioskAt(browser, house);
  await kiosk.touch('العربية', ar('purpose.ask'), 'السكن', ar('urgency.now'));
  await kiosk.touch(new RegExp(ar('talk.interpreter')), ar('bar.help'));
  await expect(calls.banner).toContainText('Wonen');
  await expect(calls.banner).toContainText('Meteen');
  await expect(calls.banner).toContainText('Tolk gewenst');
  await calls.act('Overnemen').press('Enter');

  await expect(kiosk.question).toHaveText(ar('help.title'));
  await expect(kiosk.page.locator('main')).toContainText(ar('call.handed'));
  const number = Number(await kiosk.number.innerText());
  await expect(kiosk.page.locator('main')).not.toContainText('السكن');
  await calls.said(`Nummer ${number} komt naar de balie`);
  await expect(calls.banner).toBeHidden();
  // The question opens with what the visitor said.
  await expect(page.getByText(`nummer ${number}`).first()).toBeVisible();
  const form = page.locator('form');
  await expect(form).toContainText('Wonen');
  await expect(form).toContainText('Arabisch');
  await expect(form.getByLabel('Tolk gewenst')).toBeChecked();
  await expect(form.getByRole('radio', { name: 'Meteen' })).toBeChecked();
  const { tickets } = await house.as('desk').tickets.list({});
  expect(tickets.find((ticket) => ticket.number === number)).toMatchObject({ state: 'taken', person: null });

  await kiosk.touch(ar('number.done'));
  await expect(kiosk.button('Begin')).toBeVisible();
});

test('who walks away closes the call; a screen that is locked or hidden says where somebody calls, and no more', async ({
  browser,
  house,
}) => {
  const { page, desk, calls } = await deskAs(browser, house, 'desk');
  const kiosk = await kioskAt(browser, house);
  // From the first screen, one touch (U03).
  await kiosk.touch('Hulp');
  await expect(calls.banner).toContainText('Beginscherm');
  await kiosk.touch('Stop');
  await expect(calls.banner).toBeHidden();
  await expect(kiosk.button('Begin')).toBeVisible();

  await desk.lock();
  await kiosk.begin();
  await kiosk.touch('Ik heb een vraag', 'Voeding', 'Hulp');
  const locked = page.getByText('Iemand vraagt hulp aan de kiosk: Ingang');
  await expect(locked).toBeVisible();
  await expect(page.locator('dialog')).not.toContainText('Voeding');
  expect(await faultsOn(page)).toEqual([]);
  await desk.unlockAs('desk');
  await expect(calls.banner).toContainText('Voeding');
  await calls.act('Ik ga').press('Enter');
  await calls.said('De kiosk Ingang zegt nu dat er iemand komt');
  // Going on meanwhile, the desk sees where: nothing has to be asked twice.
  await kiosk.touch('Kijk verder', /Liever niet lang/);
  await expect(calls.banner).toContainText('Klopt dit?');
  await kiosk.touch('Stop');
  await expect(calls.banner).toBeHidden();
});

test('the time stands still while help is on its way, and goes on afterwards (T03)', async ({
  browser,
  house,
}) => {
  const context = await browser.newContext(upright);
  const kiosk = new Kiosk(await context.newPage());
  await kiosk.open(house.kioskUrl);
  await kiosk.page.clock.install();
  await kiosk.touch('Hulp');
  await expect(kiosk.page.locator('main')).toContainText('De balie weet dat je wacht');
  await kiosk.page.clock.runFor(5 * 60_000);
  await expect(kiosk.page.getByText('Ben je er nog?')).toBeHidden();
  const [call] = await house.as('desk').kiosks.calls();
  await house.as('desk').kiosks.finish({ commandId: house.id(), callId: call?.id ?? '' });
  await kiosk.page.clock.runFor(11_000);
  await expect(kiosk.button('Roep iemand')).toBeVisible();
  await kiosk.page.clock.runFor(61_000);
  await expect(kiosk.page.getByText('Ben je er nog?')).toBeVisible();
  await kiosk.page.clock.runFor(31_000);
  await expect(kiosk.button('Begin')).toBeVisible();
});

test('without the core the screen says where a person is, and calls when asked again', async ({
  browser,
  house,
}) => {
  const context = await browser.newContext(upright);
  const kiosk = new Kiosk(await context.newPage());
  await kiosk.open(house.kioskUrl);
  await kiosk.begin();
  await context.route('**/kiosks/call', (route) => route.abort());
  await kiosk.touch('Hulp');
  await expect(kiosk.page.locator('main')).toContainText('Ga naar de balie');
  expect(await house.as('desk').kiosks.calls()).toEqual([]);
  await context.unroute('**/kiosks/call');
  await kiosk.touch('Roep iemand');
  await expect(kiosk.page.locator('main')).toContainText('De balie weet dat je wacht');
  expect(await house.as('desk').kiosks.calls()).toMatchObject([{ kioskName: 'Ingang', step: 'purpose' }]);
});

test('outside the opening hours a screen nobody touches is dark, and a touch makes it as usual', async ({
  browser,
  house,
}) => {
  // Monday evening: everybody went home.
  house.clock.set('2026-11-23T22:30:00.000Z');
  const context = await browser.newContext(upright);
  const kiosk = new Kiosk(await context.newPage());
  await kiosk.page.clock.install({ time: house.clock.now() });
  await kiosk.open(house.kioskUrl);
  const begin = kiosk.page.getByRole('button', { name: 'Begin', exact: true });
  const night = kiosk.button(/Raak het scherm aan om te beginnen/);
  // The clock goes on by itself as well: far from the two minutes, then well past them.
  await kiosk.page.clock.runFor(60_000);
  await expect(begin).toBeVisible();
  await kiosk.page.clock.runFor(61_000);
  await expect(night).toBeVisible();
  await expect(kiosk.question).toHaveText(/^Open morgen om/);
  await expect(begin).toBeHidden();
  expect(await faultsOn(kiosk.page)).toEqual([]);
  // No word stays in one place (nothing burns in).
  const words = kiosk.page.locator('.kiosk-night-words');
  const before = await words.boundingBox();
  await kiosk.page.clock.runFor(61_000);
  expect(await words.boundingBox()).not.toEqual(before);
  await night.click();
  await expect(begin).toBeVisible();
  // In use it stays light, however late it is; the house can switch it off.
  await kiosk.begin();
  await kiosk.touch('Stop');
  const boss = house.as('administrator');
  await boss.admin.updateSettings({ commandId: house.id(), settings: { kioskNight: false } });
  await kiosk.page.clock.runFor(180_000);
  await expect(begin).toBeVisible();
});

test('a page that breaks or hangs is on the first screen again within five seconds, and its call is closed', async ({
  browser,
  house,
}) => {
  const kiosk = new Kiosk(await (await browser.newContext(upright)).newPage());
  await kiosk.open(house.kioskUrl);
  const calls = () => house.as('desk').kiosks.calls();
  const begin = kiosk.button('Begin');

  await kiosk.touch('Hulp');
  await expect.poll(calls).toHaveLength(1);
  // Everything that was drawn is gone.
  await kiosk.page.evaluate(() => document.getElementById('app')?.replaceChildren());
  await expect(begin).toBeVisible({ timeout: 5000 });
  // Nobody is there any more to be helped.
  await expect.poll(calls).toEqual([]);

  await kiosk.begin();
  await kiosk.page.evaluate(() => {
    setTimeout(() => {
      const end = performance.now() + 9000;
      while (performance.now() < end);
    });
  });
  await kiosk.page.evaluate(() => new Promise((answered) => setTimeout(answered)));
  await expect(begin).toBeVisible({ timeout: 5000 });
  expect(await kiosk.page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
});

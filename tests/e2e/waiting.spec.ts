import { AxeBuilder } from '@axe-core/playwright';
import { Desk } from './pages/desk.ts';
import { lendingCorner, Waiting } from './pages/waiting.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';

test('a rule is set for an initiative, a kind does one thing otherwise, and a loan says why it is due on its day', async ({
  browser,
  house,
}) => {
  const corner = await lendingCorner(house);
  const lotte = await corner.addPerson('Lotte Voorbeeld');
  const page = await (await browserIn(browser, house)).newPage();
  const desk = new Desk(page);
  const waiting = new Waiting(page);
  await desk.open(house.url);
  await desk.signInAs('coordinator');

  await desk.open(`${house.url}#/initiatives/${corner.initiative}`);
  await page.getByRole('button', { name: 'Uitleenregels wijzigen' }).click();
  const rule = page.getByRole('form', { name: 'Uitleenregels wijzigen' });
  await rule.getByRole('textbox', { name: 'Prijs' }).fill('3');
  await rule.getByRole('textbox', { name: 'Waarborg' }).fill('20');
  await expect(
    rule.getByText(/Een ontlening van vandaag .* kost €\s?3,00, waarborg €\s?20,00/),
  ).toBeVisible();
  await rule.getByRole('button', { name: 'Bewaren' }).click();
  await waiting.said('Bewaard.');

  await desk.open(`${house.url}#/things/kinds/${corner.kind}`);
  // The page of the initiative says the same price.
  await expect(desk.heading).toHaveText('Behangtafel');
  await expect(page.getByText(/€\s?3,00 per keer/)).toBeVisible();
  await page.getByRole('button', { name: 'Uitleenregels wijzigen' }).click();
  const ofKind = page.getByRole('form', { name: 'Uitleenregels wijzigen' });
  await expect(ofKind.getByText(/Leeg: €\s?3,00 per keer \(van Klushoek\)/)).toBeVisible();
  await ofKind.getByRole('textbox', { name: 'Hoe vaak mag het verlengd worden?' }).fill('0');
  await ofKind.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByText('Verlengen kan niet')).toBeVisible();

  await corner.lend(lotte, corner.items[0] ?? '');
  await desk.open(`${house.url}#/people/${lotte}`);
  await page.getByRole('button', { name: /Waarom deze dag/ }).click();
  const why = page.getByRole('dialog');
  await expect(why.getByText('7 dagen later:')).toBeVisible();
  await expect(why.getByText('Zo lang mag het mee bij dit initiatief.')).toBeVisible();
  await why.getByRole('button', { name: 'Sluiten' }).last().click();

  // Not to be renewed: the desk decides otherwise, with a reason, and takes it back.
  await desk.lock();
  house.clock.set('2026-11-25T09:00:00.000Z');
  await page.clock.setFixedTime(house.clock.now());
  await desk.unlockAs('coordinator');
  await page.getByRole('button', { name: /^Verlengen:/ }).click();
  const refused = page.getByRole('dialog', { name: '1 ding is niet verlengd' });
  await refused.getByRole('button', { name: 'Toch verlengen…' }).click();
  await refused.getByRole('textbox', { name: 'Waarom toch?' }).fill('Ligt in het ziekenhuis');
  await refused.getByRole('button', { name: 'Toch verlengen', exact: true }).click();
  await expect(refused).toBeHidden();
  await waiting.said(/Verlengd: Behangtafel/);
  await page.getByRole('button', { name: /Verlenging van vandaag ongedaan maken/ }).click();
  await waiting.said(/Behangtafel is weer terug op/);
});

test('who waits is moved with a reason, gets what comes back, and is taken off the list and put back', async ({
  browser,
  house,
}) => {
  const corner = await lendingCorner(house);
  const [lotte, samir, nadia] = [
    await corner.addPerson('Lotte Voorbeeld'),
    await corner.addPerson('Samir Voorbeeld'),
    await corner.addPerson('Nadia Voorbeeld'),
  ];
  for (const itemId of corner.items) await corner.lend(lotte, itemId);
  const page = await (await browserIn(browser, house)).newPage();
  const desk = new Desk(page);
  const waiting = new Waiting(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  for (const name of ['Samir Voorbeeld', 'Nadia Voorbeeld']) {
    await desk.open(`${house.url}#/things/kinds/${corner.kind}`);
    await page.getByRole('button', { name: 'Zet iemand op de wachtlijst' }).click();
    const ask = page.getByRole('dialog');
    await waiting.choosePerson(ask, name);
    await ask.getByRole('button', { name: 'Op de wachtlijst zetten' }).click();
    await expect(ask).toBeHidden();
  }
  await desk.go('Wachtlijst');
  await waiting.tab('Wachtlijst').click();
  const queue = waiting.queue('Behangtafel');
  await expect(queue.first()).toContainText('Samir Voorbeeld');
  await page.getByRole('button', { name: 'Nadia Voorbeeld een plaats naar voor' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Waarom?' }).fill('Verhuist deze week');
  await page.keyboard.press('Enter');
  await expect(queue.first()).toContainText('Nadia Voorbeeld');
  await expect(queue.first()).toContainText('Verhuist deze week');

  await corner.staff.loans.giveBack({ commandId: corner.commandId(), itemId: corner.items[0] ?? '' });
  await waiting.tab('Ligt klaar').click();
  const ready = waiting.rows('Ligt klaar').filter({ hasText: 'Nadia Voorbeeld' });
  await expect(ready).toContainText('Rek B1');
  await page.getByRole('button', { name: /lijst halen.*Nadia/ }).click();
  await waiting.said(/Nadia Voorbeeld wacht niet meer/);
  await expect(waiting.rows('Ligt klaar').filter({ hasText: 'Samir Voorbeeld' })).toBeVisible();
  await page.getByRole('button', { name: 'Ongedaan maken', exact: true }).last().click();
  await waiting.said('Nadia Voorbeeld staat weer op de wachtlijst.');

  // By the keys: the pointer still rests on the message, which may lie over the last row.
  await page.getByRole('button', { name: /^Meegeven: Behangtafel, Samir/ }).press('Enter');
  await expect(desk.heading).toHaveText('Samir Voorbeeld');
  expect([samir, nadia]).toHaveLength(2);
});

test('with the keyboard alone: days are walked, conflicts are told before, a reservation is made, moved and cancelled', async ({
  browser,
  house,
}) => {
  const corner = await lendingCorner(house);
  const lotte = await corner.addPerson('Lotte Voorbeeld');
  const page = await (await browserIn(browser, house)).newPage();
  const desk = new Desk(page);
  const waiting = new Waiting(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await desk.open(`${house.url}#/things/kinds/${corner.kind}/calendar?person=${lotte}`);
  await expect(desk.heading).toHaveText('Kalender: Behangtafel');
  await waiting.day(/^maandag 23 november, vandaag, open, 2 van 2 vrij/).focus();
  // A Sunday is closed, and that is said before anything is sent.
  for (const key of ['ArrowDown', 'Enter', 'End', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByText('Op zondag 6 december is het gesloten', { exact: false })).toBeVisible();
  for (const key of ['Enter', 'ArrowUp', 'Home', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Deze dagen zijn vrij')).toBeVisible();
  await page.getByRole('button', { name: 'Reserveren', exact: true }).focus();
  await page.keyboard.press('Enter');
  await waiting.said(/Gereserveerd voor Lotte Voorbeeld/);
  const row = waiting.rows('Reserveringen').filter({ hasText: 'Lotte Voorbeeld' });
  await expect(row).toContainText('24 november');

  await row.getByRole('button', { name: /Reservering wijzigen/ }).click();
  await page.getByRole('textbox', { name: 'Tot en met' }).fill('3/12/2026');
  await page.getByRole('textbox', { name: 'Van', exact: true }).fill('26/11/2026');
  await expect(page.getByText('Deze dagen zijn vrij')).toBeVisible();
  const { violations } = await new AxeBuilder({ page })
    .exclude('[data-live-announcer]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)),
  ).toEqual([]);
  await page.getByRole('button', { name: 'Wijziging bewaren' }).click();
  await waiting.said(/Verplaatst/);
  await expect(row).toContainText('26 november');
  await row.getByRole('button', { name: /Reservering annuleren/ }).click();
  await waiting.said(/Geannuleerd/);
  await page.getByRole('button', { name: 'Ongedaan maken', exact: true }).last().click();
  await waiting.said('De reservering van Behangtafel staat er weer.');
});

import { Desk } from './pages/desk.ts';
import { Intake } from './pages/intake.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';

test('a visitor is called, the wall shows number and place, and the question is written down', async ({
  browser,
  house,
}) => {
  const context = await browserIn(browser, house);
  const page = await context.newPage();
  const [desk, intake] = [new Desk(page), new Intake(page)];
  await desk.open(house.url);
  await desk.signInAs('support');
  await desk.go('Wie wacht er');
  // Who presses a little goes before who came at most a quarter of an hour earlier.
  await expect(intake.group('Wacht').getByRole('listitem').first()).toContainText('Energie en water');
  await intake.receiveAt('Gesprekskamer');
  await intake.callNext();
  await intake.said('Nummer 7 opgeroepen');
  await intake.undo();
  await expect(intake.group('Wacht').getByRole('listitem')).toHaveCount(4);
  await intake.callNext();

  const wall = await context.newPage();
  await wall.goto(`${house.url}#/wall`);
  const shown = wall.getByRole('region', { name: 'Opgeroepen nummers' });
  await expect(shown.getByRole('status')).toContainText('7');
  await expect(shown.getByRole('status')).toContainText('Gesprekskamer');
  await expect(shown).not.toContainText('Energie');
  await wall.close();

  await intake.act('Is er', 7);
  await intake.act('Vraag opschrijven', 7);
  await expect(desk.heading).toHaveText('Vraag opschrijven');
  // The theme the visitor chose stands there already.
  await expect(page.getByRole('button', { name: /Thema/ })).toContainText('Energie en water');
  await page.getByRole('radio', { name: 'Anoniem' }).check({ force: true });
  await page.getByRole('textbox', { name: 'Wat is de vraag?' }).fill('Afrekening in twee keer betalen');
  await page.keyboard.press('Control+Enter');
  await intake.said('Contact met 1 vraag bewaard');
  await intake.act('Klaar', 7);
  await intake.said('Nummer 7 is geholpen');
  await desk.go('Vragen');
  await page.getByRole('tab', { name: 'Alle' }).click();
  await expect(page.getByText('Afrekening in twee keer betalen')).toBeVisible();
});

test('a question of a known person is registered, saved by its keys, stands on the person, and is answered', async ({
  browser,
  house,
}) => {
  const personId = house.id();
  const nothing = { phone: null, email: null, street: null, houseNumber: null, postcode: null, town: null };
  await house.as('desk').people.create({
    commandId: house.id(),
    personId,
    name: 'Lotte Voorbeeld',
    birthDate: null,
    birthDateMissing: null,
    language: null,
    ...nothing,
    card: null,
  });
  const page = await (await browserIn(browser, house)).newPage();
  const [desk, intake] = [new Desk(page), new Intake(page)];
  await desk.open(house.url);
  await desk.signInAs('support');
  await desk.open(`${house.url}#/questions/new`);
  // Everything that lacks is said at once, each with a way to it.
  await page.getByRole('button', { name: 'Bewaren' }).click();
  const lacking = page.getByRole('alert').filter({ hasText: 'Nog even nakijken' });
  await expect(lacking.getByRole('link')).toHaveText([/Kies wie het vraagt/, 'Kies een thema.']);
  await page.getByRole('searchbox', { name: 'Wie?' }).fill('Lotte Voorbeeld');
  await page.getByRole('option').first().click();
  const theme = page.getByRole('button', { name: /Thema/ });
  await theme.click();
  await page.getByRole('option', { name: 'Wonen', exact: true }).click();
  await expect(theme).toContainText('Wonen');
  await expect(theme).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await intake.said('Contact met 1 vraag bewaard');

  await desk.open(`${house.url}#/people/${personId}`);
  await expect(desk.heading).toHaveText('Lotte Voorbeeld');
  await page.getByRole('button', { name: 'Wijzigen: vraag over Wonen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Vraag aanpassen' });
  await dialog.getByRole('button', { name: /Hoe beantwoord/ }).click();
  await page.getByRole('option', { name: 'Geweigerd' }).click();
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await expect(dialog.getByText('Zeg waarom.').first()).toBeVisible();
  await dialog.getByRole('textbox', { name: /Waarom geweigerd/ }).fill('Woont in een andere gemeente');
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Geweigerd')).toBeVisible();

  // A contact about an open question only needs no new one.
  await intake.ask(house, personId);
  await desk.open(`${house.url}#/questions/new?person=${personId}`);
  await page.getByRole('checkbox', { name: /Energie en water/ }).check({ force: true });
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await intake.said('Contact met 1 vraag bewaard');
});

test('a volunteer and an administrator have no place where people wait or ask', async ({
  browser,
  house,
}) => {
  for (const role of ['volunteer', 'administrator'] as const) {
    const desk = new Desk(await (await browserIn(browser, house)).newPage());
    await desk.open(house.url);
    await desk.signInAs(role);
    await expect(desk.places.getByRole('link', { name: 'Vragen' })).toHaveCount(0);
    await expect(desk.places.getByRole('link', { name: 'Wie wacht er' })).toHaveCount(0);
  }
});

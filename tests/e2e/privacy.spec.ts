import { newContact, newQuestion } from '#core/modules/intake/intake.fixtures.ts';
import { newPerson } from '#core/modules/people/people.fixtures.ts';
import { Desk } from './pages/desk.ts';
import { Privacy } from './pages/privacy.ts';
import { faultsOn } from './support/axe.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';
import type { House } from './support/house.ts';

/** Somebody whose question a colleague keeps to herself. */
async function followedElsewhere(house: House, name: string): Promise<string> {
  const { id: personId } = await house.as('desk').people.create(newPerson(() => house.id(), { name }));
  await house
    .as('support')
    .questions.register(
      newContact(
        () => house.id(),
        { kind: 'person', personId },
        { newQuestions: [newQuestion(() => house.id(), { scope: 'own' })] },
      ),
    );
  return personId;
}

test('a record outside the own work is opened with a reason; the coordinator is told, sees who read and ends it', async ({
  browser,
  house,
}) => {
  const personId = await followedElsewhere(house, 'Mina Elders');
  const page = await (await browserIn(browser, house)).newPage();
  const [desk, privacy] = [new Desk(page), new Privacy(page)];
  await desk.open(house.url);
  await desk.signInAs('support');
  await desk.open(`${house.url}#/people/${personId}`);
  await expect(desk.heading).toHaveText('Mina Elders');
  const card = privacy.card('Wie mag dit lezen?');
  const dialog = await privacy.dialogOf(
    card.getByRole('button', { name: 'Toch openen' }),
    'Toch openen, met een reden',
  );
  await dialog.getByRole('textbox').fill('kort');
  await privacy.send();
  await expect(dialog).toContainText('minstens acht letters');
  await dialog.getByRole('textbox').fill('Collega afwezig, de school belt');
  expect(await faultsOn(page)).toEqual([]);
  await privacy.send();
  await privacy.said(/Het dossier is open tot/);
  await expect(card).toContainText('Je opende dit dossier tot');
  const log = await privacy.dialogOf(card.getByRole('button', { name: 'Wie las dit?' }), /Wie las wat over/);
  await expect(log.getByRole('grid')).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(log).toBeHidden();

  await desk.signOut();
  await desk.signInAs('coordinator');
  await desk.open(`${house.url}#/notices`);
  await expect(desk.heading).toContainText('Meldingen');
  const notice = page.getByRole('listitem').filter({ hasText: 'Mina Elders' });
  await expect(notice).toContainText('Hilde Vraagpunt opende het dossier van Mina Elders');
  expect(await faultsOn(page)).toEqual([]);
  await notice.getByRole('button', { name: 'Beëindigen: toegang van Hilde Vraagpunt' }).press('Enter');
  await privacy.said('De toegang is gesloten.');
  await expect(notice.getByRole('button', { name: /Beëindigen/ })).toHaveCount(0);
  await notice.getByRole('button', { name: 'Gezien', exact: true }).press('Enter');
  await expect(notice.getByRole('button', { name: 'Nog niet gezien' })).toBeVisible();
});

test('a colleague reads along with a referral until a day', async ({ browser, house }) => {
  const page = await (await browserIn(browser, house)).newPage();
  const [desk, privacy] = [new Desk(page), new Privacy(page)];
  await desk.open(house.url);
  await desk.signInAs('support');
  await desk.open(`${house.url}#/referrals?view=mine`);
  await page.locator('.referral-row button').last().click();
  await page.getByRole('button', { name: 'Meer', exact: true }).press('Enter');
  const dialog = await privacy.dialogOf(
    page.getByRole('menuitem', { name: 'Laat een collega meelezen' }),
    'Laat een collega meelezen',
  );
  await dialog.getByRole('button', { name: /Collega/ }).press('Enter');
  await page.getByRole('option', { name: 'Bilal Meedenker' }).click();
  expect(await faultsOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Laten meelezen' }).click();
  await privacy.said('Bilal Meedenker kan meelezen en kreeg bericht.');
});

test('a privacy text keeps what is typed, is read once more before it is in use, and out of use again the same day', async ({
  browser,
  house,
}) => {
  const page = await (await browserIn(browser, house)).newPage();
  const [desk, privacy] = [new Desk(page), new Privacy(page)];
  await desk.open(house.url);
  await desk.signInAs('coordinator');
  await desk.open(`${house.url}#/privacy-texts`);
  await expect(desk.heading).toHaveText('Privacyteksten');
  await page
    .getByRole('button', { name: /Nieuwe versie|Begin met een voorstel/ })
    .first()
    .click();
  const draft = page.getByRole('region', { name: /Wordt geschreven/ });
  await draft.getByLabel('Titel').fill('Wat wij van je bewaren, kort');
  await desk.open(`${house.url}#/notices`);
  await expect(desk.heading).toContainText('Meldingen');
  await desk.open(`${house.url}#/privacy-texts`);
  await expect(draft.getByLabel('Titel')).toHaveValue('Wat wij van je bewaren, kort');
  const body = await draft.getByLabel('Tekst').inputValue();
  await draft.getByLabel('Tekst').fill('');
  await draft.getByRole('button', { name: 'Bewaren', exact: true }).press('Enter');
  await expect(draft).toContainText('Er is een titel zonder tekst.');
  await draft.getByLabel('Tekst').fill(body);
  expect(await faultsOn(page)).toEqual([]);
  await draft.getByRole('button', { name: 'Bewaren', exact: true }).press('Enter');
  await privacy.said('De tekst is bewaard.');
  const dialog = await privacy.dialogOf(
    draft.getByRole('button', { name: 'In gebruik nemen' }),
    /in gebruik nemen/,
  );
  await expect(dialog).toContainText('Wat wij van je bewaren, kort');
  expect(await faultsOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'In gebruik nemen' }).press('Enter');
  await privacy.said('Vanaf nu wordt deze versie getoond.');
  await expect(draft).toHaveCount(0);
  await privacy.undo();
  await privacy.said(/De versie is weer in de maak/);
  await expect(draft).toBeVisible();
});

test('a coordinator names a reader without learning of whom', async ({ browser, house }) => {
  const personId = await followedElsewhere(house, 'Mina Stilhouder');
  await house.as('support').restrictions.set({
    commandId: house.id(),
    restrictionId: house.id(),
    personId,
    reason: 'Geheim adres',
    readerIds: [],
  });
  const page = await (await browserIn(browser, house)).newPage();
  const [desk, privacy] = [new Desk(page), new Privacy(page)];
  await desk.open(house.url);
  await desk.signInAs('coordinator');
  await desk.open(`${house.url}#/people/shields`);
  await expect(desk.heading).toHaveText('Afgeschermde mensen');
  await expect(page.getByRole('main')).not.toContainText('Stilhouder');
  expect(await faultsOn(page)).toEqual([]);
  const line = page.getByRole('listitem').filter({ hasText: 'Afgeschermd' }).first();
  const dialog = await privacy.dialogOf(
    line.getByRole('button', { name: /Wie mag lezen wijzigen/ }),
    'Wie mag lezen wijzigen',
  );
  await dialog.getByRole('checkbox', { name: 'Hilde Vraagpunt' }).check();
  expect(await faultsOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Bewaren', exact: true }).press('Enter');
  await privacy.said('Wie mag lezen is bewaard.');
  await expect(line).toContainText('Hilde Vraagpunt');
});

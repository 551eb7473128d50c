import { Agenda } from './pages/agenda.ts';
import { Desk } from './pages/desk.ts';
import { faultsOn } from './support/axe.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';

const manager = 'Bilal Meedenker';

test('work is handed over now and on a day to come, taken back, and who had it is told', async ({
  browser,
  house,
}) => {
  const page = await (await browserIn(browser, house)).newPage();
  const [desk, agenda] = [new Desk(page), new Agenda(page)];
  await desk.open(house.url);
  await desk.signInAs('support');
  await agenda.openCaseload(house.url);
  await agenda.lookAt('Hilde Vraagpunt');
  const cases = agenda.card('Werk van Hilde Vraagpunt');

  // One task goes over at once, and comes back.
  const task = cases.getByRole('listitem').filter({ hasText: 'Terugbellen over de schoolrekening' });
  await task.getByRole('checkbox').press('Space');
  await agenda.press('Draag 1 over');
  const dialog = agenda.dialog('Werk van Hilde Vraagpunt overdragen');
  await agenda.choose(dialog, /Aan wie/, manager);
  await expect(dialog.getByRole('region', { name: 'Dit gebeurt er' })).toContainText('1 taak');
  expect(await faultsOn(page)).toEqual([]);
  await dialog.getByRole('textbox', { name: /Wat moet je collega weten/ }).fill('De moeder belt terug');
  await page.keyboard.press('Control+Enter');
  await agenda.said(`Overgedragen aan ${manager}.`);
  await expect(task).toBeHidden();
  await agenda.undo();
  await agenda.said('De overdracht is teruggedraaid.');
  await expect(task).toBeVisible();

  // Who had it, and why.
  await task.getByRole('button', { name: /^Wie had dit/ }).press('Enter');
  const past = agenda.dialog('Wie had dit, en waarom');
  await expect(past.getByRole('row')).toHaveCount(4);
  await expect(past).toContainText('Overgedragen door Hilde Vraagpunt');
  await expect(past).toContainText('De moeder belt terug');
  await expect(past).toContainText('Overdracht teruggedraaid');
  expect(await faultsOn(page)).toEqual([]);
  await page.keyboard.press('Escape');

  // On a day to come nothing goes yet; it stands there for both, and can be called off.
  await task.getByRole('checkbox').press('Space');
  await agenda.press('Draag 1 over');
  await agenda.choose(dialog, /Aan wie/, manager);
  await dialog.getByRole('textbox', { name: /Vanaf welke dag/ }).fill(agenda.inDays(21));
  await dialog.getByRole('textbox', { name: /Wat moet je collega weten/ }).focus();
  await expect(dialog.getByRole('region', { name: 'Dit gebeurt er' })).toContainText(
    'Tot dan blijft alles bij Hilde Vraagpunt',
  );
  await page.keyboard.press('Control+Enter');
  await agenda.said(/^Gepland: op/);
  await expect(task).toBeVisible();
  const planned = agenda.card('Overdrachten').getByRole('listitem').filter({ hasText: 'Gepland' });
  await expect(planned).toHaveCount(2);
  await planned
    .filter({ hasText: `Van Hilde Vraagpunt naar ${manager}` })
    .getByRole('button', { name: /^Haal terug/ })
    .press('Enter');
  await agenda.said('De geplande overdracht gaat niet door.');
  await expect(planned).toHaveCount(1);
  expect(await faultsOn(page)).toEqual([]);
});

test('an absence with a stand-in is planned, called off and back, and seen by the stand-in', async ({
  browser,
  house,
}) => {
  const page = await (await browserIn(browser, house)).newPage();
  const [desk, agenda] = [new Desk(page), new Agenda(page)];
  await desk.open(house.url);
  await desk.signInAs('caseManager');
  await agenda.openCaseload(house.url);
  const away = agenda.card('Afwezig');
  await away.getByRole('button', { name: 'Afwezigheid', exact: true }).press('Enter');
  const dialog = agenda.dialog('Afwezigheid plannen');
  // From today on, for three days.
  await dialog.getByRole('textbox', { name: 'Laatste dag' }).fill(agenda.inDays(3));
  await agenda.choose(dialog, /Wie vervangt/, 'Hilde Vraagpunt');
  expect(await faultsOn(page)).toEqual([]);
  await dialog.getByRole('textbox', { name: 'Laatste dag' }).press('Control+Enter');
  await agenda.said('De afwezigheid is bewaard.');

  // The planned one is not to be, and is after all.
  const planned = away.getByRole('listitem').filter({ hasText: 'Vorming in Gent' });
  await planned.getByRole('button', { name: /^Toch niet afwezig/ }).press('Enter');
  await agenda.said(`De afwezigheid van ${manager} gaat niet door.`);
  await expect(planned).toBeHidden();
  await agenda.undo();
  await agenda.said(`De afwezigheid van ${manager} staat er weer.`);
  await expect(planned).toBeVisible();

  // Meanwhile the stand-in has it in the own agenda, with the planned hand-over.
  await desk.signOut();
  await desk.signInAs('support');
  await desk.open(`${house.url}#/agenda`);
  await expect(page.getByText(`Je vervangt ${manager} tot en met`)).toBeVisible();
  await expect(page.getByText(`krijg je werk van ${manager}`)).toBeVisible();
  await expect(page.getByText(`voor ${manager}`).first()).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
});

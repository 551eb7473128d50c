import { Agenda } from './pages/agenda.ts';
import { Desk } from './pages/desk.ts';
import { faultsOn } from './support/axe.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';

test('a task from its start to done and back, the week, the file, and the workload', async ({
  browser,
  house,
}) => {
  const page = await (await browserIn(browser, house)).newPage();
  const [desk, agenda] = [new Desk(page), new Agenda(page)];
  await desk.open(house.url);
  await desk.signInAs('support');
  await desk.open(`${house.url}#/agenda`);
  await agenda.press('Nieuwe taak');
  const task = agenda.dialog('Nieuwe taak');
  await task.getByRole('textbox', { name: 'Wat is er te doen?' }).fill('Affiche ophangen');
  await page.keyboard.press('Control+Enter');
  await expect(task).toBeHidden();
  const done = agenda.card('Vandaag').getByRole('checkbox', { name: '‘Affiche ophangen’ is gedaan' });
  await done.press('Space');
  await agenda.said('De taak is gedaan.');
  await expect(done).toBeChecked();
  await agenda.undo();
  await expect(done).not.toBeChecked();
  expect(await faultsOn(page)).toEqual([]);

  await agenda.press('Week');
  await expect(page.getByRole('listitem').filter({ hasText: 'Affiche ophangen' }).first()).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);

  await agenda.press('Bestand voor je kalender');
  const saving = page.waitForEvent('download');
  await agenda.press('Maak het bestand');
  expect((await saving).suggestedFilename()).toMatch(/^agenda-.*\.ics$/);

  await page.getByRole('link', { name: 'Werkverdeling' }).click();
  await agenda.lookAt('Hilde Vraagpunt');
  await expect(agenda.card(/^Werk van/)).toContainText('Affiche ophangen');
  expect(await faultsOn(page)).toEqual([]);
});

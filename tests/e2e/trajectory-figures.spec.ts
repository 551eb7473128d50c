import { Desk } from './pages/desk.ts';
import { Trajectories } from './pages/trajectories.ts';
import { faultsOn } from './support/axe.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';

test('figures of a period, what a note said before, the OCMW flag, and the way there by the list of everything', async ({
  browser,
  house,
}) => {
  const page = await (await browserIn(browser, house)).newPage();
  const [desk, trajectories] = [new Desk(page), new Trajectories(page)];
  await desk.open(house.url);
  await desk.signInAs('support');
  await page.goto(`${house.url}#/trajectories/figures`);
  await expect(desk.heading).toHaveText('Cijfers over trajecten');
  const table = page.getByRole('region', { name: 'Verandering per levensdomein' });
  await expect(table.getByRole('rowheader', { name: 'Inkomen' })).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Van het hele huis' }).press('Enter');
  await expect(page.getByText('Aantallen onder vijf staan er niet')).toBeVisible();
  await expect(table.getByText('te weinig').first()).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
  const saving = page.waitForEvent('download');
  await trajectories.press('Bewaar als lijst (CSV)');
  expect((await saving).suggestedFilename()).toMatch(/^cijfers-trajecten-.*\.csv$/);

  await page.goto(`${house.url}#/trajectories`);
  await expect(desk.heading).toHaveText('Trajecten');
  await page.locator('.tr-row-name').last().press('Enter');
  await page.getByRole('button', { name: /^Vorige versies van de nota/ }).press('Enter');
  const versions = trajectories.dialog('Wie wat veranderde');
  await expect(versions.getByRole('listitem')).toHaveCount(2);
  await expect(versions).toContainText('Eerste tekst');
  expect(await faultsOn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Dossier OCMW' }).press('Enter');
  const flag = trajectories.dialog('Is er een dossier bij het OCMW?');
  await flag.getByRole('radio', { name: 'Nee, geen dossier gekend' }).press('Space');
  await expect(flag.getByRole('listitem')).toHaveCount(1);
  expect(await faultsOn(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  const palette = trajectories.dialog('Alles wat je kunt doen');
  await palette.locator('input').fill('Nieuwe taak');
  await expect(palette.getByText('Nieuwe taak', { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  const task = trajectories.dialog('Nieuwe taak');
  await task.getByRole('textbox', { name: 'Wat is er te doen?' }).fill('Affiche ophangen');
  await page.keyboard.press('Enter');
  await expect(task).toBeHidden();
  await expect(page.getByText('Affiche ophangen').first()).toBeVisible();
});

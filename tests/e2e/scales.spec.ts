import { Desk } from './pages/desk.ts';
import { Scales } from './pages/scales.ts';
import { Trajectories } from './pages/trajectories.ts';
import { faultsOn } from './support/axe.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';
import { person } from './support/lending.ts';

test('the words of a step are the house’s own, the former ones come back, and an instrument waits for its words', async ({
  browser,
  house,
}) => {
  const page = await (await browserIn(browser, house)).newPage();
  const [desk, scales] = [new Desk(page), new Scales(page)];
  await desk.open(house.url);
  await desk.signInAs('coordinator');
  await page.goto(`${house.url}#/scales`);
  await expect(desk.heading).toHaveText('Meetschaal');
  const own = scales.card('De schaal van het huis');
  await expect(own).toContainText('Het loopt vast');
  expect(await faultsOn(page)).toEqual([]);

  await own.getByRole('button', { name: 'Wijzigen: woorden van inkomen' }).press('Enter');
  const words = scales.dialog('Woorden van inkomen aanpassen');
  await expect(words.getByRole('textbox', { name: 'Stap 1, Nederlands' })).toHaveValue('Het loopt vast');
  await expect(words.getByRole('textbox', { name: 'Stap 1, Frans' })).not.toHaveValue('');
  await words.getByRole('textbox', { name: 'Stap 1, Nederlands' }).fill('');
  await page.keyboard.press('Control+Enter');
  await expect(
    words.getByText('Geef elke stap een Nederlands woord', { exact: false }).first(),
  ).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
  await words.getByRole('textbox', { name: 'Stap 1, Nederlands' }).fill('Er is niets meer');
  await page.keyboard.press('Control+Enter');
  await expect(words).toBeHidden();
  await expect(own).toContainText('Er is niets meer');
  const history = scales.card('Vorige versies');
  await expect(history).toContainText('eigen woorden voor 1 domein');
  await history.getByRole('button', { name: 'Versie 1 terugzetten' }).press('Enter');
  await expect(history).toContainText('Versie 3');
  await expect(own).not.toContainText('Er is niets meer');

  await page.getByRole('button', { name: 'Instrument noteren' }).press('Enter');
  const tool = scales.dialog('Instrument noteren');
  await tool.getByRole('textbox', { name: 'Naam van het instrument' }).fill('Kompas');
  await page.keyboard.press('Control+Enter');
  await expect(tool).toBeHidden();
  const kompas = scales.card('Kompas');
  await expect(kompas).toContainText('staat geen geldige licentie genoteerd');
  expect(await faultsOn(page)).toEqual([]);
  await scales.undo('Instrument genoteerd');
  await expect(kompas).toBeHidden();
  await expect(history).toContainText('weggehaald');
  await history.getByRole('button', { name: 'Versie 4 terugzetten' }).press('Enter');
  await kompas.getByRole('button', { name: 'Instrument weghalen' }).press('Enter');
  await expect(kompas).toBeHidden();
  await scales.undo('Instrument weggehaald');
  await expect(kompas).toBeVisible();
});

test('words that change while somebody measures are read first; the answers stay, and each measurement keeps its words', async ({
  browser,
  house,
}) => {
  const { id: personId } = await person(house, 'Lotte Voorbeeld');
  const page = await (await browserIn(browser, house)).newPage();
  const [desk, trajectories] = [new Desk(page), new Trajectories(page)];
  await desk.open(house.url);
  await desk.signInAs('support');
  await desk.open(`${house.url}#/people/${personId}`);
  await trajectories.press('Traject starten');
  await trajectories.dialog('Traject starten').getByRole('button', { name: 'Starten' }).click();
  await trajectories.said('Traject gestart. De metingen staan gepland.');
  await trajectories.press('Meting start invullen');
  await expect(trajectories.asks('Inkomen')).toContainText('Het loopt vast');
  await trajectories.answer('12345123');

  // Meanwhile the coordinator gives the steps of one domain other words.
  const five = (word: string) => [1, 2, 3, 4, 5].map((step) => `${word} ${step}`);
  await house.as('coordinator').trajectories.setScale({
    commandId: house.id(),
    basedOn: 1,
    tool: 'house',
    toolName: '',
    licence: '',
    licenceUntil: null,
    words: [{ domain: 'income', nl: five('Inkomen nu'), fr: five('Revenu'), en: five('Income') }],
  });
  await expect(page.getByText('De woorden van de stappen zijn veranderd sinds je begon')).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Levensdomeinen' })
    .getByRole('button', { name: 'Inkomen' })
    .click();
  await expect(trajectories.asks('Inkomen')).toContainText('Inkomen nu 1');
  await expect(trajectories.asks('Inkomen').getByRole('radio', { name: /Inkomen nu 1/ })).toBeChecked();
  expect(await faultsOn(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await trajectories.said('Meting bewaard');
  await expect(page.getByRole('table').getByRole('row', { name: /^Inkomen/ })).toContainText('Inkomen nu 1');

  // Once more other words: what was measured goes on showing those of its time.
  await house.as('coordinator').trajectories.restoreScale({
    commandId: house.id(),
    tool: 'house',
    version: 1,
    basedOn: 2,
  });
  await page.reload();
  await expect(page.getByRole('table').getByRole('row', { name: /^Inkomen/ })).toContainText('Inkomen nu 1');
});

import { Desk } from './pages/desk.ts';
import { Trajectories } from './pages/trajectories.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';
import type { House } from './support/house.ts';

/** Somebody invented who has no trajectory yet. */
async function somebody(house: House): Promise<string> {
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
  return personId;
}

test('a trajectory from its start: a goal, an action, the first measurement by keyboard, and the turned screen', async ({
  browser,
  house,
}) => {
  const personId = await somebody(house);
  const page = await (await browserIn(browser, house)).newPage();
  const [desk, trajectories] = [new Desk(page), new Trajectories(page)];
  await desk.open(house.url);
  await desk.signInAs('support');
  await desk.open(`${house.url}#/people/${personId}`);
  await trajectories.press('Traject starten');
  const opening = trajectories.dialog('Traject starten');
  await expect(opening).toContainText('Lotte Voorbeeld');
  await opening.getByRole('button', { name: 'Starten' }).click();
  await trajectories.said('Traject gestart. De metingen staan gepland.');
  await expect(desk.heading).toHaveText('Lotte Voorbeeld');

  const goals = trajectories.card('Doelen en acties');
  await goals.getByRole('button', { name: 'Doel', exact: true }).click();
  const goal = trajectories.dialog('Doel opschrijven');
  await goal.getByRole('textbox').fill('Werk dat bij de schooluren past');
  await page.keyboard.press('Control+Enter');
  await expect(goal).toBeHidden();
  await goals.getByRole('button', { name: 'Actie', exact: true }).click();
  const action = trajectories.dialog('Actie afspreken');
  await action.getByRole('textbox', { name: 'Wat gebeurt er?' }).fill('Cv maken');
  await page.keyboard.press('Control+Enter');
  await expect(action).toBeHidden();
  await goals.getByRole('button', { name: '“Cv maken” is gedaan' }).click();
  await trajectories.said('Actie gedaan');
  await trajectories.undo();
  await expect(goals.getByRole('button', { name: '“Cv maken” is gedaan' })).toBeVisible();

  const notes = trajectories.card('Nota’s');
  await notes.getByRole('button', { name: 'Nota', exact: true }).click();
  await notes.getByRole('textbox').fill('Alleen voor collega’s');
  await notes.getByRole('button', { name: 'Bewaren' }).click();
  await expect(notes.getByText('Alleen voor collega’s')).toBeVisible();

  await trajectories.press('Meting start invullen');
  await expect(trajectories.asks('Inkomen')).toBeVisible();
  await trajectories.answer('2331423');
  await expect(trajectories.asks('Papieren')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Nog niet elk domein heeft een antwoord.').first()).toBeVisible();
  await page.getByText('Niet gekend: wil er liever niet over praten').click();
  await page.keyboard.press('Control+Enter');
  await trajectories.said('Meting bewaard');
  await expect(trajectories.card('Hoe het gaat')).toContainText('Dit is de eerste meting.');
  await expect(page.getByRole('table').getByRole('row', { name: /^Inkomen/ })).toContainText(
    'Het is moeilijk',
  );

  await trajectories.press('Draai het scherm');
  await expect(desk.heading).toHaveText('Waar we samen aan werken');
  await page.getByText('Français').click();
  await expect(desk.heading).toHaveText('Ce à quoi nous travaillons ensemble');
  await expect(page.getByText('Werk dat bij de schooluren past')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('Alleen voor collega’s');
});

test('of two who change one note, the second sees both texts and nothing is lost', async ({
  browser,
  house,
}) => {
  /** The newest note that is opened to be changed, at a computer of its own. */
  const opened = async () => {
    const page = await (await browserIn(browser, house)).newPage();
    const [desk, trajectories] = [new Desk(page), new Trajectories(page)];
    await desk.open(house.url);
    await desk.signInAs('support');
    await desk.go('Trajecten');
    await page.getByRole('list', { name: 'Lopend' }).getByRole('link').last().click();
    const notes = trajectories.card('Nota’s');
    await notes
      .getByRole('button', { name: /^Nota van .* aanpassen$/ })
      .last()
      .click();
    return notes;
  };
  const [first, second] = [await opened(), await opened()];
  await second.getByRole('textbox').fill('Tekst van de tweede');
  await first.getByRole('textbox').fill('Tekst van de eerste');
  await first.getByRole('button', { name: 'Bewaren' }).click();
  await expect(first.getByText('Tekst van de eerste')).toBeVisible();
  const both = second.getByRole('alert');
  await expect(both).toContainText('Tekst van de eerste');
  await expect(both).toContainText('Tekst van de tweede');
  await both.getByRole('button').last().click();
  await second.getByRole('button', { name: 'Bewaren' }).click();
  await expect(first.getByText('Tekst van de tweede')).toBeVisible();
});

test('nobody but support workers and case managers has a place for trajectories', async ({
  browser,
  house,
}) => {
  for (const role of ['volunteer', 'desk', 'coordinator', 'administrator'] as const) {
    const desk = new Desk(await (await browserIn(browser, house)).newPage());
    await desk.open(house.url);
    await desk.signInAs(role);
    await expect(desk.places.getByRole('link', { name: 'Trajecten' })).toHaveCount(0);
  }
});

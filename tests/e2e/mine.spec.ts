import { makeCardCode } from '#shared/domain/barcode.ts';
import { Desk } from './pages/desk.ts';
import { Kiosk } from './pages/kiosk.ts';
import { demoCard, Mine } from './pages/mine.ts';
import { faultsOn } from './support/axe.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';
import { kioskWord } from './support/kiosk-words.ts';
import { tracesOf } from './support/traces.ts';

const upright = { viewport: { width: 1080, height: 1920 } };

test('card before the reader, secret, everything longer and one thing back again; Stop leaves nothing of it', async ({
  browser,
  house,
}) => {
  const kiosk = new Kiosk(await (await browserIn(browser, house, upright)).newPage());
  const mine = new Mine(kiosk);
  await kiosk.open(house.kioskUrl);
  const asked: string[] = [];
  kiosk.page.on('request', (request) => asked.push(request.url()));
  // No touch at all: the card begins the run (U01).
  await mine.hold(makeCardCode(demoCard.number), 'Wat is je geheim?');
  await mine.typeSecret('1357');
  await expect(mine.problem).toHaveText('Je kaart of je geheim klopt niet. Probeer het opnieuw.');
  expect(await tracesOf(kiosk.page)).not.toMatch(/1357|900001/);
  await mine.typeSecret(demoCard.secret);
  await expect(kiosk.question).toHaveText('Dit zijn jouw spullen');
  const names = await mine.names();
  expect(names.length).toBeGreaterThan(0);
  // Private lines are marked: the voice passes them by unless somebody asks for them (S04).
  expect(await mine.saidWithoutAsking()).not.toContain(names[0]);

  const keep = mine.keepButtons.first();
  await keep.click();
  await expect(mine.undoButtons.first()).toBeVisible();
  // It stays where it was touched, with the way back.
  expect(await mine.names()).toEqual(names);
  await mine.undoButtons.first().click();
  await expect(mine.undoButtons).toHaveCount(0);
  expect(asked.filter((url) => /4826|900001|DP-/.test(url))).toEqual([]);

  await kiosk.touch('Ik ben klaar');
  await expect(kiosk.button('Begin')).toBeVisible();
  const left = await tracesOf(kiosk.page);
  for (const name of names) expect(left).not.toContain(name);
  expect(left).not.toMatch(/4826|900001|DP-/);
  expect(await kiosk.page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
});

test('by number on our own keys, in Arabic and as large as it goes; Back closes it', async ({
  browser,
  house,
}) => {
  const kiosk = new Kiosk(await (await browserIn(browser, house, upright)).newPage());
  const mine = new Mine(kiosk);
  const ar = (path: string) => kioskWord('ar', path);
  await kiosk.open(house.kioskUrl);
  await kiosk.touch('العربية', ar('mine.tile'));
  await kiosk.touch(ar('bar.bigger'));
  await kiosk.touch(ar('bar.bigger'));
  expect(await faultsOn(kiosk.page)).toEqual([]);
  await kiosk.touch(...String(demoCard.number), ar('mine.card.go'));
  await expect(kiosk.question).toHaveText(ar('mine.secret.question'));
  expect(await faultsOn(kiosk.page)).toEqual([]);
  await mine.typeSecret(demoCard.secret);
  await expect(kiosk.question).toHaveText(ar('mine.list.question'));
  await expect(mine.things.first()).toBeVisible();
  expect(await faultsOn(kiosk.page)).toEqual([]);
  await kiosk.touch(ar('bar.back'));
  await expect(kiosk.button('Begin')).toBeVisible();
});

test('with the keyboard alone: Enter goes on, and says when there is no number yet', async ({
  browser,
  house,
}) => {
  const page = await (await browserIn(browser, house, upright)).newPage();
  const kiosk = new Kiosk(page);
  const mine = new Mine(kiosk);
  await kiosk.open(house.kioskUrl);
  await kiosk.begin();
  await kiosk.button('Mijn spullen').press('Enter');
  await expect(kiosk.question).toHaveText('Heb je je kaart bij je?');
  // As slow as a hand: faster is the reader.
  await page.keyboard.press('Enter');
  await expect(mine.problem).toBeVisible();
  await page.keyboard.type('8', { delay: 150 });
  await page.keyboard.press('Backspace');
  await page.keyboard.type(String(demoCard.number), { delay: 150 });
  await page.keyboard.press('Enter');
  await expect(kiosk.question).toHaveText('Wat is je geheim?');
  await page.keyboard.type(demoCard.secret, { delay: 150 });
  await expect(kiosk.question).toHaveText('Dit zijn jouw spullen');
});

test('a secret is chosen at the desk on the keyboard; off in the settings there is no tile', async ({
  browser,
  house,
}) => {
  const context = await browserIn(browser, house);
  const desk = new Desk(await context.newPage());
  await desk.open(house.url);
  await desk.signInAs('desk');
  const [person] = await house.as('desk').people.search({ text: 'Fictiens' });
  await desk.page.goto(`${house.url}#/people/${person?.id ?? ''}`);
  const card = makeCardCode(900_777);
  await house.as('desk').people.giveCard({
    commandId: house.id(),
    personId: person?.id ?? '',
    cardId: house.id(),
    number: card,
  });
  await desk.page.getByRole('button', { name: 'Geheim kiezen' }).click();
  const dialog = desk.page.getByRole('dialog', { name: 'Kies een geheim' });
  await dialog.getByLabel('Vier cijfers', { exact: true }).fill('6048');
  await dialog.getByLabel('Nog eens dezelfde vier cijfers').fill('6049');
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await expect(dialog).toContainText('De twee zijn niet gelijk.');
  await dialog.getByLabel('Nog eens dezelfde vier cijfers').fill('6048');
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await expect(dialog).toBeHidden();
  await expect(desk.page.getByText(/Gekozen op .*, bij /)).toBeVisible();

  const kiosk = new Kiosk(await (await browserIn(browser, house, upright)).newPage());
  const mine = new Mine(kiosk);
  await kiosk.open(house.kioskUrl);
  await mine.hold(card, 'Wat is je geheim?');
  await mine.typeSecret('6048');
  await expect(kiosk.question).toHaveText('Dit zijn jouw spullen');

  await house
    .as('coordinator')
    .admin.updateSettings({ commandId: house.id(), settings: { kioskMyThings: false } });
  await expect(kiosk.question).toHaveText('Je spullen zijn weer dicht', { timeout: 20_000 });
  await kiosk.touch('Opnieuw beginnen');
  await kiosk.begin();
  await expect(kiosk.button('Iets lenen of terugbrengen')).toBeVisible();
  await expect(kiosk.button('Mijn spullen')).toBeHidden();
});

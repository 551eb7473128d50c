import { Desk } from './pages/desk.ts';
import { Intake } from './pages/intake.ts';
import { Kiosk } from './pages/kiosk.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';
import { kioskWord } from './support/kiosk-words.ts';

const upright = { viewport: { width: 1080, height: 1920 } };
const ar = (path: string) => kioskWord('ar', path);

test('a question at the kiosk in Arabic stands in the line, is called, and the wall shows the number', async ({
  browser,
  house,
}) => {
  const context = await browserIn(browser, house);
  const page = await context.newPage();
  const [desk, intake] = [new Desk(page), new Intake(page)];
  await desk.open(house.url);
  await desk.signInAs('support');
  await desk.go('Wie wacht er');
  await intake.receiveAt('Gesprekskamer');

  // Six touches from the first screen (U01).
  const kiosk = new Kiosk(await (await browserIn(browser, house, upright)).newPage());
  await kiosk.open(house.kioskUrl);
  await kiosk.touch('العربية', ar('purpose.ask'), 'السكن', ar('urgency.now'));
  await kiosk.touch(new RegExp(ar('talk.interpreter')));
  await expect(kiosk.page.locator('.k-dutch')).toContainText('Klopt dit?');
  // Nothing left this screen yet (U04).
  const { tickets: before } = await house.as('support').tickets.list({});
  await kiosk.touch(ar('review.take'));
  const number = Number(await kiosk.number.innerText());
  expect(before.filter((ticket) => ticket.number === number)).toEqual([]);
  await expect(kiosk.page.locator('main')).not.toContainText('السكن');
  // What is read aloud: the question, the number, what comes next (S09, A32).
  const spoken = await kiosk.page
    .locator('main [data-say]')
    .evaluateAll((places) => places.map((place) => place.getAttribute('data-say') ?? ''));
  expect(spoken[0]).toBe(ar('number.question'));
  expect(spoken[1]).toContain(`${ar('number.label')}: ${number}`);
  expect(spoken.slice(2)).toEqual([
    ar('number.sit'),
    ar('number.watch'),
    ar('number.thenAsk'),
    ar('number.done'),
  ]);

  await intake.said(`Nummer ${number} staat in de rij: Wonen`);
  const row = intake.visitor(number);
  await expect(row).toContainText('Wonen');
  await expect(row).toContainText('Meteen');
  await expect(row).toContainText('Arabisch');
  await expect(row).toContainText('Tolk gewenst');
  await intake.callNext();
  await intake.said(`Nummer ${number} opgeroepen`);
  const wall = await context.newPage();
  await wall.goto(`${house.url}#/wall`);
  const shown = wall.getByRole('region', { name: 'Opgeroepen nummers' });
  await expect(shown.getByRole('status')).toContainText(String(number));
  await expect(shown).not.toContainText('Wonen');

  // Back from a number is the first screen again, in Dutch (R01).
  await kiosk.touch(ar('bar.back'));
  await expect(kiosk.button('Begin')).toBeVisible();
  await expect(kiosk.page.locator('html')).toHaveAttribute('lang', 'nl');
});

test('a double touch gives one number, and a core that is away keeps what was chosen', async ({
  browser,
  house,
}) => {
  const context = await browser.newContext(upright);
  const kiosk = new Kiosk(await context.newPage());
  await kiosk.open(house.kioskUrl);
  const waiting = async () => (await house.as('desk').tickets.list({})).figures.waiting;
  const before = await waiting();
  await kiosk.begin();
  await kiosk.touch(/Ik weet het niet/);
  await kiosk.button('Ja, geef mij een nummer').dblclick();
  await expect(kiosk.number).toBeVisible();
  expect(await waiting()).toBe(before + 1);
  await kiosk.touch('Klaar');

  await kiosk.begin();
  await kiosk.touch('Ik heb een vraag', 'Voeding', /Nee, het is dringend/);
  await context.setOffline(true);
  await kiosk.touch('Ja, geef mij een nummer');
  await expect(kiosk.page.getByText(/Je keuzes blijven bewaard/)).toBeVisible();
  await context.setOffline(false);
  await expect(kiosk.button(/Voeding/)).toBeVisible({ timeout: 15_000 });
  await expect(kiosk.button(/Nee, het is dringend/)).toBeVisible();
  await kiosk.touch('Ja, geef mij een nummer');
  await expect(kiosk.number).toBeVisible();
  expect(await waiting()).toBe(before + 2);
});

test('an answer is changed from the review, and Stop leaves nothing of it', async ({ browser, house }) => {
  const kiosk = new Kiosk(await (await browserIn(browser, house, upright)).newPage());
  await kiosk.open(house.kioskUrl);
  await kiosk.begin();
  await kiosk.touch('Ik heb een vraag', 'Schulden en budget', /Liever niet lang/);
  await kiosk.touch(/Schulden en budget/, 'Veiligheid in het gezin');
  await expect(kiosk.question).toHaveText('Klopt dit?');
  await kiosk.touch('Terug');
  await expect(kiosk.question).toHaveText('Kan je vraag wachten?');
  await kiosk.touch('Stop');
  await expect(kiosk.button('Begin')).toBeVisible();
  const left = await kiosk.page.evaluate(() =>
    JSON.stringify([document.documentElement.outerHTML, { ...localStorage }, { ...sessionStorage }]),
  );
  expect(left).not.toMatch(/Veiligheid|theme-veiligheid/);
  expect(await kiosk.page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
});

test('borrowing: things first, then a number for the desk; without a place to be called to, the desk itself', async ({
  browser,
  house,
}) => {
  const kiosk = new Kiosk(await (await browserIn(browser, house, upright)).newPage());
  await kiosk.open(house.kioskUrl);
  await kiosk.begin();
  await kiosk.touch('Iets lenen of terugbrengen', 'Bekijk eerst de dingen');
  await kiosk.page.locator('main .k-grid button').first().click();
  await kiosk.touch('Neem een nummer', 'Ja, geef mij een nummer');
  const number = Number(await kiosk.number.innerText());
  const { tickets } = await house.as('desk').tickets.list({});
  expect(tickets.find((ticket) => ticket.number === number)).toMatchObject({
    topic: 'lending',
    audience: 'desk',
    themeId: null,
    person: null,
    fromKiosk: true,
  });

  const boss = house.as('coordinator');
  for (const { id: pointId, ...point } of await boss.tickets.points())
    await boss.tickets.setPoint({ commandId: house.id(), pointId, ...point, active: false });
  await kiosk.touch('Klaar');
  await kiosk.begin();
  await kiosk.touch('Iets lenen of terugbrengen');
  await expect(kiosk.button('Neem een nummer')).toBeHidden();
  await kiosk.touch('Ga naar de balie');
  await expect(kiosk.question).toHaveText('Heb je hulp nodig?');
});

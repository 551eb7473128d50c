import type { Browser, Page } from '@playwright/test';
import { demoVisitorCard } from '#core/demo/accounts.ts';
import { makeCardCode } from '#shared/domain/barcode.ts';
import { Kiosk } from './pages/kiosk.ts';
import { demoCard, Mine } from './pages/mine.ts';
import { Voice } from './pages/voice.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';
import type { House } from './support/house.ts';
import { kioskWord } from './support/kiosk-words.ts';

const upright = { viewport: { width: 1080, height: 1920 } };
const ar = (path: string) => kioskWord('ar', path);
const nl = (path: string) => kioskWord('nl', path);

/** A kiosk that reads everything aloud, on its first screen. */
async function listening(browser: Browser, house: House, language = 'nl-BE') {
  const page = await (await browserIn(browser, house, upright)).newPage();
  const [kiosk, voice] = [new Kiosk(page), new Voice(page)];
  await voice.install(language);
  await kiosk.open(house.kioskUrl);
  return { page, kiosk, voice, mine: new Mine(kiosk) };
}

const beginAloud = async (kiosk: Kiosk) => {
  await kiosk.touch('Voorlezen');
  await kiosk.begin();
};

/** What stands on the screen and is somebody's own. */
const ownWords = (page: Page): Promise<string[]> =>
  page
    .locator('main [data-private="mine"] .k-thing')
    .evaluateAll((things) => things.map((thing) => thing.getAttribute('data-say') ?? ''));

test('my things by card and secret: what is private is said only to who asks for it, the secret never (S04, S08)', async ({
  browser,
  house,
}) => {
  const { page, kiosk, voice, mine } = await listening(browser, house);
  await beginAloud(kiosk);
  await kiosk.touch('Mijn spullen');
  const card = await voice.transcript(nl('mine.card.question'));
  expect(card).toEqual(expect.arrayContaining([nl('mine.card.scan'), nl('mine.card.none')]));
  // Going on without a number: what is wrong is said with the name of the field.
  await kiosk.touch('Verder');
  await voice.hears(`${nl('mine.card.type')}. ${nl('mine.card.short')}`);
  await mine.hold(makeCardCode(demoCard.number), nl('mine.secret.question'));
  const secret = await voice.transcript(nl('mine.secret.question'));
  expect(secret).toContain(`${nl('mine.secret.hidden')} ${nl('mine.secret.none')}`);
  await mine.typeSecret('1357');
  await voice.hears(`${nl('mine.secret.digits')}. ${nl('mine.secret.wrong')}`);
  await mine.typeSecret(demoCard.secret);

  const list = await voice.transcript(nl('mine.list.question'));
  await expect(mine.things.first()).toBeVisible();
  const own = await ownWords(page);
  expect(own.length).toBeGreaterThan(1);
  const offer = `${nl('mine.list.read')}. ${nl('mine.list.readHint')}`;
  expect(list).toEqual(expect.arrayContaining([offer, nl('mine.list.done')]));
  for (const words of own) expect(list).not.toContain(words);

  // Chosen, and told before that others may hear it: then all of it, in the order of the screen.
  const silent = (await voice.all()).length;
  await kiosk.touch(nl('mine.list.read'));
  const aloud = await voice.transcript(nl('mine.list.question'));
  expect(aloud.filter((words) => own.includes(words))).toEqual(own);
  expect(await voice.all()).toHaveLength(silent + aloud.length);
  expect((await voice.all()).join(' ')).not.toMatch(new RegExp(`${demoCard.secret}|1357|${demoCard.number}`));

  // The choice ends with the visit.
  await kiosk.touch('Ik ben klaar');
  await beginAloud(kiosk);
  await mine.hold(makeCardCode(demoCard.number), nl('mine.secret.question'));
  await mine.typeSecret(demoCard.secret);
  const next = await voice.transcript(nl('mine.list.question'));
  for (const words of own) expect(next).not.toContain(words);
});

test('the house and its partners: what is open, when, where and what it costs is said as it is shown (S03, A02)', async ({
  browser,
  house,
}) => {
  const { page, kiosk, voice } = await listening(browser, house);
  await beginAloud(kiosk);
  await kiosk.touch('Kijk wat er is');
  const all = await voice.transcript(nl('house.question'));
  const tiles = await page.locator('main .kiosk-initiative .k-tile-label').allInnerTexts();
  expect(tiles.length).toBeGreaterThan(5);
  // Each picture with its name and whether it is open.
  for (const name of tiles) expect(all.some((words) => words.startsWith(`${name}. `))).toBe(true);
  expect(all).toEqual(
    expect.arrayContaining([nl('services.tile'), nl('menu.tile'), nl('house.searchThing')]),
  );

  await kiosk.button(/^Instrumentheek/).click();
  const one = await voice.transcript('Instrumentheek');
  const status = await page.locator('.k-head .ui-status').innerText();
  expect(one[1]).toBe(status);
  const hours = one.find((words) => words.startsWith(nl('initiative.hours')));
  const days = page.locator('.kiosk-day:not([data-closed])');
  for (const range of await days.locator('dd bdi').allInnerTexts()) expect(hours).toContain(range);
  expect(one.find((words) => words.startsWith(nl('initiative.where')))).toContain(nl('plan.floors.ground'));
  expect(one.some((words) => words.startsWith(nl('price.title')))).toBe(true);

  await kiosk.touch(/^Terug$/, nl('services.tile'));
  const themes = await voice.transcript(nl('services.question'));
  expect(themes[1]).toBe(nl('services.intro'));
  const names = await page.locator('main .k-tile-label').allInnerTexts();
  expect(themes).toEqual(expect.arrayContaining(names));
  await page.locator('main .k-grid button').first().click();
  await voice.hears(names[0] ?? '');
  await page.locator('main .k-grid button').first().click();
  const partner = await kiosk.question.innerText();
  const service = await voice.transcript(partner);
  const cards = await page.locator('.kiosk-card-title').allInnerTexts();
  expect(cards.length).toBeGreaterThan(2);
  for (const title of cards) expect(service.some((words) => words.startsWith(title.trim()))).toBe(true);
  expect(service).toContain(nl('services.help'));
});

test('today’s menu: each dish with its price and what is in it, in the language of the screen (S03, S07)', async ({
  browser,
  house,
}) => {
  const { kiosk, voice } = await listening(browser, house);
  await beginAloud(kiosk);
  await kiosk.touch('Kijk wat er is', nl('menu.tile'));
  const [question, ask, place, ...dishes] = await voice.transcript(nl('menu.question'));
  expect([question, ask]).toEqual([nl('menu.question'), nl('menu.ask')]);
  // Who serves it, and when: its own page is one touch away.
  expect(place).toMatch(/^MINI-VORK\. Open /);
  expect(dishes).toHaveLength(4);
  expect(dishes[0]?.replaceAll(/\s/g, ' ')).toBe(
    'Pompoensoep. € 1,00. Zonder vlees en vis. Hierin zit: melk, selder',
  );
  // Nothing is said of what is not in it, and what costs nothing is said to be free.
  expect(dishes[3]).toBe(`Appel van eigen boom. ${nl('price.free')}. ${nl('menu.vegetarian')}`);

  const other = await listening(browser, house, 'ar');
  await other.kiosk.touch('العربية', ar('bar.readAloud'), ar('purpose.look'), ar('menu.tile'));
  const said = await other.voice.transcript(ar('menu.question'));
  expect(said.join(' ')).toContain(ar('menu.allergens.celery'));
  expect(said.join(' ')).not.toContain(nl('menu.allergens.celery'));
});

test('an appointment: the number and who comes are said, nothing of the card (S04, S09)', async ({
  browser,
  house,
}) => {
  const { kiosk, voice } = await listening(browser, house);
  await beginAloud(kiosk);
  await kiosk.touch('Ik heb een afspraak');
  const review = await voice.transcript(nl('review.question'));
  expect(review).toEqual(
    expect.arrayContaining([
      `${nl('purpose.appointment')}. ${nl('review.why')}`,
      `${nl('arrival.card')}. ${nl('arrival.free')}`,
      nl('review.take'),
    ]),
  );
  await kiosk.button(/Toon je kaart/).click();
  for (const digit of String(demoVisitorCard.number))
    await kiosk.page.locator('.k-key', { hasText: digit }).click();
  await kiosk.touch('Verder');
  expect(await voice.transcript(nl('review.question'))).toContain(nl('arrival.shown'));
  await kiosk.touch(nl('review.take'));
  const number = await voice.transcript(nl('number.question'));
  const figure = await kiosk.number.innerText();
  // Who fetches them is said once, at its place in the order of what comes next.
  expect(number).toEqual([
    nl('number.question'),
    `${nl('number.label')}: ${figure}`,
    nl('number.sit'),
    nl('number.watch'),
    nl('arrival.thenWorker'),
    nl('number.done'),
  ]);
  await expect(kiosk.page.getByText(nl('arrival.thenWorker'))).toHaveCount(1);
  expect((await voice.all()).join(' ')).not.toContain(String(demoVisitorCard.number));
});

test('the question how it went: every face is a word, and so is the thanks (S03, A12)', async ({
  browser,
  house,
}) => {
  await house
    .as('administrator')
    .admin.updateSettings({ commandId: house.id(), settings: { kioskFeedback: true } });
  const { kiosk, voice } = await listening(browser, house);
  await beginAloud(kiosk);
  await kiosk.touch(nl('purpose.unknown'), nl('review.take'), nl('number.done'));
  const faces = ['veryGood', 'good', 'fair', 'bad', 'veryBad'].map((face) => nl(`feedback.${face}`));
  expect(await voice.transcript(nl('feedback.question'))).toEqual([
    nl('feedback.question'),
    nl('feedback.free'),
    ...faces,
  ]);
  await kiosk.button(nl('feedback.good')).first().click();
  expect(await voice.transcript(nl('feedback.thanks'))).toEqual([nl('feedback.thanks'), nl('feedback.bye')]);
});

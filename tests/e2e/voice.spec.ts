import { readFileSync } from 'node:fs';
import { phraseOf } from '#shared/domain/speech/phrase.ts';
import { spokenTexts, type TextTree } from '#shared/domain/speech/spoken-texts.ts';
import { languageOf } from '#shared/i18n/languages.ts';
import { Kiosk } from './pages/kiosk.ts';
import { Voice, writePack } from './pages/voice.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';
import { kioskWord } from './support/kiosk-words.ts';

const upright = { viewport: { width: 1080, height: 1920 } };
const ar = (path: string) => kioskWord('ar', path);
const nl = (path: string) => kioskWord('nl', path);

test('a question from beginning to end, as somebody hears it', async ({ browser, house }) => {
  const page = await (await browserIn(browser, house, upright)).newPage();
  const [kiosk, voice] = [new Kiosk(page), new Voice(page)];
  await voice.install('nl-BE');
  await kiosk.open(house.kioskUrl);
  await kiosk.touch('Voorlezen');
  expect((await voice.transcript(nl('attract.greeting'))).at(-1)).toBe(nl('attract.start'));
  await kiosk.touch('Begin');
  const purposes = await voice.transcript(nl('purpose.question'));
  expect(purposes).toEqual(
    expect.arrayContaining([nl('purpose.lend'), nl('purpose.ask'), nl('purpose.look')]),
  );
  await kiosk.touch('Ik heb een vraag');
  const themes = await voice.transcript(nl('theme.question'));
  // Each picture is said with its name (S03).
  expect(themes).toEqual(
    expect.arrayContaining(['Wonen', 'Voeding', 'Schulden en budget', nl('theme.tell')]),
  );
  await kiosk.touch('Wonen');
  const urgencies = await voice.transcript(nl('urgency.question'));
  expect(urgencies).toHaveLength(4);
  expect(urgencies.join(' ')).toContain(nl('urgency.nowExample'));
  await kiosk.touch(nl('urgency.calm'));
  const review = await voice.transcript(nl('review.question'));
  expect(review.join(' ')).toContain('Wonen');
  expect(review).toContain(nl('review.take'));
  await kiosk.touch(nl('review.take'));
  const number = await voice.transcript(nl('number.question'));
  const figure = await kiosk.number.innerText();
  // The number and what comes next, nothing of what was asked (S04, S09).
  expect(number[1]).toMatch(new RegExp(`^${nl('number.label')}: ${figure}\\. `));
  expect(number.slice(2)).toEqual(['sit', 'watch', 'thenAsk', 'done'].map((word) => nl(`number.${word}`)));
});

test('it is paused, gone on with, skipped, heard again; a touch silences it (S01, S02)', async ({
  browser,
  house,
}) => {
  const page = await (await browserIn(browser, house, upright)).newPage();
  const [kiosk, voice] = [new Kiosk(page), new Voice(page)];
  await voice.install('nl-BE');
  await kiosk.open(house.kioskUrl);
  await kiosk.begin();
  await kiosk.touch('Voorlezen');
  await voice.hears(nl('purpose.question'));
  await kiosk.touch(nl('voice.pause'));
  await expect(kiosk.button(nl('voice.goOn'))).toBeVisible();
  expect(await page.evaluate(() => window.heard.finish)).toBeNull();
  await kiosk.touch(nl('voice.goOn'));
  await voice.hears(nl('purpose.question'));
  await kiosk.touch(nl('voice.skip'));
  await voice.hears(nl('purpose.lend'));
  await kiosk.touch(nl('voice.repeat'));
  await voice.hears(nl('purpose.question'));
  await kiosk.question.click();
  expect(await page.evaluate(() => window.heard.finish)).toBeNull();
  await kiosk.touch('Voorlezen');
  await expect(kiosk.button(nl('voice.pause'))).toBeHidden();
});

test('with the screen off: five keys and the voice, from the first screen to the number (A02, A04, A13)', async ({
  browser,
  house,
}) => {
  const page = await (await browserIn(browser, house, upright)).newPage();
  const [kiosk, voice] = [new Kiosk(page), new Voice(page)];
  await voice.install('nl-BE');
  await kiosk.open(house.kioskUrl);
  await expect(kiosk.button('Voorlezen')).toBeVisible();
  await page.keyboard.press('Home');
  await voice.hears(nl('attract.greeting'));
  /** Down until the voice says it, then Enter: as somebody does who sees nothing. */
  const choose = async (words: string) => {
    for (let press = 0; press < 60; press += 1) {
      const before = (await voice.all()).length;
      await page.keyboard.press('ArrowDown');
      await expect.poll(async () => (await voice.all()).length).toBeGreaterThan(before);
      if ((await voice.all()).at(-1)?.startsWith(words)) {
        await page.keyboard.press('Enter');
        return;
      }
    }
    throw new Error(`the voice never said ${words}`);
  };
  await choose(nl('attract.start'));
  await voice.hears(nl('purpose.question'));
  await choose(nl('purpose.unknown'));
  await voice.hears(nl('review.question'));
  await page.keyboard.press('Escape');
  await voice.hears(nl('purpose.question'));
  await choose(nl('purpose.unknown'));
  await voice.hears(nl('review.question'));
  await choose(nl('review.take'));
  await voice.hears(nl('number.question'));
  await page.keyboard.press('PageDown');
  await voice.hears(new RegExp(`^${nl('number.label')}: ${await kiosk.number.innerText()}`));
});

test('a language without a voice of the computer speaks with the recordings of the house', async ({
  browser,
  house,
}) => {
  const file = new URL('../../src/shared/i18n/ar/kiosk.json', import.meta.url);
  const texts = spokenTexts(JSON.parse(readFileSync(file, 'utf8')) as TextTree, [], languageOf('ar').format);
  const textOf = writePack(house.folder, 'ar', texts);
  const page = await (await browserIn(browser, house, upright)).newPage();
  const kiosk = new Kiosk(page);
  const played: (string | undefined)[] = [];
  page.on('request', (request) => {
    const name = /\/speech\/ar\/([0-9a-f]{16}\.wav)$/.exec(request.url())?.[1];
    if (name !== undefined) played.push(textOf(name));
  });
  await kiosk.open(house.kioskUrl);
  // Dutch has neither voice nor recordings here: nothing is offered.
  await expect(kiosk.button('Voorlezen')).toBeHidden();
  await kiosk.touch('العربية', ar('purpose.unknown'));
  await kiosk.touch(ar('bar.readAloud'));
  await expect.poll(() => played).toContain(phraseOf(ar('review.question')));
  await kiosk.touch(ar('review.take'));
  // One recording of the words, one of the number.
  const number = await kiosk.number.innerText();
  await expect.poll(() => played).toContain(phraseOf(ar('number.done')));
  expect(played).toEqual(
    expect.arrayContaining([phraseOf(ar('number.label')), number, phraseOf(ar('number.sit'))]),
  );
});

import { makeCardCode } from '#shared/domain/barcode.ts';
import { Kiosk } from './pages/kiosk.ts';
import { demoCard, Mine } from './pages/mine.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';
import { kioskWord } from './support/kiosk-words.ts';

const upright = { viewport: { width: 1080, height: 1920 } };

/** What somebody comes for, the words that are touched on the way, and where the way ends. `first`: the first tile there, whatever its name. */
const first = 'first';
const goals = [
  { goal: 'eat', most: 6, touches: ['menu.tile'], ends: 'menu.question' },
  { goal: 'ask', most: 6, touches: ['purpose.ask', first, 'urgency.now'], ends: 'number.question' },
  { goal: 'not known', most: 6, touches: ['purpose.unknown'], ends: 'number.question' },
  { goal: 'lend', most: 6, touches: ['purpose.lend', 'lending.take'], ends: 'number.question' },
  { goal: 'appointment', most: 6, touches: ['purpose.appointment'], ends: 'number.question' },
  {
    goal: 'help with a partner',
    most: 6,
    touches: ['services.tile', first, first, 'services.help'],
    ends: 'number.question',
  },
] as const;

for (const language of ['nl', 'ar'] as const) {
  const word = (path: string) => kioskWord(language, path);
  test(`touches on the screens themselves: at most six when nobody is known, what is asked once is not asked again (U01, A30): ${language}`, async ({
    browser,
    house,
  }) => {
    await house.as('administrator').admin.updateSettings({
      commandId: house.id(),
      settings: {
        kioskTiles: (['lend', 'appointment', 'ask', 'eat', 'partners', 'unknown'] as const).map((tile) => ({
          tile,
          times: null,
        })),
      },
    });
    const kiosk = new Kiosk(await (await browserIn(browser, house, upright)).newPage());
    await kiosk.open(house.kioskUrl);
    for (const { goal, most, touches, ends } of goals) {
      let count = 1;
      await kiosk.button(language === 'nl' ? 'Begin' : 'العربية').click();
      for (const path of touches) {
        const before = await kiosk.question.innerText();
        if (path === first) await kiosk.page.locator('main .k-grid button').first().click();
        else await kiosk.button(word(path)).first().click();
        await expect(kiosk.question).not.toHaveText(before);
        count += 1;
      }
      if (ends === 'number.question') {
        // Only a question in another language asks how to talk.
        if ((await kiosk.question.innerText()) === kioskWord(language, 'talk.question')) {
          await kiosk.button(word('talk.interpreter')).click();
          count += 1;
        }
        await expect(kiosk.question, goal).toHaveText(word('review.question'));
        await kiosk.touch(word('review.take'));
        count += 1;
      }
      await expect(kiosk.question, goal).toHaveText(word(ends));
      expect(count, goal).toBeLessThanOrEqual(most);
      await kiosk.touch(word('bar.stop'));
    }
  });
}

test('whoever is known keeps everything longer with one touch: a card and a secret are none (U01)', async ({
  browser,
  house,
}) => {
  const kiosk = new Kiosk(await (await browserIn(browser, house, upright)).newPage());
  const mine = new Mine(kiosk);
  await kiosk.open(house.kioskUrl);
  await mine.hold(makeCardCode(demoCard.number), kioskWord('nl', 'mine.secret.question'));
  await mine.typeSecret(demoCard.secret);
  await mine.keepButtons.first().click();
  await expect(mine.undoButtons.first()).toBeVisible();
});

import type { Page } from '@playwright/test';
import { makeCardCode } from '#shared/domain/barcode.ts';
import { Kiosk } from './pages/kiosk.ts';
import { demoCard, Mine } from './pages/mine.ts';
import { Voice } from './pages/voice.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';
import { tracesOf } from './support/traces.ts';

/** Where a visitor may walk away. Each leaves words that nobody after them may find. */
interface Place {
  name: string;
  /** Goes there, and gives what must be gone afterwards. */
  reach(kiosk: Kiosk, mine: Mine): Promise<readonly string[]>;
}

const searched = 'qxmerkteken';

async function openMine(kiosk: Kiosk, mine: Mine): Promise<string[]> {
  await mine.hold(makeCardCode(demoCard.number), 'Wat is je geheim?');
  await mine.typeSecret(demoCard.secret);
  await expect(kiosk.question).toHaveText('Dit zijn jouw spullen');
  return mine.names();
}

async function askAboutDebt(kiosk: Kiosk): Promise<string[]> {
  await kiosk.begin();
  await kiosk.touch('Ik heb een vraag', 'Schulden en budget', 'Nee, het is dringend');
  await expect(kiosk.button('Ja, geef mij een nummer')).toBeVisible();
  return ['Schulden en budget', 'dringend'];
}

const places: readonly Place[] = [
  {
    name: 'a secret, half typed',
    async reach(_, mine) {
      await mine.hold(makeCardCode(demoCard.number), 'Wat is je geheim?');
      await mine.typeSecret(demoCard.secret.slice(0, 2));
      return [];
    },
  },
  { name: 'my things', reach: openMine },
  {
    name: 'my things, read aloud',
    async reach(kiosk, mine) {
      const names = await openMine(kiosk, mine);
      await kiosk.touch('Lees mijn spullen voor');
      await new Voice(kiosk.page).hears(/./);
      return names;
    },
  },
  {
    name: 'a search',
    async reach(kiosk) {
      await kiosk.begin();
      await kiosk.touch('Kijk wat er is', 'Zoek een ding');
      for (const letter of searched) await kiosk.page.locator('.k-key', { hasText: letter }).first().click();
      await expect(kiosk.page.locator('main')).toContainText(searched);
      return [searched];
    },
  },
  { name: 'a question before its number', reach: askAboutDebt },
  {
    name: 'a person who was called',
    async reach(kiosk) {
      const said = await askAboutDebt(kiosk);
      await kiosk.touch('Hulp');
      await expect(kiosk.button('Roep nog eens')).toBeVisible();
      return [...said, 'Roep nog eens'];
    },
  },
  {
    name: 'a number',
    async reach(kiosk) {
      const said = await askAboutDebt(kiosk);
      await kiosk.touch('Ja, geef mij een nummer');
      await expect(kiosk.number).toBeVisible();
      return [...said, 'k-number-figure'];
    },
  },
];

/** Time runs until the question stands above everything, and on until nobody answered it: ten minutes at most, for a call. */
async function walkAway(page: Page): Promise<void> {
  await expect(async () => {
    await page.clock.runFor(12_000);
    await expect(page.getByRole('alertdialog')).toBeVisible({ timeout: 500 });
  }).toPass({ intervals: [1], timeout: 90_000 });
  await expect(async () => {
    await page.clock.runFor(12_000);
    await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible({ timeout: 500 });
  }).toPass({ intervals: [1], timeout: 90_000 });
}

test('whoever walks away from any screen leaves nothing, with the question open above it (R01, R04, T05)', async ({
  browser,
  house,
}) => {
  test.setTimeout(360_000);
  const page = await (await browserIn(browser, house, { viewport: { width: 1080, height: 1920 } })).newPage();
  const [kiosk, voice] = [new Kiosk(page), new Voice(page)];
  await voice.install('nl-BE');
  await page.addInitScript(() => {
    window.print = () => document.body.append('printed');
  });
  await kiosk.open(house.kioskUrl);
  await page.clock.install();
  for (const { name, reach } of places) {
    const words = await test.step(name, async () => reach(kiosk, new Mine(kiosk)));
    await walkAway(page);
    const left = await tracesOf(page);
    for (const word of [...words, '900001', demoCard.secret, 'DP-', 'printed'])
      expect(left, `${word} after ${name}`).not.toContain(word);
    expect(await page.locator('dialog[open]').count(), `a dialog after ${name}`).toBe(0);
    const heard = await page.evaluate(() => ({ ...window.heard, finish: window.heard.finish !== null }));
    expect(heard.finish, `a voice after ${name}`).toBe(false);
    // The next visitor finds no way back either.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(kiosk.button('Begin')).toBeVisible();
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  }
});

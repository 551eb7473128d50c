import type { Page } from '@playwright/test';
import { Kiosk } from './pages/kiosk.ts';
import { kioskScreens, openKioskIn } from './screens.ts';
import { faultsOn } from './support/axe.ts';
import { browserIn } from './support/browser.ts';
import { misfitsOn } from './support/fits.ts';
import { expect, test } from './support/fixtures.ts';

const upright = { width: 1080, height: 1920 };
const lying = { width: 1920, height: 1080 };

/** Each language, each script and each way a screen hangs beside each other at least once; two are also looked at as axe does, which takes its time. */
const screens = [
  { language: 'nl', viewport: upright, look: fitsAndHasNoFault },
  { language: 'ar', viewport: lying, look: fitsAndHasNoFault },
  { language: 'xx-long', viewport: upright, look: misfitsOn },
  { language: 'xx-long', viewport: lying, look: misfitsOn },
  { language: 'ti', viewport: upright, look: misfitsOn },
] as const;

async function fitsAndHasNoFault(page: Page): Promise<string[]> {
  return [...(await misfitsOn(page)), ...(await faultsOn(page))];
}

/** By size and theme: with a hand that trembles, so that it stands beside each size, each theme and both reaches. */
const steady = [
  [false, false, true],
  [false, true, true],
  [true, true, false],
] as const;

/**
 * Three sizes, three themes, both reaches, steady hands or not: nine steps in which each pair of settings stands beside each other, by the
 * buttons of the bar.
 */
async function throughSettings(page: Page, look: (setting: string) => Promise<void>): Promise<void> {
  const setting = () =>
    page
      .locator('.kiosk')
      .evaluate(({ dataset }) =>
        [dataset['size'], dataset['theme'], dataset['reach'], dataset['steady'] ?? 'usual'].join(' '),
      );
  // With steady hands a touch right after another one does not count: a person sees that, and touches again.
  const touch = async (place: string) => {
    const before = await setting();
    await expect(async () => {
      if ((await setting()) === before) await page.locator(`.k-bar-button[data-place="${place}"]`).click();
      expect(await setting()).not.toBe(before);
    }).toPass();
  };
  let isSteady = false;
  for (const ofSize of steady) {
    for (const next of ofSize) {
      if (next !== isSteady) await touch('steady');
      isSteady = next;
      await look(await setting());
      await touch('contrast');
      await touch('lowReach');
    }
    await touch('bigger');
  }
}

for (const { language, viewport, look } of screens) {
  const how = viewport === upright ? 'upright' : 'lying';
  test(`every screen fits with every two settings together: ${language}, ${how}`, async ({
    browser,
    house,
  }) => {
    test.setTimeout(900_000);
    const kiosk = new Kiosk(
      await (await browserIn(browser, house, { viewport, reducedMotion: 'reduce' })).newPage(),
    );
    await kiosk.open(house.kioskUrl);
    const misfits: string[] = [];
    for (const screen of kioskScreens) {
      await openKioskIn(kiosk, house, language);
      await screen.open(kiosk, language);
      await expect(kiosk.page.locator('.kiosk-wait')).toHaveCount(0);
      await throughSettings(kiosk.page, async (setting) => {
        for (const found of await look(kiosk.page)) misfits.push(`${screen.name}, ${setting}: ${found}`);
      });
    }
    await expect(kiosk.page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    expect(misfits).toEqual([]);
  });
}

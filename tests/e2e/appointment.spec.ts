import { demoVisitorCard } from '#core/demo/accounts.ts';
import { makeCardCode } from '#shared/domain/barcode.ts';
import { Desk } from './pages/desk.ts';
import { Kiosk } from './pages/kiosk.ts';
import { Mine } from './pages/mine.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';
import { kioskWord } from './support/kiosk-words.ts';

const upright = { viewport: { width: 1080, height: 1920 } };

test('somebody with an appointment takes a number with three touches; the card they showed tells their worker that they are here', async ({
  browser,
  house,
}) => {
  const desk = new Desk(await (await browserIn(browser, house)).newPage());
  await desk.open(house.url);
  await desk.signInAs('support');
  await desk.page.goto(`${house.url}#/agenda`);
  const row = desk.page.getByRole('listitem').filter({ hasText: '15:00' });
  await expect(row).toBeVisible();

  const kiosk = new Kiosk(await (await browserIn(browser, house, upright)).newPage());
  await kiosk.open(house.kioskUrl);
  await kiosk.touch('Begin', 'Ik heb een afspraak');
  await expect(kiosk.button(/Toon je kaart/)).toBeVisible();
  // The number of the card may be typed instead; it opens nothing.
  await kiosk.button(/Toon je kaart/).click();
  for (const digit of String(demoVisitorCard.number))
    await kiosk.page.locator('.k-key', { hasText: digit }).click();
  await kiosk.touch('Verder');
  await expect(kiosk.button(/Je kaart is gelezen/)).toBeVisible();
  await kiosk.touch('Ja, geef mij een nummer');
  const number = await kiosk.number.innerText();
  await expect(kiosk.page.locator('main')).toContainText('Iemand haalt je dan');
  await expect(row).toContainText(`Is er: nummer ${number}`);

  // Whoever has no card, or one of nobody, hears the same and gets a number for the same people.
  await kiosk.touch('Klaar');
  await kiosk.touch('العربية', kioskWord('ar', 'purpose.appointment'));
  await expect(kiosk.page.locator('.k-dutch')).toContainText('Klopt dit?');
  // The question is the same before and after: held until the screen says that the card was read.
  await expect(async () => {
    await new Mine(kiosk).hold(makeCardCode(987_654), kioskWord('ar', 'review.question'));
    await expect(kiosk.button(new RegExp(kioskWord('ar', 'arrival.shown')))).toBeVisible({ timeout: 4000 });
  }).toPass({ timeout: 40_000 });
  await kiosk.touch(kioskWord('ar', 'review.take'));
  const second = Number(await kiosk.number.innerText());
  expect(second).toBe(Number(number) + 1);
  const { tickets } = await house.as('support').tickets.list({});
  const given = tickets.filter((ticket) => ticket.number >= Number(number));
  expect(given).toMatchObject([
    { topic: 'appointment', audience: 'support', person: null, language: null },
    { topic: 'appointment', audience: 'support', person: null, forName: null, language: 'ar' },
  ]);
});

test('card and secret show when somebody is expected, covered from the voice', async ({ browser, house }) => {
  const kiosk = new Kiosk(await (await browserIn(browser, house, upright)).newPage());
  const mine = new Mine(kiosk);
  await kiosk.open(house.kioskUrl);
  await mine.hold(makeCardCode(demoVisitorCard.number), 'Wat is je geheim?');
  await mine.typeSecret(demoVisitorCard.secret);
  await expect(kiosk.page.getByRole('heading', { name: 'Je afspraken' })).toBeVisible();
  await expect(kiosk.page.locator('main')).toContainText('Vandaag om 15:00');
  await expect(kiosk.page.locator('main')).toContainText('Hilde weet er meer van');
  await expect(kiosk.page.locator('main')).not.toContainText('Gesprekskamer');
  expect(await mine.saidWithoutAsking()).not.toContain('15:00');
});

test('a hand that trembles: a touch right after another one is the same touch', async ({
  browser,
  house,
}) => {
  const kiosk = new Kiosk(await (await browserIn(browser, house, upright)).newPage());
  await kiosk.open(house.kioskUrl);
  await kiosk.touch('Begin');
  const steady = kiosk.button('Trillen');
  await steady.click();
  await expect(steady).toHaveAttribute('aria-pressed', 'true');
  const gaps = () =>
    kiosk.page.locator('.k-bar').evaluate((bar) => Number.parseFloat(getComputedStyle(bar).columnGap));
  expect(await gaps()).toBeGreaterThan(12);
  // Two touches within the same moment, as a trembling finger gives them: the second would have gone a step further.
  const times = await kiosk.page.evaluate(() => {
    const touch = (element: Element | null | undefined) =>
      element?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    const bigger = document.querySelector('.k-bar-button[data-place="bigger"]');
    return new Promise<string[]>((done) => {
      const seen: string[] = [];
      const size = () => seen.push(document.querySelector<HTMLElement>('.kiosk')?.dataset['size'] ?? '');
      const start = performance.now();
      const first = () => {
        touch(bigger);
        requestAnimationFrame(() => {
          size();
          touch(bigger);
          touch(document.querySelector('.k-bar-button[data-place="contrast"]'));
          requestAnimationFrame(() => {
            size();
            seen.push(document.querySelector<HTMLElement>('.kiosk')?.dataset['theme'] ?? '');
            done(seen);
          });
        });
      };
      // Past the moment in which the switch itself was touched.
      const wait = () => (performance.now() - start > 700 ? first() : requestAnimationFrame(wait));
      wait();
    });
  });
  expect(times).toEqual(['bigger', 'bigger', 'light']);
  // Stop too counts only once the hand is still: a person touches again until the first screen is there.
  await expect(async () => {
    if (await kiosk.button('Begin').isHidden()) await kiosk.button('Stop').click();
    await expect(kiosk.button('Begin')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(kiosk.page.locator('.kiosk')).not.toHaveAttribute('data-steady', '');
});

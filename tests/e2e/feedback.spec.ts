import { Desk } from './pages/desk.ts';
import { Kiosk } from './pages/kiosk.ts';
import { faultsOn } from './support/axe.ts';
import { browserIn } from './support/browser.ts';
import { misfitsOn } from './support/fits.ts';
import { expect, test } from './support/fixtures.ts';
import { kioskWord } from './support/kiosk-words.ts';

const upright = { viewport: { width: 1080, height: 1920 } };

test('the house asks how it went; a face is counted, and of too few the coordinator hears only that they were there', async ({
  browser,
  house,
}) => {
  const kiosk = new Kiosk(await (await browserIn(browser, house, upright)).newPage());
  await kiosk.open(house.kioskUrl);
  const boss = new Desk(await (await browserIn(browser, house)).newPage());
  await boss.open(house.url);
  await boss.signInAs('administrator');
  await boss.page.goto(`${house.url}#/settings`);
  await boss.page.getByLabel('Vraag aan het einde hoe het ging').check();
  await boss.page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(boss.page.getByRole('button', { name: 'Ongedaan maken' })).toBeVisible();

  const before = (await house.as('coordinator').feedback.months())[0]?.total ?? 0;
  // The switch reaches a kiosk within the second: whoever is done sooner is simply not asked.
  const ar = (path: string) => kioskWord('ar', path);
  await expect(async () => {
    await kiosk.touch('العربية', ar('purpose.unknown'), ar('review.take'), ar('number.done'));
    await expect(kiosk.question).toHaveText(ar('feedback.question'), { timeout: 3000 });
  }).toPass({ timeout: 30_000 });
  expect(await faultsOn(kiosk.page)).toEqual([]);
  await expect(kiosk.page.locator('.k-tile')).toHaveCount(5);
  // No face invites more than another: all have one size, whatever the size of the text.
  const sizes = () =>
    kiosk.page
      .locator('.k-tile')
      .evaluateAll((tiles) =>
        tiles.map(({ clientWidth, clientHeight }) => [clientWidth, clientHeight].join()),
      );
  for (let size = 0; size < 3; size += 1) {
    expect(new Set(await sizes()).size).toBe(1);
    expect(await misfitsOn(kiosk.page)).toEqual([]);
    await kiosk.touch(ar('bar.bigger'));
  }
  await kiosk.touch(ar('feedback.veryGood'));
  await expect(kiosk.question).toHaveText(ar('feedback.thanks'));
  await expect.poll(async () => (await house.as('coordinator').feedback.months())[0]?.total).toBe(before + 1);

  const desk = new Desk(await (await browserIn(browser, house)).newPage());
  await desk.open(house.url);
  await desk.signInAs('coordinator');
  await desk.go('Hoe ging het?');
  const months = desk.page.getByRole('table').first();
  await expect(months.getByRole('row').nth(1)).toContainText('november 2026');
  await expect(months.getByRole('row').nth(1)).toContainText(String(before + 1));
  // The day on which it was tried: three answers, and nothing of what they were.
  const tried = months.getByRole('row').filter({ hasText: 'augustus 2026' });
  await expect(tried).toContainText('3');
  await expect(tried).not.toContainText('%');
  await expect(months.getByRole('row').nth(1)).toContainText('%');
  expect(await faultsOn(desk.page)).toEqual([]);
});

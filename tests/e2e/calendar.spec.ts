import { houseDayOf } from '#shared/domain/house.ts';
import { addDays } from '#shared/domain/local-days.ts';
import { Calendar } from './pages/calendar.ts';
import { Desk } from './pages/desk.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';
import type { House } from './support/house.ts';

/** The first day to come on which an initiative gets something back. */
async function dueSoon(house: House) {
  const today = houseDayOf(house.clock.now());
  const counts = await house
    .as('coordinator')
    .calendar.dueCounts({ fromDay: addDays(today, 1), toDay: addDays(today, 30) });
  const [first] = counts;
  if (!first) throw new Error('nothing is due in the invented house');
  return first;
}

const dueOn = async (house: House, day: string, initiativeId: string) =>
  (await house.as('coordinator').calendar.dueCounts({ fromDay: day, toDay: day })).find(
    (count) => count.initiativeId === initiativeId,
  )?.loans ?? 0;

test('a sudden closing shows first what it moves, moves it, and is undone', async ({ browser, house }) => {
  const { day, initiativeId, loans } = await dueSoon(house);
  const page = await (await browserIn(browser, house)).newPage();
  const desk = new Desk(page);
  const calendar = new Calendar(page);
  await desk.open(house.url);
  await desk.signInAs('coordinator');
  await desk.open(`${house.url}#/calendar/close?day=${day}&initiative=${initiativeId}`);
  await expect(calendar.preview(loans)).toBeVisible();
  // Looking changes nothing.
  expect(await dueOn(house, day, initiativeId)).toBe(loans);

  await calendar.reason.fill('Waterlek');
  await calendar.confirmClosing(loans);
  await expect(desk.heading).toContainText('Waterlek');
  expect(await dueOn(house, day, initiativeId)).toBe(0);
  await expect(page.getByRole('grid', { name: 'Wie bel je?' }).getByRole('row')).toHaveCount(loans + 1);

  await calendar.undo();
  expect(await dueOn(house, day, initiativeId)).toBe(loans);
});

test('with the keyboard alone: through the month to a day, and to closing today', async ({
  browser,
  house,
}) => {
  const page = await (await browserIn(browser, house)).newPage();
  const desk = new Desk(page);
  const calendar = new Calendar(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await desk.go('Kalender');
  await calendar.cell('Instrumentheek', 'maandag 23 november').focus();
  await page.keyboard.press('ArrowRight');
  await expect(calendar.cell('Instrumentheek', 'dinsdag 24 november')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  const panel = calendar.panel('maandag 23 november');
  await expect(panel).toContainText('Instrumentheek');
  const close = panel.getByRole('button', { name: 'Vandaag dicht…' });
  await close.focus();
  await page.keyboard.press('Enter');
  await expect(desk.heading).toHaveText('Plots dicht');
  // The desk closes for today only: there are no days to choose.
  await expect(page.getByText('Aan de balie sluit je alleen voor vandaag.')).toBeVisible();
  await expect(calendar.reason).toBeFocused();
});

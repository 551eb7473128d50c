import { LendDesk } from './pages/lend-desk.ts';
import { expect, test } from './support/fixtures.ts';
import { lent, person, shelf, waits } from './support/lending.ts';

test('fifty things in a row are back at the speed of the scanner, none lost, with a pile for what needs a look', async ({
  page,
  house,
}) => {
  const ladders = await shelf(house, { name: 'Proefladder', items: 48 });
  const drills = await shelf(house, { name: 'Proefboor', items: 1, parts: [['Koffer', 1]] });
  const saws = await shelf(house, { name: 'Proefzaag', items: 1 });
  const fatima = await person(house, 'Fatima Voorbeeld');
  const ann = await person(house, 'Ann Wacht');
  await lent(house, fatima.id, [...ladders.itemIds, ...saws.itemIds, ...drills.itemIds]);
  await waits(house, ann.id, saws.kindId);
  const { returnedToday: before } = await house.as('desk').loans.today();
  const desk = new LendDesk(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await desk.press('Control+Shift+B');
  await expect(desk.heading).toContainText('Terugbrengen');

  await desk.scanInARow([
    ...ladders.barcodes.slice(0, 24),
    ...drills.barcodes,
    ...saws.barcodes,
    ...ladders.barcodes.slice(24),
  ]);

  // Which one is missing says more than how many there are.
  await expect(desk.scanned.getByRole('listitem')).toHaveCount(50);
  await expect(desk.heading).toContainText('49 dingen terug');
  await expect(desk.pile.getByRole('listitem')).toHaveCount(2);
  await expect(desk.pile).toContainText('Leg apart voor Ann Wacht');
  expect((await house.as('desk').loans.today()).returnedToday).toBe(before + 49);

  await desk.pile.getByRole('button', { name: 'Alles terug' }).press('Enter');
  await desk.pile.getByRole('button', { name: /Apart gelegd/ }).press('Enter');
  await expect(page.getByText('Niets om na te kijken.')).toBeVisible();
  await expect(desk.heading).toContainText('50 dingen terug');

  await desk
    .button(/Ongedaan maken: terugnemen van Proefladder/)
    .first()
    .press('Enter');
  await expect(desk.heading).toContainText('49 dingen terug');
});

test('what is no return is a line with a sentence, and changes nothing', async ({ page, house }) => {
  const ladders = await shelf(house, { name: 'Proefladder', items: 3 });
  const [inHouse = '', retired = '', out = ''] = ladders.barcodes;
  const fatima = await person(house, 'Fatima Voorbeeld');
  await house
    .as('coordinator')
    .catalog.retireItem({ commandId: house.id(), itemId: ladders.itemIds[1] ?? '', reason: 'other' });
  await lent(house, fatima.id, ladders.itemIds.slice(2));
  const before = await house.as('desk').loans.today();
  const desk = new LendDesk(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await desk.go('Terug');
  await expect(desk.heading).toContainText('Terugbrengen');

  const damaged = `${out.slice(0, -1)}${out.endsWith('A') ? 'C' : 'A'}`;
  const table: [string, string][] = [
    ['5410000000005', 'is hier niet bekend'],
    [damaged, 'is niet goed gelezen'],
    [fatima.card, 'Dit is een kaart van een persoon'],
    [inHouse, 'was al in huis'],
    [retired, 'uit gebruik genomen'],
  ];
  for (const [code, sentence] of table) {
    await desk.scan(code);
    await expect(desk.lastReturn).toContainText(sentence);
  }
  await expect(desk.scanned.getByRole('listitem')).toHaveCount(table.length);
  expect(await house.as('desk').loans.today()).toEqual(before);

  // The clock of the computer was set back: the loan would lie in the future.
  house.clock.set('2026-11-23T08:59:00.000Z');
  await desk.scan(out);
  await expect(desk.lastReturn).toContainText('Zet de klok juist');
});

import { LendDesk } from './pages/lend-desk.ts';
import { expect, test } from './support/fixtures.ts';
import { lent, person, shelf, waits } from './support/lending.ts';

for (const layout of ['qwerty', 'azerty-be'] as const) {
  test(`what comes back for somebody who waits is laid apart, refused to others, lent after all with a reason (${layout} scanner)`, async ({
    page,
    house,
  }) => {
    await house
      .as('coordinator')
      .admin.updateSettings({ commandId: house.id(), settings: { scannerLayout: layout } });
    const saws = await shelf(house, { name: 'Proefzaag', items: 1 });
    const [saw = ''] = saws.barcodes;
    const fatima = await person(house, 'Fatima Voorbeeld');
    const ann = await person(house, 'Ann Wacht');
    await lent(house, fatima.id, saws.itemIds);
    await waits(house, ann.id, saws.kindId);
    const desk = new LendDesk(page, layout);
    await desk.open(house.url);
    await desk.signInAs('desk');

    await desk.scan(saw);
    await expect(desk.counter('Proefzaag')).toContainText('Uitgeleend aan Fatima Voorbeeld');
    await desk.enterUntil(desk.after);
    await expect(desk.after).toContainText('Leg apart voor Ann Wacht');

    await desk.scan(fatima.card);
    await expect(desk.heading).toHaveText('Fatima Voorbeeld');
    await desk.scanUntil(saw, desk.notice);
    await expect(desk.notice).toContainText('ligt klaar voor Ann Wacht');
    const urgent = page.getByRole('radio', { name: 'Het is dringend nodig' });
    await desk.button('Toch uitlenen').focus();
    await desk.enterUntil(urgent);
    await urgent.press('Space');
    await desk.press('Enter');
    await expect(desk.basket).toContainText('Toch uitgeleend: Het is dringend nodig');
  });
}

test('a volunteer reads whom to call; for the one it was kept for it is lent without a word', async ({
  page,
  house,
}) => {
  const saws = await shelf(house, { name: 'Proefzaag', items: 1 });
  const [saw = ''] = saws.barcodes;
  const fatima = await person(house, 'Fatima Voorbeeld');
  const ann = await person(house, 'Ann Wacht');
  await lent(house, fatima.id, saws.itemIds);
  await waits(house, ann.id, saws.kindId);
  await house.as('desk').loans.giveBack({ commandId: house.id(), itemId: saws.itemIds[0] ?? '' });
  const desk = new LendDesk(page);
  await desk.open(house.url);
  await desk.signInAs('volunteer');

  await desk.scan(fatima.card);
  await expect(desk.heading).toHaveText('Fatima Voorbeeld');
  await desk.scan(saw);
  await expect(desk.notice).toContainText('Roep iemand van de balie');
  await expect(desk.button('Toch uitlenen')).toBeHidden();

  await desk.scan(ann.card);
  await expect(page.getByRole('list', { name: 'Ligt klaar' })).toContainText('rek B2');
  await desk.scanUntil(saw, desk.basket);
  await expect(desk.basket).toContainText('Proefzaag');
});

test('with the keyboard alone: somebody else collects, a part stays behind, and a reload loses nothing of the visit', async ({
  page,
  house,
}) => {
  const drills = await shelf(house, {
    name: 'Proefboor',
    items: 1,
    parts: [
      ['Koffer', 1],
      ['Bitje', 4],
    ],
  });
  const [drill = ''] = drills.barcodes;
  const fatima = await person(house, 'Fatima Voorbeeld');
  const desk = new LendDesk(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await desk.scan(fatima.card);
  await expect(desk.heading).toHaveText('Fatima Voorbeeld');

  await desk.press('Control+Shift+A');
  await page.getByRole('textbox', { name: 'Naam' }).fill('Karim Buur');
  await desk.press('Enter');
  await expect(desk.collectorBar).toContainText('Karim Buur (familie) staat hier voor Fatima Voorbeeld');
  await desk.scan(drill);
  await expect(desk.basket).toContainText('5 onderdelen, alles mee');
  await expect(desk.basket).toContainText('Afgehaald door Karim Buur');

  await desk.press('Control+Shift+O');
  await expect(page.getByRole('checkbox', { name: 'Koffer' })).toBeFocused();
  await desk.press('Space');
  await desk.press('ArrowDown');
  await expect(page.getByRole('checkbox', { name: 'Bitje' })).toBeFocused();
  await desk.press('Enter');
  await expect(desk.basket).toContainText('Niet mee: 1 × Koffer');

  await page.reload();
  await expect(desk.heading).toHaveText('Fatima Voorbeeld');
  await expect(desk.basket).toContainText('Niet mee: 1 × Koffer');
  await expect(desk.collectorBar).toContainText('Karim Buur');

  // The window came back without a person open: the visit is offered.
  await desk.open(`${house.url}#/lend`);
  await page.reload();
  await expect(page.getByText('Laatste bezoek aan deze balie')).toBeVisible();
  await desk.button('Verder met Fatima Voorbeeld').press('Enter');
  await expect(desk.basket).toContainText('Proefboor');

  await desk.signOut();
  expect(await page.evaluate(() => sessionStorage.getItem('deelbalie.visit'))).toBeNull();
});

test('a return with a part missing and something broken opens a repair and asks what it costs, from the keys', async ({
  page,
  house,
}) => {
  const drills = await shelf(house, { name: 'Proefboor', items: 1, parts: [['Koffer', 1]] });
  const fatima = await person(house, 'Fatima Voorbeeld');
  await lent(house, fatima.id, drills.itemIds);
  const desk = new LendDesk(page);
  await desk.open(house.url);
  await desk.signInAs('desk');

  await desk.scan(drills.barcodes[0] ?? '');
  await expect(desk.button('Alles terug')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Koffer' }).press('Space');
  await page.getByRole('radio', { name: 'Aanrekenen' }).press('Space');
  await desk.press('Control+Shift+3');
  await expect(page.getByRole('checkbox', { name: /Herstelling openen/ })).toBeChecked();
  await page.getByRole('textbox', { name: 'Bedrag' }).fill('4,50');
  await desk.press('Enter');
  await expect(desk.after).toContainText('1 onderdeel is niet terug');

  const { balances } = await house.as('desk').money.ofPerson({ personId: fatima.id });
  expect(balances.owesCents).toBe(450);
  const { refusal } = await house.as('desk').loans.whereabouts({ itemId: drills.itemIds[0] ?? '' });
  expect(refusal).toBe('upkeep.inRepair');
});

test('a forgotten loan is noted on its real day, in plain sight, and the next person is of today again', async ({
  page,
  house,
}) => {
  const ladders = await shelf(house, { name: 'Proefladder', items: 1 });
  const fatima = await person(house, 'Fatima Voorbeeld');
  const ann = await person(house, 'Ann Wacht');
  const desk = new LendDesk(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await desk.go('Uitlenen');
  // The page is fetched first; a key that comes before it stands is nobody's.
  await expect(desk.heading).toHaveText('Uitlenen en terugnemen');
  await desk.press('Control+Shift+E');
  await page.getByRole('textbox', { name: 'Dag' }).fill('18/11/2026');
  await page.getByRole('textbox', { name: 'Uur' }).fill('15u30');
  await desk.press('Enter');
  await expect(desk.pastBanner).toContainText('woensdag 18 november om 15:30');

  await desk.scan(fatima.card);
  await expect(desk.heading).toHaveText('Fatima Voorbeeld');
  await expect(desk.pastBanner).toBeVisible();
  await desk.scan(ladders.barcodes[0] ?? '');
  await expect(desk.basket).toContainText('Achteraf genoteerd');
  const { loans } = await house.as('desk').loans.ofPerson({ personId: fatima.id });
  expect(loans[0]?.handedOverAt).toBe('2026-11-18T14:30:00.000Z');

  await desk.scan(ann.card);
  await expect(desk.heading).toHaveText('Ann Wacht');
  await expect(desk.pastBanner).toBeHidden();
});

test('two desks at once: the second one is told, and nothing happens twice', async ({ page, house }) => {
  const ladders = await shelf(house, { name: 'Proefladder', items: 1 });
  const fatima = await person(house, 'Fatima Voorbeeld');
  await lent(house, fatima.id, ladders.itemIds);
  const desk = new LendDesk(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await desk.scan(ladders.barcodes[0] ?? '');
  await expect(desk.counter('Proefladder')).toBeVisible();
  await house.as('coordinator').loans.giveBack({ commandId: house.id(), itemId: ladders.itemIds[0] ?? '' });
  await desk.enterUntil(desk.notice);
  await expect(desk.notice).toContainText('niet uitgeleend. Er is niets veranderd.');
});

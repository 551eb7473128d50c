import { LendDesk } from './pages/lend-desk.ts';
import { expect, test } from './support/fixtures.ts';
import { lent, person, shelf } from './support/lending.ts';

test('what somebody still has: renewed at once from the keys, asked why, said to be back; each with its way back', async ({
  page,
  house,
}) => {
  const games = await shelf(house, { name: 'Proefspel', items: 2 });
  const fatima = await person(house, 'Fatima Voorbeeld');
  await lent(house, fatima.id, games.itemIds);
  const desk = new LendDesk(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await desk.scan(fatima.card);
  await expect(desk.stillHas.getByRole('listitem')).toHaveCount(2);
  const dueDays = async () =>
    (await house.as('desk').loans.ofPerson({ personId: fatima.id })).loans.map(({ dueDay }) => dueDay);
  const before = await dueDays();

  await expect(desk.button('Verleng alles')).toBeVisible();
  await desk.press('Control+Shift+G');
  await expect.poll(dueDays).not.toEqual(before);
  await page.getByRole('button', { name: 'Ongedaan maken', exact: true }).first().click();
  await expect.poll(dueDays).toEqual(before);

  const [first = ''] = games.barcodes;
  await desk.button(new RegExp(`Waarom.*${first}`)).click();
  await expect(page.getByRole('dialog')).toContainText('Proefspel');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  // By the keys: the pointer still rests on the button before, whose hint lies over this one.
  await desk.stillHas.getByRole('button', { name: new RegExp(`Meer over.*${first}`) }).press('Enter');
  await page.getByRole('menuitem', { name: 'Zegt dat het terug is' }).press('Enter');
  const claims = async () => {
    const { loans } = await house.as('desk').loans.ofPerson({ personId: fatima.id });
    const said = await house.as('desk').reminders.claimsOf({ loanIds: loans.map(({ id }) => id) });
    return said.filter(({ resolvedAt }) => resolvedAt === null).length;
  };
  await expect.poll(claims).toBe(1);
  await page.getByRole('button', { name: 'Ongedaan maken', exact: true }).first().click();
  await expect.poll(claims).toBe(0);
});

test('a thing is given away at the counter to who stands there, and comes back by its undo', async ({
  page,
  house,
}) => {
  const games = await shelf(house, { name: 'Proefspel', items: 1 });
  const desk = new LendDesk(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await desk.scan(games.barcodes[0] ?? '');
  const counter = desk.counter('Proefspel');
  await counter.getByRole('button', { name: 'Meer doen' }).click();
  await page.getByRole('menuitem', { name: 'Weggeven' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Weggeven' }).click();
  const state = async () =>
    (await house.as('desk').catalog.getItem({ itemId: games.itemIds[0] ?? '' })).retiredReason;
  await expect.poll(state).toBe('givenAway');
  await page.getByRole('button', { name: 'Ongedaan maken', exact: true }).first().click();
  await expect.poll(state).toBeNull();
});

test('a package scanned at the counter: two of them for who is open, noted with Enter, and put back', async ({
  page,
  house,
}) => {
  const fatima = await person(house, 'Fatima Voorbeeld');
  const nappies = '5400000000031';
  const stock = async () => (await house.as('coordinator').stock.articleByCode({ code: nappies }))?.stock;
  const before = (await stock()) ?? 0;
  const desk = new LendDesk(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await desk.scan(fatima.card);
  await expect(desk.heading).toHaveText('Fatima Voorbeeld');
  const counter = desk.counter('Luiers maat 3');
  await desk.scanUntil(nappies, counter);
  await expect(counter).toContainText('Voor Fatima Voorbeeld');
  await counter.getByRole('button', { name: 'Meer', exact: true }).click();
  await expect(counter.getByLabel('Hoeveel?')).toHaveValue('2');
  await counter
    .getByRole('button', { name: /Geven|Verkopen/ })
    .first()
    .click();
  await expect.poll(stock).toBe(before - 2);
  await expect(page.getByRole('list', { name: 'Uit de voorraad' })).toContainText('2 × Luiers maat 3');
  await desk.button('Luiers maat 3 ongedaan maken').click();
  await expect.poll(stock).toBe(before);
});

test('taking back from the page of a person or a thing asks for the parts, as the counter does', async ({
  page,
  house,
}) => {
  const drills = await shelf(house, {
    name: 'Proefboor',
    items: 2,
    parts: [
      ['Koffer', 1],
      ['Bitje', 4],
    ],
  });
  const fatima = await person(house, 'Fatima Voorbeeld');
  await lent(house, fatima.id, drills.itemIds);
  const desk = new LendDesk(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  const [first = '', second = ''] = drills.barcodes;

  await desk.open(`${house.url}#/people/${fatima.id}`);
  await desk.button(new RegExp(`Terugnemen: .*${first}`)).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Koffer' }).press('Space');
  await dialog.getByRole('button', { name: 'Terugnemen' }).click();
  await expect(dialog).toBeHidden();
  const open = async (at: number) =>
    (await house.as('desk').loans.whereabouts({ itemId: drills.itemIds[at] ?? '' })).openLoan;
  expect(await open(0)).toBeNull();
  const { loans } = await house.as('desk').loans.ofPerson({ personId: fatima.id });
  expect(loans.find(({ barcode }) => barcode === first)?.partsMissing).toBe(1);

  await desk.open(`${house.url}#/things/items/${drills.itemIds[1] ?? ''}`);
  // The page of the person has the same button.
  await expect(desk.heading).not.toHaveText('Fatima Voorbeeld');
  await desk.button(new RegExp(`Terugnemen: .*${second}`)).click();
  await dialog.getByRole('button', { name: 'Alles terug' }).click();
  await expect(dialog).toBeHidden();
  expect(await open(1)).toBeNull();
});

test('a thing in repair is not called in house, in the list of its kind and at the counter', async ({
  page,
  house,
}) => {
  const saws = await shelf(house, { name: 'Proefzaag', items: 2 });
  await house.as('desk').upkeep.openTicket({
    commandId: house.id(),
    ticketId: house.id(),
    itemId: saws.itemIds[0] ?? '',
    title: 'Snoer los',
    note: '',
    blocks: true,
  });
  const desk = new LendDesk(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await desk.open(`${house.url}#/things/kinds/${saws.kindId}`);
  const row = (code: string) => page.getByRole('listitem').filter({ hasText: code });
  await expect(row(saws.barcodes[0] ?? '')).toContainText('In herstelling');
  await expect(row(saws.barcodes[1] ?? '')).toContainText('In huis');
  await desk.scan(saws.barcodes[0] ?? '');
  await expect(desk.counter('Proefzaag')).toContainText('Snoer los');
});

for (const role of ['administrator', 'coordinator'] as const)
  test(`the rail of the ${role} fits on the screen of a desk, and zoomed in all of it can be reached with the keys`, async ({
    page,
    house,
  }) => {
    const desk = new LendDesk(page);
    await desk.open(house.url);
    await desk.signInAs(role);
    // The window is called after its place, never after who stands at the desk.
    await expect(page).toHaveTitle('Vandaag · Deelbalie');
    const hidden = () => desk.places.evaluate((nav) => nav.scrollHeight - nav.clientHeight);
    expect(await hidden()).toBeLessThanOrEqual(0);
    // What 200 % leaves of the same screen.
    await page.setViewportSize({ width: 720, height: 450 });
    const last = desk.places.getByRole('link').last();
    await last.focus();
    await expect(last).toBeInViewport();
  });

test('what somebody still has changes while what was said of it is still asked: the counter stands', async ({
  page,
  house,
}) => {
  const games = await shelf(house, { name: 'Proefspel', items: 3 });
  const fatima = await person(house, 'Fatima Voorbeeld');
  await lent(house, fatima.id, games.itemIds);
  const desk = new LendDesk(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await desk.scan(fatima.card);
  await expect(desk.stillHas.getByRole('button', { name: /Meer over/ })).toHaveCount(3);

  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/rpc/reminders/claimsOf*', async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest('**/rpc/reminders/claimsOf*');
  const [first = ''] = games.barcodes;
  await house.as('desk').loans.giveBack({ commandId: house.id(), itemId: games.itemIds[0] ?? '' });
  await asked;
  await expect(desk.stillHas.getByRole('listitem')).toHaveCount(2);
  await expect(desk.stillHas).not.toContainText(first);
  // The list is drawn again while that question stands.
  await desk.scan(first);
  await expect(desk.basket.getByRole('listitem')).toHaveCount(1);
  answer();
  await expect(desk.stillHas.getByRole('button', { name: /Meer over/ })).toHaveCount(2);
});

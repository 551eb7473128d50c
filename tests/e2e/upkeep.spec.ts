import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Desk } from './pages/desk.ts';
import { Upkeep } from './pages/upkeep.ts';
import { expect, test } from './support/fixtures.ts';
import type { House } from './support/house.ts';

const photo = {
  name: 'snoer.webp',
  mimeType: 'image/webp',
  buffer: readFileSync(
    fileURLToPath(new URL('../../resources/demo/photos/hammer-drill.webp', import.meta.url)),
  ),
};

/** A hammer drill that is in the house and that nobody has anything against. */
async function freeDrill(house: House) {
  const desk = house.as('coordinator');
  const { kinds } = await desk.catalog.listKinds({ text: 'Klopboormachine' });
  const { items } = await desk.catalog.listItems({ kindId: kinds[0]?.id ?? '', state: 'inUse', limit: 100 });
  for (const item of items) {
    const { refusal } = await desk.loans.whereabouts({ itemId: item.id });
    if (refusal === null) return item;
  }
  throw new Error('every hammer drill is out');
}

test('damage with a photo becomes a ticket, waits for its part, is repaired, and the thing is good again', async ({
  page,
  house,
}) => {
  const drill = await freeDrill(house);
  const desk = new Desk(page);
  const upkeep = new Upkeep(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await desk.go('Herstel');
  await page.getByRole('button', { name: 'Schade melden' }).click();
  await expect(upkeep.dialog.getByRole('searchbox', { name: 'Welk voorwerp?' })).toBeFocused();
  await desk.scan(drill.barcode);
  await page.getByLabel('Wat is er mis?').fill('Snoer is beschadigd aan de stekker');
  await upkeep.choosePhoto(photo);
  await expect(upkeep.dialog.getByRole('img', { name: 'Foto 1' })).toBeVisible();
  await upkeep.dialog.getByRole('button', { name: 'Melden', exact: true }).click();
  await expect(upkeep.dialog).toHaveCount(0);

  await upkeep.tab('Meldingen');
  const report = page.getByRole('listitem').filter({ hasText: 'Snoer is beschadigd' });
  await report.getByRole('button', { name: /^Foto 1 groot tonen/ }).click();
  await expect(upkeep.dialog.getByRole('img', { name: /^Foto 1 van 1/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await report.getByRole('button', { name: 'Ticket maken' }).click();
  await upkeep.save();
  await expect(report).toHaveCount(0);
  await upkeep.tab('Tickets');
  await upkeep
    .column('Te bekijken')
    .getByRole('link', { name: /^Snoer is beschadigd/ })
    .click();
  await expect(desk.heading).toContainText('Te bekijken');

  await upkeep.step('Wachten op onderdelen', async () => {
    await upkeep.dialog.getByRole('textbox', { name: /^Onderdelen/ }).fill('Snoer 4 m');
    await upkeep.dialog.getByRole('textbox', { name: /^Kosten/ }).fill('12,50');
  });
  await expect(desk.heading).toContainText('Wacht op onderdelen');
  await upkeep.step('Herstelling starten');
  await upkeep.step('Het is hersteld', async () => {
    await upkeep.dialog.getByRole('textbox', { name: 'Werktijd in minuten' }).fill('80');
    await page.getByRole('button', { name: /Hoe is het nu/ }).click();
    await page.getByRole('option', { name: 'Goed' }).click();
  });
  await expect(desk.heading).toContainText('Hersteld');
  const facts = page.getByRole('region', { name: 'Over deze herstelling' });
  await expect(facts).toContainText('1 u 20 min');
  await expect(facts).toContainText('€ 12,50');
  await expect(upkeep.timeline).toHaveCount(4);

  await page.getByRole('link', { name: 'Klopboormachine' }).click();
  const card = page.getByRole('region', { name: 'Toestand en herstel' });
  await expect(card.getByText('Snoer is beschadigd aan de stekker').first()).toBeVisible();
  expect((await house.as('desk').catalog.getItem({ itemId: drill.id })).condition).toBe('good');
});

test('a file of 40 MB and a file that is no photo are refused kindly, and what was typed stays', async ({
  page,
  house,
}) => {
  const drill = await freeDrill(house);
  const desk = new Desk(page);
  const upkeep = new Upkeep(page);
  await desk.open(house.url);
  await desk.signInAs('volunteer');
  await desk.open(`${house.url}#/things/items/${drill.id}`);
  await page.getByRole('button', { name: 'Schade melden' }).click();
  await page.getByLabel('Wat is er mis?').fill('Barst in de kast');
  await upkeep.choosePhoto({ name: 'film.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(40_000_000, 7) });
  await expect(upkeep.dialog.getByRole('alert')).toContainText('Dit bestand is 40 MB groot');
  await upkeep.choosePhoto({ name: 'brief.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('geen foto') });
  await expect(upkeep.dialog.getByRole('alert')).toContainText('geen foto die we kunnen lezen');
  await expect(page.getByLabel('Wat is er mis?')).toHaveValue('Barst in de kast');
  const kept = await house.core.inside.store().reader.selectFrom('upkeep_photo').select('id').execute();
  const attached = await house.core.inside
    .store()
    .reader.selectFrom('upkeep_photo')
    .select('id')
    .where((eb) =>
      eb.or([
        eb('report_id', 'is not', null),
        eb('entry_id', 'is not', null),
        eb('condition_id', 'is not', null),
      ]),
    )
    .execute();
  expect(kept.length).toBe(attached.length);
});

test('an electrical test that is late stops the thing until it is scanned and passes', async ({
  page,
  house,
}) => {
  const coordinator = house.as('coordinator');
  const lines = (await coordinator.upkeep.due({ states: ['overdue'] })).lines;
  const late = lines.find(({ work }) => work === 'electricalTest');
  if (!late) throw new Error('nothing is late in the invented house');
  expect(late.stops).toBe(true);
  const desk = new Desk(page);
  const upkeep = new Upkeep(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await desk.go('Herstel');
  await upkeep.tab('Onderhoud');
  await expect(page.getByRole('option').filter({ hasText: late.barcode }).first()).toContainText(
    'Blijft binnen',
  );
  await page.getByRole('button', { name: `Beginnen met ${late.planName}` }).click();
  await expect(page.getByText('Scan een voorwerp')).toBeVisible();
  await desk.scan(late.barcode);
  // The hand goes from the scanner to one key.
  await expect(page.getByRole('button', { name: 'Geslaagd', exact: true })).toBeFocused();
  const checked = page.getByRole('list', { name: '1 genoteerd' });
  // An Enter right behind a scan is the scanner's own; a hand is never that quick.
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(checked).toContainText(late.barcode, { timeout: 1000 });
  }).toPass();
  expect((await coordinator.upkeep.due({ states: ['overdue'] })).lines).not.toContainEqual(
    expect.objectContaining({ itemId: late.itemId }),
  );
  await checked.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(checked).toHaveCount(0);
  expect((await coordinator.upkeep.due({ states: ['overdue'] })).lines).toContainEqual(
    expect.objectContaining({ itemId: late.itemId }),
  );
});

test('with the keyboard alone: a ticket goes to the next column, and back', async ({ page, house }) => {
  const desk = new Desk(page);
  const upkeep = new Upkeep(page);
  const itemId = (await freeDrill(house)).id;
  const ticketId = house.id();
  await house
    .as('desk')
    .upkeep.openTicket({ commandId: house.id(), ticketId, itemId, title: 'Schakelaar hapert' });
  await desk.open(house.url);
  await desk.signInAs('desk');
  await desk.open(`${house.url}#/upkeep`);
  const link = page.getByRole('link', { name: 'Schakelaar hapert' });
  await link.focus();
  await page.keyboard.press('Control+ArrowRight');
  await expect(
    upkeep.column('Wacht op onderdelen').getByRole('link', { name: 'Schakelaar hapert' }),
  ).toBeFocused();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(upkeep.column('Te bekijken').getByRole('link', { name: 'Schakelaar hapert' })).toBeVisible();
});

import { makeItemCode } from '#shared/domain/barcode.ts';
import { Desk } from './pages/desk.ts';
import { Kiosk } from './pages/kiosk.ts';
import { expect, test } from './support/fixtures.ts';
import type { House } from './support/house.ts';

const barcodes = [880_001, 880_002, 880_003].map(makeItemCode);

/** The catalogue as a house keeps it in a spreadsheet: semicolons, Dutch headings, Windows-1252. */
const catalogue = {
  name: 'catalogus.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Streepjescode;Soort;Initiatief;Plaats',
      ...barcodes.map((code) => `${code};Proefboor;Instrumentheek;Café, rek 2`),
    ].join('\r\n'),
    'latin1',
  ),
};

/** Somebody with a card. */
async function fatima(house: House): Promise<string> {
  const boss = house.as('coordinator');
  // The kiosk must not say good-bye while a slow machine goes through the journey.
  await boss.admin.updateSettings({ commandId: house.id(), settings: { kioskIdleSeconds: 600 } });
  const { number } = await boss.people.nextCardNumber();
  await boss.people.create({
    commandId: house.id(),
    personId: house.id(),
    name: 'Fatima Voorbeeld',
    birthDate: null,
    birthDateMissing: 'notAsked',
    language: 'ar',
    phone: null,
    email: null,
    street: null,
    houseNumber: null,
    postcode: null,
    town: null,
    card: { cardId: house.id(), number },
  });
  return number;
}

test('a catalogue comes in from a file, a card and three things are scanned, the kiosk shows within a second that they are out, and the return brings them back', async ({
  browser,
  page,
  house,
}) => {
  const card = await fatima(house);
  const desk = new Desk(page);
  await desk.open(house.url);
  await desk.signInAs('coordinator');
  await desk.importItems(catalogue);
  await desk.signOut();
  await desk.signInAs('desk');
  const kiosk = new Kiosk(
    await (await browser.newContext({ viewport: { width: 1080, height: 1920 } })).newPage(),
  );
  await kiosk.open(house.kioskUrl);
  await kiosk.begin();
  await kiosk.button('Kijk wat er is').click();
  await kiosk.button('Bekijk alle dingen').click();
  await kiosk.button(/Proefboor/).click();
  await expect(kiosk.page.getByText('Er zijn er 3 in huis')).toBeVisible();

  const { returnedToday: returnedBefore } = await house.as('desk').loans.today();

  // Four scans, no click.
  await desk.scan(card);
  await expect(desk.heading).toHaveText('Fatima Voorbeeld');
  for (const [n, barcode] of barcodes.entries()) {
    await desk.scan(barcode);
    await expect(desk.basket.getByRole('listitem')).toHaveCount(n + 1);
  }
  await expect(kiosk.page.getByText('Terug op')).toBeVisible({ timeout: 1000 });

  // The page is opened anew, as after a break: nobody is open, and what comes back is offered to be taken back.
  await desk.open(house.url);
  await page.reload();
  await expect(desk.places).toBeVisible();
  for (const [n, barcode] of barcodes.entries()) {
    await desk.scan(barcode);
    const onTheCounter = page.getByRole('region', { name: 'Proefboor' }).filter({ hasText: barcode });
    await expect(onTheCounter.getByRole('button', { name: 'Terugnemen', exact: true })).toBeVisible();
    // Within 0.1 s of a scan Enter still counts as the scanner's own; a hand comes later than a test.
    await expect(async () => {
      await page.keyboard.press('Enter');
      const { returnedToday } = await house.as('desk').loans.today();
      expect(returnedToday).toBe(returnedBefore + n + 1);
    }).toPass({ intervals: [150, 250, 500], timeout: 10_000 });
  }
  await expect(kiosk.page.getByText('Er zijn er 3 in huis')).toBeVisible();
});

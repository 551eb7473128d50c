import { Desk } from './pages/desk.ts';
import { Kiosk } from './pages/kiosk.ts';
import { expect, test } from './support/fixtures.ts';
import type { House } from './support/house.ts';

/** Three drills in the house and somebody with a card. */
async function threeThings(house: House) {
  const boss = house.as('coordinator');
  // The kiosk must not say good-bye while a slow machine goes through the journey.
  await boss.admin.updateSettings({ commandId: house.id(), settings: { kioskIdleSeconds: 600 } });
  const [tools] = (await boss.catalog.listInitiatives({})).filter(({ name }) => name === 'Instrumentheek');
  const kindId = house.id();
  await boss.catalog.createKind({
    commandId: house.id(),
    kindId,
    name: 'Proefboor',
    nameTranslations: { ar: 'مثقاب' },
    description: '',
    descriptionTranslations: {},
    initiativeId: tools?.id ?? '',
    pictogram: 'drill',
    loanDays: null,
    replacementCents: 8900,
    parts: [],
    visible: true,
  });
  const barcodes: string[] = [];
  for (let n = 0; n < 3; n += 1) {
    const { barcode } = await boss.catalog.nextBarcode();
    await boss.catalog.createItem({
      commandId: house.id(),
      itemId: house.id(),
      kindId,
      barcode,
      condition: 'good',
      note: '',
      place: '',
      acquiredOn: null,
    });
    barcodes.push(barcode);
  }
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
  return { barcodes, card: number };
}

test('a card and three things are scanned, the kiosk shows within a second that they are out, and the return brings them back', async ({
  browser,
  page,
  house,
}) => {
  const { barcodes, card } = await threeThings(house);
  const desk = new Desk(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  const kiosk = new Kiosk(
    await (await browser.newContext({ viewport: { width: 1080, height: 1920 } })).newPage(),
  );
  await kiosk.open(house.kioskUrl);
  await kiosk.begin();
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

  for (const [n, barcode] of barcodes.entries()) {
    await desk.scan(barcode);
    await expect(page.getByRole('button', { name: /Terugnemen/ }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await house.as('desk').loans.today()).returnedToday)
      .toBe(returnedBefore + n + 1);
  }
  await expect(kiosk.page.getByText('Er zijn er 3 in huis')).toBeVisible();
});

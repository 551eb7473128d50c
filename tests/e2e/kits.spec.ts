import { Kits } from './pages/kits.ts';
import { LendDesk } from './pages/lend-desk.ts';
import { expect, test } from './support/fixtures.ts';
import { lent, person, shelf } from './support/lending.ts';

for (const layout of ['qwerty', 'azerty-be'] as const) {
  test(`a set is put together by scanning, lent whole, taken back, swapped and ended (${layout} scanner)`, async ({
    page,
    house,
  }) => {
    await house
      .as('coordinator')
      .admin.updateSettings({ commandId: house.id(), settings: { scannerLayout: layout } });
    const lamps = await shelf(house, { name: 'Proeflamp', items: 2 });
    const [lamp = '', other = ''] = lamps.barcodes;
    const [cord = ''] = (await shelf(house, { name: 'Proefsnoer', items: 1 })).barcodes;
    const fatima = await person(house, 'Fatima Voorbeeld');
    const desk = new LendDesk(page, layout);
    const kits = new Kits(page);
    await desk.open(house.url);
    await desk.signInAs('desk');
    await page.goto(`${house.url}#/things/kits/new`);
    await page.getByRole('textbox', { name: 'Naam' }).fill('Proefset');
    await expect(kits.code).not.toHaveValue('');
    const code = await kits.code.inputValue();

    // A scanner on a slow computer may lose a letter to the field that has the focus.
    await desk.heading.click();
    await desk.scan(lamp);
    await expect(kits.read).toContainText('zit erin');
    await desk.scan(cord);
    await expect(kits.items).toHaveCount(2);
    await desk.scan('5400000000017');
    await expect(kits.read).toContainText('is niet bekend');
    await kits.button(`Proefsnoer ${cord} naar boven`).click();
    await expect(kits.items.first()).toContainText('Proefsnoer');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await expect(desk.heading).toHaveText('Proefset');

    await kits.button(`Proeflamp ${lamp} wisselen`).click();
    const dialog = page.getByRole('dialog');
    await desk.scan(cord);
    await expect(dialog.locator('.kit-read')).not.toContainText('zit erin');
    await desk.scan(other);
    await expect(dialog.locator('.kit-read')).toContainText('zit erin');
    await dialog.getByRole('textbox', { name: 'Waarom?' }).fill('Versleten');
    await dialog.getByRole('button', { name: 'Wisselen' }).click();
    await expect(page.getByText('Versleten')).toBeVisible();

    await desk.scan(fatima.card);
    await expect(desk.heading).toHaveText('Fatima Voorbeeld');
    await desk.scan(code);
    await expect(desk.basket).toContainText('Proeflamp');
    await expect(desk.basket).toContainText('Proefsnoer');

    await page.goto(`${house.url}#/returns`);
    // The same code within a second and a half is one scan; a page that was loaded anew has heard none.
    await page.reload();
    await expect(desk.heading).toContainText('Terugbrengen');
    await desk.scan(code);
    const missing = async () => {
      const kit = await house.as('coordinator').kits.ofItem({ itemId: lamps.itemIds[1] ?? '' });
      return kit?.items.filter(({ isOut }) => isOut).length;
    };
    await expect.poll(missing).toBe(0);

    await page.goto(`${house.url}#/things?view=kits`);
    await page.getByRole('link', { name: /Proefset/ }).click();
    await kits.button('Set opheffen').click();
    await expect(page.getByText('is opgeheven').first()).toBeVisible();
    await kits.button('Opnieuw samenstellen').click();
    await expect(kits.button('Set opheffen')).toBeVisible();
  });
}

test('a set that is not whole is shown with what is missing', async ({ page, house }) => {
  const lamps = await shelf(house, { name: 'Proeflamp', items: 2 });
  const [first = '', second = ''] = lamps.itemIds;
  const code = `SET-${house.id().slice(-6).toUpperCase()}`;
  await house.as('coordinator').kits.create({
    commandId: house.id(),
    kitId: house.id(),
    initiativeId: lamps.initiativeId,
    name: 'Halve set',
    barcode: code,
    note: '',
    itemIds: [first, second],
  });
  const ann = await person(house, 'Ann Voorbeeld');
  const jan = await person(house, 'Jan Voorbeeld');
  await lent(house, ann.id, [first]);
  const desk = new LendDesk(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await desk.scan(jan.card);
  await expect(desk.heading).toHaveText('Jan Voorbeeld');
  await desk.scan(code);
  const kit = page.getByRole('region', { name: 'Halve set' });
  await expect(kit).toContainText('1 van 2 kan nu niet mee');
  await expect(kit).toContainText('Uitgeleend aan Ann Voorbeeld');
  await kit.getByRole('button', { name: /Toch uitlenen wat er is/ }).click();
  await expect(desk.basket).toContainText('Proeflamp');
});

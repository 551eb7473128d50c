import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LendDesk } from './pages/lend-desk.ts';
import { expect, test } from './support/fixtures.ts';
import { person, shelf } from './support/lending.ts';

const photo = {
  name: 'koffer.webp',
  mimeType: 'image/webp',
  buffer: readFileSync(
    fileURLToPath(new URL('../../resources/demo/photos/hammer-drill.webp', import.meta.url)),
  ),
};

test('a part gets a photo, which stands where it is ticked out, can be seen large, and is taken away again', async ({
  page,
  house,
}) => {
  const drills = await shelf(house, { name: 'Proefboor', items: 1, parts: [['Koffer', 1]] });
  const fatima = await person(house, 'Fatima Voorbeeld');
  const desk = new LendDesk(page);
  await desk.open(house.url);
  await desk.signInAs('coordinator');
  await desk.open(`${house.url}#/things/kinds/${drills.kindId}`);
  await expect(desk.heading).toHaveText('Proefboor');

  const dialog = page.getByRole('dialog', { name: 'Foto van Koffer' });
  const row = page.getByRole('button', { name: 'Foto van Koffer', exact: true });
  const openPhoto = async () => {
    await page.getByRole('button', { name: 'Wijzigen', exact: true }).click();
    await row.click();
  };
  const save = async () => {
    await dialog.getByRole('button', { name: 'Klaar' }).click();
    await expect(dialog).toHaveCount(0);
    await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
    await expect(row).toHaveCount(0);
  };
  await openPhoto();
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: /^Foto kiezen/ }).click();
  await (await chooser).setFiles({
    name: 'film.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.alloc(2_000, 7),
  });
  await expect(dialog.getByRole('alert')).toBeVisible();
  const again = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: /^Foto kiezen/ }).click();
  await (await again).setFiles(photo);
  await expect(dialog.getByRole('img')).toBeVisible();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await save();

  await desk.scan(fatima.card);
  await expect(desk.heading).toHaveText('Fatima Voorbeeld');
  await desk.scan(drills.barcodes[0] ?? '');
  await expect(desk.basket).toContainText('1 onderdeel, alles mee');
  await desk.press('Control+Shift+O');
  const large = desk.button('Foto van Koffer groter tonen');
  await expect(large.locator('img')).toBeVisible();
  await large.press('Enter');
  await expect(page.getByRole('img', { name: 'Foto van Koffer' })).toBeVisible();
  await desk.button('Zo is het goed').press('Enter');

  await desk.open(`${house.url}#/things/kinds/${drills.kindId}`);
  await expect(desk.heading).toHaveText('Proefboor');
  await openPhoto();
  await dialog.getByRole('button', { name: 'Weghalen' }).click();
  await save();
  await page.getByRole('button', { name: 'Wijzigen', exact: true }).click();
  await expect(row).toBeVisible();
  await expect(row.locator('img')).toHaveCount(0);
});

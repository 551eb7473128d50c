import { Desk } from './pages/desk.ts';
import { expect, test } from './support/fixtures.ts';

test('a browser asks before it throws unsaved work away, and what is saved goes without asking', async ({
  page,
  house,
}) => {
  const desk = new Desk(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    return dialog.dismiss();
  });
  await desk.go('Mensen');
  await page.getByRole('button', { name: 'Nieuwe persoon' }).click();
  await page.getByLabel('Naam', { exact: true }).fill('Fatima Voorbeeld');
  await page.evaluate(() => window.location.reload());
  await expect.poll(() => asked).toEqual(['beforeunload']);
  await expect(page.getByLabel('Naam', { exact: true })).toHaveValue('Fatima Voorbeeld');

  await page.getByRole('button', { name: 'Inschrijven' }).click();
  await expect(desk.heading).toHaveText('Fatima Voorbeeld');
  await page.reload();
  await expect(desk.heading).toHaveText('Fatima Voorbeeld');
  expect(asked).toHaveLength(1);
});

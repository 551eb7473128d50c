import { readFileSync } from 'node:fs';
import { readBack } from '#core/modules/labels/read-back.testing.ts';
import { readCode } from '#shared/domain/barcode.ts';
import { Desk } from './pages/desk.ts';
import { Labels } from './pages/labels.ts';
import { expect, test } from './support/fixtures.ts';

test('from a kind: paper, first free label and code are chosen, the PDF that is saved holds the codes of its items, and the paper is remembered', async ({
  page,
  house,
}) => {
  const { kinds } = await house.as('coordinator').catalog.listKinds({ text: 'Boormachine' });
  const kind = kinds[0];
  const { items } = await house
    .as('coordinator')
    .catalog.listItems({ kindId: kind?.id ?? '', state: 'inUse', limit: 100 });
  const desk = new Desk(page);
  const labels = new Labels(page);
  await desk.open(house.url);
  await desk.signInAs('desk');
  await desk.open(`${house.url}#/things/kinds/${kind?.id ?? ''}`);
  await page.getByRole('button', { name: 'Etiketten printen' }).click();
  await expect(desk.heading).toHaveText('Etiketten');
  await labels.choosePaper('A4, 65 etiketten');
  await labels.chooseCode('QR');
  await labels.touchPlace(7);
  await expect(labels.firstFree).toHaveValue('7');
  await expect(labels.picture).toBeVisible();
  const file = await labels.makePdf();
  expect(file.suggestedFilename()).toMatch(/^etiketten-\d{4}-\d{2}-\d{2}\.pdf$/);
  const { codes } = await readBack(readFileSync(await file.path()).toString('base64'));
  expect(
    codes
      .map(({ text }) => readCode(text))
      .map((read) => 'code' in read && read.code)
      .toSorted(),
  ).toEqual(items.map(({ barcode }) => barcode).toSorted());

  await desk.go('Vandaag');
  await desk.go('Etiketten');
  await expect(page.getByRole('button', { name: /A4, 65 etiketten/ })).toBeVisible();
});

test('with the keyboard alone: from an item to its label', async ({ page, house }) => {
  const { items } = await house.as('coordinator').catalog.listItems({ state: 'inUse', limit: 1 });
  const desk = new Desk(page);
  await desk.open(house.url);
  await desk.signInAs('volunteer');
  await desk.open(`${house.url}#/things/items/${items[0]?.id ?? ''}`);
  await page.getByRole('button', { name: 'Etiket printen' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Dit ene voorwerp' })).toBeChecked();
  await expect(page.getByText('Kaarten voor personen')).toBeHidden();
  const make = page.getByRole('button', { name: 'PDF maken' });
  await expect(make).toBeEnabled();
  await make.focus();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryKeeper } from '#core/store/keys.ts';
import { makeTestCore } from '../support/make-test-core.ts';
import { setUp } from '../support/set-up-house.ts';
import { Desk } from './pages/desk.ts';
import { expect, test } from './support/fixtures.ts';
import { openHouse } from './support/house.ts';

const secret = 'een lange zin om te onthouden';

test('a damaged file: the page says so, and the paper with the recovery code puts the newest backup back', async ({
  page,
}) => {
  const keys = memoryKeeper();
  const first = await makeTestCore({ ports: { keys } });
  const { recoveryCode } = await setUp(first, secret);
  await first.as('administrator').admin.createBackup({ commandId: first.id() });
  await first.core.close();
  writeFileSync(join(first.folder, 'deelbalie.sqlite'), 'not a database any more');

  const house = await openHouse({ demo: false, existing: { folder: first.folder, keys } });
  const desk = new Desk(page);
  await desk.open(house.url);
  await expect(desk.heading).toHaveText('Het bestand met de gegevens is beschadigd.');
  const code = page.getByLabel('Herstelcode');
  await code.fill('AAAAA-BBBBB');
  await page.getByRole('button', { name: 'Back-up terugzetten' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Nog even nakijken' })).toBeVisible();

  await code.fill(recoveryCode.toLowerCase());
  await page.getByRole('button', { name: 'Back-up terugzetten' }).click();
  await expect(page.getByRole('region', { name: 'Berichten' })).toContainText('staat terug');
  await desk.signIn('an', secret);
  await expect(desk.places).toBeVisible();
  await house.close();
});

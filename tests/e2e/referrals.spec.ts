import { Desk } from './pages/desk.ts';
import { Referrals } from './pages/referrals.ts';
import { faultsOn } from './support/axe.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';

test('a draft gets its ground, is sent, taken back and sent again; the answer is written down with who said it', async ({
  browser,
  house,
}) => {
  const page = await (await browserIn(browser, house)).newPage();
  const [desk, referrals] = [new Desk(page), new Referrals(page)];
  await desk.open(house.url);
  await desk.signInAs('support');
  await desk.go('Doorverwijzen');
  await referrals.openFirstOf('Nog te versturen');
  await referrals.act('Aanpassen');
  await referrals.choose(/Grond om te delen/, 'Wettelijke taak');
  await page.keyboard.press('Control+Enter');
  await referrals.act('Versturen');
  await referrals.confirm('Versturen');
  await expect(referrals.history.first()).toContainText('Verzonden');
  await referrals.act('Terugnemen');
  await expect(referrals.history.first()).toContainText('Teruggenomen');
  await referrals.act('Versturen');
  await referrals.confirm('Versturen');
  await referrals.act('Aanvaard');
  await page.getByRole('textbox', { name: 'Wie zei het?' }).fill('Mevr. Voorbeeld');
  await referrals.confirm('Aanvaard');
  await expect(referrals.history.first()).toContainText('gezegd door Mevr. Voorbeeld');
  expect(await faultsOn(page)).toEqual([]);
});

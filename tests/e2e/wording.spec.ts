import { Desk } from './pages/desk.ts';
import { Kiosk } from './pages/kiosk.ts';

import { faultsOn } from './support/axe.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';
import { kioskWord } from './support/kiosk-words.ts';

test('a text of the kiosk is said in the words of the house: checked while typing, heard at the kiosk, read by somebody, taken back', async ({
  browser,
  house,
}) => {
  const kiosk = new Kiosk(await (await browserIn(browser, house)).newPage());
  await kiosk.open(house.kioskUrl);
  const page = await (await browserIn(browser, house)).newPage();
  const desk = new Desk(page);
  await desk.open(house.url);
  await desk.signInAs('coordinator');
  await page.goto(`${house.url}#/settings`);
  await page.getByRole('button', { name: 'Open de teksten' }).press('Enter');
  await expect(desk.heading).toHaveText('Talen van de kiosk');
  await expect(page.getByText('nog niet nagelezen', { exact: false }).first()).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);

  // A text with a number keeps its number.
  const search = page.getByRole('searchbox', { name: 'Zoek in deze teksten' });
  const dialog = page.getByRole('dialog', { name: 'Tekst bewerken' });
  await search.fill('Er zijn er');
  await page.getByRole('button', { name: 'Bewerk Er zijn er {{count}} in huis' }).press('Enter');
  await dialog.getByRole('textbox', { name: 'Bij elk ander aantal' }).fill('Plusieurs sont là');
  await expect(dialog.getByText('Hier ontbreekt {{count}}.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Bewaar eigen woorden' })).toBeDisabled();
  expect(await faultsOn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  // The words of the house are at the kiosk at once.
  await search.fill('Kijk wat er is');
  await page.getByRole('button', { name: 'Bewerk Kijk wat er is' }).press('Enter');
  await dialog.getByRole('textbox', { name: 'Vertaling' }).fill('Voir ce que nous avons');
  await dialog.getByRole('button', { name: 'Bewaar eigen woorden' }).press('Enter');
  await expect(dialog).toBeHidden();
  const lines = page.getByRole('listitem').filter({ hasText: 'Kijk wat er is' });
  await expect(lines).toContainText('Voir ce que nous avons');
  await expect(lines).toContainText('Eigen woorden');
  await kiosk.page.goto(`${house.kioskUrl}?language=fr`);
  await kiosk.touch(kioskWord('fr', 'attract.start'));
  await expect(kiosk.button('Voir ce que nous avons')).toBeVisible();

  // Somebody reads it, and says who they are by what they do; taken back, the usual words are there again.
  await page.getByRole('button', { name: 'Bewerk Kijk wat er is' }).press('Enter');
  await dialog.getByRole('button', { name: 'Nagelezen en goed' }).press('Enter');
  await expect(lines).toContainText('Nagelezen: Iemand met deze moedertaal');
  await page.getByRole('button', { name: 'Bewerk Kijk wat er is' }).press('Enter');
  await dialog.getByRole('button', { name: 'Weer de gewone vertaling' }).press('Enter');
  await expect(lines).not.toContainText('Voir ce que nous avons');
  await kiosk.page.goto(`${house.kioskUrl}?language=fr`);
  await kiosk.touch(kioskWord('fr', 'attract.start'));
  await expect(kiosk.button(kioskWord('fr', 'purpose.look'))).toBeVisible();
});

test('a file goes out to a translator and comes back: what changes is seen first, and a file of another language changes nothing', async ({
  page,
  house,
}) => {
  const desk = new Desk(page);
  await desk.open(house.url);
  await desk.signInAs('coordinator');
  await page.goto(`${house.url}#/settings/languages`);
  await expect(desk.heading).toHaveText('Talen van de kiosk');
  const outgoing = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Als lijst (CSV)' }).press('Enter');
  const download = await outgoing;
  expect(download.suggestedFilename()).toBe('kiosk-fr.csv');
  const csv = await textOf(download);
  const usual = kioskWord('fr', 'purpose.look');
  expect(csv).toContain(usual);

  const give = async (name: string, text: string) => {
    const asking = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Bestand terug inlezen' }).click();
    await (await asking).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  };
  await give('kiosk-uk.csv', csv.replaceAll(/(?<=[;,"])fr(?=[;,"\r\n])/g, 'uk'));
  await expect(page.getByText('Er is niets veranderd', { exact: false })).toBeVisible();
  await give('kiosk-fr.csv', csv.replace(usual, 'Voir ce que nous avons'));
  const dialog = page.getByRole('dialog', { name: 'Bestand bekijken' });
  await expect(dialog).toContainText('1 tekst verandert');
  expect(await faultsOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Neem over' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Voir ce que nous avons').first()).toBeVisible();
});

async function textOf(download: { createReadStream(): Promise<NodeJS.ReadableStream> }): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of await download.createReadStream()) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString('utf8');
}

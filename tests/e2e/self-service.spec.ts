import type { Page } from '@playwright/test';
import { makeCardCode } from '#shared/domain/barcode.ts';
import { Kiosk } from './pages/kiosk.ts';
import { demoCard, Mine } from './pages/mine.ts';
import { faultsOn } from './support/axe.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';
import type { House } from './support/house.ts';

const upright = { viewport: { width: 1080, height: 1920 } };

/** Somebody with a card and a secret, and nothing at home. */
async function newcomer(house: House): Promise<{ card: string; secret: string }> {
  const desk = house.as('desk');
  const [card, secret] = [makeCardCode(900_778), '6048'];
  const [person] = await desk.people.search({ text: 'Fictiens' });
  const personId = person?.id ?? '';
  await desk.people.giveCard({ commandId: house.id(), personId, cardId: house.id(), number: card });
  await desk.mine.setSecret({ commandId: house.id(), personId, secret });
  return { card, secret };
}

/** A tool with parts that anybody may have for nothing now. */
async function freeTool(house: House): Promise<{ barcode: string; name: string }> {
  const desk = house.as('desk');
  const { items } = await desk.catalog.listItems({ text: 'Decoupeerzaag', limit: 50, offset: 0 });
  for (const { id, barcode, kindName } of items) {
    const about = await desk.loans.whereabouts({ itemId: id });
    if (about.refusal === null && about.setAside === null && about.reservedFrom === null)
      return { barcode, name: kindName };
  }
  throw new Error('no free tool in this house');
}

async function openMine(page: Page, house: House, { card, secret }: { card: string; secret: string }) {
  const kiosk = new Kiosk(page);
  await kiosk.open(house.kioskUrl);
  const mine = new Mine(kiosk);
  await mine.hold(card, 'Wat is je geheim?');
  await mine.typeSecret(secret);
  await expect(kiosk.question).toHaveText('Dit zijn jouw spullen');
  return kiosk;
}

test('a tool before the reader: every part is touched, it is lent, and brought back part by part', async ({
  browser,
  house,
}) => {
  const page = await (await browserIn(browser, house, upright)).newPage();
  const tool = await freeTool(house);
  const kiosk = await openMine(page, house, await newcomer(house));
  const mine = new Mine(kiosk);
  await kiosk.touch('Iets lenen of terugbrengen');
  await expect(kiosk.question).toHaveText('Hou het label voor de lezer');
  expect(await faultsOn(page)).toEqual([]);
  await mine.hold(tool.barcode, 'Wil je dit lenen?');
  await expect(page.locator('main')).toContainText('Gratis');
  expect(await faultsOn(page)).toEqual([]);
  await kiosk.touch('Ja, ik leen dit');
  await expect(page.getByText('Raak eerst elk deel aan.')).toBeVisible();
  for (const part of await page.locator('.k-tile').all()) await part.click();
  await kiosk.touch('Ja, ik leen dit');
  await expect(kiosk.question).toHaveText('Je leent dit nu');

  await kiosk.touch('Nog iets scannen');
  await mine.hold(tool.barcode, 'Breng je dit terug?');
  for (const part of await page.locator('.k-tile').all()) await part.click();
  await kiosk.touch('Ja, ik breng het heel terug');
  await expect(kiosk.question).toHaveText('Dank je, het is terug');
  await expect(page.getByText('Leg het hier: Rode bak naast de kiosk')).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
  const { loans } = await house.as('desk').loans.list({ view: 'returnedToday', limit: 20, offset: 0 });
  expect(loans.find(({ barcode }) => barcode === tool.barcode)).toMatchObject({
    outVia: 'kiosk',
    backVia: 'kiosk',
    canUndoReturn: true,
  });
  await kiosk.touch('Toch niet');
  await expect(kiosk.question).toHaveText('Hou het label voor de lezer');

  // Something is missing: a person looks at it, and a number comes with one touch.
  await mine.hold('DF-999999X', 'Dit lukt hier niet');
  await mine.hold(tool.barcode, 'Breng je dit terug?');
  await kiosk.touch('Er is iets weg of stuk');
  await expect(kiosk.question).toHaveText('Ga hiermee even naar de balie');
  expect(await faultsOn(page)).toEqual([]);
  await kiosk.touch('Neem een nummer');
  await expect(kiosk.number).toBeVisible();
  await expect(page.locator('main')).not.toContainText(tool.name);
  // There is no way back to what is somebody's own.
  await kiosk.touch('Klaar');
  await expect(kiosk.button('Begin')).toBeVisible();
});

test('what is private is covered after half a minute of nothing, comes back by touch, and is gone at the end (T04, T05)', async ({
  browser,
  house,
}) => {
  const page = await (await browserIn(browser, house, upright)).newPage();
  const kiosk = await openMine(page, house, { card: makeCardCode(demoCard.number), secret: demoCard.secret });
  const mine = new Mine(kiosk);
  const [name = ''] = await mine.names();
  await page.clock.install();
  await kiosk.question.click();
  await page.clock.runFor(31_000);
  await expect(page.getByText('Je spullen zijn even verborgen')).toBeVisible();
  await expect(page.locator('main')).not.toContainText(name);
  await kiosk.question.click();
  await expect(mine.things.first()).toBeVisible();
  // Sixty seconds, and the thirty of the question.
  await page.clock.runFor(61_000);
  await expect(page.getByText('Ben je er nog?')).toBeVisible();
  await page.clock.runFor(31_000);
  await expect(kiosk.button('Begin')).toBeVisible();
  expect(await page.content()).not.toContain(name);
});

test('what is private is read aloud only to who chose it here (S04)', async ({ browser, house }) => {
  const page = await (await browserIn(browser, house, upright)).newPage();
  await page.addInitScript(() => {
    const said: string[] = [];
    const voice = {
      lang: 'nl-BE',
      name: 'stand-in',
      localService: true,
      voiceURI: 'stand-in',
      default: true,
    };
    Object.assign(globalThis, {
      said,
      SpeechSynthesisUtterance: class {
        readonly text: string;
        onend: (() => void) | null = null;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
    const nothing = () => undefined;
    Object.defineProperty(globalThis, 'speechSynthesis', {
      value: {
        getVoices: () => [voice],
        speak(one: { text: string; onend: (() => void) | null }) {
          said.push(one.text);
          setTimeout(() => one.onend?.(), 1);
        },
        cancel: nothing,
        addEventListener: nothing,
        removeEventListener: nothing,
      },
    });
  });
  const said = (): Promise<string> =>
    page.evaluate(() => (globalThis as unknown as { said: string[] }).said.join('\n'));
  const kiosk = await openMine(page, house, { card: makeCardCode(demoCard.number), secret: demoCard.secret });
  const [name = ''] = await new Mine(kiosk).names();
  await kiosk.touch('Voorlezen');
  await expect.poll(said).toContain('Dit zijn jouw spullen');
  await expect.poll(said).toContain('Ik ben klaar');
  expect(await said()).not.toContain(name);
  await kiosk.touch('Lees mijn spullen voor');
  await expect.poll(said).toContain(name);
});

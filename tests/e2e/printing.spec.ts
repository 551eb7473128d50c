import { noPaperState, openStandInPrinter } from '../support/stand-in-printer.ts';
import { Desk } from './pages/desk.ts';
import { Kiosk } from './pages/kiosk.ts';
import { Printing } from './pages/printing.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';
import { kioskWord } from './support/kiosk-words.ts';
import { printWith } from './support/printer.ts';

const upright = { viewport: { width: 1080, height: 1920 } };
const ar = (path: string) => kioskWord('ar', path);
const asText = (paper: Uint8Array | undefined) => Buffer.from(paper ?? []).toString('latin1');

const printerTest = test.extend<{ printer: Awaited<ReturnType<typeof openStandInPrinter>> }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants the braces
  printer: async ({}, use) => {
    const printer = await openStandInPrinter();
    await use(printer);
    await printer.close();
  },
});

printerTest(
  'a printer is chosen and tried at the desk; a number asked in Arabic comes on paper, Dutch first (P04, P05, L03)',
  async ({ browser, house, printer }) => {
    const kiosk = new Kiosk(await (await browserIn(browser, house, upright)).newPage());
    await kiosk.open(house.kioskUrl);
    const page = await (await browserIn(browser, house)).newPage();
    const [desk, printing] = [new Desk(page), new Printing(page)];
    await desk.open(house.url);
    await desk.signInAs('administrator');
    await desk.go('Instellingen');
    await printing.chooseNetwork('127.0.0.1', printer.port);
    await printing.test();
    await printing.said('Het proefticket is afgedrukt.');
    expect(asText(printer.papers()[0])).toContain('Proefticket\nIngang\n');

    await kiosk.touch('العربية', ar('purpose.ask'), 'السكن', ar('urgency.now'));
    await kiosk.touch(new RegExp(ar('talk.interpreter')), ar('review.take'));
    const number = await kiosk.number.innerText();
    await kiosk.touch(ar('paper.print'));
    await expect(kiosk.page.getByText(ar('paper.done'))).toBeVisible();
    // The number stays where it is, and one more paper is the last one.
    await expect(kiosk.number).toHaveText(number);
    await kiosk.touch(ar('paper.again'));
    await expect(kiosk.button(ar('paper.again'))).toBeHidden();
    await expect(kiosk.page.getByText(ar('paper.done'))).toBeVisible();
    const papers = printer.papers().slice(1).map(asText);
    expect(papers.length).toBe(2);
    for (const paper of papers) {
      expect(paper).toMatch(
        new RegExp(`Je nummer\\n[^]*\\u001bE\\u0001${number}\\n[^]*Ga zitten\\n[^]*\\u001dv0`),
      );
      expect(paper).not.toMatch(/Wonen|dringend|tolk|Arab/i);
    }
  },
);

printerTest(
  'without paper the number stays good, and the desk hears what to bring (P02)',
  async ({ browser, house, printer }) => {
    printer.become({ says: noPaperState });
    const context = await browserIn(browser, house, upright);
    const kiosk = new Kiosk(await context.newPage());
    await kiosk.open(house.kioskUrl);
    await printWith(house, { kind: 'network', host: '127.0.0.1', port: printer.port });
    const page = await (await browserIn(browser, house)).newPage();
    const [desk, printing] = [new Desk(page), new Printing(page)];
    await desk.open(house.url);
    await desk.signInAs('volunteer');
    await expect(desk.heading).toBeVisible();

    await kiosk.begin();
    await kiosk.touch(/Ik weet het niet/, 'Ja, geef mij een nummer');
    await expect(kiosk.button('Druk mijn nummer af')).toBeVisible();
    // With the house's computer away it is no different for the visitor.
    await context.setOffline(true);
    await kiosk.touch('Druk mijn nummer af');
    await expect(kiosk.page.getByText('Er komt geen papier')).toBeVisible();
    await expect(kiosk.number).toBeVisible();
    await context.setOffline(false);
    await kiosk.touch('Druk mijn nummer af');
    await expect(printing.trouble).toBeVisible();
    await expect(kiosk.page.getByText('Er komt geen papier')).toBeVisible();
    await expect(kiosk.page.getByText(/Je nummer blijft goed/)).toBeVisible();
    const number = Number(await kiosk.number.innerText());
    const { tickets } = await house.as('desk').tickets.list({});
    expect(tickets.find((ticket) => ticket.number === number)?.state).toBe('waiting');
    await expect(printing.trouble).toHaveText('Ingang: Het papier is op. Leg een nieuwe rol in.');

    // Somebody brings a roll and tries it; the visitor has a paper too.
    printer.become({});
    await printing.test();
    await printing.said('Het proefticket is afgedrukt.');
    await expect(printing.trouble).toBeHidden();
    await kiosk.touch('Druk mijn nummer af');
    await expect(kiosk.page.getByText('Neem je papier')).toBeVisible();
    expect(printer.papers().length).toBe(2);
  },
);

test('where the browser prints, the paper holds the number and nothing of the visit, and is gone with it', async ({
  browser,
  house,
}) => {
  const context = await browserIn(browser, house, upright);
  await context.addInitScript(() => {
    window.print = () => void (document.documentElement.dataset['printed'] = 'yes');
  });
  const kiosk = new Kiosk(await context.newPage());
  await kiosk.open(house.kioskUrl);
  await printWith(house, { kind: 'browser' });
  await kiosk.begin();
  await kiosk.touch(
    'Ik heb een vraag',
    'Schulden en budget',
    /Nee, het is dringend/,
    'Ja, geef mij een nummer',
  );
  await kiosk.touch('Druk mijn nummer af');
  await expect(kiosk.page.locator('html')).toHaveAttribute('data-printed', 'yes');
  const number = await kiosk.number.innerText();
  const sheet = kiosk.page.locator('.paper-sheet');
  await expect(sheet).toBeHidden();
  await kiosk.page.emulateMedia({ media: 'print' });
  await expect(sheet).toBeVisible();
  await expect(kiosk.number).toBeHidden();
  const paper = await kiosk.page.locator('body').innerText();
  expect(paper).toContain(`Je nummer\n\n${number}\n\nGa zitten`);
  expect(paper).not.toMatch(/Schulden|budget|dringend|vraag/i);
  const points = await sheet
    .locator('.paper-number')
    .evaluate((place) => (Number.parseFloat(getComputedStyle(place).fontSize) * 72) / 96);
  expect(points).toBeGreaterThanOrEqual(40);
  await kiosk.page.emulateMedia({ media: 'screen' });
  await kiosk.touch('Klaar');
  await expect(sheet).toHaveCount(0);
});

import type { Browser, Page } from '@playwright/test';
import { Computers } from './pages/computers.ts';
import { Desk, demoSecretOf } from './pages/desk.ts';
import { Intake } from './pages/intake.ts';
import { Kiosk } from './pages/kiosk.ts';
import { browserIn } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';
import { type House, openHouse } from './support/house.ts';
import { hubProcess } from './support/hub-process.ts';

const upright = { viewport: { width: 1080, height: 1920 } };
const secret = demoSecretOf('administrator');

async function pageAt(browser: Browser, house: House, options = {}): Promise<Page> {
  return (await browserIn(browser, house, options)).newPage();
}

test('a question at a kiosk reaches the line and the support worker, though the main computer was killed in between', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const hub = await hubProcess();
  const houses = [
    await openHouse({ demo: false, computer: 1 }),
    await openHouse({ demo: false, computer: 2 }),
  ];
  const [kioskHouse, careHouse] = houses as [House, House];
  try {
    const administrator = await (await browser.newContext()).newPage();
    const main = new Desk(administrator);
    await main.open(hub.url);
    await main.signInAs('administrator');
    await main.go('Computers');
    const there = new Computers(administrator);
    await there.switchOn(hub.lanPort, secret);

    const kioskPage = await pageAt(browser, kioskHouse, upright);
    await kioskPage.goto(kioskHouse.url);
    await there.letIn(new Computers(kioskPage), hub.lanPort, { role: 'Kiosk', name: 'Ingang', secret });
    await expect(kioskPage.getByRole('heading', { name: 'Dit is een kiosk' })).toBeVisible();

    const carePage = await pageAt(browser, careHouse);
    await carePage.goto(careHouse.url);
    await there.letIn(new Computers(carePage), hub.lanPort, {
      role: 'Gezinsondersteuning',
      name: 'Bureau gezin',
      owners: ['Hilde Vraagpunt'],
      secret,
    });
    // A colleague works there, too.
    await there.giveAlsoTo('Bureau gezin', 'Bilal Meedenker');
    const [desk, intake, care] = [new Desk(carePage), new Intake(carePage), new Computers(carePage)];
    await desk.signInAs('support');
    await expect(care.pill).toContainText('Met het huis');
    await desk.go('Wie wacht er');
    await intake.receiveAt('Gesprekskamer');

    const kiosk = new Kiosk(kioskPage);
    await kioskPage.goto(kioskHouse.kioskUrl);
    await kiosk.begin();
    await kiosk.touch('Ik heb een vraag', 'Voeding');
    await hub.kill();
    await kiosk.touch(/Nee, het is dringend/, 'Ja, geef mij een nummer');
    // The visitor has a number, whatever the main computer does.
    await expect(kiosk.number).toBeVisible();
    const number = (await kiosk.number.innerText()).trim();
    // Nor does it promise what the desk has not heard: it sends the visitor there, and so does Help.
    await expect(kioskPage.getByRole('listitem').filter({ hasText: 'Ga naar de balie' })).toBeVisible();
    await kiosk.touch('Hulp');
    await expect(kioskPage.getByText('Ga naar de balie')).toBeVisible();
    await expect(kioskPage.getByText('De balie weet dat je wacht')).toBeHidden();
    await expect(care.pill).toContainText('Zonder hoofdcomputer');

    await hub.start();
    await expect(care.pill).toContainText('Met het huis', { timeout: 60_000 });
    const row = intake.visitor(number);
    await expect(row).toContainText('Voeding', { timeout: 60_000 });
    await expect(row).toContainText('Meteen');
    await intake.act('Oproepen', number);
    await intake.act('Is er', number);
    await intake.act('Vraag opschrijven', number);
    await expect(carePage.getByRole('button', { name: /Thema/ })).toContainText('Voeding');
    await carePage.getByRole('radio', { name: 'Anoniem' }).check({ force: true });
    await carePage.getByRole('textbox', { name: 'Wat is de vraag?' }).fill('Eten voor vanavond');
    await carePage.keyboard.press('Control+Enter');
    await intake.said('Contact met 1 vraag bewaard');
    await desk.go('Vragen');
    await carePage.getByRole('tab', { name: 'Alle' }).click();
    await expect(carePage.getByText('Eten voor vanavond')).toBeVisible();
  } finally {
    for (const house of houses) await house.close();
    await hub.remove();
  }
});

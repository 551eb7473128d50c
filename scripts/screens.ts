import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { demoAccounts } from '#core/demo/accounts.ts';
import { Desk } from '../tests/e2e/pages/desk.ts';
import { Kiosk } from '../tests/e2e/pages/kiosk.ts';
import {
  careScreens,
  type DeskScreen,
  deskScreens,
  kioskScreens,
  openKioskIn,
} from '../tests/e2e/screens.ts';
import { browserIn } from '../tests/e2e/support/browser.ts';
import { type House, openHouse } from '../tests/e2e/support/house.ts';
import { findBrowser } from './lib/browser.ts';
import { buildWhenStale } from './lib/build.ts';
import { projectRoot, say } from './lib/run.ts';

/**
 * `npm run screens`: a picture of every screen in `screens/`, with a contact sheet (`screens/index.html`, `screens/contact-sheet.png`).
 * With words, only the pictures whose names hold one of them: `npm run screens -- menu kiosk-portrait-ar`.
 */
const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.some((word) => name.includes(word));
const folder = join(projectRoot, 'screens');
const kioskViews = [
  { name: 'portrait', width: 1080, height: 1920 },
  { name: 'landscape', width: 1920, height: 1080 },
];
const kioskLanguages = ['nl', 'ar', 'xx-long'];

type DeskTour = 'administrator' | 'support';
/** What each of these roles sees at the desk. */
const deskTours: readonly { role: DeskTour; screens: readonly DeskScreen[] }[] = [
  { role: 'administrator', screens: deskScreens },
  { role: 'support', screens: careScreens },
];

await buildWhenStale();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const house = await openHouse();
let missed = 0;

if (isWanted('desk-nl-set-up')) await firstStart(browser);
for (const language of ['nl', 'fr', 'en'] as const) await deskPictures(browser, house, language);
for (const view of kioskViews)
  for (const language of kioskLanguages) await kioskPictures(browser, house, view, language);
await contactSheet(browser);
await house.close();
await browser.close();
say(
  missed === 0
    ? `All pictures are in ${folder}.`
    : `${missed} screens could not be reached; the others are in ${folder}.`,
);
process.exit(missed === 0 ? 0 : 1);

/** Takes one picture; a screen that cannot be reached is named and the walk goes on. */
async function picture(name: string, take: () => Promise<unknown>): Promise<void> {
  try {
    await take();
  } catch (error) {
    missed += 1;
    say(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : 'not reached'}`);
  }
}

async function firstStart(browser: Browser): Promise<void> {
  const empty = await openHouse({ demo: false });
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await picture('desk-set-up', async () => {
    await page.goto(empty.url, { waitUntil: 'networkidle' });
    await page.screenshot({ path: join(folder, 'desk-nl-set-up.png') });
  });
  await empty.close();
}

type Language = 'nl' | 'fr' | 'en';

async function deskPictures(browser: Browser, house: House, language: Language): Promise<void> {
  for (const { role, screens: all } of deskTours) {
    const screens = all.filter(({ name }) => isWanted(`desk-${language}-${name}`));
    if (screens.length === 0) continue;
    const page = await (
      await browserIn(browser, house, { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
    ).newPage();
    const desk = new Desk(page);
    await page.goto(house.url, { waitUntil: 'networkidle' });
    await page.getByLabel('Aanmeldnaam').waitFor();
    if (language === 'nl') await page.screenshot({ path: join(folder, 'desk-nl-sign-in.png') });
    await speak(house, language, role);
    await signIn(desk, role);
    for (const screen of screens) {
      await picture(screen.name, async () => {
        await screen.open(desk, house);
        await page.waitForTimeout(400);
        await page.screenshot({ path: join(folder, `desk-${language}-${screen.name}.png`) });
      });
    }
  }
}

/** The account of this role speaks this language from its next sign-in on. */
async function speak(house: House, language: Language, asked: DeskTour): Promise<void> {
  const boss = house.as('administrator');
  const account = (await boss.admin.listAccounts({})).find(({ role }) => role === asked);
  if (!account) throw new Error(`the invented house has no ${asked}`);
  const { id: accountId, displayName, role, initiativeIds, active } = account;
  await boss.admin.updateAccount({
    commandId: house.id(),
    accountId,
    active,
    displayName,
    role,
    initiativeIds,
    language,
  });
}

/** Without words to look for: what stands on the desk is in any of its languages now. */
async function signIn(desk: Desk, asked: DeskTour): Promise<void> {
  const account = demoAccounts.find(({ role }) => role === asked);
  await desk.signIn(account?.signInName ?? '', account?.secret ?? '');
  await desk.page.getByRole('navigation').first().waitFor();
}

async function kioskPictures(
  browser: Browser,
  house: House,
  view: { name: string; width: number; height: number },
  language: string,
): Promise<void> {
  const nameOf = (screen: { name: string }) => `kiosk-${view.name}-${language}-${screen.name}`;
  const screens = kioskScreens.filter((screen) => isWanted(nameOf(screen)));
  if (screens.length === 0) return;
  const context = await browserIn(browser, house, {
    viewport: { width: view.width, height: view.height },
    reducedMotion: 'reduce',
  });
  const kiosk = new Kiosk(await context.newPage());
  await kiosk.page.goto(house.kioskUrl);
  await kiosk.open(house.kioskUrl, `${view.name} ${language}`);
  for (const screen of screens) {
    await picture(nameOf(screen), async () => {
      await openKioskIn(kiosk, house, language);
      await screen.open(kiosk, language);
      await kiosk.page.waitForTimeout(500);
      await kiosk.page.screenshot({ path: join(folder, `${nameOf(screen)}.png`) });
    });
  }
  await context.close();
}

async function contactSheet(browser: Browser): Promise<void> {
  const pictures = readdirSync(folder)
    .filter((name) => name.endsWith('.png'))
    .toSorted();
  const html = `<!doctype html><meta charset="utf-8"><title>Deelbalie screens</title>
<style>body{font:14px sans-serif;margin:16px;display:flex;flex-wrap:wrap;gap:16px}figure{margin:0;inline-size:300px}img{inline-size:100%;border:1px solid #8a7f75}</style>
${pictures.map((name) => `<figure><a href="${name}"><img src="${name}" loading="eager"></a><figcaption>${name.replace('.png', '')}</figcaption></figure>`).join('\n')}`;
  const file = join(folder, 'index.html');
  writeFileSync(file, html);
  const page = await browser.newPage({ viewport: { width: 1660, height: 1000 } });
  await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
  await page.screenshot({ path: join(folder, 'contact-sheet.png'), fullPage: true });
}

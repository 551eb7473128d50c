import { expect, type Page } from '@playwright/test';
import { Bulk } from './pages/bulk.ts';
import { type Desk, demoSecretOf } from './pages/desk.ts';
import type { Kiosk } from './pages/kiosk.ts';
import { demoCard, Mine } from './pages/mine.ts';
import { aHouseOfComputers, aStandbyOf } from './support/computers.ts';
import type { House } from './support/house.ts';
import { kioskWord } from './support/kiosk-words.ts';
import { printWith } from './support/printer.ts';
import { stands } from './support/stands.ts';

/** Every screen of the app, by a name a person recognises, and how to get there. Pictures and accessibility checks walk this list. */
export interface DeskScreen {
  name: string;
  open(desk: Desk, house: House): Promise<void>;
}

/** Nobody signs in there: it is asked for the language the desk is in. */
async function goToStandby(desk: Desk, house: House): Promise<void> {
  const language = (await desk.page.locator('html').getAttribute('lang'))?.slice(0, 2) ?? 'nl';
  const standby = await aStandbyOf(house);
  await desk.page.goto(standby.url);
  const name = { fr: 'Français', en: 'English' }[language] ?? 'Nederlands';
  await desk.page.getByRole('button', { name }).click();
}

async function goTo(desk: Desk, house: House, address: string): Promise<void> {
  await desk.page.goto(`${house.url}#${address}`);
  // The heading of the page before may still stand there.
  await stands(desk.page);
  await expect(desk.heading).toBeVisible();
}

const page = (name: string, address: string): DeskScreen => ({
  name,
  open: (desk, house) => goTo(desk, house, address),
});

const takeScreen = (name: string, state: 'open' | 'closed'): DeskScreen => ({
  name,
  async open(desk, house) {
    const { takes } = await house.as('coordinator').stock.takes({});
    await goTo(desk, house, `/stock/takes/${takes.find((take) => take.state === state)?.id ?? ''}`);
  },
});
/** The code of a thing that is out with parts to be counted. */
async function thingWithParts(house: House, loans: readonly { itemId: string; barcode: string }[]) {
  for (const { itemId, barcode } of loans) {
    const { partsOut } = await house.as('coordinator').loans.whereabouts({ itemId });
    if (partsOut.length > 0) return barcode;
  }
  throw new Error('nothing with parts is out');
}

/** A kiosk whose printer nobody can reach. */
async function kioskWithoutPrinter(house: House): Promise<void> {
  const now = house.clock.now();
  const kioskId = 'kiosk-without-printer';
  const screen = { id: kioskId, name: 'Ingang', token_hash: kioskId, since: now };
  await house.core.inside.store().write((tx) =>
    tx
      .insertInto('kiosk')
      .values({ ...screen, by_account_id: null, ended_at: null, last_seen_at: now })
      .onConflict((oc) => oc.doNothing())
      .execute(),
  );
  await printWith(house, { kind: 'network', host: '127.0.0.1', port: 1 });
  await house.as('administrator').printing.testPrinter({ commandId: house.id(), kioskId });
}

async function openPerson(desk: Desk, house: House, name: string): Promise<void> {
  const [person] = await house.as('coordinator').people.search({ text: name });
  await goTo(desk, house, `/people/${person?.id ?? ''}`);
}

/** The trajectory with the longest history. */
async function openTrajectory(desk: Desk, house: House): Promise<void> {
  await goTo(desk, house, '/trajectories');
  await desk.page.locator('.tr-row a').last().click();
  await expect(desk.page.getByRole('table')).toBeVisible();
}

/** Desk screens of somebody signed in as family support worker: what an administrator has no business with. */
export const careScreens: readonly DeskScreen[] = [
  page('line', '/line'),
  {
    name: 'line-give',
    async open(desk, house) {
      await goTo(desk, house, '/line');
      await desk.page.locator('.ui-page-actions button').last().click();
      await expect(desk.page.getByRole('dialog')).toBeVisible();
    },
  },
  page('wall', '/wall'),
  page('questions', '/questions'),
  {
    name: 'question-change',
    async open(desk, house) {
      await goTo(desk, house, '/questions?view=all');
      await desk.page.locator('.question-row button').last().click();
      await expect(desk.page.getByRole('dialog')).toBeVisible();
    },
  },
  page('question-new', '/questions/new'),
  page('agenda', '/agenda'),
  page('agenda-week', '/agenda?view=week'),
  page('caseload', '/caseload'),
  {
    name: 'caseload-past',
    async open(desk, house) {
      await goTo(desk, house, '/caseload');
      await desk.page.locator('.ui-table button').nth(1).click();
      // The list of before may still be there when it is pressed.
      const dialog = desk.page.getByRole('dialog');
      await expect(async () => {
        if (await dialog.isHidden()) await desk.page.locator('.ag-rows li button').first().click();
        await expect(dialog).toBeVisible({ timeout: 3000 });
      }).toPass({ timeout: 30_000 });
    },
  },
  page('trajectories', '/trajectories'),
  page('trajectory-figures', '/trajectories/figures'),
  { name: 'trajectory', open: openTrajectory },
  {
    name: 'trajectory-measure',
    async open(desk, house) {
      await openTrajectory(desk, house);
      await desk.page.locator('.tr-moments li[data-state="open"] button').last().click();
      await expect(desk.page.locator('.tr-question')).toBeVisible();
    },
  },
  {
    name: 'trajectory-shown',
    async open(desk, house) {
      await openTrajectory(desk, house);
      await desk.page.locator('.ui-page-actions button').last().click();
      await expect(desk.page.getByRole('article')).toBeVisible();
    },
  },
  page('duplicates', '/people/duplicates'),
  {
    name: 'duplicates-compare',
    async open(desk, house) {
      await goTo(desk, house, '/people/duplicates');
      await desk.page.locator('.merge-pair button').first().click();
      await expect(desk.page.getByRole('table')).toHaveCount(2);
    },
  },
  page('referrals', '/referrals'),
  page('referral-new', '/referrals/new'),
  {
    name: 'referral',
    async open(desk, house) {
      await goTo(desk, house, '/referrals?view=ended');
      await desk.page.locator('.referral-row button').first().click();
      await expect(desk.page.locator('.referral-history')).toBeVisible();
    },
  },
  {
    name: 'referral-step',
    async open(desk, house) {
      await goTo(desk, house, '/referrals?view=mine');
      await desk.page.locator('.referral-row button').last().click();
      await desk.page.locator('.referral-acts button').first().click();
      await expect(desk.page.getByRole('dialog')).toBeVisible();
    },
  },
  page('directory', '/directory'),
  {
    name: 'directory-service',
    async open(desk, house) {
      await goTo(desk, house, '/directory');
      await desk.page.locator('.ui-page-actions button').last().click();
      await expect(desk.page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'directory-page',
    async open(desk, house) {
      const [service] = await house.as('support').directory.list({});
      await goTo(desk, house, `/directory/${service?.id ?? ''}`);
    },
  },
  page('directory-exchange', '/directory/exchange'),
  page('notices', '/notices'),
  page('shields', '/people/shields'),
];

/** Desk screens of somebody signed in as administrator. */
export const deskScreens: readonly DeskScreen[] = [
  page('themes', '/themes'),
  page('scales', '/scales'),
  page('privacy-texts', '/privacy-texts'),
  page('today', '/'),
  page('lend', '/lend'),
  {
    name: 'lend-visit',
    async open(desk, house) {
      const [loan] = (await house.as('coordinator').loans.list({ view: 'late', limit: 1 })).loans;
      await goTo(desk, house, `/lend?person=${loan?.personId ?? ''}`);
      await expect(desk.heading).toHaveText(loan?.personName ?? '');
    },
  },
  page('late', '/late'),
  {
    name: 'late-person',
    async open(desk, house) {
      await goTo(desk, house, '/late');
      await desk.page.locator('tbody tr').first().click();
      await expect(desk.page.locator('.late-panel')).toBeVisible();
    },
  },
  {
    name: 'late-search',
    async open(desk, house) {
      await goTo(desk, house, '/late');
      await desk.page.getByRole('tab').nth(1).click();
      await expect(desk.page.getByRole('tabpanel')).toBeVisible();
    },
  },
  page('settings-reminders', '/settings/reminders'),
  page('returns', '/returns'),
  {
    name: 'lend-thing-back',
    async open(desk, house) {
      const { loans } = await house.as('coordinator').loans.list({ view: 'open', limit: 200 });
      const withParts = await thingWithParts(house, loans);
      await goTo(desk, house, '/lend');
      // Pictures are taken in every language: nothing is found by its words here.
      const search = desk.page.locator('.desk-search input');
      await search.fill(withParts);
      await search.press('Enter');
      await expect(desk.page.locator('#back-form')).toBeVisible();
    },
  },
  page('people', '/people'),
  page('person-new', '/people/new'),
  {
    name: 'person',
    async open(desk, house) {
      const [loan] = (await house.as('coordinator').loans.list({ view: 'open', limit: 1 })).loans;
      await goTo(desk, house, `/people/${loan?.personId ?? ''}`);
    },
  },
  {
    name: 'person-family',
    async open(desk, house) {
      // The first of the regulars has a family.
      const [person] = await house.as('coordinator').people.search({ text: 'P-000001' });
      await goTo(desk, house, `/people/${person?.id ?? ''}`);
    },
  },
  {
    name: 'person-two-homes',
    async open(desk, house) {
      await openPerson(desk, house, 'Fien Leenpad');
      await expect(desk.page.locator('.home-second')).toBeVisible();
    },
  },
  {
    name: 'person-unnamed-mates',
    async open(desk, house) {
      await openPerson(desk, house, 'Nour Draadjes');
      await expect(desk.page.locator('.home-unnamed').first()).toBeVisible();
    },
  },
  {
    name: 'person-helped',
    async open(desk, house) {
      const [person] = await house.as('coordinator').people.search({ text: 'Godelieve Wafelijzer' });
      await goTo(desk, house, `/people/${person?.id ?? ''}`);
    },
  },
  {
    name: 'person-paused',
    async open(desk, house) {
      const [pause] = (await house.as('coordinator').blocks.list({})).blocks;
      await goTo(desk, house, `/people/${pause?.personId ?? ''}`);
    },
  },
  page('pauses', '/people/pauses'),
  {
    name: 'person-money',
    async open(desk, house) {
      const { rows } = await house.as('coordinator').money.openBalances({ limit: 1 });
      await goTo(desk, house, `/people/${rows[0]?.person.id ?? ''}/money`);
    },
  },
  page('money', '/money'),
  {
    name: 'money-deposits',
    async open(desk, house) {
      await goTo(desk, house, '/money');
      await desk.page.getByRole('tab').nth(1).click();
    },
  },
  page('things', '/things'),
  page('things-items', '/things?view=items&condition=worn'),
  {
    name: 'things-change',
    async open(desk, house) {
      await goTo(desk, house, '/things?view=items');
      const bulk = new Bulk(desk.page);
      await bulk.tickFirst(12);
      await bulk.startChange();
      await bulk.part('Gebruik').check();
      await desk.page.getByRole('button', { name: /In gebruik of niet$/ }).click();
      await desk.page.getByRole('option', { name: 'Uit gebruik: Kapot' }).click();
      await expect(bulk.group('Verandert')).not.toContainText(/^Verandert0/);
    },
  },
  page('things-batches', '/things/batches'),
  {
    name: 'things-batch',
    async open(desk, house) {
      const [batch] = await house.as('coordinator').batches.recent();
      await goTo(desk, house, `/things/batches/${batch?.id ?? ''}`);
    },
  },
  {
    name: 'kind',
    async open(desk, house) {
      const { kinds } = await house.as('coordinator').catalog.listKinds({ text: 'Boormachine' });
      await goTo(desk, house, `/things/kinds/${kinds[0]?.id ?? ''}`);
    },
  },
  {
    name: 'item',
    async open(desk, house) {
      const [loan] = (await house.as('coordinator').loans.list({ view: 'open', limit: 1 })).loans;
      await goTo(desk, house, `/things/items/${loan?.itemId ?? ''}`);
    },
  },
  page('upkeep', '/upkeep'),
  page('upkeep-reports', '/upkeep?tab=reports'),
  page('upkeep-due', '/upkeep?tab=due'),
  page('upkeep-plans', '/upkeep?tab=plans'),
  page('upkeep-plan-new', '/upkeep/plans/new'),
  {
    name: 'upkeep-ticket',
    async open(desk, house) {
      const { tickets } = await house.as('coordinator').upkeep.tickets({ state: 'parts' });
      await goTo(desk, house, `/upkeep/tickets/${tickets[0]?.id ?? ''}`);
    },
  },
  {
    name: 'upkeep-checks',
    async open(desk, house) {
      const [plan] = await house.as('coordinator').upkeep.plans({});
      await goTo(desk, house, `/upkeep/checks/${plan?.id ?? ''}`);
    },
  },
  {
    name: 'upkeep-item',
    async open(desk, house) {
      const { tickets } = await house.as('coordinator').upkeep.tickets({ state: 'parts' });
      await goTo(desk, house, `/things/items/${tickets[0]?.itemId ?? ''}`);
    },
  },
  page('kits', '/things?view=kits'),
  {
    name: 'kit',
    async open(desk, house) {
      const kits = await house.as('coordinator').kits.list({});
      const kit = kits.find(({ name }) => name === 'Kinderfeestset');
      await goTo(desk, house, `/things/kits/${kit?.id ?? ''}`);
      await expect(desk.heading).toHaveText('Kinderfeestset');
    },
  },
  page('kit-new', '/things/kits/new'),
  page('stock', '/stock'),
  takeScreen('stock-count', 'open'),
  takeScreen('stock-report', 'closed'),
  page('stock-articles', '/stock?tab=articles'),
  page('stock-move', '/stock?tab=move'),
  page('waiting-ready', '/waiting'),
  page('waiting-fetch', '/waiting?tab=fetch'),
  page('waiting-queue', '/waiting?tab=queue'),
  page('waiting-coming', '/waiting?tab=coming'),
  {
    name: 'kind-calendar',
    async open(desk, house) {
      const { kinds } = await house.as('coordinator').catalog.listKinds({ text: 'Boormachine' });
      await goTo(desk, house, `/things/kinds/${kinds[0]?.id ?? ''}/calendar`);
    },
  },
  page('labels', '/labels'),
  {
    name: 'labels-kind',
    async open(desk, house) {
      const { kinds } = await house.as('coordinator').catalog.listKinds({ text: 'Boormachine' });
      await goTo(desk, house, `/labels?kind=${kinds[0]?.id ?? ''}`);
    },
  },
  page('initiatives', '/initiatives'),
  {
    name: 'initiative',
    async open(desk, house) {
      const [first] = await house.as('coordinator').catalog.listInitiatives({});
      await goTo(desk, house, `/initiatives/${first?.id ?? ''}`);
    },
  },
  {
    name: 'initiative-menu',
    async open(desk, house) {
      const all = await house.as('coordinator').catalog.listInitiatives({});
      const kitchen = all.find(({ name }) => name === 'MINI-VORK');
      await goTo(desk, house, `/initiatives/${kitchen?.id ?? ''}`);
      await desk.page.locator('.menu-dishes').waitFor();
      await desk.page
        .locator('.ui-card', { has: desk.page.locator('.menu-dishes') })
        .getByRole('button')
        .click();
      await expect(desk.page.locator('.menu-form')).toBeVisible();
    },
  },
  page('calendar', '/calendar'),
  {
    name: 'calendar-day',
    async open(desk, house) {
      const day = house.clock.now().slice(0, 10);
      await goTo(desk, house, `/calendar?day=${day}`);
      await expect(desk.page.locator('.ui-side')).toBeVisible();
    },
  },
  page('calendar-days', '/calendar?tab=days'),
  page('calendar-rules', '/calendar?tab=rules'),
  page('calendar-moves', '/calendar?tab=moves'),
  page('calendar-close', '/calendar/close'),
  {
    name: 'calendar-close-reserved',
    async open(desk, house) {
      const { reservations } = await house.as('coordinator').reservations.list({ view: 'coming' });
      await goTo(desk, house, `/calendar/close?day=${reservations[0]?.fromDay ?? ''}`);
    },
  },
  page('calendar-move', '/calendar/move'),
  {
    name: 'calendar-moved',
    async open(desk, house) {
      const [move] = await house.as('coordinator').calendar.moves();
      await goTo(desk, house, `/calendar/moves/${move?.id ?? ''}`);
    },
  },
  page('import', '/import'),
  page('accounts', '/accounts'),
  page('settings', '/settings'),
  {
    name: 'settings-printer',
    async open(desk, house) {
      await kioskWithoutPrinter(house);
      await goTo(desk, house, '/settings');
      await desk.page.locator('.kiosk-printer-acts button').last().click();
      await expect(desk.page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'today-printer',
    async open(desk, house) {
      await kioskWithoutPrinter(house);
      await goTo(desk, house, '/');
      await expect(desk.page.getByText(/^Ingang: /)).toBeVisible();
    },
  },
  page('languages', '/settings/languages'),
  page('plan', '/settings/plan'),
  page('computers-alone', '/computers'),
  {
    name: 'computers-hub',
    async open(desk, house) {
      await aHouseOfComputers(house);
      await goTo(desk, house, '/computers');
      await expect(desk.page.getByText('Balie 2')).toBeVisible();
    },
  },
  {
    name: 'computers-add',
    async open(desk, house) {
      await aHouseOfComputers(house);
      await goTo(desk, house, '/computers');
      await desk.page.locator('.network-apart button').first().click();
      const dialog = desk.page.getByRole('dialog');
      await dialog.locator('input').first().fill('Repair Café');
      await dialog.getByRole('radio').nth(1).check({ force: true });
      await dialog.locator('input[type=password]').fill(demoSecretOf('administrator'));
      await dialog.locator('button[type=submit]').click();
      await expect(dialog.locator('.qr-picture')).toBeVisible();
    },
  },
  {
    name: 'computers-standby',
    async open(desk, house) {
      await goToStandby(desk, house);
      await expect(desk.page.locator('h1')).toBeVisible();
      await expect(desk.page.locator('.ui-facts')).toContainText('Archief');
    },
  },
  {
    name: 'computers-take-over',
    async open(desk, house) {
      await goToStandby(desk, house);
      await desk.page.locator('.network-buttons button').last().click();
      await expect(desk.page.locator('.network-facts')).toBeVisible();
    },
  },
  {
    name: 'attention',
    async open(desk, house) {
      await aHouseOfComputers(house);
      await goTo(desk, house, '/attention');
      await expect(desk.page.locator('.network-attention-list > li')).toHaveCount(2);
    },
  },
  {
    name: 'computers-owners',
    async open(desk, house) {
      await aHouseOfComputers(house);
      await goTo(desk, house, '/computers');
      await desk.page
        .getByRole('button', { name: /Gesprekskamer/ })
        .first()
        .click();
      await expect(desk.page.getByRole('dialog').getByRole('checkbox').first()).toBeVisible();
    },
  },
  page('backup', '/backup'),
  page('audit', '/audit'),
  page('my-account', '/my-account'),
];

export interface KioskScreen {
  name: string;
  /** From the first screen, in the language on the screen. */
  open(kiosk: Kiosk, language: string): Promise<void>;
}

const press = (kiosk: Kiosk, language: string, path: string): Promise<void> =>
  kiosk.button(kioskWord(language, path)).first().click();
const presses =
  (...paths: string[]) =>
  async (kiosk: Kiosk, language: string): Promise<void> => {
    for (const path of paths) await press(kiosk, language, path);
  };
const toHouse = presses('attract.start', 'purpose.look');
const toPartners = presses('attract.start', 'purpose.look', 'services.tile');
const toThemes = presses('attract.start', 'purpose.ask');
const firstTile = (page: Page) =>
  // A tile of the grid: a page that still fetches its tiles has other buttons already.
  page.locator('main .k-grid button').first();
async function toUrgency(kiosk: Kiosk, language: string): Promise<void> {
  await toThemes(kiosk, language);
  await firstTile(kiosk.page).click();
}
async function toReview(kiosk: Kiosk, language: string): Promise<void> {
  await toUrgency(kiosk, language);
  await press(kiosk, language, 'urgency.now');
  if (language !== 'nl') await press(kiosk, language, 'talk.interpreter');
}

async function toSecret(kiosk: Kiosk, language: string): Promise<void> {
  for (const path of ['attract.start', 'mine.tile']) await press(kiosk, language, path);
  for (const digit of String(demoCard.number)) await kiosk.page.locator('.k-key', { hasText: digit }).click();
  await press(kiosk, language, 'mine.card.go');
}

/** Kiosk screens a visitor reaches. */
export const kioskScreens: readonly KioskScreen[] = [
  { name: 'attract', open: async () => {} },
  { name: 'purpose', open: presses('attract.start') },
  { name: 'lending', open: presses('attract.start', 'purpose.lend') },
  { name: 'themes', open: toThemes },
  { name: 'urgency', open: toUrgency },
  {
    // In Dutch nobody is asked how to talk: the review stands here once more.
    name: 'talk',
    async open(kiosk, language) {
      await toUrgency(kiosk, language);
      await press(kiosk, language, 'urgency.calm');
    },
  },
  { name: 'review', open: toReview },
  {
    name: 'number',
    async open(kiosk, language) {
      await toReview(kiosk, language);
      await press(kiosk, language, 'review.take');
      await expect(kiosk.page.locator('.k-number')).toBeVisible();
    },
  },
  {
    name: 'number-printed',
    async open(kiosk, language) {
      await toReview(kiosk, language);
      await press(kiosk, language, 'review.take');
      await press(kiosk, language, 'paper.print');
      await expect(kiosk.page.getByText(kioskWord(language, 'paper.done'))).toBeVisible();
    },
  },
  { name: 'appointment', open: presses('attract.start', 'purpose.appointment') },
  { name: 'card', open: presses('attract.start', 'mine.tile') },
  { name: 'secret', open: toSecret },
  {
    name: 'mine',
    async open(kiosk, language) {
      await toSecret(kiosk, language);
      const mine = new Mine(kiosk);
      await mine.typeSecret(demoCard.secret);
      await expect(mine.things.first()).toBeVisible();
    },
  },
  { name: 'house', open: toHouse },
  {
    name: 'initiative',
    async open(kiosk, language) {
      await toHouse(kiosk, language);
      // Above the initiatives stands what else the house has.
      await kiosk.page.locator('.kiosk-part .k-grid button').first().click();
    },
  },
  {
    name: 'menu',
    async open(kiosk, language) {
      await toHouse(kiosk, language);
      await press(kiosk, language, 'menu.tile');
      await expect(kiosk.question).toHaveText(kioskWord(language, 'menu.question'));
    },
  },
  {
    name: 'things',
    async open(kiosk, language) {
      await toHouse(kiosk, language);
      await press(kiosk, language, 'house.seeThings');
    },
  },
  {
    name: 'thing',
    async open(kiosk, language) {
      await toHouse(kiosk, language);
      await press(kiosk, language, 'house.seeThings');
      await firstTile(kiosk.page).click();
    },
  },
  {
    name: 'search',
    async open(kiosk, language) {
      await toHouse(kiosk, language);
      await press(kiosk, language, 'house.searchThing');
    },
  },
  { name: 'partner-themes', open: toPartners },
  {
    name: 'partner',
    async open(kiosk, language) {
      await toPartners(kiosk, language);
      await firstTile(kiosk.page).click();
      await expect(kiosk.question).not.toHaveText(kioskWord(language, 'services.question'));
      await firstTile(kiosk.page).click();
    },
  },
  { name: 'language', open: presses('attract.start', 'bar.language') },
  { name: 'help', open: presses('attract.start', 'bar.help') },
];

/** Opens the kiosk in a language; the screen must have been made a kiosk before in this browser context. */
export async function openKioskIn(kiosk: Kiosk, house: House, language: string): Promise<void> {
  // With a printer there is more on the screen than without.
  await printWith(house, { kind: 'browser' });
  await kiosk.page.goto(`${house.kioskUrl}?language=${language}`);
  await expect(kiosk.button(kioskWord(language, 'attract.start')).first()).toBeVisible();
}

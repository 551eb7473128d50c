import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { systemRandom } from '#core/node-ports.ts';
import { findBrowser } from '../../scripts/lib/browser.ts';
import { startWebHost } from '../../src/main/hosts/web/web-host.ts';
import { Desk } from '../e2e/pages/desk.ts';
import { testIds } from '../support/fixed-ports.ts';
import { makeTestCore, type TestCore } from '../support/make-test-core.ts';
import type { Bench } from './bench.ts';
import { cardsOfVisitors, thingsToLend } from './scan-data.ts';

/** `DEELBALIE_BENCH_SCALE=100` measures in a house of a million loans; `DEELBALIE_BENCH_HOUSE` keeps that house between runs. */
const scale = Number(process.env['DEELBALIE_BENCH_SCALE'] ?? 1);
const warmUp = 3;
const runs = 36;
/** Things in one visit. */
const basket = 3;

/**
 * A scan at the counter, in a real browser against the web host: from the Enter of the scanner until the browser has drawn what came of
 * it, the loan written on the disk. Beside it, once in each visit: from a key in the search field until its letter is drawn, which is all that
 * a page that does nothing would need.
 */
export const bench: Bench = {
  group: 'scan',
  async run(report) {
    await using house = await makeTestCore({
      invented: scale,
      ports: { ids: testIds(9), random: systemRandom },
    });
    const rows = await loanCount(house);
    const host = await startWebHost({
      core: house.core,
      pageRoot: fileURLToPath(new URL('../../out/renderer', import.meta.url)),
      port: 0,
      appVersion: 'bench',
      log: house.ports.log,
      random: systemRandom,
    });
    const browser = await chromium.launch({
      executablePath: await findBrowser(),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    try {
      const counter = await openCounter(browser, host.url);
      const visits = await visitsOf(house);
      const cards: Turns = { samples: [], baselineSamples: [] };
      const things: Turns = { samples: [], baselineSamples: [] };
      for (const [n, visit] of visits.entries()) {
        const bare = await letter(counter);
        const card = await scanned(counter, visit.card, { heading: visit.name });
        const lent: number[] = [];
        for (const code of visit.codes) lent.push(await scanned(counter, code, { row: code }));
        if (n < warmUp) continue;
        cards.samples.push(card);
        things.samples.push(...lent);
        for (const { baselineSamples } of [cards, things]) baselineSamples.push(bare);
      }
      report({ name: 'scan of a thing to its loan on the screen', unit: 'ms', rows, ...things });
      report({ name: 'scan of a card to its person on the screen', unit: 'ms', rows, ...cards });
    } finally {
      await browser.close();
      await host.close();
    }
  },
};

interface Turns {
  samples: number[];
  baselineSamples: number[];
}

interface Counter {
  desk: Desk;
  page: Page;
}

/** What has to be drawn before a scan counts as confirmed: a line of the basket with this code, or the name at the top. */
type Sign = { row: string } | { heading: string };

async function scanned({ desk, page }: Counter, code: string, sign: Sign): Promise<number> {
  await page.evaluate(`stopwatch.expect(${JSON.stringify(sign)})`);
  await desk.scan(code);
  const sample = await timeTaken({ desk, page });
  // Two labels a second: faster than a hand takes one thing, turns it and finds its label.
  await page.waitForTimeout(400);
  return sample;
}

/** A letter in the search field, from its key until it is drawn; it is wiped again. */
async function letter({ desk, page }: Counter): Promise<number> {
  await desk.search.focus();
  await page.evaluate('stopwatch.expectLetter()');
  await page.keyboard.press('q');
  const time = await timeTaken({ desk, page });
  await desk.search.fill('');
  return time;
}

/**
 * The stopwatch in the page, as text: this file knows no browser. A promise of the milliseconds from the next Enter until the sign stands
 * and was drawn (the task after a frame comes when it was), and the same for a letter in the field that has the focus.
 */
const stopwatch = `
  const drawn = (since, resolve) =>
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - since)));
  const stands = (sign) =>
    sign.row
      ? [...document.querySelectorAll('.lend-main .loan-row')].some((row) => row.textContent.includes(sign.row))
      : document.querySelector('h1')?.textContent === sign.heading;
  // Before the app listens: it lets nobody else hear the Enter of a scanner.
  let pressed = 0;
  let isWaiting = false;
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !isWaiting) return;
    pressed = performance.now();
    isWaiting = false;
  }, { capture: true });
  window.stopwatch = {
    expect(sign) {
      pressed = 0;
      isWaiting = true;
      this.time = new Promise((resolve) => {
        const watch = new MutationObserver(() => {
          if (pressed === 0 || !stands(sign)) return;
          watch.disconnect();
          drawn(pressed, resolve);
        });
        watch.observe(document.body, { subtree: true, childList: true, characterData: true });
      });
    },
    expectLetter() {
      this.time = new Promise((resolve) => {
        window.addEventListener('keydown', () => drawn(performance.now(), resolve), { capture: true, once: true });
      });
    },
  };
`;

/** The milliseconds of the stopwatch; after half a minute without the sign, what the screen says instead. */
async function timeTaken({ page }: Counter): Promise<number> {
  const time = await page.evaluate<number | null>(
    'Promise.race([stopwatch.time, new Promise((resolve) => setTimeout(() => resolve(null), 30_000))])',
  );
  if (time !== null) return time;
  throw new Error(
    `the scan led to nothing; the screen says: ${(await page.locator('body').innerText()).slice(0, 1500)}`,
  );
}

async function openCounter(browser: Browser, url: string): Promise<Counter> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'nl-BE' });
  const page = await context.newPage();
  await page.addInitScript({ content: stopwatch });
  const desk = new Desk(page);
  await desk.open(url);
  await desk.signInAs('desk');
  await desk.go('Uitlenen');
  await page.locator('h1').filter({ hasText: 'Uitlenen en terugnemen' }).waitFor();
  return { desk, page };
}

async function visitsOf(house: TestCore) {
  const count = warmUp + Math.ceil(runs / basket);
  const codes = await thingsToLend(house, count * basket);
  const visitors = await cardsOfVisitors(house, count);
  return visitors.map((visitor, n) => ({
    ...visitor,
    codes: codes.slice(n * basket, (n + 1) * basket),
  }));
}

async function loanCount({ inside }: TestCore): Promise<number> {
  const { n } = await inside
    .store()
    .reader.selectFrom('loan')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

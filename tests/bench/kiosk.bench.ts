import { fileURLToPath } from 'node:url';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { systemRandom } from '#core/node-ports.ts';
import { findBrowser } from '../../scripts/lib/browser.ts';
import { startWebHost } from '../../src/main/hosts/web/web-host.ts';
import { Kiosk } from '../e2e/pages/kiosk.ts';
import { testIds } from '../support/fixed-ports.ts';
import { makeTestCore } from '../support/make-test-core.ts';
import type { Bench } from './bench.ts';

/** A cheap computer: this one, four times slower (the number the kiosk has to reach is set for that). */
const slowness = 4;
const warmUp = 3;
const visitors = 25;
/** Visitors before the memory is looked at for the first time, and for the last. */
const early = 100;
const late = 1000;
const megabyte = 1024 * 1024;

/**
 * The visitors' screen in a real browser against the web host. A touch: from the finger that is lifted until the browser has drawn the next
 * question, beside a touch on nothing, which only waits for the browser. Memory: what the page holds after a thousand visitors, beside what it held
 * after a hundred: a run leaves nothing behind.
 */
export const bench: Bench = {
  group: 'kiosk',
  async run(report) {
    await using house = await makeTestCore({ invented: 1, ports: { ids: testIds(9), random: systemRandom } });
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
      const page = await openKiosk(browser, `${host.url}kiosk`);
      const devtools = await page.context().newCDPSession(page);
      const [samples, baselineSamples] = await touches(page, devtools);
      report({
        name: `touch to the next screen, processor ${slowness} times slower`,
        unit: 'ms',
        rows: visitors,
        samples,
        baselineSamples,
      });
      await runs(page, early);
      const before = await heap(devtools);
      await runs(page, late - early);
      report({
        name: `memory of the page after ${late} visitors, beside ${early}`,
        unit: 'MB',
        rows: late,
        samples: [await heap(devtools)],
        baselineSamples: [before],
      });
    } finally {
      await browser.close();
      await host.close();
    }
  },
};

async function openKiosk(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1080, height: 1920 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.addInitScript({ content: inPage });
  await new Kiosk(page).open(url);
  return page;
}

/** What one visitor touches: begin, a question, a theme, that it can wait; then Stop. */
const way = [
  '.k-attract-start button',
  '.k-tile:has-text("Ik heb een vraag")',
  '.k-tile >> nth=1',
  '.k-tile >> nth=0',
];

async function touches(page: Page, devtools: CDPSession): Promise<[number[], number[]]> {
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  const [samples, bare]: [number[], number[]] = [[], []];
  for (let visitor = -warmUp; visitor < visitors; visitor += 1) {
    for (const place of way) {
      const nothing = await drawn(page, 'h1', false);
      const took = await drawn(page, place, true);
      if (visitor < 0) continue;
      samples.push(took);
      bare.push(nothing);
    }
    await page.locator('[data-place="stop"]').click();
    await page.locator('.k-attract-start button').waitFor();
  }
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return [samples, bare];
}

/** Milliseconds from the click until what came of it is drawn: another heading, or, for a touch on nothing, the next picture. */
async function drawn(page: Page, place: string, isOther: boolean): Promise<number> {
  await page.evaluate(`kioskBench.watch(${isOther})`);
  await page.locator(place).first().click();
  return page.evaluate<number>('kioskBench.took');
}

/** So many visitors, as fast as the page follows. */
const runs = (page: Page, count: number): Promise<void> =>
  page.evaluate<void>(`kioskBench.visitors(${count})`);

/** What runs in the page, as text: this file knows no browser. The task after a frame comes when it was drawn. */
const inPage = `
  const heading = () => document.querySelector('h1')?.textContent;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  window.kioskBench = {
    watch(isOther) {
      const before = heading();
      this.took = new Promise((resolve) => {
        document.addEventListener('click', ({ timeStamp }) => {
          const look = () => {
            if (isOther && heading() === before) requestAnimationFrame(look);
            else setTimeout(() => resolve(performance.now() - timeStamp));
          };
          requestAnimationFrame(look);
        }, { capture: true, once: true });
      });
    },
    async visitors(count) {
      const touches = [['.k-attract-start button', 0], ['.k-tile', 3], ['.k-tile', 1], ['[data-place="stop"]', 0]];
      for (let visitor = 0; visitor < count; visitor += 1) {
        for (const [place, nth] of touches) {
          const before = heading();
          while (!document.querySelectorAll(place)[nth]) await frame();
          document.querySelectorAll(place)[nth].click();
          while (heading() === before) await frame();
        }
      }
    },
  };
`;

/** Megabytes of live objects, after the garbage is gone. */
async function heap(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize / megabyte;
}

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { createCore } from '#core/core.ts';
import { demoPort } from '#core/demo/index.ts';
import { systemClock, systemRandom } from '#core/node-ports.ts';
import { keyFileKeeper } from '#core/store/keys.ts';
import { findBrowser } from '../../scripts/lib/browser.ts';
import { projectRoot } from '../../scripts/lib/run.ts';
import { fixedPorts } from '../support/fixed-ports.ts';
import { type Bench, timesOf } from './bench.ts';

const runs = 5;

/** From starting the built web host to the kiosk's first question on the screen, against an empty page from a bare server. */
export const bench: Bench = {
  group: 'start',
  async run(report) {
    const folder = mkdtempSync(join(tmpdir(), 'deelbalie-bench-'));
    const core = await createCore(
      fixedPorts(folder, {
        clock: systemClock,
        random: systemRandom,
        keys: keyFileKeeper(folder),
        demo: demoPort({ scale: 1 }),
      }),
    );
    await core.close();
    const bare = join(folder, 'bare.mjs');
    writeFileSync(
      bare,
      "import { createServer } from 'node:http';\ncreateServer((q, s) => s.setHeader('content-type', 'text/html').end('<!doctype html><title>x</title><h1>x</h1>')).listen(4399, '127.0.0.1', () => console.log('is open: http://127.0.0.1:4399/'));\n",
    );
    const browser = await chromium.launch({
      executablePath: await findBrowser(),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    const open = async (args: readonly string[], path: string): Promise<void> => {
      const server = spawn(process.execPath, args, {
        cwd: projectRoot,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      try {
        const url = await new Promise<string>((resolve, reject) => {
          let text = '';
          // Without this a server that cannot start would keep the bench waiting for ever.
          server.once('exit', (code) => reject(new Error(`the server stopped (${code}): ${text}`)));
          server.stdout.on('data', (chunk: Buffer) => {
            text += chunk.toString('utf8');
            const found = /is open: (\S+)/.exec(text)?.[1];
            if (found) resolve(found);
          });
        });
        const page = await browser.newPage();
        await page.goto(`${url}${path}`, { waitUntil: 'commit' });
        await page.locator('h1').first().waitFor({ state: 'visible' });
        await page.close();
      } finally {
        server.kill('SIGKILL');
      }
    };
    const samples = await timesOf(
      runs,
      () => open(['out/main/server.js', '--data', folder, '--port', '4398'], 'kiosk'),
      1,
    );
    const baselineSamples = await timesOf(runs, () => open([bare], ''), 1);
    report({ name: 'cold start to the first kiosk paint', unit: 'ms', samples, baselineSamples, rows: 1 });
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  },
};

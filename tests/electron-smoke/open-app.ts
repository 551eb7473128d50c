import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';

const projectRoot = join(import.meta.dirname, '..', '..');

export interface OpenApp {
  app: ElectronApplication;
  page: Page;
  folder: string;
}

/** Opens the built app on invented data in a folder of its own and waits for its first window. */
export async function openApp(folder: string, args: readonly string[] = []): Promise<OpenApp> {
  const executablePath = process.env['DEELBALIE_ELECTRON'];
  const app = await _electron.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [projectRoot, '--demo', '--data', folder, ...args],
    // Chromium refuses its sandbox to root; everybody else runs in it, as visitors do.
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const page = await app.firstWindow();
  await page.waitForSelector('#app > *');
  return { app, page, folder };
}

interface Fixtures {
  folder: string;
  desk: OpenApp;
  kiosk: OpenApp;
}

/** `desk` and `kiosk` are the app, opened once for the test that asks and closed after it. */
export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names a fixture needs from this pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'deelbalie-smoke-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  desk: async ({ folder }, use) => {
    const opened = await openApp(folder);
    await use(opened);
    await opened.app.close();
  },
  kiosk: async ({ folder }, use) => {
    const opened = await openApp(folder, ['--kiosk']);
    await use(opened);
    await opened.app.close();
  },
});

export { expect } from '@playwright/test';

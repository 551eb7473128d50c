import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectTool, run, say } from './run.ts';

/** Where Chrome, Chromium and Edge usually are. */
function usualPlaces(): string[] {
  const environment = process.env;
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = [
      environment['ProgramFiles'],
      environment['ProgramFiles(x86)'],
      environment['LOCALAPPDATA'],
    ].filter((root) => root !== undefined);
    return roots.flatMap((root) => [
      join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(root, 'Chromium', 'Application', 'chrome.exe'),
      join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);
  }
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'chrome',
  ];
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

const installed = (): string | null => {
  const given = process.env['DEELBALIE_BROWSER'];
  if (given && existsSync(given)) return given;
  return usualPlaces().find((place) => existsSync(place)) ?? null;
};

/** A browser that Playwright fetched for itself. */
async function playwrightsOwn(): Promise<string | null> {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * A browser for the tests: one that is installed, Playwright's own, or (as root on Debian) the
 * distribution's package. Says which. @throws Error when there is none and none can be had
 */
export async function findBrowser(): Promise<string> {
  const present = installed() ?? (await playwrightsOwn());
  if (present) {
    say(`Browser tests use ${present}.`);
    return present;
  }
  say('No Chrome, Chromium or Edge found; asking Playwright for its own.');
  await run(projectTool('playwright'), ['install', 'chromium']);
  const own = await playwrightsOwn();
  if (own) {
    say(`Browser tests use ${own}, fetched just now.`);
    return own;
  }
  if (isRoot() && existsSync('/usr/bin/apt-get')) {
    say("Playwright's browser could not be fetched; installing Debian's package.");
    await run('apt-get', ['update', '-qq']);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    const fresh = installed();
    if (fresh) {
      say(`Browser tests use ${fresh}, installed just now.`);
      return fresh;
    }
  }
  throw new Error(
    'No browser for the tests: install Chrome, Chromium or Edge, or set DEELBALIE_BROWSER to one.',
  );
}

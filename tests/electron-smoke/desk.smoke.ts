import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, openApp, test } from './open-app.ts';

// Page functions are written as text: this folder is checked with Node's types, which know no window.

test('the page is ours, stands on data of the core, and breaks no rule of its policy', async ({
  desk: { page },
}) => {
  expect(page.url()).toBe('app://deelbalie/');
  await page.evaluate(
    `addEventListener('securitypolicyviolation', (event) => { (window.violations ??= []).push(event.violatedDirective); })`,
  );
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(await page.evaluate('window.violations ?? []')).toEqual([]);
});

test('electron checklist 02, 03, 20 – the page finds nothing of Node or Electron', async ({
  desk: { page },
}) => {
  const found = await page.evaluate(
    `['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', 'bridge', '__dirname'].filter((name) => name in window)`,
  );
  expect(found).toEqual([]);
});

test('electron checklist 05 – microphone, place and notices are refused', async ({ desk: { page } }) => {
  expect(
    await page.evaluate(
      `navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'given', (error) => error.name)`,
    ),
  ).toBe('NotAllowedError');
  expect(
    await page.evaluate(
      `new Promise((done) => navigator.geolocation.getCurrentPosition(() => done('given'), (error) => done(error.code)))`,
    ),
  ).toBe(1);
  expect(await page.evaluate(`Notification.requestPermission()`)).not.toBe('granted');
});

test('electron checklist 07 – a script that is put into the page does not run', async ({
  desk: { page },
}) => {
  await page.evaluate(
    `{ const script = document.createElement('script'); script.textContent = 'window.ran = true'; document.body.append(script); }`,
  );
  expect(await page.evaluate(`window.ran === true`)).toBe(false);
  expect(
    await page.evaluate(`(() => { try { return (0, eval)('1'); } catch { return 'refused'; } })()`),
  ).toBe('refused');
});

test('electron checklist 13 – the page cannot leave', async ({ desk: { page } }) => {
  for (const url of [
    'https://example.org/',
    'file:///etc/hosts',
    'data:text/html,x',
    'app://deelbalie.example.org/',
  ]) {
    await page.evaluate(`location.href = ${JSON.stringify(url)}`);
  }
  await expect(page.locator('#app')).not.toBeEmpty();
  expect(page.url()).toBe('app://deelbalie/');
});

test('electron checklist 14 – no second window', async ({ desk: { app, page } }) => {
  expect(await page.evaluate(`window.open('app://deelbalie/')`)).toBeNull();
  expect(await page.evaluate(`window.open('about:blank')`)).toBeNull();
  expect(app.windows()).toHaveLength(1);
});

test('electron checklist 17 – a window the shell did not open gets no port', async ({
  desk: { app, folder },
}) => {
  await app.evaluate(
    async ({ BrowserWindow }, preload) => {
      const stray = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await stray.loadURL('data:text/html,stray');
    },
    join(import.meta.dirname, '..', '..', 'out', 'preload', 'index.cjs'),
  );
  const log = (): string => readFileSync(join(folder, 'logs', 'deelbalie.log'), 'utf8');
  await expect.poll(log).toContain('ipc.refused');
  expect(log()).toContain('unknownContents');
});

test('electron checklist 18 – neither the disk nor the rest of the app can be read through the page', async ({
  desk: { page },
}) => {
  const tries = [
    'file:///etc/hosts',
    'app://deelbalie/..%2f..%2fpackage.json',
    'app://deelbalie/../main/index.js',
    'app://other/',
  ];
  for (const url of tries) {
    const answer = await page.evaluate(
      `fetch(${JSON.stringify(url)}).then((response) => response.ok, () => false)`,
    );
    expect(answer, url).toBe(false);
  }
});

test('a second start of the same folder ends by itself', async ({ desk: { folder } }) => {
  await expect(openApp(folder)).rejects.toThrow();
});

test('closing leaves a closed database', async ({ folder }) => {
  const { app } = await openApp(folder);
  await app.close();
  const journal = join(folder, 'deelbalie.sqlite-wal');
  expect(existsSync(join(folder, 'deelbalie.sqlite'))).toBe(true);
  expect(existsSync(journal) ? statSync(journal).size : 0).toBe(0);
});

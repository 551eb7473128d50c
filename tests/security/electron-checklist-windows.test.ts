import { describe, expect, test } from 'vitest';
import { openShell } from '#tests/support/open-shell.ts';
import { PARTITIONS, windowOptions } from '../../src/main/shell/window-options.ts';

/**
 * Electron's security checklist, the items that live in the options of a window and in what a page may reach. The numbers are those
 * of Electron's own list. What only a real Electron can show is in tests/electron-smoke.
 */

const kinds = (['staff', 'kiosk'] as const).flatMap((place) =>
  [true, false].map((packaged) => ({ place, packaged })),
);

describe.each(kinds)('a $place window, packaged: $packaged', (kind) => {
  const preferences = windowOptions({ ...kind, preload: '/out/preload/index.cjs' }).webPreferences ?? {};

  test('electron checklist 02 – no Node in the page, its workers or its frames', () => {
    expect(preferences).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    });
  });
  test('electron checklist 03 – preload and page live in separate worlds', () => {
    expect(preferences.contextIsolation).toBe(true);
  });
  test('electron checklist 04 – the page runs in the sandbox', () => {
    expect(preferences.sandbox).toBe(true);
  });
  test('electron checklist 06 – web security stays on', () => {
    expect(preferences.webSecurity).toBe(true);
  });
  test('electron checklist 08 – nothing insecure is let into the page', () => {
    expect(preferences.allowRunningInsecureContent).toBe(false);
  });
  test('electron checklist 09 – no experimental features', () => {
    expect(preferences.experimentalFeatures).toBe(false);
  });
  test('electron checklist 10 – no Blink feature is switched on', () => {
    expect(preferences).not.toHaveProperty('enableBlinkFeatures');
  });
  test('electron checklist 11 – no webview tag', () => {
    expect(preferences.webviewTag).toBe(false);
  });
});

test('every window of the running shell is made with these options and no others', async () => {
  for (const place of ['staff', 'kiosk'] as const) {
    const { window } = await openShell({ place, packaged: true });
    expect(window().options).toEqual(
      windowOptions({ place, preload: '/out/preload/index.cjs', packaged: true }),
    );
  }
});

test('electron checklist 12 – a webview is never attached, in windows and in contents nobody opened on purpose', async () => {
  const { contents, electron, logLines } = await openShell();
  expect(contents().prevents('will-attach-webview', {}, {})).toBe(true);
  expect(electron.newContents('stray').prevents('will-attach-webview', {}, {})).toBe(true);
  expect(logLines.filter(({ event }) => event === 'webview.refused')).toHaveLength(2);
});

test('electron checklist 13 – a page stays at our address, whoever wants it elsewhere', async () => {
  const { contents, electron, logLines } = await openShell();
  expect(contents().navigateAsPage('app://deelbalie/#/people')).toBe(true);
  const elsewhere = [
    'https://example.org/?name=Marker',
    'app://deelbalie.example.org/',
    'javascript:1',
    'data:text/html,x',
    'file:///etc/passwd',
  ];
  expect(elsewhere.filter((url) => contents().navigateAsPage(url))).toEqual([]);
  expect(elsewhere.filter((url) => contents().redirectAsServer(url))).toEqual([]);
  expect(contents().navigateAsPage('app://deelbalie/', false)).toBe(false);
  expect(electron.newContents('stray').navigateAsPage('app://deelbalie/')).toBe(false);
  expect(JSON.stringify(logLines)).not.toContain('Marker');
});

test('electron checklist 13 – a kiosk does not even go to the desk', async () => {
  const { contents } = await openShell({ place: 'kiosk' });
  expect(contents().navigateAsPage('app://deelbalie/kiosk')).toBe(true);
  expect(contents().navigateAsPage('app://deelbalie/')).toBe(false);
});

test('electron checklist 14 – no page opens a window; what may leave the app goes to the browser', async () => {
  const { contents, electron } = await openShell();
  const tries = [
    'app://deelbalie/',
    'https://example.org/',
    'https://www.kortrijk.be/',
    'about:blank',
    'javascript:1',
  ];
  expect(tries.map((url) => contents().openAsPage(url))).toEqual(tries.map(() => 'deny'));
  expect(electron.windows.size).toBe(1);
  expect(electron.opened).toEqual(['https://www.kortrijk.be/']);
});

test('electron checklist 14 – from a kiosk nothing goes to the browser either', async () => {
  const { contents, electron } = await openShell({ place: 'kiosk' });
  expect(contents().openAsPage('https://www.kortrijk.be/')).toBe('deny');
  expect(electron.opened).toEqual([]);
});

describe('R04: a locked kiosk', () => {
  test('lets through what a scanner types and no shortcut', async () => {
    const { contents } = await openShell({ place: 'kiosk' });
    const typed = ['D', '-', '7', 'Enter', 'Tab'];
    expect(typed.filter((key) => contents().pressKey(key))).toEqual(typed);
    const special = ['F5', 'F11', 'F12', 'ContextMenu', 'BrowserBack'];
    expect(special.filter((key) => contents().pressKey(key))).toEqual([]);
    const shortcuts = ['p', 'r', 'w', 'I', '0'];
    expect(shortcuts.filter((key) => contents().pressKey(key, { control: true }))).toEqual([]);
    expect(contents().pressKey('F4', { alt: true })).toBe(false);
  });
  test('has no menu, no context menu, no zoom and no "leave this page?"', async () => {
    const { contents, electron } = await openShell({ place: 'kiosk' });
    expect(electron.menus).toEqual([null]);
    expect(contents().prevents('context-menu', {})).toBe(true);
    expect(contents().prevents('will-prevent-unload')).toBe(true);
    expect(contents().zoomLimits).toEqual([1, 1]);
  });
  test('is as strict to contents we did not open', async () => {
    const { electron } = await openShell();
    expect(electron.newContents('stray').pressKey('p', { control: true })).toBe(false);
  });
  test('a desk keeps its keyboard', async () => {
    const { contents } = await openShell();
    expect(contents().pressKey('k', { control: true })).toBe(true);
    expect(contents().zoomLimits).toBeUndefined();
  });
});

test('a Mac desk keeps copy and paste in its menu, and nothing that reloads or inspects', async () => {
  const { electron } = await openShell({ platform: 'darwin', packaged: true });
  const menu = JSON.stringify(electron.menus);
  for (const role of ['copy', 'paste', 'quit']) expect(menu).toContain(`"role":"${role}"`);
  expect(menu).not.toMatch(/reload|toggleDevTools|viewMenu|zoom/i);
});

test('places have separate sessions that stay in memory', () => {
  expect(new Set(Object.values(PARTITIONS)).size).toBe(2);
  for (const partition of Object.values(PARTITIONS)) expect(partition).not.toMatch(/^persist:/);
});

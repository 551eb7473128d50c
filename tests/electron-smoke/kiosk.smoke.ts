import { expect, test } from './open-app.ts';

test('the kiosk fills the screen with its own page', async ({ kiosk: { app, page } }) => {
  expect(page.url()).toBe('app://deelbalie/kiosk');
  const state = await app.evaluate(({ BrowserWindow, Menu, powerSaveBlocker }) => {
    const [window] = BrowserWindow.getAllWindows();
    return {
      kiosk: window?.isKiosk(),
      closable: window?.closable,
      menu: Menu.getApplicationMenu(),
      awake: powerSaveBlocker.isStarted(0) || powerSaveBlocker.isStarted(1),
    };
  });
  expect(state).toEqual({ kiosk: true, closable: false, menu: null, awake: true });
});

test('R04: shortcuts reach nothing', async ({ kiosk: { app, page } }) => {
  await page.evaluate(`window.sameVisit = true`);
  for (const keys of ['F5', 'Control+R', 'Control+Shift+I', 'Control+P', 'Alt+ArrowLeft', 'Control+Equal'])
    await page.keyboard.press(keys);
  expect(await page.evaluate(`window.sameVisit === true`)).toBe(true);
  expect(app.windows()).toHaveLength(1);
});

test('electron checklist 13 – a kiosk does not go to the desk', async ({ kiosk: { page } }) => {
  await page.evaluate(`location.href = 'app://deelbalie/'`);
  await expect(page.locator('#app')).not.toBeEmpty();
  expect(page.url()).toBe('app://deelbalie/kiosk');
});

test('R03: after a crash the kiosk is back within five seconds, with nothing kept', async ({
  kiosk: { app, page },
}) => {
  await page.evaluate(`localStorage.setItem('marker', 'x')`);
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  const kept = () =>
    app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (contents === undefined || contents.isCrashed() || contents.isLoading()) return 'gone';
      return contents.executeJavaScript(
        `document.querySelector('#app > *') === null ? 'empty' : String(localStorage.getItem('marker'))`,
      ) as Promise<string>;
    });
  await expect.poll(kept, { timeout: 5_000 }).toBe('null');
});

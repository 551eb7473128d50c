import { expect, test } from 'vitest';
import { windowOptions } from './window-options.ts';

const make = (place: 'staff' | 'kiosk', packaged = true) =>
  windowOptions({ place, preload: '/out/preload/index.cjs', packaged });

test('a kiosk fills the screen and offers nothing to hold on to', () => {
  expect(make('kiosk')).toMatchObject({
    kiosk: true,
    fullscreen: true,
    frame: false,
    closable: false,
    minimizable: false,
    resizable: false,
    alwaysOnTop: true,
  });
});

test('a kiosk page has no spelling check, no dialogs and no developer tools, packaged or not', () => {
  for (const packaged of [true, false]) {
    expect(make('kiosk', packaged).webPreferences).toMatchObject({
      spellcheck: false,
      disableDialogs: true,
      devTools: false,
      navigateOnDragDrop: false,
    });
  }
});

test('a desk is a window of at least 1024 by 640 with developer tools only while developing', () => {
  expect(make('staff')).toMatchObject({ minWidth: 1024, minHeight: 640 });
  expect(make('staff')).not.toHaveProperty('kiosk');
  expect(make('staff', true).webPreferences?.devTools).toBe(false);
  expect(make('staff', false).webPreferences?.devTools).toBe(true);
});

test('what a page stores stays in memory: no partition is kept on disk, and desk and kiosk share none', () => {
  const [staff, kiosk] = [make('staff'), make('kiosk')].map((options) => options.webPreferences?.partition);
  expect(staff).not.toBe(kiosk);
  for (const partition of [staff, kiosk]) expect(partition).toMatch(/^(?!persist:).+/);
});

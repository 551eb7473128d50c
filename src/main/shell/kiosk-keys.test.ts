import { expect, test } from 'vitest';
import { isKioskKeyAllowed } from './kiosk-keys.ts';

const plain = { control: false, alt: false, meta: false };

test.each(['a', 'Z', '0', '9', '-', '&', 'é', '§', 'ü', 'ш', 'ع', '😀', ' '])(
  'the character %s reaches the page',
  (key) => {
    expect(isKioskKeyAllowed({ key, ...plain })).toBe(true);
  },
);

test.each([
  'Enter',
  'Tab',
  'Escape',
  'Backspace',
  'ArrowDown',
  'Home',
  'PageUp',
  'Shift',
  'CapsLock',
  'Dead',
])('%s reaches the page: a scanner or an accessible keyboard sends it', (key) =>
  expect(isKioskKeyAllowed({ key, ...plain })).toBe(true),
);

test.each([
  ...Array.from({ length: 24 }, (_, index) => `F${index + 1}`),
  'Alt',
  'AltGraph',
  'Control',
  'Meta',
  'OS',
  'Hyper',
  'Super',
  'Fn',
  'ContextMenu',
  'PrintScreen',
  'Print',
  'Pause',
  'Insert',
  'BrowserBack',
  'BrowserForward',
  'BrowserHome',
  'BrowserRefresh',
  'BrowserSearch',
  'BrowserFavorites',
  'BrowserStop',
  'LaunchApplication1',
  'LaunchMail',
  'LaunchMediaPlayer',
  'AudioVolumeUp',
  'MediaPlayPause',
  'Power',
  'Sleep',
  'WakeUp',
  'ZoomIn',
  'ZoomOut',
  'ZoomToggle',
  'Open',
  'Close',
  'New',
  'Save',
  'Help',
  'Find',
  'Copy',
  'Cut',
  'Paste',
  'Undo',
  'Process',
  'Unidentified',
  '',
  '\u0000',
  '\u001b',
  '\t',
  'SomethingNew',
])('%s does not reach the page', (key) => {
  expect(isKioskKeyAllowed({ key, ...plain })).toBe(false);
});

test.each([
  ['print', 'p', { control: true }],
  ['reload', 'r', { control: true }],
  ['quit', 'q', { control: true }],
  ['close', 'w', { control: true }],
  ['developer tools', 'I', { control: true }],
  ['zoom', '+', { control: true }],
  ['reset zoom', '0', { control: true }],
  ['quit on a Mac', 'q', { meta: true }],
  ['print on a Mac', 'p', { meta: true }],
  ['close on Windows', 'F4', { alt: true }],
  ['back', 'ArrowLeft', { alt: true }],
  ['the menu of the window', ' ', { alt: true }],
  ['another window', 'Tab', { alt: true }],
  ['the task manager', 'Escape', { control: true }],
])('no shortcut: %s', (_what, key, held) => {
  expect(isKioskKeyAllowed({ key, ...plain, ...held })).toBe(false);
});

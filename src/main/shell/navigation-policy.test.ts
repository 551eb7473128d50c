import { expect, test } from 'vitest';
import { isOwnUrl } from '../hosts/electron/scheme.ts';
import { mayDownload, mayNavigate, mayRequest } from './navigation-policy.ts';

const own = ['app://deelbalie/', 'app://deelbalie/kiosk', 'app://deelbalie/people?x=1#y'];

/** Addresses that are not ours, however much they look like it. */
const foreign = [
  'https://example.org/',
  'http://localhost:5173/',
  'app://deelbalie.example.org/',
  'app://deelbalie@example.org/',
  'app://user:secret@deelbalie/',
  'app://deelbalie:8080/',
  'app://deelbalie%2eexample.org/',
  'app://xdeelbalie/',
  'app:deelbalie/',
  'app:///deelbalie',
  'apps://deelbalie/',
  'file:///etc/passwd',
  'file://deelbalie/',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:app://deelbalie/1234',
  'blob:https://example.org/1234',
  'about:blank',
  'about:srcdoc',
  'view-source:app://deelbalie/',
  'chrome://gpu',
  'devtools://devtools/bundled/inspector.html',
  'ftp://deelbalie/',
  'ws://deelbalie/',
  '//deelbalie/',
  '/kiosk',
  'app://',
  'not an address',
  '',
];

test.each(own)('%s is ours', (url) => expect(isOwnUrl(url)).toBe(true));
test.each(foreign)('%s is not ours', (url) => expect(isOwnUrl(url)).toBe(false));

test.each(own)('a desk may go to %s', (url) => {
  expect(mayNavigate({ url, place: 'staff', isMainFrame: true })).toBe(true);
});

test.each(foreign)('nobody may go to %s', (url) => {
  expect(mayNavigate({ url, place: 'staff', isMainFrame: true })).toBe(false);
  expect(mayNavigate({ url, place: 'kiosk', isMainFrame: true })).toBe(false);
});

test.each([
  ['app://deelbalie/kiosk', true],
  ['app://deelbalie/kiosk/things', true],
  ['app://deelbalie/', false],
  ['app://deelbalie/kiosks', false],
  ['app://deelbalie/kiosk/../', false],
  ['app://deelbalie/to-the-desk', false],
])('a kiosk going to %s: %s', (url, allowed) => {
  expect(mayNavigate({ url, place: 'kiosk', isMainFrame: true })).toBe(allowed);
});

test('a frame inside a page goes nowhere, and neither does a window we did not open', () => {
  expect(mayNavigate({ url: 'app://deelbalie/', place: 'staff', isMainFrame: false })).toBe(false);
  expect(mayNavigate({ url: 'app://deelbalie/', place: undefined, isMainFrame: true })).toBe(false);
});

test.each([
  ['app://deelbalie/assets/a.js', true],
  ['data:image/png;base64,AA', true],
  ['blob:app://deelbalie/1234', true],
  ['blob:app://deelbalie.example.org/1234', false],
  ['blob:https://example.org/1234', false],
  ['https://example.org/font.woff2', false],
  ['http://127.0.0.1/', false],
  ['ws://127.0.0.1/', false],
  ['file:///etc/passwd', false],
  ['devtools://devtools/x', false],
])('a page fetching %s: %s', (url, allowed) => expect(mayRequest(url, false)).toBe(allowed));

test('developer tools may load themselves, where there are any', () => {
  expect(mayRequest('devtools://devtools/x', true)).toBe(true);
  expect(mayRequest('https://example.org/', true)).toBe(false);
});

test.each([
  ['blob:app://deelbalie/1', 'staff', true],
  ['app://deelbalie/export.csv', 'staff', true],
  ['https://example.org/x.exe', 'staff', false],
  ['data:text/csv,a', 'staff', false],
  ['blob:app://deelbalie/1', 'kiosk', false],
  ['blob:app://deelbalie/1', undefined, false],
] as const)('saving %s at %s: %s', (url, place, allowed) => expect(mayDownload(url, place)).toBe(allowed));

import { expect, test } from 'vitest';
import { isPermitted, type PermissionFacts } from './permission-policy.ts';

const camera: PermissionFacts = {
  permission: 'media',
  place: 'staff',
  url: 'app://deelbalie/',
  isMainFrame: true,
  media: ['video'],
};

test('a desk may use the camera, to scan', () => expect(isPermitted(camera)).toBe(true));

test('a copy button works at a desk', () => {
  expect(isPermitted({ ...camera, permission: 'clipboard-sanitized-write', media: [] })).toBe(true);
});

test.each<[string, Partial<PermissionFacts>]>([
  ['at a kiosk', { place: 'kiosk' }],
  ['in a window we did not open', { place: undefined }],
  ['for a page that is not ours', { url: 'https://example.org/' }],
  ['for a page that looks like ours', { url: 'app://deelbalie.example.org/' }],
  ['for a page without an address', { url: '' }],
  ['for a frame inside the page', { isMainFrame: false }],
  ['with the microphone', { media: ['video', 'audio'] }],
  ['for the microphone alone', { media: ['audio'] }],
  ['for a screen, which Chromium asks with an empty list', { media: [] }],
  ['for something it does not name', { media: ['unknown'] }],
])('no camera %s', (_when, change) => expect(isPermitted({ ...camera, ...change })).toBe(false));

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { kioskPreloads } from './kiosk-preloads.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deelbalie-preloads-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function built(manifest: object): string {
  mkdirSync(join(folder, '.vite'));
  writeFileSync(join(folder, '.vite', 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

test("the kiosk's page names its code, its style, its words and the letters of its first screen", () => {
  const root = built({
    'src/kiosk/start.tsx': {
      file: 'assets/start-1.js',
      css: ['assets/start-1.css'],
      assets: [
        'assets/atkinson-hyperlegible-next-latin-wght-normal-1.woff2',
        'assets/atkinson-hyperlegible-next-latin-ext-wght-normal-1.woff2',
      ],
      imports: ['_shared.js'],
    },
    '_shared.js': { file: 'assets/shared-1.js', imports: ['src/kiosk/start.tsx'] },
    '../shared/i18n/nl/kiosk.json': { file: 'assets/kiosk-1.js' },
    'src/staff/start.tsx': { file: 'assets/desk-1.js' },
  });
  expect(kioskPreloads(root)?.split(', ')).toEqual([
    '</assets/start-1.js>; rel=modulepreload',
    '</assets/start-1.css>; rel=preload; as=style; crossorigin',
    '</assets/atkinson-hyperlegible-next-latin-wght-normal-1.woff2>; rel=preload; as=font; type="font/woff2"; crossorigin',
    '</assets/shared-1.js>; rel=modulepreload',
    '</assets/kiosk-1.js>; rel=modulepreload',
  ]);
});

test('a page without a list of its files is served without', () => {
  expect(kioskPreloads(folder)).toBeNull();
});

test('a list that knows no kiosk promises nothing', () => {
  expect(kioskPreloads(built({ 'index.html': { file: 'assets/index-1.js' } }))).toBeNull();
});

import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const renderer = fileURLToPath(new URL('../..', import.meta.url));
const sheets = globSync('**/*.css', { cwd: renderer }).toSorted();

/** What right-to-left pages, Turkish capitals, Arabic script or a keyboard user would trip over (L11, L12, L13, A25). */
const forbidden: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['a physical side', /(?:^|[\s;{(-])(?:left|right)(?:$|[\s;:,)-])/],
  ['a physical size limit', /(?:^|[\s;{])(?:min-|max-)?(?:width|height)\s*:/],
  ['capitals only', /text-transform\s*:\s*(?:uppercase|capitalize)/],
  ['letter spacing', /letter-spacing\s*:/],
  ['italics', /font-style\s*:\s*(?:italic|oblique)/],
  [
    'a hidden focus ring without a replacement',
    /:focus(?:-visible)?[^{}]*\{[^}]*outline\s*:\s*(?:none|0)[^}]*\}(?!\s*\/\*)/,
  ],
];

function offences(css: string): string[] {
  const bare = css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/url\([^)]*\)/g, '');
  return forbidden.filter(([, pattern]) => pattern.test(bare)).map(([name]) => name);
}

test('there are style sheets to look at', () => {
  expect(sheets.length).toBeGreaterThan(30);
});

test.each(sheets)('%s mirrors by itself and keeps scripts whole', (sheet) => {
  const allowed = sheet.endsWith('ui/base.css') ? ['a hidden focus ring without a replacement'] : [];
  const found = offences(readFileSync(`${renderer}/${sheet}`, 'utf8'));
  expect(found.filter((name) => !allowed.includes(name))).toEqual([]);
});

test('every sheet of ui states the order of layers, because the first one loaded decides it', () => {
  const layered = sheets
    .filter((sheet) => sheet.includes('ui/'))
    .map((sheet) => ({ sheet, css: readFileSync(`${renderer}/${sheet}`, 'utf8') }))
    .filter(({ css }) => css.includes('@layer'));
  const silent = layered
    .filter(({ css }) => !css.includes('@layer base, ui, page;'))
    .map(({ sheet }) => sheet);
  expect(silent).toEqual([]);
});

test.each([
  ['margin-left: 4px;', 'a physical side'],
  ['text-align: right;', 'a physical side'],
  ['border-right-color: red;', 'a physical side'],
  ['inset: 0; left: 0;', 'a physical side'],
  ['.a { width: 3rem; }', 'a physical size limit'],
  ['letter-spacing: 1px;', 'letter spacing'],
  ['text-transform: uppercase;', 'capitals only'],
  ['.a:focus { outline: none; }', 'a hidden focus ring without a replacement'],
])('the guard sees %s', (css, name) => {
  expect(offences(css)).toContain(name);
});

test.each([
  'padding-inline-start: 4px;',
  'text-align: start;',
  '.copyright { color: red; }',
  '.a { stroke-width: 2; }',
])('the guard lets %s pass', (css) => {
  expect(offences(css)).toEqual([]);
});

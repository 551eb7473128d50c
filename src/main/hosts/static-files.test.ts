import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  contentSecurityPolicy,
  headersFor,
  REACT_ARIA_PRESS_STYLE,
  resolveSpeechFile,
  resolveStaticFile,
  securityHeaders,
} from './static-files.ts';

const root = join(sep, 'srv', 'out', 'renderer');
const page = join(root, 'index.html');

test.each(['/', '/kiosk', '/kiosk/', '/index.html'])('%s is the page', (path) => {
  expect(resolveStaticFile(root, path)).toEqual({ file: page, type: 'text/html; charset=utf-8' });
});

test.each([
  ['/assets/index-Ab3_x-9Z.js', 'text/javascript; charset=utf-8'],
  ['/assets/index-Ab3_x-9Z.css', 'text/css; charset=utf-8'],
  ['/assets/noto-sans-arabic-wght-normal-DwAbCd12.woff2', 'font/woff2'],
  ['/pictograms/drill.svg', 'image/svg+xml'],
  ['/sounds/good.OGG', 'audio/ogg'],
  ['/assets/scan-good-DLLRKKqK.wav', 'audio/wav'],
])('%s is a file of the build', (path, type) => {
  expect(resolveStaticFile(root, path)).toEqual({ file: join(root, path), type });
});

/** One row per trick that got out of somebody's folder once. */
test.each([
  ['up', '/../secret.js'],
  ['up, encoded', '/%2e%2e/secret.js'],
  ['up, half encoded', '/.%2e/secret.js'],
  ['up with an encoded slash', '/..%2fsecret.js'],
  ['up, encoded twice', '/%252e%252e/secret.js'],
  ['up through a folder', '/assets/../../secret.js'],
  ['up with backslashes', String.raw`/..\secret.js`],
  ['up with encoded backslashes', '/..%5csecret.js'],
  ['the neighbour whose name begins the same', '/../renderer-old/secret.js'],
  ['an absolute path', '//etc/hosts.txt'],
  ['a drive', '/C:/Windows/win.txt'],
  ['a data stream of Windows', '/index.html::$DATA'],
  ['a trailing dot of Windows', '/index.html.'],
  ['a cut-off name', '/secret.db%00.js'],
  ['a line break', '/a%0a.js'],
  ['a broken escape', '/%zz.js'],
  ['a lone percent', '/%'],
  ['a dot file', '/.env.json'],
  ['a folder with a dot', '/.git/config.json'],
  ['a folder', '/assets'],
  ['a folder with a slash', '/assets/'],
  ['a source map', '/assets/index-Ab3_x-9Z.js.map'],
  ['a database', '/deelbalie.sqlite'],
  ['no extension', '/LICENSE'],
  ['a page of the app that is none', '/kiosk/secret'],
  ['the kiosk twice', '//kiosk'],
  ['nothing', ''],
  ['a relative path', 'index.html'],
  ['an unknown type', '/a.exe'],
])('refuses %s', (_trick, path) => {
  expect(resolveStaticFile(root, path)).toBeNull();
});

test('whatever the path, what is found lies in the root and has a known type', () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '%2e',
    '%2f',
    '%5c',
    '\\',
    '/',
    '//',
    'a',
    'renderer',
    'x.js',
    ':',
    '\0',
    '%00',
    '~',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 }))), (pieces) => {
      const found = resolveStaticFile(root, `/${pieces.join('')}`);
      if (found === null) return;
      expect(found.file.startsWith(root + sep)).toBe(true);
      expect(found.file.split(sep)).not.toContain('..');
    }),
    { numRuns: 2_000 },
  );
});

const directives = (policy: string): Map<string, string> =>
  new Map(
    policy.split('; ').map((part) => [part.slice(0, part.indexOf(' ')), part.slice(part.indexOf(' ') + 1)]),
  );

test('the policy allows our own files and nothing that came with a text', () => {
  const policy = directives(contentSecurityPolicy({ dev: false }));
  expect(Object.fromEntries(policy)).toEqual({
    'default-src': "'self'",
    'script-src': "'self'",
    'style-src': `'self' ${REACT_ARIA_PRESS_STYLE}`,
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'media-src': "'self' blob:",
    'object-src': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    'form-action': "'none'",
  });
});

test('only in development may a script stand in the page, and eval never', () => {
  expect(contentSecurityPolicy({ dev: false })).not.toContain('unsafe');
  const dev = directives(contentSecurityPolicy({ dev: true }));
  expect(dev.get('script-src')).toBe("'self' 'unsafe-inline'");
  expect(dev.get('connect-src')).toContain('ws://localhost:*');
  expect(contentSecurityPolicy({ dev: true })).not.toContain('unsafe-eval');
});

test('the listed style is the one the installed React Aria adds', () => {
  const source = readFileSync('node_modules/react-aria/dist/private/interactions/usePress.mjs', 'utf8');
  const template = /style\.textContent = `([^`]+)`\.trim\(\)/.exec(source)?.[1];
  const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1];
  const css = template?.replaceAll(/\$\{[^}]+\}/g, attribute ?? '').trim() ?? '';
  expect(css).toContain('touch-action');
  expect(REACT_ARIA_PRESS_STYLE).toBe(`'sha256-${createHash('sha256').update(css).digest('base64')}'`);
});

test('every answer says that its type is not to be guessed', () => {
  expect(securityHeaders()).toMatchObject({
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
});

test('a page carries the policy and is never kept; a file with a hash in its name is kept for ever', () => {
  const at = (path: string) =>
    headersFor(resolveStaticFile(root, path) ?? { file: '', type: '' }, { dev: false });
  expect(at('/kiosk')).toMatchObject({
    'Cache-Control': 'no-store',
    'Content-Security-Policy': contentSecurityPolicy({ dev: false }),
  });
  expect(at('/assets/index-Ab3_x-9Z.js')).toMatchObject({
    'Cache-Control': 'public, max-age=31536000, immutable',
  });
  expect(at('/pictograms/drill.svg')).toMatchObject({ 'Cache-Control': 'no-cache' });
  expect(at('/pictograms/drill.svg')).not.toHaveProperty('Content-Security-Policy');
});

const pack = join(sep, 'srv', 'house', 'speech');

test.each([
  '/speech/nl/clips.json',
  '/speech/fa-AF/0123456789abcdef.opus',
  '/speech/ti/0123456789abcdef.mp3',
])('%s is a clip of the house', (path) => {
  expect(resolveSpeechFile(pack, path)?.file).toBe(join(pack, ...path.split('/').slice(2)));
});

test.each([
  '/speech/nl/../../deelbalie.sqlite',
  '/speech/nl/%2e%2e/clips.json',
  '/speech/../clips.json',
  '/speech/nl/other.json',
  '/speech/nl/0123456789abcdef.html',
  '/speech/clips.json',
  '/assets/clips.json',
])('%s is none', (path) => {
  expect(resolveSpeechFile(pack, path)).toBeNull();
});

test('a host without a pack serves none', () => {
  expect(resolveSpeechFile(undefined, '/speech/nl/clips.json')).toBeNull();
});

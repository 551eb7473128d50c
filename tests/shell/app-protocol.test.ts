import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/support/temp-folder.ts';
import { createAppProtocol } from '../../src/main/hosts/electron/app-protocol.ts';
import { contentSecurityPolicy } from '../../src/main/hosts/static-files.ts';
import { LAST_RESORT_PATH, lastResortPage } from '../../src/main/shell/last-resort-page.ts';

function protocolOn(root = temporaryFolder()) {
  mkdirSync(join(root, 'assets', 'folder.js'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Deelbalie</title>');
  writeFileSync(join(root, 'assets', 'a.js'), 'export {};');
  writeFileSync(join(root, 'assets', 'a.js.map'), '{}');
  const refused: string[] = [];
  mkdirSync(join(root, 'pack', 'nl'), { recursive: true });
  writeFileSync(join(root, 'pack', 'nl', 'clips.json'), '{"version":1}');
  const answer = createAppProtocol({
    root,
    speechRoot: join(root, 'pack'),
    builtIn: { [LAST_RESORT_PATH]: lastResortPage },
    onRefused: (reason, path) => void refused.push(`${reason} ${path}`),
  });
  // Node refuses to make a request with a user name in its address; Chromium does not, so the address is put in its place.
  const request = (url: string, method: string): Request =>
    Object.create(new Request('app://deelbalie/', { method }), {
      url: { value: url },
      method: { value: method },
    });
  return { refused, get: (url: string, method = 'GET') => answer(request(url, method)) };
}

test.each(['app://deelbalie/', 'app://deelbalie/kiosk', 'app://deelbalie/kiosk?x=1#y', 'app://deelbalie'])(
  '%s is the page, under the policy, never kept',
  async (url) => {
    const response = await protocolOn().get(url);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<title>Deelbalie</title>');
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy({ dev: false }));
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('no-store');
  },
);

test('a file of the build comes with its type', async () => {
  const response = await protocolOn().get('app://deelbalie/assets/a.js');
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await response.text()).toBe('export {};');
});

test.each([
  ['POST', 'app://deelbalie/', 405, 'method /'],
  ['HEAD', 'app://deelbalie/assets/a.js', 405, 'method /assets/a.js'],
  ['GET', 'app://deelbalie.example.org/', 404, 'address '],
  ['GET', 'app://example.org@deelbalie/', 404, 'address '],
  ['GET', 'https://deelbalie/', 404, 'address '],
  ['GET', 'app://deelbalie/%2e%2e%2f%2e%2e%2fetc/passwd.txt', 404, 'path /%2e%2e%2f%2e%2e%2fetc/passwd.txt'],
  ['GET', 'app://deelbalie/..%5c..%5csecret.js', 404, String.raw`path /..%5c..%5csecret.js`],
  ['GET', 'app://deelbalie/assets', 404, 'path /assets'],
  ['GET', 'app://deelbalie/assets/', 404, 'path /assets/'],
  ['GET', 'app://deelbalie/assets/folder.js', 404, 'missing /assets/folder.js'],
  ['GET', 'app://deelbalie/assets/a.js.map', 404, 'path /assets/a.js.map'],
  ['GET', 'app://deelbalie/assets/none.js', 404, 'missing /assets/none.js'],
])('%s %s is refused with %i and an empty answer', async (method, url, status, logged) => {
  const { get, refused } = protocolOn();
  const response = await get(url, method);
  expect(response.status).toBe(status);
  expect(await response.text()).toBe('');
  expect(refused).toEqual([logged]);
});

test('what is noted about a refusal leaves out what somebody may have typed', async () => {
  const { get, refused } = protocolOn();
  await get('app://deelbalie/nowhere?name=Marker#Marker');
  expect(refused.join()).not.toContain('Marker');
});

test('the last-resort page needs nothing but itself: Dutch first, no script, and a policy that allows none', async () => {
  const response = await protocolOn().get(`app://deelbalie${LAST_RESORT_PATH}`);
  const html = await response.text();
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]+=';/);
  expect(html).not.toMatch(/<script|<link|<img|https?:|url\(|@import|\son\w+=/i);
  expect(html).toMatch(/<html lang="nl">[\s\S]*balie[\s\S]*lang="fr"[\s\S]*lang="en"/);
});

test('what the house reads aloud comes from its own pack', async () => {
  const { get } = protocolOn();
  const response = await get('app://deelbalie/speech/nl/clips.json');
  expect([response.status, await response.text()]).toEqual([200, '{"version":1}']);
  expect((await get('app://deelbalie/speech/fr/clips.json')).status).toBe(404);
});

import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemRandom } from '#core/node-ports.ts';
import { guardRequest, ownHosts } from '../../src/main/hosts/web/request-guard.ts';
import { startWebHost, type WebHost } from '../../src/main/hosts/web/web-host.ts';
import { makeTestCore, type TestCore } from '../support/make-test-core.ts';

let house: TestCore;
let host: WebHost;

beforeAll(async () => {
  house = await makeTestCore({ invented: true });
  host = await startWebHost({
    core: house.core,
    pageRoot: '/nowhere',
    port: 0,
    appVersion: '1.2.3',
    log: house.ports.log,
    random: systemRandom,
  });
});

afterAll(async () => {
  await host.close();
  await house.close();
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A raw request: fetch would correct the very headers these tests get wrong. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: host.port, path, method: options.method ?? 'GET', headers: options.headers },
      (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(options.body);
  });
}

const json = { 'content-type': 'application/json' };

test('the host listens on loopback and says how it is', async () => {
  expect(host.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(JSON.parse((await ask('/healthz')).body)).toEqual({ status: 'ok', version: '1.2.3' });
});

test('a name that was made to point at this machine does not get in', async () => {
  expect((await ask('/healthz', { headers: { host: 'evil.example' } })).status).toBe(403);
  expect(
    (await ask('/rpc/session/status', { method: 'POST', headers: { host: `evil.example:${host.port}` } }))
      .status,
  ).toBe(403);
});

test('a page from elsewhere can neither act nor read', async () => {
  const act = (headers: Record<string, string>) => ask('/rpc/session/status', { method: 'POST', headers });
  expect((await act({ origin: 'https://evil.example' })).status).toBe(403);
  expect((await act({ origin: 'null' })).status).toBe(403);
  expect((await act({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect(
    (await ask('/api/loans/today', { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' } }))
      .status,
  ).toBe(403);
  expect((await act({ origin: `http://127.0.0.1:${host.port}` })).status).toBe(200);
});

test('procedures are posted, never fetched by a link', async () => {
  expect((await ask('/rpc/session/status')).status).toBe(405);
});

test('a message that is too large is refused', async () => {
  const answer = await ask('/rpc/session/signIn', {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ json: { signInName: 'x'.repeat(1_100_000), secret: 'x' } }),
  });
  expect(answer.status).toBe(413);
});

test('the cookie cannot be read by a page, goes nowhere else, and is a new one after sign-in', async () => {
  const cookieOf = (answer: Answer) => String(answer.headers['set-cookie']?.[0] ?? '');
  const first = cookieOf(await ask('/rpc/session/status', { method: 'POST' }));
  expect(first).toMatch(/^deelbalie_staff_\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
  const cookie = first.split(';')[0] ?? '';
  const signedIn = await ask('/rpc/session/signIn', {
    method: 'POST',
    headers: { ...json, cookie },
    body: JSON.stringify({ json: { signInName: 'balie', secret: '270513' } }),
  });
  expect(signedIn.status).toBe(200);
  const second = cookieOf(signedIn).split(';')[0] ?? '';
  expect(second).not.toBe(cookie);
  expect((await ask('/rpc/loans/today', { method: 'POST', headers: { cookie: second } })).status).toBe(200);
  expect((await ask('/rpc/loans/today', { method: 'POST', headers: { cookie } })).status).toBe(401);
});

test('a token nobody gave out is worth nothing', async () => {
  const cookie = `deelbalie_staff_${host.port}=${'A'.repeat(43)}`;
  const answer = await ask('/rpc/session/status', { method: 'POST', headers: { cookie } });
  expect(String(answer.headers['set-cookie'])).not.toContain('A'.repeat(43));
});

test('a desk cookie opens nothing at the kiosk address, and the kiosk cookie nothing at the desk', async () => {
  const kiosk = await ask('/kiosk/rpc/session/status', { method: 'POST' });
  expect(String(kiosk.headers['set-cookie'])).toMatch(
    /^deelbalie_kiosk_\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/kiosk; Max-Age=\d+$/,
  );
  expect(JSON.parse(kiosk.body)).toMatchObject({ json: { place: 'kiosk', state: 'signedOut' } });
  const cookie = String(kiosk.headers['set-cookie']).split(';')[0]?.replace('_kiosk_', '_staff_') ?? '';
  expect((await ask('/rpc/loans/today', { method: 'POST', headers: { cookie } })).status).toBe(401);
});

test('the API under /api answers plain JSON, and its description covers every procedure', async () => {
  const description = JSON.parse((await ask('/openapi.json')).body) as {
    openapi: string;
    paths: Record<string, unknown>;
  };
  expect(description.openapi).toMatch(/^3\.1/);
  expect(Object.keys(description.paths)).toEqual(
    expect.arrayContaining(['/loans/hand-over', '/catalog/house', '/people/search', '/exchange/confirm']),
  );
  const signedIn = await ask('/api/session/sign-in', {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ signInName: 'balie', secret: '270513' }),
  });
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
  const today = await ask('/api/loans/today', { headers: { cookie } });
  expect(JSON.parse(today.body)).toMatchObject({ day: '2026-11-23' });
  expect((await ask('/api/loans/today')).status).toBe(401);
});

test('no answer leaves without its protective headers', async () => {
  const unprotected: string[] = [];
  const paths = ['/healthz', '/openapi.json', '/no-such-page.js', '/../../etc/passwd', '/%2e%2e/secret'];
  for (const path of paths) {
    const { headers } = await ask(path);
    if (headers['x-content-type-options'] !== 'nosniff') unprotected.push(path);
  }
  expect(unprotected).toEqual([]);
});

test.each([
  ['own page', 'POST', { host: '127.0.0.1:80', origin: 'http://127.0.0.1' }, null],
  ['own page by name', 'POST', { host: 'localhost:80', origin: 'http://localhost' }, null],
  ['other port', 'POST', { host: '127.0.0.1:80', origin: 'http://127.0.0.1:8080' }, 'wrongOrigin'],
  [
    'look-alike host',
    'POST',
    { host: '127.0.0.1:80', origin: 'http://127.0.0.1.evil.example' },
    'wrongOrigin',
  ],
  [
    'user-info trick',
    'POST',
    { host: '127.0.0.1:80', origin: 'http://127.0.0.1@evil.example' },
    'wrongOrigin',
  ],
  ['no host', 'GET', {}, 'wrongHost'],
  [
    'a link from elsewhere that opens our page',
    'GET',
    { host: 'localhost:80', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
    null,
  ],
  [
    'a script from elsewhere',
    'GET',
    { host: 'localhost:80', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
    'crossSite',
  ],
] as const)('guard: %s', (_name, method, headers, refusal) => {
  expect(guardRequest({ method, headers }, ownHosts(80))).toBe(refusal);
});

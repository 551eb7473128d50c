import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OpenAPIHandler } from '@orpc/openapi/node';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import type { Core } from '#core/core.ts';
import type { Log, Random } from '#core/ports.ts';
import type { CallContext } from '#core/rpc/door.ts';
import type { Place } from '#core/rpc/place-session.ts';
import { kioskPreloads } from './kiosk-preloads.ts';
import { describeApi } from './open-api.ts';
import { placeCookie, readPlaceCookie } from './place-cookies.ts';
import { createPlaces, type OpenPlace } from './places.ts';
import { guardRequest, ownHosts } from './request-guard.ts';
import { answerJson, answerPlain, servePage } from './static-pages.ts';

export interface WebHostOptions {
  core: Core;
  /** Absolute folder of the built page. */
  pageRoot: string;
  /** Absolute folder of the house's pack of clips, whether it is there or not. */
  speechRoot?: string;
  /** 0 takes a free one. */
  port: number;
  /** Address to listen on; loopback unless the house decides otherwise. */
  address?: string;
  /** Names besides loopback by which browsers reach this host. */
  names?: readonly string[];
  appVersion: string;
  log: Log;
  random: Random;
}

export interface WebHost {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** The largest message: a photo or a piece of an import, in base64, with room around it. */
const bodyLimit = 1_000_000;

/** Serves the core and the page over HTTP: the same router, the same page, the same policy as the desktop app. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const { core, log } = options;
  const address = options.address ?? '127.0.0.1';
  const places = createPlaces(core, options.random);
  const plugins = [new BodyLimitPlugin<CallContext>({ maxBodySize: bodyLimit })];
  const rpc = new RPCHandler(core.router, { plugins });
  const api = new OpenAPIHandler(core.router, { plugins });
  const roots = { page: options.pageRoot, speech: options.speechRoot };
  const preloads = kioskPreloads(options.pageRoot);
  // Made when somebody asks for it: no screen does, and it would keep the first screen waiting.
  let apiDescription: Promise<unknown> | null = null;
  let hosts = new Set<string>();
  let port = options.port;

  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, maxHeaderSize: 16_384 },
    (request, response) => {
      answer(request, response).catch((error: unknown) => {
        log.error({ name: error instanceof Error ? error.name : 'unknown' }, 'web.failed');
        if (!response.headersSent) answerPlain(response, 500, 'Something went wrong');
        else response.destroy();
      });
    },
  );

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = guardRequest({ method: request.method ?? '', headers: request.headers }, hosts);
    if (refusal) {
      log.warn({ refusal }, 'web.refused');
      return answerPlain(response, 403, 'Not from here');
    }
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    if (pathname === '/healthz') return answerHealth(response);
    if (pathname === '/openapi.json') {
      apiDescription ??= describeApi(options.appVersion);
      return answerJson(response, 200, await apiDescription);
    }
    if (pathname === '/rpc' || pathname.startsWith('/rpc/'))
      return call(rpc, '/rpc', 'staff', request, response);
    if (pathname.startsWith('/kiosk/rpc/')) return call(rpc, '/kiosk/rpc', 'kiosk', request, response);
    if (pathname.startsWith('/api/')) return call(api, '/api', 'staff', request, response);
    if (/^\/kiosk\/?$/.test(pathname) && preloads) response.setHeader('Link', preloads);
    return servePage(roots, pathname, request, response);
  }

  function answerHealth(response: ServerResponse): void {
    const store = core.storeState();
    answerJson(response, store === 'open' ? 200 : 503, {
      status: store === 'open' ? 'ok' : 'problem',
      version: options.appVersion,
    });
  }

  async function call(
    handler: typeof rpc | typeof api,
    prefix: '/rpc' | '/kiosk/rpc' | '/api',
    place: Place,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    // Our own page always posts; a GET to a procedure is a link somebody was made to follow.
    if (prefix !== '/api' && request.method !== 'POST') return answerPlain(response, 405, 'Not allowed');
    const found = await places.find(place, readPlaceCookie(request.headers.cookie, place, port));
    setCookieOnAnswer(response, place, found);
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const { matched } = await handler.handle(request, response, {
      prefix,
      context: { session: found.session },
    });
    if (!matched) answerPlain(response, 404, 'No such procedure');
  }

  /**
   * The cookie is written when the answer starts, because only then is it known whether somebody signed
   * in: the place then gets a new token.
   */
  function setCookieOnAnswer(response: ServerResponse, place: Place, found: OpenPlace): void {
    const isSignedIn = () => found.session.state.kind === 'signedIn';
    const before = isSignedIn();
    const writeHead = response.writeHead.bind(response);
    response.writeHead = ((...args: Parameters<typeof writeHead>) => {
      const { token } = !before && isSignedIn() ? places.renew(found) : found;
      response.setHeader('Set-Cookie', placeCookie(place, port, token));
      return writeHead(...args);
    }) as typeof response.writeHead;
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, address, resolve);
  });
  ({ port } = server.address() as AddressInfo);
  hosts = ownHosts(port, options.names);

  return {
    port,
    url: `http://${address.includes(':') ? `[${address}]` : address}:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

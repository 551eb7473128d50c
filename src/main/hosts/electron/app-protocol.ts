import { readFile } from 'node:fs/promises';
import { headersFor, resolveSpeechFile, resolveStaticFile, securityHeaders } from '../static-files.ts';
import { isOwnUrl } from './scheme.ts';

/** A page that is not a file of the build, such as the last-resort page: its own text and its own policy. */
export interface BuiltInPage {
  html: string;
  contentSecurityPolicy: string;
}

export interface AppProtocolOptions {
  /** Absolute folder of the built page (`out/renderer`), on disk or inside the asar. */
  root: string;
  /** Absolute folder of the house's pack of clips, whether it is there or not. */
  speechRoot?: string;
  /** Pages by exact path, served before any file. */
  builtIn?: Readonly<Record<string, BuiltInPage>>;
  /** Told about each refused address, without its query, which could hold what somebody typed. */
  onRefused?: (reason: 'method' | 'address' | 'path' | 'missing', path: string) => void;
}

/**
 * The handler behind `app://deelbalie/`: GET only, our host only, files of the build only.
 * Never throws and never rejects: a refused request is a 404 (405 for another method), so that nothing can be learned from it.
 */
export function createAppProtocol(options: AppProtocolOptions): (request: Request) => Promise<Response> {
  const refuse = (reason: 'method' | 'address' | 'path' | 'missing', path: string): Response => {
    options.onRefused?.(reason, path);
    return new Response(null, { status: reason === 'method' ? 405 : 404, headers: securityHeaders() });
  };
  return async (request) => {
    if (!isOwnUrl(request.url)) return refuse('address', '');
    const { pathname } = new URL(request.url);
    if (request.method !== 'GET') return refuse('method', pathname);
    const builtIn = options.builtIn?.[pathname];
    if (builtIn !== undefined) return answerBuiltIn(builtIn);
    const found =
      resolveSpeechFile(options.speechRoot, pathname) ??
      resolveStaticFile(options.root, pathname === '' ? '/' : pathname);
    if (found === null) return refuse('path', pathname);
    try {
      const body = await readFile(found.file);
      return new Response(new Uint8Array(body), { headers: headersFor(found, { dev: false }) });
    } catch {
      return refuse('missing', pathname);
    }
  };
}

function answerBuiltIn(page: BuiltInPage): Response {
  return new Response(page.html, {
    headers: {
      ...securityHeaders(),
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': page.contentSecurityPolicy,
      'Cache-Control': 'no-store',
    },
  });
}

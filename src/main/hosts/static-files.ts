import { extname, isAbsolute, join, relative, sep } from 'node:path';

/**
 * What both hosts answer when a page asks for a file of `out/renderer`: which file, which type, which headers.
 * Nothing here reads a disk, knows Electron or knows HTTP, so that the web host and the `app://` scheme cannot drift apart.
 */

export interface StaticFile {
  /** Absolute path inside the root. It is not checked for existence: a missing file is the host's 404. */
  file: string;
  /** Value for the Content-Type header. */
  type: string;
}

/** Types we serve. An extension that is not listed is refused, whatever lies on the disk (source maps, dot files, databases). */
export const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.webm': 'video/webm',
};

/** The two entrances of the app; both get the same page, and the page looks at its own address. */
export const PAGE_PATHS: readonly string[] = ['/', '/kiosk'];

/**
 * Finds the file for a URL path, or `null` when it must be refused.
 * The path is decoded once, joined to the root, and the result compared with the root: a prefix test would also accept
 * a neighbour folder (`/out/renderer-old`), and resolving an absolute path would leave the root altogether.
 *
 * @param root absolute folder of the built page
 * @param urlPathname the path of the URL as received, still percent-encoded, without query
 */
export function resolveStaticFile(root: string, urlPathname: string): StaticFile | null {
  const decoded = decodeOnce(urlPathname);
  if (decoded === null) return null;
  const wanted = PAGE_PATHS.includes(withoutEndSlash(decoded)) ? '/index.html' : decoded;
  if (!wanted.startsWith('/') || !wanted.split('/').slice(1).every(isPlainSegment)) return null;
  const file = join(root, wanted);
  const inside = relative(root, file);
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null;
  const type = MIME_TYPES[extname(file).toLowerCase()];
  return type === undefined ? null : { file, type };
}

/** Files of a pack of clips, by the names the pack itself gives them: nothing else of the folder is served. */
const speechPath =
  /^\/speech\/[a-zA-Z]{2,3}(?:-[A-Z]{2})?\/(?:clips\.json|[0-9a-f]{16}\.(?:opus|ogg|mp3|wav))$/;

/**
 * Finds the file for a path below `/speech/`: what the kiosk reads aloud, from the folder `speech` of the house; null for every other path.
 * A house without a pack has no such folder: the missing file is the host's 404.
 *
 * @param root absolute folder of the pack
 * @param urlPathname the path of the URL as received
 */
export function resolveSpeechFile(root: string | undefined, urlPathname: string): StaticFile | null {
  if (root === undefined || !speechPath.test(urlPathname)) return null;
  return resolveStaticFile(root, urlPathname.slice('/speech'.length));
}

/** A second decoding would turn `%252e` into a dot after the check, so it happens exactly once. */
function decodeOnce(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function withoutEndSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

/**
 * A segment of a built file's path: letters, digits and `-_.@~`. That leaves out empty and dot segments, dot files,
 * backslashes, drive letters, alternate data streams (`x.js::$DATA`), control characters and Windows' trailing dots.
 */
function isPlainSegment(segment: string): boolean {
  return /^[\w@~][\w@~.-]*$/.test(segment) && !segment.endsWith('.') && !segment.includes('..');
}

/**
 * The one style element a library adds at run time: React Aria's `usePress` puts a fixed `touch-action` rule in the head.
 * Its hash is listed instead of opening inline styles; a test computes it again from the installed library, so that an
 * upgrade that changes the text is noticed here and not by a visitor.
 */
export const REACT_ARIA_PRESS_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/**
 * The Content-Security-Policy of every page, the same on both hosts.
 *
 * `style-src-attr` needs no exception: React and React Aria set inline styles through the style object of an element, which the
 * policy does not govern (measured in Chromium with buttons, pickers, dialogs, virtual lists and sliders: no violation).
 * In development Vite adds an inline script (React refresh), style elements and a websocket to the same host; only then are they allowed.
 */
export function contentSecurityPolicy(options: { dev: boolean }): string {
  const script = options.dev ? "'self' 'unsafe-inline'" : "'self'";
  const style = options.dev ? "'self' 'unsafe-inline'" : `'self' ${REACT_ARIA_PRESS_STYLE}`;
  const connect = options.dev ? "'self' ws://localhost:* ws://127.0.0.1:*" : "'self'";
  return [
    "default-src 'self'",
    `script-src ${script}`,
    `style-src ${style}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * Headers that go with every answer, pages and files alike.
 * The camera is for scanning at the desk; the rest of the device is nobody's business.
 */
export function securityHeaders(): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'camera=(self), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=(), display-capture=()',
  };
}

/**
 * All headers for one file: pages carry the policy and are never kept; files whose name carries a hash (Vite's `assets/`) may be
 * kept for ever, other files are asked for again.
 */
export function headersFor(found: StaticFile, options: { dev: boolean }): Record<string, string> {
  const headers = { ...securityHeaders(), 'Content-Type': found.type };
  if (found.type.startsWith('text/html')) {
    return {
      ...headers,
      'Content-Security-Policy': contentSecurityPolicy(options),
      'Cache-Control': 'no-store',
    };
  }
  const hashed = /[\\/]assets[\\/][^\\/]+-[\w-]{8}\.\w+$/.test(found.file);
  return { ...headers, 'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache' };
}

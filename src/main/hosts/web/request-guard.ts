import type { IncomingHttpHeaders } from 'node:http';

export interface GuardedRequest {
  method: string;
  headers: IncomingHttpHeaders;
}

/** Why a request does not get in. Stable words for the log; the answer itself says nothing. */
export type GuardRefusal = 'wrongHost' | 'wrongOrigin' | 'crossSite';

/**
 * A browser page elsewhere must not be able to speak with us, nor may a name that was made to point at
 * this machine (DNS rebinding): the Host must be one of ours, and whoever says where they come from
 * must come from here. `hosts` are `name:port` texts in lower case.
 */
export function guardRequest(
  { method, headers }: GuardedRequest,
  hosts: ReadonlySet<string>,
): GuardRefusal | null {
  if (!hosts.has((headers.host ?? '').toLowerCase())) return 'wrongHost';
  const site = headers['sec-fetch-site'];
  const changesSomething = method !== 'GET' && method !== 'HEAD';
  if (headers.origin !== undefined && !isOurs(headers.origin, hosts)) return 'wrongOrigin';
  if (changesSomething && headers.origin === undefined && site !== undefined && site !== 'same-origin')
    return 'wrongOrigin';
  // A link from elsewhere may open our page (a navigation), but may not fetch from it.
  if ((site === 'cross-site' || site === 'same-site') && headers['sec-fetch-mode'] !== 'navigate')
    return 'crossSite';
  return null;
}

function isOurs(origin: string, hosts: ReadonlySet<string>): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, host, origin: whole } = new URL(origin);
  return (
    whole === origin.toLowerCase() &&
    (protocol === 'http:' || protocol === 'https:') &&
    hosts.has(hostWithPort(protocol, host))
  );
}

function hostWithPort(protocol: string, host: string): string {
  return /:\d+$/.test(host) ? host : `${host}:${protocol === 'https:' ? 443 : 80}`;
}

/** The names a loopback host answers to on this port; a name given by hand is added. */
export function ownHosts(port: number, extra: readonly string[] = []): Set<string> {
  return new Set(
    ['127.0.0.1', 'localhost', '[::1]', ...extra.map((name) => name.toLowerCase())].map(
      (name) => `${name}:${port}`,
    ),
  );
}

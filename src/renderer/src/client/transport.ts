import type { ClientLink } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { Place } from './place.ts';
import { receivePort } from './port.ts';

type Link = ClientLink<Record<never, never>>;

/** The way to the core: the window's own port in the desktop app, HTTP to the same origin in a browser. */
export async function connect(place: Place): Promise<Link> {
  const port = await receivePort();
  return port
    ? new PortLink({ port })
    : new FetchLink({ url: () => new URL(rpcPath(place), window.location.href) });
}

/** Each place has an address of its own, so that its cookie never serves the other one. */
export const rpcPath = (place: Place): string => (place === 'kiosk' ? '/kiosk/rpc' : '/rpc');

import type { EventEmitter } from 'node:events';
import type { Bonjour, Service } from 'bonjour-service';
import { protocolVersion } from '#core/sync/protocol.ts';
import { type Address, address } from '#core/sync/trust/network-files.ts';

/** Finding the hub in the network of the house. A convenience: nothing that is heard is believed before the certificate is seen. */
export interface Discovery {
  /** Says that this hub is here, until the function it gives is called. Silent where the network carries no multicast. */
  announce(hub: { hubId: string; port: number }): Promise<() => Promise<void>>;
  /** Where that hub says it is, within so many milliseconds; nowhere when nothing was heard. */
  find(hubId: string, patience: number): Promise<readonly Address[]>;
}

export interface MulticastOptions {
  /** Address of the network card; the system chooses when left out. */
  readonly interface?: string;
  /** UDP port; 5353 outside tests. */
  readonly port?: number;
  /** Why the network does not do it, for the log: a code of the system. */
  onProblem?(code: string): void;
}

const type = 'deelbalie';
/** Somebody who answers a thousand times gets no thousand tries. */
const mostAddresses = 8;

/** Multicast DNS (RFC 6762). What it tells everybody in the network: that a hub is here, its id, the version it speaks. No names. */
export function multicastDiscovery(options: MulticastOptions = {}): Discovery {
  return {
    async announce({ hubId, port }) {
      const bonjour = await open(options);
      bonjour.publish({
        name: `hub-${hubId}`,
        type,
        port,
        // Otherwise the name of the computer, which is often that of a person.
        host: `hub-${hubId}.local`,
        txt: { hub: hubId, protocol: String(protocolVersion) },
        // The id is used once: there is nobody to ask whether the name is free.
        probe: false,
      });
      return () =>
        new Promise((resolve) => {
          bonjour.unpublishAll(() => bonjour.destroy(() => resolve()));
        });
    },
    async find(hubId, patience) {
      const bonjour = await open(options);
      try {
        return await heard(bonjour, hubId, patience);
      } finally {
        bonjour.destroy();
      }
    },
  };
}

function heard(bonjour: Bonjour, hubId: string, patience: number): Promise<readonly Address[]> {
  return new Promise((resolve) => {
    const browser = bonjour.find({ type });
    const finish = (found: readonly Address[]): void => {
      clearTimeout(timer);
      clearInterval(asking);
      browser.stop();
      resolve(found);
    };
    const timer = setTimeout(() => finish([]), patience);
    // Nobody hears whether a question arrived.
    const asking = setInterval(() => browser.update(), patience / 3);
    browser.on('up', (service: Service) => {
      const found = addressesOf(service, hubId);
      if (found.length > 0) finish(found);
    });
  });
}

/** First where the words came from, then what they say. Anybody can say anything: what is no address is left out. */
export function addressesOf(
  service: Pick<Service, 'txt' | 'port' | 'addresses' | 'referer'>,
  hubId: string,
): readonly Address[] {
  const txt: unknown = service.txt;
  const said = typeof txt === 'object' && txt !== null && 'hub' in txt ? txt.hub : null;
  if (said !== hubId) return [];
  const hosts = new Set([service.referer?.address, ...(service.addresses ?? [])]);
  return [...hosts].slice(0, mostAddresses).flatMap((host) => {
    const found = address.safeParse({ host, port: service.port });
    return found.success ? [found.data] : [];
  });
}

async function open({ interface: card, port, onProblem }: MulticastOptions): Promise<Bonjour> {
  const { Bonjour } = await import('bonjour-service');
  const tell = (error: NodeJS.ErrnoException): void => onProblem?.(error.code ?? 'unknown');
  // Bound to the card itself, a socket hears no multicast on Linux.
  const choice = { bind: '0.0.0.0', ...(card ? { interface: card } : {}), ...(port ? { port } : {}) };
  const bonjour = new Bonjour(choice, tell);
  // The library hands an error of its socket to nobody, and such an error would end the app.
  const { server } = bonjour as unknown as { server: { mdns: EventEmitter } };
  server.mdns.on('error', tell);
  server.mdns.on('warning', tell);
  return bonjour;
}

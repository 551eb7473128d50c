import { X509Certificate } from 'node:crypto';
import type { LanPort } from '#core/sync/keeper/lan-port.ts';
import { connectHub, type HubConnectionOptions } from './connect-hub.ts';
import { type Discovery, multicastDiscovery } from './discovery.ts';
import { HubAgent } from './hub-agent.ts';
import { clientPatience } from './limits.ts';
import { ownAddresses } from './own-addresses.ts';
import { pairWithHub } from './pair-with-hub.ts';
import { serveHub } from './serve-hub.ts';

export interface HouseLanOptions {
  /** Address to listen on; every one of this computer when left out. */
  readonly address?: string;
  /** Null: the network is asked nothing. */
  readonly discovery?: Discovery | null;
  readonly patience?: HubConnectionOptions['patience'];
  readonly around?: HubConnectionOptions['around'];
}

/** The network of this computer, as the core asks for it. */
export function houseLan(options: HouseLanOptions = {}): LanPort {
  const { address, patience, around } = options;
  const discovery = options.discovery === undefined ? multicastDiscovery() : options.discovery;
  const find = discovery?.find.bind(discovery);
  return {
    serve: (serving) => serveHub({ ...serving, ...(address ? { address } : {}) }),
    connect: (connecting) =>
      connectHub({
        ...connecting,
        ...(find ? { discover: find } : {}),
        ...(patience ? { patience } : {}),
        ...(around ? { around } : {}),
      }),
    pair: (pairing) => pairWithHub({ ...pairing, ...(patience ? { patience } : {}) }),
    announce: async (hub) => (discovery ? discovery.announce(hub) : async () => {}),
    async otherHub(trust, self) {
      const heard = await (find?.(trust.hubId, clientPatience.discover) ?? []);
      let isNewer = false;
      let isTwin = false;
      const own = new X509Certificate(self.certificate).fingerprint256;
      const agent = new HubAgent({
        device: self,
        trust,
        connectPatience: clientPatience.connect,
        onNewer: () => {
          isNewer = true;
        },
      });
      try {
        for (const one of heard) {
          const line = await agent.open(one).catch(() => null);
          isTwin ||= line !== null && line.getPeerCertificate().fingerprint256 !== own;
          line?.destroy();
        }
      } finally {
        agent.destroy();
      }
      return isNewer ? 'newer' : isTwin ? 'twin' : null;
    },
    // Listening on loopback only, nobody else reaches it: that address is the one to give.
    ownAddresses: (port) => (address ? [{ host: address, port }] : ownAddresses(port)),
  };
}

import type { Log } from '../../ports.ts';
import type { RandomBytes } from '../../store/recovery-code.ts';
import type { Invitation } from '../pairing/invitation.ts';
import type { PairingLine } from '../pairing/messages.ts';
import type { DeviceRole, Hub, HubLine } from '../protocol.ts';
import type { StandbyLine } from '../standby/messages.ts';
import type { HubName, Identity } from '../trust/identity.ts';
import type { Address, Membership } from '../trust/network-files.ts';

/** What a hub needs to be reached by others. */
export interface ServeOptions {
  readonly identity: Identity;
  /** Certificate of the root, PEM. */
  readonly root: string;
  readonly hub: Hub;
  deviceOf(fingerprint: string): Promise<{ id: string; status: 'active' | 'revoked' } | null>;
  noteWiped(deviceId: string): Promise<void>;
  readonly pairing: PairingLine;
  readonly log: Log;
  readonly port: number;
}

export interface Served {
  readonly port: number;
  close(): Promise<void>;
}

export interface ConnectOptions {
  readonly membership: Membership;
  readonly onFound: (address: Address) => void;
  readonly onNewer: (name: HubName) => void;
}

/** The line of a device, and what only its owner does with it. */
export interface DeviceConnection extends HubLine, StandbyLine {
  wiped(): Promise<void>;
  tryFirst(address: Address): void;
  close(): void;
}

export interface PairOptions {
  readonly seen:
    | { readonly way: 'qr'; readonly invitation: Invitation }
    | { readonly way: 'code'; readonly code: string; readonly address: Address };
  readonly randomBytes: RandomBytes;
  /** Shows the digits; true: the person says that they are the same. */
  compare(shown: { digits: string; name: string; role: DeviceRole }): Promise<boolean>;
  readonly signal: AbortSignal;
}

/** The network, as a host reaches it. A host without one (a test, a tool) supplies none, and nothing can be switched on. */
export interface LanPort {
  /** @throws an error with code EADDRINUSE when the port is taken */
  serve(options: ServeOptions): Promise<Served>;
  connect(options: ConnectOptions): DeviceConnection;
  /** @throws PairingStopped, PairingRefused, HubForeign, HubAway; what `signal` says when it ends */
  pair(options: PairOptions): Promise<{ membership: Membership; name: string; role: DeviceRole }>;
  /** Says in the network that the hub is here, until the function it gives is called. */
  announce(hub: { hubId: string; port: number }): Promise<() => Promise<void>>;
  /**
   * Whether somebody else in the network is the hub of this id, too: of a higher generation (it took over), or of the same
   * one with another key (two computers took over).
   */
  otherHub(
    trust: Pick<Membership, 'root' | 'hubId' | 'generation'>,
    self: Identity,
  ): Promise<'newer' | 'twin' | null>;
  ownAddresses(port: number): readonly Address[];
}

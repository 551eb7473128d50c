import { DeviceUnknown } from '../line-errors.ts';
import type { HubName } from '../trust/identity.ts';
import type { Address, Membership } from '../trust/network-files.ts';
import type { DeviceConnection } from './lan-port.ts';
import { filesOf, type NetworkParts, tellScreens } from './parts.ts';

/** The line of this computer to its hub, which remembers where the hub was and how high its generation is. */
export interface HouseLine {
  readonly connection: DeviceConnection;
  /** Where the hub was last found. */
  address(): Address | null;
}

/** Without a membership nobody is asked: this computer is to be let in again. */
export function openHouseLine({ core, lan }: NetworkParts, membership: Membership | null): HouseLine {
  const files = filesOf(core);
  let addresses = membership?.addresses ?? [];
  let generation = membership?.generation ?? 0;
  let found: Address | null = null;

  const remember = (): void => {
    if (!membership) return;
    files.membership.keep({ ...membership, addresses, generation }).catch((error: unknown) => {
      core.ports.log.error({ name: error instanceof Error ? error.name : typeof error }, 'network.notKept');
    });
  };
  const onFound = (address: Address): void => {
    found = address;
    const isFirst = isSamePlace(addresses[0], address);
    addresses = [address, ...addresses.filter((one) => !isSamePlace(one, address))].slice(0, mostAddresses);
    if (!isFirst) remember();
    tellScreens(core);
  };
  const onNewer = (name: HubName): void => {
    generation = name.generation;
    remember();
  };
  return {
    connection: membership ? lan.connect({ membership, onFound, onNewer }) : nobodyThere,
    address: () => found ?? addresses[0] ?? null,
  };
}

const mostAddresses = 16;

const isSamePlace = (one: Address | undefined, other: Address): boolean =>
  one?.host === other.host && one.port === other.port;

const unknownHere = (): Promise<never> => Promise.reject(new DeviceUnknown());

const nobodyThere: DeviceConnection = {
  hello: unknownHere,
  push: unknownHere,
  pull: unknownHere,
  blob: unknownHere,
  call: unknownHere,
  newestBackup: unknownHere,
  pieceOfBackup: unknownHere,
  backupKept: unknownHere,
  wiped: unknownHere,
  tryFirst: () => {},
  close: () => {},
};

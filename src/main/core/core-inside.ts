import type { Ports } from './ports.ts';
import type { ChangeFeed } from './rpc/change-feed.ts';
import type { OpenPlaces } from './rpc/open-places.ts';
import type { HouseStore } from './store/house-store.ts';
import type { SearchIndex } from './store/search/search-index.ts';
import type { StoreHolder } from './store-holder.ts';
import type { HouseNetwork } from './sync/keeper/house-network.ts';
import type { Network } from './sync/network.ts';

/** What the inside of the core shares: the ports, the store, the search, the change feed. */
export interface CoreInside {
  readonly ports: Ports;
  readonly holder: StoreHolder;
  readonly feed: ChangeFeed;
  readonly search: SearchIndex;
  /** What this computer is in the network of the house; `alone` until something else is said. */
  network: Network;
  /** The same as whoever drives it sees it: switching on, joining, how it stands. */
  readonly computers: HouseNetwork;
  /** Who sits at this computer. */
  readonly places: OpenPlaces;
  /** The open store; throws `StoreProblem` when the data cannot be reached. */
  store(): HouseStore;
  /** HMAC with a key derived from the data key: for badges and command inputs, never reversible without it. */
  keyedHash(purpose: string, text: string): string;
}

import { createHash } from 'node:crypto';
import { startAutomaticBackups } from './automatic-backups.ts';
import type { CoreInside } from './core-inside.ts';
import { isSetUp, loadHouseSettings } from './modules/admin/index.ts';
import { startHandOverKeeper } from './modules/agenda/index.ts';
import { allProcedures } from './modules/index.ts';
import { startQueueKeeper } from './modules/loans/index.ts';
import { recogniseKiosk } from './modules/session/kiosk-places.ts';
import type { Ports } from './ports.ts';
import { startReopening } from './reopening.ts';
import { createChangeFeed } from './rpc/change-feed.ts';
import { buildRouter, type CoreRouter } from './rpc/door.ts';
import { keyedHashUnder } from './rpc/keyed-hash.ts';
import { createOpenPlaces } from './rpc/open-places.ts';
import type { Place, PlaceSession } from './rpc/place-session.ts';
import { isStoreProblem } from './store/problems.ts';
import { postgresSearch, sqliteSearch } from './store/search/index.ts';
import { createStoreHolder } from './store-holder.ts';
import { createHouseNetwork } from './sync/keeper/house-network.ts';
import { alone } from './sync/network.ts';

/** The whole application without its windows: what a host drives. */
export interface Core {
  /** Everything the contract offers; call it with `{ session }` as context. */
  readonly router: CoreRouter;
  /**
   * A new window or browser. `token` is a secret the host keeps for that place; a kiosk is
   * recognised by it after a restart. Give the session along with every call of that place.
   */
  openPlace(place: Place, token: string): Promise<PlaceSession>;
  /** The shared inside: for tools and tests, never for a host. */
  readonly inside: CoreInside;
  /** Whether the data can be reached, for a health check. */
  storeState(): 'open' | 'problem';
  /** Closes the data file. Nothing may be called afterwards. */
  close(): Promise<void>;
}

/**
 * Builds the core and tries to open its data file. It never throws for a bad file: the router then
 * answers `session.status` with the problem, and everything else with `STORE_UNAVAILABLE`.
 */
export async function createCore(ports: Ports): Promise<Core> {
  const inside = createInside(ports);
  await inside.holder.open();
  if (!inside.holder.problem) {
    if (ports.demo && !(await isSetUp(inside.store().reader))) await ports.demo.seed(inside);
    await loadHouseSettings(inside);
    await startNetwork(inside);
  }
  inside.holder.onOpened = () => startNetwork(inside);
  inside.holder.onRestored = () => inside.computers.afterRestore();
  const stopBackups = startAutomaticBackups(inside);
  const stopKeeper = startQueueKeeper(inside);
  const stopHandOvers = startHandOverKeeper(inside);
  const stopReopening = startReopening(inside);
  return {
    inside,
    router: routerOf(inside),
    openPlace: async (place, token) => {
      const session: PlaceSession = { place, tokenHash: hashOf(token), state: { kind: 'signedOut' } };
      inside.places.add(session);
      if (place === 'kiosk' && !inside.holder.problem) await recogniseWhenThere(inside, session);
      return session;
    },
    storeState: () => (!inside.holder.problem && inside.store().reachable() ? 'open' : 'problem'),
    close: async () => {
      await inside.computers.stop();
      await stopReopening();
      await stopBackups();
      await stopKeeper();
      await stopHandOvers();
      inside.feed.close();
      await inside.holder.close();
    },
  };
}

/** A server that is away says nothing of a kiosk: it is asked again with the next call. */
async function recogniseWhenThere(inside: CoreInside, session: PlaceSession): Promise<void> {
  try {
    await recogniseKiosk(inside, session);
  } catch (error) {
    if (!isStoreProblem(error)) throw error;
  }
}

/** The shared inside; its router is made when somebody asks for it. Also what tools and tests build on. */
export function createInside(ports: Ports): CoreInside {
  const holder = createStoreHolder(ports);
  const inside: CoreInside = {
    ports,
    holder,
    feed: createChangeFeed(),
    search: ports.database ? postgresSearch() : sqliteSearch(),
    network: alone,
    places: createOpenPlaces(),
    computers: createHouseNetwork(
      () => inside,
      () => ({ procedures: allProcedures, router: routerOf(inside) }),
    ),
    store: () => holder.store(),
    keyedHash: (purpose, text) => keyedHashUnder(holder.key(), purpose, text),
  };
  return inside;
}

const routers = new WeakMap<CoreInside, CoreRouter>();

function routerOf(inside: CoreInside): CoreRouter {
  const known = routers.get(inside);
  if (known) return known;
  const made = buildRouter(inside, allProcedures);
  routers.set(inside, made);
  return made;
}

/** A network that does not come up keeps no house closed: the screens say what is wrong with it. */
async function startNetwork(inside: CoreInside): Promise<void> {
  try {
    await inside.computers.start();
  } catch (error) {
    inside.ports.log.error({ name: error instanceof Error ? error.name : typeof error }, 'network.start');
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

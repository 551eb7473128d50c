import type { Ports } from './ports.ts';
import { eraseFiles } from './store/erase.ts';
import type { HouseStore } from './store/house-store.ts';
import { migrations } from './store/migrations/index.ts';
import { hasStore, openStore } from './store/open.ts';
import { type Incoming, restoreBackup } from './store/restore.ts';

/** How a house comes to its store: what differs between a file of its own and a database on a server. */
export interface StoreWay {
  open(key: Uint8Array): Promise<HouseStore>;
  /** Whether there are data already: then a key that is gone is never replaced by a fresh one. */
  holdsData(): Promise<boolean>;
  /** Puts a verified backup in the place of the closed file. Null where other tools do that. */
  readonly restore:
    | ((
        key: Uint8Array,
        file: string,
        incoming?: Incoming,
      ) => Promise<{ store: HouseStore; keptAside: string | null }>)
    | null;
  /** Removes everything a house left in the folder, its backups too. The store is closed. Null on a database server. */
  readonly erase: (() => Promise<void>) | null;
}

export const storeWayOf = (ports: Ports): StoreWay =>
  ports.database ? serverWay(ports, ports.database) : fileWay(ports);

const shared = ({ clock, appVersion, log }: Ports) => ({ clock, appVersion, log, migrations });

function fileWay(ports: Ports): StoreWay {
  const optionsWith = (key: Uint8Array) => ({ ...shared(ports), folder: ports.dataFolder, key });
  return {
    open: (key) => openStore(optionsWith(key)),
    holdsData: async () => hasStore(ports.dataFolder),
    restore: (key, file, incoming) => restoreBackup(optionsWith(key), file, incoming),
    erase: async () => eraseFiles(ports.dataFolder),
  };
}

function serverWay(ports: Ports, database: NonNullable<Ports['database']>): StoreWay {
  if (typeof database === 'function')
    return { open: database, holdsData: async () => false, restore: null, erase: null };
  // Loaded only where there is a server: a desk with its own file does not pay for it at each start.
  const load = () => import('./store/pg/open.ts');
  return {
    open: async (key) => (await load()).openPostgres({ ...shared(ports), address: database, key }),
    holdsData: async () => (await load()).holdsHouse(database),
    restore: null,
    erase: null,
  };
}

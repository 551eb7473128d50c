import { PGlite } from '@electric-sql/pglite';
import type { Ports } from '#core/ports.ts';
import type { HouseStore } from '#core/store/house-store.ts';
import { memoryKeeper } from '#core/store/keys.ts';
import { migrations } from '#core/store/migrations/index.ts';
import type { PostgresAddress } from '#core/store/pg/address.ts';
import { openPostgres } from '#core/store/pg/open.ts';
import { openPglite } from '#core/store/postgres.ts';
import { backupBegins, noteBackedUp } from '#core/sync/backed-up.ts';
import { beginNewEpoch, renewTriggers } from '#core/sync/roles.ts';
import { makeVerifiedBackup } from '#core/verified-backup.ts';
import { testIds } from './fixed-ports.ts';
import { inventedKey } from './invented-house.ts';
import { makeTestCore, type TestCore } from './make-test-core.ts';
import { nameOf, noPostgres, type RealPostgres, realPostgres } from './real-postgres.ts';

/** Where a hub keeps its data, on any engine: it can be closed and opened again, backed up and put back. */
export interface HubPlace {
  open(): Promise<TestCore>;
  /** Makes a backup. Gives the core to go on with: on a server this one may have had to close. */
  backUp(house: TestCore): Promise<TestCore>;
  readonly backups: () => number;
  /** One of the backups takes the place of what is there, and the hub begins a new epoch. Gives the core to go on with. */
  restore(house: TestCore, which: number): Promise<TestCore>;
  /** After the core has closed. */
  close(): Promise<void>;
}

export interface HubEngine {
  readonly name: 'SQLite' | 'PGlite' | 'PostgreSQL';
  /** Why it cannot be tried here; null when it can. */
  readonly absent: string | null;
  /** A new, empty one. */
  place(): Promise<HubPlace>;
}

/** The three engines a hub runs on, or is tried on. Devices are always on SQLite. */
export const hubEngines: readonly HubEngine[] = [
  { name: 'SQLite', absent: null, place: async () => onFile() },
  { name: 'PGlite', absent: null, place: onPglite },
  { name: 'PostgreSQL', absent: noPostgres(), place: onServer },
];

/** What outlives one opening: a key, and ids that never come twice. */
const lasting = () => ({ keys: memoryKeeper(inventedKey), ids: testIds(2) });

/** The clock of a computer goes on while its program is opened again. */
async function opened(ports: Partial<Ports>, before?: TestCore): Promise<TestCore> {
  const house = await makeTestCore({ ports });
  if (before) house.clock.set(before.clock.now());
  return house;
}

function onFile(): HubPlace {
  const files: string[] = [];
  return {
    open: () => makeTestCore({ ports: lasting() }),
    async backUp(house) {
      files.push((await makeVerifiedBackup(house.inside, 'manual')).file);
      return house;
    },
    backups: () => files.length,
    async restore(house, which) {
      house.inside.holder.onRestored = () => beginNewEpoch(house.inside);
      await house.inside.holder.restore(files[which] ?? '');
      return house;
    },
    close: async () => {},
  };
}

/** With the server's own way of making a copy, as an administrator tells the hub of it. */
async function toldBackUp(house: TestCore, copy: () => Promise<void>): Promise<void> {
  const began = await backupBegins(house.inside.store().db);
  await copy();
  await noteBackedUp(house.inside.store().db, began, house.clock.now());
}

async function onPglite(): Promise<HubPlace> {
  const ports = lasting();
  const copies: Blob[] = [];
  let pglite = await emptyPglite();
  const database = (): Promise<HouseStore> => openPglite({ ...storeOptions, pglite, kept: true });
  const open = (before?: TestCore) => opened({ ...ports, database }, before);
  return {
    open,
    async backUp(house) {
      await toldBackUp(house, async () => void copies.push(await pglite.dumpDataDir('none')));
      return house;
    },
    backups: () => copies.length,
    async restore(house, which) {
      await house.close();
      await pglite.close();
      pglite = await PGlite.create({ loadDataDir: copies[which] ?? new Blob() });
      const next = await open(house);
      // A copy of the whole server looks like that server: nothing but the administrator's word tells them apart.
      await beginNewEpoch(next.inside);
      await renewTriggers(next.inside);
      return next;
    },
    close: () => pglite.close(),
  };
}

const storeOptions = {
  clock: { now: () => '2026-11-23T09:00:00.000Z' },
  migrations,
  appVersion: '0.0.0-test',
};

/** Tables are made once a process; each hub begins with a copy of them. */
let emptyTables: Promise<Blob> | undefined;

async function emptyPglite(): Promise<PGlite> {
  emptyTables ??= (async () => {
    const pglite = await PGlite.create();
    await openPglite({ ...storeOptions, pglite });
    const copy = await pglite.dumpDataDir('none');
    await pglite.close();
    return copy;
  })();
  return PGlite.create({ loadDataDir: await emptyTables });
}

async function onServer(): Promise<HubPlace> {
  const server = await realPostgres();
  template ??= migrated(server);
  const ports = lasting();
  let database = await server.database({ template: await template });
  const copies: string[] = [];
  const open = async (before?: TestCore) => {
    const house = await opened({ ...ports, database }, before);
    await renewTriggers(house.inside);
    return house;
  };
  return {
    open,
    async backUp(house) {
      let next = house;
      const began = await backupBegins(house.inside.store().db);
      await house.close();
      copies.push(nameOf(await server.database({ template: nameOf(database) })));
      next = await open(house);
      await noteBackedUp(next.inside.store().db, began, next.clock.now());
      return next;
    },
    backups: () => copies.length,
    async restore(house, which) {
      await house.close();
      database = await server.database({ template: copies[which] ?? '' });
      return open(house);
    },
    close: async () => {},
  };
}

/** A database with all tables and no key yet, copied for each hub. */
let template: Promise<string> | undefined;

async function migrated(server: RealPostgres): Promise<string> {
  const address: PostgresAddress = await server.database();
  const log = { info: () => {}, warn: () => {} };
  const store = await openPostgres({ ...storeOptions, address, key: inventedKey, log });
  await store.close();
  return nameOf(address);
}

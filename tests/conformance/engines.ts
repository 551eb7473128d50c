import { onTestFinished } from 'vitest';
import type { Ports } from '#core/ports.ts';
import { migrations } from '#core/store/migrations/index.ts';
import { openPostgres } from '#core/store/pg/open.ts';
import { makeTestCore, type TestCore } from '../support/make-test-core.ts';
import { openTestPglite, silentLog, testClock, testKey } from '../support/open-test-store.ts';
import { nameOf, noPostgres, realPostgres } from '../support/real-postgres.ts';

export interface EngineUnderTest {
  readonly name: string;
  /** Why it cannot be tried here; null when it can. */
  readonly absent: string | null;
  /** A whole core on a new, empty store of this engine. */
  core(ports?: Partial<Ports>): Promise<TestCore>;
}

/** The three engines the house runs on, or is tried on. */
export const engines: readonly EngineUnderTest[] = [
  { name: 'SQLite', absent: null, core: (ports = {}) => closing(makeTestCore({ ports })) },
  {
    name: 'PGlite',
    absent: null,
    core: (ports = {}) => closing(makeTestCore({ ports: { ...ports, database: () => openTestPglite() } })),
  },
  { name: 'PostgreSQL', absent: noPostgres(), core: async (ports = {}) => onServer(ports) },
];

async function onServer(ports: Partial<Ports>): Promise<TestCore> {
  const server = await realPostgres();
  template ??= migrated();
  const database = await server.database({ template: await template });
  return closing(makeTestCore({ ports: { ...ports, database } }));
}

/** A database with all tables and no key yet, copied for each core: making the tables takes seconds. */
let template: Promise<string> | undefined;

async function migrated(): Promise<string> {
  const server = await realPostgres();
  const address = await server.database();
  const options = {
    address,
    key: testKey,
    clock: testClock,
    migrations,
    appVersion: '0.0.0-test',
    log: silentLog,
  };
  const store = await openPostgres(options);
  await store.db.deleteFrom('store_key_mark' as 'setting').execute();
  await store.close();
  return nameOf(address);
}

async function closing(making: Promise<TestCore>): Promise<TestCore> {
  const house = await making;
  onTestFinished(() => house.close());
  return house;
}

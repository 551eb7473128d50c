import { PGlite } from '@electric-sql/pglite';
import { onTestFinished } from 'vitest';
import type { Database } from '#core/store/database.ts';
import type { Migration } from '#core/store/engine.ts';
import type { HouseStore } from '#core/store/house-store.ts';
import { migrations as ownMigrations } from '#core/store/migrations/index.ts';
import { type OpenOptions, openStore, type Store } from '#core/store/open.ts';
import { openPglite } from '#core/store/postgres.ts';
import { temporaryFolder } from './temp-folder.ts';

/** Not secret: it opens invented data only. */
export const testKey: Uint8Array = Uint8Array.from({ length: 32 }, (_, index) => index + 1);
export const testClock = { now: (): string => '2026-11-23T10:15:00.000Z' };
export const silentLog = { info: () => {}, warn: () => {}, error: () => {} };

export const testOptions = (changes: Partial<OpenOptions> = {}): OpenOptions => ({
  folder: changes.folder ?? temporaryFolder(),
  key: testKey,
  clock: testClock,
  migrations: ownMigrations,
  appVersion: '0.0.0-test',
  log: silentLog,
  ...changes,
});

/** The real encrypted store in a folder of its own, closed when the test ends. */
export async function openTestStore<DB = Database>(changes: Partial<OpenOptions> = {}): Promise<Store<DB>> {
  const store = await openStore<DB>(testOptions(changes));
  onTestFinished(() => store.close());
  return store;
}

/** One PostgreSQL for all tests of a worker: starting one takes seconds, emptying it does not. */
let postgres: Promise<PGlite> | undefined;
let postgresInUse = false;

/** For `beforeAll(startPostgres, 120_000)`: so that no single test pays for the start. */
export async function startPostgres(): Promise<void> {
  postgres ??= PGlite.create();
  await postgres;
}

/** The same modules on PostgreSQL, in memory, emptied first. One at a time; `beforeAll(startPostgres, 120_000)` first. */
export async function openTestPglite<DB = Database>(
  migrations: readonly Migration[] = ownMigrations,
): Promise<HouseStore<DB>> {
  if (postgresInUse) throw new Error('a test opened a second PostgreSQL; close the first one');
  postgresInUse = true;
  onTestFinished(() => {
    postgresInUse = false;
  });
  await startPostgres();
  const pglite = await postgres;
  return openPglite<DB>({
    clock: testClock,
    migrations,
    appVersion: '0.0.0-test',
    ...(pglite && { pglite }),
  });
}

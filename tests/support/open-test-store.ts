import { onTestFinished } from 'vitest';
import type { Database } from '#core/store/database.ts';
import type { Migration } from '#core/store/engine.ts';
import { migrations as ownMigrations } from '#core/store/migrations/index.ts';
import { type OpenOptions, openStore, type Store } from '#core/store/open.ts';
import { openPglite, type StoreCore } from '#core/store/postgres.ts';
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

/** The same modules on PostgreSQL, in memory. Takes about a second to start. */
export async function openTestPglite<DB = Database>(
  migrations: readonly Migration[] = ownMigrations,
): Promise<StoreCore<DB>> {
  const store = await openPglite<DB>({ clock: testClock, migrations, appVersion: '0.0.0-test' });
  onTestFinished(() => store.close());
  return store;
}

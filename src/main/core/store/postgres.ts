import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, type Transaction } from 'kysely';
import type { Database } from './database.ts';
import { type AnySchema, type Migration, postgresEngine } from './engine.ts';
import type { HouseStore } from './house-store.ts';
import { migrate } from './migrate.ts';
import { writeIn } from './write.ts';

export interface PgliteOptions {
  readonly clock: { now(): string };
  readonly migrations: readonly Migration[];
  readonly appVersion: string;
  /** One that is already running, to be emptied and left running on close: starting one takes seconds. */
  readonly pglite?: PGlite;
  /** What is in `pglite` stays. */
  readonly kept?: boolean;
}

/** PostgreSQL in this process, in memory: keeps the second engine honest in the tests. Never part of the app. */
export async function openPglite<DB = Database>(options: PgliteOptions): Promise<HouseStore<DB>> {
  const pglite = options.pglite ?? (await PGlite.create());
  if (options.pglite && !options.kept) await pglite.exec('drop schema public cascade; create schema public');
  const db = new Kysely<DB>({ dialect: new PGliteDialect({ pglite }) });
  await migrate({
    db: db as unknown as Kysely<AnySchema>,
    engine: postgresEngine,
    migrations: options.migrations,
    appVersion: options.appVersion,
    now: () => options.clock.now(),
  });
  return {
    db,
    // One connection is all PGlite has.
    reader: db,
    engine: postgresEngine,
    write: <T>(fn: (tx: Transaction<DB>) => Promise<T>) => writeIn(db, fn),
    backup: null,
    reachable: () => true,
    facts: async () => ({ engine: 'PGlite', bytes: 0, schemaVersion: '', cipher: null, server: null }),
    close: async () => (options.pglite ? undefined : db.destroy()),
  };
}

import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, type Transaction } from 'kysely';
import type { Database } from './database.ts';
import { type AnySchema, type Migration, postgresEngine } from './engine.ts';
import { migrate } from './migrate.ts';
import type { Store } from './open.ts';
import { writeIn } from './write.ts';

/** What both engines offer to the modules. */
export type StoreCore<DB = Database> = Pick<Store<DB>, 'db' | 'reader' | 'engine' | 'write' | 'close'>;

export interface PgliteOptions {
  readonly clock: { now(): string };
  readonly migrations: readonly Migration[];
  readonly appVersion: string;
}

/** PostgreSQL in this process, in memory: keeps the second engine honest in the tests. Never part of the app. */
export async function openPglite<DB = Database>(options: PgliteOptions): Promise<StoreCore<DB>> {
  const pglite = await PGlite.create();
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
    close: () => db.destroy(),
  };
}

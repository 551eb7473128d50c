import { Kysely, sql } from 'kysely';
import type { Log } from '../../ports.ts';
import type { Database } from '../database.ts';
import { type AnySchema, type Migration, postgresEngine } from '../engine.ts';
import type { HouseStore } from '../house-store.ts';
import { migrate } from '../migrate.ts';
import { isStoreProblem, StoreProblem } from '../problems.ts';
import { writeIn } from '../write.ts';
import type { PostgresAddress } from './address.ts';
import type { Watcher } from './connection.ts';
import { PgDialect } from './dialect.ts';
import { refuseUnfit } from './fitness.ts';
import { createKeyMark, hasKeyMark, proveKey } from './key-mark.ts';
import { builderPool, type Patience, readerPool, usualPatience, writerPool } from './pools.ts';
import { watchServer } from './watch.ts';

export interface PostgresOptions {
  readonly address: PostgresAddress;
  /** 32 bytes: not for the rows, but for the hashes in them. */
  readonly key: Uint8Array;
  /** UTC instants, ISO text. */
  readonly clock: { now(): string };
  readonly migrations: readonly Migration[];
  readonly appVersion: string;
  readonly log: Pick<Log, 'info' | 'warn'>;
  readonly patience?: Patience;
}

const unwatched: Watcher = { answered: () => {}, gone: () => {} };

/** The counter's row: taken first by each write, raised by each command, so that commits happen in its order. */
const takeCounter = 'select seq from change_counter where id = 1 for update';

/** Two servers that start at once bring the database to its version one after the other. Any fixed number. */
const migrating = 'select pg_advisory_lock(52331902)';

/**
 * Opens the database of a house on a PostgreSQL server, makes its tables on the first start, and brings it to this version.
 * @throws StoreProblem databaseGone, databaseBusy, databaseRefused, databaseUnfit, wrongKey, newerVersion, databaseNotMigrated.
 * Nothing is left open then.
 */
export async function openPostgres<DB = Database>(options: PostgresOptions): Promise<HouseStore<DB>> {
  await withBuilder(options, async (db) => {
    await refuseUnfit(db);
    await bringToVersion(db, options);
    await createKeyMark(db);
    await proveKey(db, options.key);
  });
  return assemble<DB>(options);
}

/** Whether this database belongs to a house already. @throws StoreProblem as `openPostgres` */
export function holdsHouse(address: PostgresAddress): Promise<boolean> {
  return withBuilder({ address }, hasKeyMark);
}

/** One connection without hurry, closed at the end. */
export async function withBuilder<T>(
  { address, patience = usualPatience }: Pick<PostgresOptions, 'address' | 'patience'>,
  act: (db: Kysely<AnySchema>) => Promise<T>,
): Promise<T> {
  const dialect = new PgDialect({ pool: builderPool(address, patience), watch: unwatched });
  const db = new Kysely<AnySchema>({ dialect });
  try {
    return await act(db);
  } finally {
    await db.destroy();
  }
}

export async function bringToVersion(
  db: Kysely<AnySchema>,
  { migrations, appVersion, clock, log }: Omit<PostgresOptions, 'address' | 'key'>,
): Promise<void> {
  await sql.raw(migrating).execute(db);
  try {
    const now = () => clock.now();
    const done = await migrate({ db, engine: postgresEngine, migrations, appVersion, now });
    if (done.applied.length > 0)
      log.info({ count: done.applied.length, to: done.schemaVersion }, 'store.migrated');
  } catch (error) {
    // No backup was made by us here, so the sentence may not say so.
    if (!isStoreProblem(error, 'migrationFailed')) throw error;
    throw new StoreProblem('databaseNotMigrated', error.params, error);
  }
}

function assemble<DB>({
  address,
  log,
  migrations,
  patience = usualPatience,
}: PostgresOptions): HouseStore<DB> {
  const watch = watchServer(async () => void (await sql`select 1`.execute(reader)), {
    gone: () => log.warn({}, 'store.databaseGone'),
    back: () => log.info({}, 'store.databaseBack'),
  });
  const db = new Kysely<DB>({
    dialect: new PgDialect({ pool: writerPool(address, patience), watch, firstStatement: takeCounter }),
  });
  const reader = new Kysely<DB>({
    dialect: new PgDialect({ pool: readerPool(address, patience), watch, readonly: true }),
  });
  return {
    db,
    reader,
    engine: postgresEngine,
    write: (fn) => writeIn(db, fn),
    backup: null,
    reachable: () => watch.reachable(),
    facts: async () => {
      const { rows } = await sql<{ version: string; bytes: number }>`select
        current_setting('server_version') as version, pg_database_size(current_database()) as bytes`.execute(
        reader,
      );
      const [row] = rows;
      return {
        engine: `PostgreSQL ${row?.version ?? ''}`,
        bytes: row?.bytes ?? 0,
        schemaVersion: migrations.at(-1)?.name ?? '',
        cipher: null,
        server: address.shown,
      };
    },
    async close() {
      watch.stop();
      await reader.destroy();
      await db.destroy();
    },
  };
}

import { type Kysely, sql } from 'kysely';
import type { AnySchema, Engine, Migration } from './engine.ts';
import { StoreProblem, type StoreProblemCode, storeProblemOf } from './problems.ts';

export interface MigrateOptions {
  readonly db: Kysely<AnySchema>;
  readonly engine: Engine;
  readonly migrations: readonly Migration[];
  readonly appVersion: string;
  /** UTC instant, ISO text. */
  readonly now: () => string;
  /** Called once before the first migration of a database that already holds something. */
  readonly beforeFirst?: (from: string) => Promise<void>;
  /** Switches foreign keys off and on around a migration; only SQLite needs it, and only outside a transaction. */
  readonly foreignKeys?: (on: boolean) => void;
}

export interface MigrateResult {
  readonly applied: readonly string[];
  /** Name of the newest migration in the database; empty text when there is none. */
  readonly schemaVersion: string;
}

interface Applied {
  readonly name: string;
  readonly app_version: string;
}

/**
 * Brings a database to this version: the listed migrations in order, one transaction each. A failed one is rolled back
 * whole and stops the rest.
 * @throws StoreProblem newerVersion (params appVersion: who wrote it), migrationFailed (params migration), diskFull
 */
export async function migrate(options: MigrateOptions): Promise<MigrateResult> {
  const { db, migrations } = options;
  await createTable(db);
  const applied = await readApplied(db);
  refuseNewer(applied, options);
  const missing = migrations.slice(applied.length);
  if (missing.length > 0 && applied.length > 0) await options.beforeFirst?.(applied.at(-1)?.name ?? '');
  for (const migration of missing) await runOne(migration, options);
  return { applied: missing.map((one) => one.name), schemaVersion: migrations.at(-1)?.name ?? '' };
}

/** What has nothing to do with the migration: it goes through once the cause is taken away. */
const passing: ReadonlySet<StoreProblemCode> = new Set(['diskFull', 'databaseGone', 'databaseBusy']);

async function createTable(db: Kysely<AnySchema>): Promise<void> {
  await db.schema
    .createTable('schema_migration')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('applied_at', 'text', (column) => column.notNull())
    .addColumn('app_version', 'text', (column) => column.notNull())
    .execute();
}

async function readApplied(db: Kysely<AnySchema>): Promise<Applied[]> {
  const { rows } = await sql<Applied>`select name, app_version from schema_migration order by name`.execute(
    db,
  );
  return rows;
}

function refuseNewer(applied: readonly Applied[], { migrations, appVersion }: MigrateOptions): void {
  const known = new Set(migrations.map((migration) => migration.name));
  const foreign = applied.filter((row) => !known.has(row.name));
  const newest = foreign.at(-1);
  if (newest) throw new StoreProblem('newerVersion', { appVersion: newest.app_version, here: appVersion });
  const gap = migrations
    .slice(0, applied.length)
    .find((migration, index) => applied[index]?.name !== migration.name);
  if (gap) throw new StoreProblem('migrationFailed', { migration: gap.name, reason: 'order' });
}

async function runOne(migration: Migration, options: MigrateOptions): Promise<void> {
  const { db, engine, foreignKeys } = options;
  foreignKeys?.(false);
  try {
    await db.transaction().execute(async (tx) => {
      await migration.up(tx, engine);
      await tx
        .insertInto('schema_migration')
        .values({ name: migration.name, applied_at: options.now(), app_version: options.appVersion })
        .execute();
      if (engine.name === 'sqlite') await refuseDanglingKeys(tx);
    });
  } catch (error) {
    const problem = storeProblemOf(error);
    if (problem && passing.has(problem.code)) throw problem;
    throw new StoreProblem('migrationFailed', { migration: migration.name }, error);
  } finally {
    foreignKeys?.(true);
  }
}

async function refuseDanglingKeys(tx: Kysely<AnySchema>): Promise<void> {
  const { rows } = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(tx);
  const first = rows[0];
  if (first)
    throw new Error(`${rows.length} rows point nowhere, first from ${first.table} to ${first.parent}`);
}

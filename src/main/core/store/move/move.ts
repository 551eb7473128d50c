import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { type BackupRecord, listBackups } from '../backup.ts';
import { type AnySchema, postgresEngine, sqliteEngine } from '../engine.ts';
import { flush, storeFiles } from '../files.ts';
import { type OpenOptions, openStore, type Store } from '../open.ts';
import type { PostgresAddress } from '../pg/address.ts';
import { refuseUnfit } from '../pg/fitness.ts';
import { createKeyMark, proveKey } from '../pg/key-mark.ts';
import { bringToVersion, withBuilder } from '../pg/open.ts';
import { isStoreProblem } from '../problems.ts';
import { differencesOf, digestsOf, type House, type TableDigest } from './compare.ts';
import { copyHouse } from './copy.ts';
import { sealFile } from './moved.ts';
import { MoveProblem } from './problem.ts';

export interface MoveOptions extends OpenOptions {
  readonly address: PostgresAddress;
  /** Goes through all of it and takes it away again. The house may stay open meanwhile. */
  readonly rehearse: boolean;
  /** Hears of every step as it is done. */
  readonly tell: (step: MoveStep) => void;
}

export type MoveStep =
  | { readonly kind: 'targetEmpty'; readonly server: string }
  | { readonly kind: 'backup'; readonly name: string; readonly made: boolean }
  | { readonly kind: 'tables' }
  | { readonly kind: 'copied'; readonly rows: number }
  | { readonly kind: 'compared'; readonly digests: ReadonlyMap<string, TableDigest> }
  | { readonly kind: 'removed' }
  | { readonly kind: 'sealed' };

/**
 * Moves a house from its file to a database server. The file is only read, from a verified backup of it, and afterwards refuses to be
 * opened by mistake. Whatever goes wrong leaves the file as it was and the server empty.
 * @throws MoveProblem, StoreProblem
 */
export async function moveToServer(options: MoveOptions): Promise<void> {
  const { address, rehearse, tell } = options;
  await withBuilder(options, async (db) => {
    await refuseUnfit(db);
    await refuseNotEmpty(db);
    tell({ kind: 'targetEmpty', server: address.shown });
    // Held to the end: nobody works on in the file while it is copied.
    const live = await openLive(options);
    try {
      const backup = await backupOf(options, live);
      await withCopyOf(options, backup, (copy) => fill(db, copy, options));
      if (rehearse) return;
      await proveKey(db, options.key);
      sealFile(options.folder, { at: options.clock.now(), server: address.shown });
      tell({ kind: 'sealed' });
    } finally {
      await live?.close();
    }
  });
}

/** Null when the house is open elsewhere and this is only a rehearsal. */
async function openLive(options: MoveOptions): Promise<Store | null> {
  try {
    return await openStore(options);
  } catch (error) {
    if (options.rehearse && isStoreProblem(error, 'alreadyOpen')) return null;
    throw error;
  }
}

async function backupOf({ folder, tell }: MoveOptions, live: Store | null): Promise<BackupRecord> {
  const backup = live ? await live.backup('manual') : listBackups(folder).find(({ verified }) => verified);
  if (!backup) throw new MoveProblem('noBackup');
  tell({ kind: 'backup', name: backup.name, made: live !== null });
  return backup;
}

async function withCopyOf(
  options: MoveOptions,
  backup: BackupRecord,
  act: (copy: House) => Promise<void>,
): Promise<void> {
  const folder = join(options.folder, 'moving');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  try {
    const { database } = storeFiles(folder);
    copyFileSync(backup.file, database);
    flush(database);
    // A backup of an earlier version is brought to this one here, and nowhere else.
    const store = await openStore<AnySchema>({ ...options, folder, backupBeforeMigration: false });
    try {
      await act({ db: store.reader, engine: sqliteEngine });
    } finally {
      await store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Tables, rows and proof; when anything fails, or when it was a rehearsal, all of it is taken away again. */
async function fill(db: Kysely<AnySchema>, from: House, options: MoveOptions): Promise<void> {
  const { rehearse, tell } = options;
  let keep = false;
  try {
    await bringToVersion(db, options);
    await createKeyMark(db);
    tell({ kind: 'tables' });
    await db.transaction().execute(async (tx) => {
      tell({ kind: 'copied', rows: await copyHouse(from, tx) });
      const digests = await digestsOf(from);
      const differing = differencesOf(digests, await digestsOf({ db: tx, engine: postgresEngine }));
      if (differing.length > 0)
        throw new MoveProblem('differs', { tables: differing.map(({ table }) => table).join(', ') });
      tell({ kind: 'compared', digests });
      // A hub goes on as itself, one generation higher: its devices follow it, and refuse the file from then on.
      await sql`update sync_state set generation = generation + 1 where role = 'hub'`.execute(tx);
    });
    keep = !rehearse;
  } finally {
    if (!keep) {
      await emptyAgain(db);
      tell({ kind: 'removed' });
    }
  }
}

async function refuseNotEmpty(db: Kysely<AnySchema>): Promise<void> {
  if ((await objectsIn(db)).length > 0) throw new MoveProblem('notEmpty');
}

/** The schema was empty before we came: everything in it is ours. */
async function emptyAgain(db: Kysely<AnySchema>): Promise<void> {
  for (const text of await objectsIn(db)) await sql.raw(`drop ${text} cascade`).execute(db);
}

/** Tables, views, sequences of nobody and functions in the schema, as `drop` wants to hear of them. */
async function objectsIn(db: Kysely<AnySchema>): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    select case relkind when 'v' then 'view ' when 'm' then 'materialized view ' when 'S' then 'sequence if exists ' else 'table ' end
        || oid::regclass as text
      from pg_class where relkind in ('r', 'p', 'f', 'v', 'm', 'S') and relnamespace = current_schema()::regnamespace
    union all
    select 'function if exists ' || oid::regprocedure from pg_proc where pronamespace = current_schema()::regnamespace
    order by text desc`.execute(db);
  return rows.map(({ text }) => text);
}

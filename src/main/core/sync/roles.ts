import { sql } from 'kysely';
import type { CoreInside } from '../core-inside.ts';
import type { Executor } from '../store/database.ts';
import { isOtherServer, markOfServer } from '../store/pg/server-mark.ts';
import { dropFill } from './fill.ts';
import type { DeviceRole } from './protocol.ts';
import { readSchema, type TravelTable } from './schema.ts';
import { changeState, readState } from './state.ts';
import { isToldOf } from './table-zones.ts';
import { createFeedTriggers, createUndoTriggers, dropTriggers } from './triggers.ts';
import { createPostgresFeed, dropPostgresFeed } from './triggers-postgres.ts';

/** This computer becomes the one authority of the house. Everything it has is in its feed from then on. */
export async function becomeHub(core: CoreInside): Promise<void> {
  const { ids } = core.ports;
  const tables = await schemaOf(core);
  await core.store().write(async (tx) => {
    const { hub_id, generation } = await readState(tx);
    await changeState(tx, {
      role: 'hub',
      hub_id: hub_id || ids.next(),
      epoch: ids.next(),
      generation: Math.max(1, generation),
      tracking: 0,
    });
    await createFeed(core, tx, tables.values());
    await fillFeed(core, tx, tables.values());
    if (core.store().engine.name === 'postgres') await isOtherServer(tx);
  });
}

/** After a restore: what devices had of this hub is no longer what it has. They send again what it lacks. */
export async function beginNewEpoch(core: CoreInside): Promise<void> {
  const tables = await schemaOf(core);
  await core.store().write((tx) => newEpoch(core, tx, tables));
}

/** This hub takes over from one that was `by` less than it will be: devices follow the higher generation, and refuse the lower. */
export async function takeOver(core: CoreInside, by: number): Promise<void> {
  const tables = await schemaOf(core);
  await core.store().write(async (tx) => {
    const { generation } = await readState(tx);
    await changeState(tx, { generation: generation + by });
    await newEpoch(core, tx, tables);
  });
}

async function newEpoch(
  core: CoreInside,
  tx: Executor,
  tables: ReadonlyMap<string, TravelTable>,
): Promise<void> {
  await changeState(tx, { epoch: core.ports.ids.next() });
  await fillFeed(core, tx, tables.values());
}

/** A database server was put back to an earlier moment, or another one took over: devices may have more than it has. */
export async function newEpochOnOtherServer(core: CoreInside): Promise<void> {
  if (core.store().engine.name !== 'postgres') return;
  const mark = await markOfServer(core.store().reader);
  if (lookedAt.get(core) === mark) return;
  const tables = await schemaOf(core);
  await core.store().write(async (tx) => {
    if (!(await isOtherServer(tx))) return;
    core.ports.log.warn({}, 'sync.otherServer');
    await newEpoch(core, tx, tables);
  });
  lookedAt.set(core, mark);
}

/** The server as this program last found it, so that it is asked in one read. */
const lookedAt = new WeakMap<CoreInside, string>();

/** One computer again. What devices have not sent yet is theirs to send to whoever becomes the hub next. */
export async function becomeAlone(core: CoreInside): Promise<void> {
  const tables = await schemaOf(core);
  await core.store().write(async (tx) => {
    if (core.store().engine.name === 'sqlite') await dropTriggers(tx);
    else await dropPostgresFeed(tx, tables.values());
    await sql`delete from sync_feed`.execute(tx);
    await changeState(tx, { role: 'alone', tracking: 0 });
  });
}

/** Whose house this computer joins. It begins empty and is filled by the first pull. */
export interface Joined {
  readonly hubId: string;
  readonly generation: number;
  readonly deviceId: string;
  readonly role: DeviceRole;
}

/** @throws when this computer still has commands that nobody has received */
export async function becomeDevice(core: CoreInside, joined: Joined): Promise<void> {
  const incarnation = core.ports.ids.next();
  const tables = await schemaOf(core);
  await core.store().write(async (tx) => {
    await createUndoTriggers(tx, tables.values());
    await changeState(tx, {
      role: 'device',
      hub_id: joined.hubId,
      generation: joined.generation,
      device_id: joined.deviceId,
      device_role: joined.role,
      epoch: '',
      incarnation,
      next_number: 1,
      cursor: 0,
      change_seq: 0,
      tracking: 1,
    });
  });
}

/**
 * The triggers of a store that was opened again: made anew, so that tables of a new version join, with the rows they came with. A device that was updated asks for
 * everything once more. A hub also looks whether its server is still the one it was.
 */
export async function renewTriggers(core: CoreInside): Promise<void> {
  const { role } = await readState(core.store().reader);
  if (role === 'alone') return;
  const tables = await schemaOf(core);
  await core.store().write(async (tx) => {
    if (role === 'hub') {
      await createFeed(core, tx, tables.values());
      return fillFeed(core, tx, await untold(tx, tables.values()));
    }
    if (await createUndoTriggers(tx, tables.values())) await askForEverything(tx);
  });
  if (role === 'hub') await newEpochOnOtherServer(core);
}

/** An epoch that no hub ever has: a device that names it is given all it may hold, and says again what the hub does not know. */
const noEpoch = 'anew';

/**
 * Columns and tables that this computer did not know yet were left out of rows it was given. Now it knows them, and those rows
 * may never change again. Until all has come anew it works on with what it has.
 */
async function askForEverything(tx: Executor): Promise<void> {
  const { epoch } = await readState(tx);
  if (epoch === '') return;
  await dropFill(tx);
  await changeState(tx, { epoch: noEpoch });
}

const schemaOf = (core: CoreInside): Promise<ReadonlyMap<string, TravelTable>> =>
  readSchema(core.store().reader, core.store().engine.name);

const createFeed = (core: CoreInside, tx: Executor, tables: Iterable<TravelTable>): Promise<void> => {
  const told = toldOf(tables);
  return core.store().engine.name === 'sqlite' ? createFeedTriggers(tx, told) : createPostgresFeed(tx, told);
};

const toldOf = (tables: Iterable<TravelTable>): TravelTable[] =>
  [...tables].filter(({ name }) => isToldOf(name));

/** Tables of which nothing was ever told: a new version brought them, perhaps with rows, and devices that ask for everything want these, too. */
async function untold(tx: Executor, tables: Iterable<TravelTable>): Promise<TravelTable[]> {
  const { rows } = await sql<{ name: string }>`select distinct table_name as name from sync_feed`.execute(tx);
  const told = new Set(rows.map(({ name }) => name));
  return [...tables].filter(({ name }) => !told.has(name));
}

/** Gives every row there is a number, table by table; one that has one keeps it. */
async function fillFeed(core: CoreInside, tx: Executor, tables: Iterable<TravelTable>): Promise<void> {
  for (const table of toldOf(tables)) {
    const columns = table.key.map((column) => sql.id(column));
    const { feed_seq } = await readState(tx);
    await sql`insert into sync_feed (table_name, row_key, seq)
      select ${sql.lit(table.name)}, ${keyText(core, table)}, ${sql.lit(feed_seq)} + row_number() over (order by ${sql.join(columns)})
      from ${sql.id(table.name)} where true
      on conflict (table_name, row_key) do nothing`.execute(tx);
    const { rows } = await sql<{ last: number | null }>`select max(seq) as last from sync_feed`.execute(tx);
    await changeState(tx, { feed_seq: Math.max(feed_seq, rows[0]?.last ?? 0) });
  }
}

/** A key as both engines write it. */
const keyText = (core: CoreInside, { key }: TravelTable) =>
  core.store().engine.name === 'sqlite'
    ? sql`json_array(${sql.join(key.map((column) => sql.id(column)))})`
    : sql`'[' || ${sql.join(
        key.map((column) => sql`to_jsonb(${sql.id(column)})::text`),
        sql` || ',' || `,
      )} || ']'`;

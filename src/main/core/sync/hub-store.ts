import type { Selectable } from 'kysely';
import type { Executor } from '../store/database.ts';
import type { Ending } from './carry-out.ts';
import type { CommandResult, PushedCommand } from './protocol.ts';
import { nextSeq } from './state.ts';
import type { SyncTables } from './sync.tables.ts';

export type DeviceRow = Selectable<SyncTables['sync_device']>;

export const deviceById = (ex: Executor, id: string): Promise<DeviceRow | undefined> =>
  ex.selectFrom('sync_device').selectAll().where('id', '=', id).executeTakeFirst();

/** Up to where the commands of an incarnation are dealt with; 0: none yet. */
export async function lastNumberOf(ex: Executor, deviceId: string, incarnation: string): Promise<number> {
  const row = await ex
    .selectFrom('sync_result')
    .select('number')
    .where('device_id', '=', deviceId)
    .where('incarnation', '=', incarnation)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.number ?? 0;
}

export async function commandIdOf(
  ex: Executor,
  deviceId: string,
  incarnation: string,
  number: number,
): Promise<string | undefined> {
  const row = await ex
    .selectFrom('sync_result')
    .select('command_id')
    .where('device_id', '=', deviceId)
    .where('incarnation', '=', incarnation)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.command_id;
}

export async function writeResult(
  tx: Executor,
  from: { deviceId: string; incarnation: string },
  pushed: PushedCommand,
  ending: Pick<Ending, 'status' | 'reason'>,
): Promise<void> {
  await tx
    .insertInto('sync_result')
    .values({
      device_id: from.deviceId,
      incarnation: from.incarnation,
      number: pushed.number,
      command_id: pushed.commandId,
      status: ending.status,
      reason: ending.reason || null,
      seq: await nextSeq(tx),
    })
    .execute();
}

/** Answers of the hub to one device, above `after` and up to `until`, in its own order. */
export async function resultsOf(
  ex: Executor,
  from: { deviceId: string; incarnation: string },
  after: number,
  until: number,
): Promise<CommandResult[]> {
  const rows = await ex
    .selectFrom('sync_result')
    .selectAll()
    .where('device_id', '=', from.deviceId)
    .where('incarnation', '=', from.incarnation)
    .where('seq', '>', after)
    .where('seq', '<=', until)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    commandId: row.command_id,
    status: row.status,
    reason: row.reason,
    seq: row.seq,
  }));
}

/** One that was not applied as asked stays until a person closes it with a choice. */
export async function writeAttention(
  tx: Executor,
  item: {
    id: string;
    device: { id: string; name: string };
    pushed: PushedCommand;
    ending: Ending;
    askedAt: string;
    now: string;
  },
): Promise<void> {
  const { id, device, pushed, ending, askedAt, now } = item;
  if (ending.status === 'applied') return;
  await tx
    .insertInto('sync_attention')
    .values({
      id,
      device_id: device.id,
      device_name: device.name,
      kind: ending.status,
      command_id: pushed.commandId,
      command: pushed.name,
      version: pushed.version,
      input: JSON.stringify(pushed.input),
      account_id: pushed.who.accountId,
      reason: ending.reason,
      params: JSON.stringify(ending.params),
      asked_at: askedAt,
      noted_at: now,
      choice: null,
      closed_at: null,
      closed_by: null,
    })
    .execute();
}

export interface FeedEntry {
  table_name: string;
  row_key: string;
  seq: number;
}

export const feedAfter = (ex: Executor, cursor: number, limit: number): Promise<FeedEntry[]> =>
  ex.selectFrom('sync_feed').selectAll().where('seq', '>', cursor).orderBy('seq').limit(limit).execute();

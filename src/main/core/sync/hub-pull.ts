import type { CoreInside } from '../core-inside.ts';
import { publicEntities } from '../rpc/procedures.ts';
import type { Executor } from '../store/database.ts';
import { forgettableUntil } from './backed-up.ts';
import { type FeedEntry, feedAfter, resultsOf } from './hub-store.ts';
import { pullSize } from './line-limits.ts';
import type { DeviceRole, Pull, PullAnswer, SyncedRow } from './protocol.ts';
import { readRows } from './rows.ts';
import type { TravelTable } from './schema.ts';
import { readState } from './state.ts';
import { mayHoldTable } from './table-zones.ts';
import { forDevice } from './views.ts';

export interface Puller {
  readonly deviceId: string;
  readonly role: DeviceRole;
}

/**
 * What changed for a device since its cursor. All of it comes from one moment of the hub: a result never without the rows
 * it caused.
 */
export async function answerPull(
  core: CoreInside,
  tables: ReadonlyMap<string, TravelTable>,
  device: Puller,
  question: Pull,
  pageRows: number,
): Promise<PullAnswer> {
  // On PostgreSQL each statement would otherwise see a later moment than the one before.
  return core
    .store()
    .reader.transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (ex) => {
      const state = await readState(ex);
      const isAll = question.epoch !== state.epoch || question.cursor === 0;
      const after = question.epoch === state.epoch ? question.cursor : 0;
      const entries = await feedAfter(ex, after, pageRows);
      const read = await rowsOf(ex, tables, device.role, entries);
      const isWhole = read.isComplete && entries.length < pageRows;
      const cursor = isWhole ? state.feed_seq : read.until;
      const changes = await changesOf(ex, device.role, question.changeSeq);
      return {
        epoch: state.epoch,
        generation: state.generation,
        cursor,
        changeSeq: changes.seq,
        isWhole,
        isAll,
        rows: read.rows,
        results: await resultsOf(
          ex,
          { deviceId: device.deviceId, incarnation: question.incarnation },
          after,
          cursor,
        ),
        refs: changes.refs,
        backedUpSeq: await forgettableUntil(ex, core.ports.clock.now()),
      };
    });
}

/** The rows behind entries of the feed, in its order, as this device may see them; cut where the page is full. */
async function rowsOf(
  ex: Executor,
  tables: ReadonlyMap<string, TravelTable>,
  role: DeviceRole,
  entries: readonly FeedEntry[],
): Promise<{ rows: SyncedRow[]; until: number; isComplete: boolean }> {
  const mine = entries.filter(({ table_name }) => mayHoldTable(role, table_name));
  const found = new Map<string, Awaited<ReturnType<typeof readRows>>>();
  for (const [name, group] of Map.groupBy(mine, (entry) => entry.table_name)) {
    const table = tables.get(name);
    if (table)
      found.set(
        name,
        await readRows(
          ex,
          table,
          group.map((entry) => entry.row_key),
        ),
      );
  }
  const rows: SyncedRow[] = [];
  let size = 0;
  for (const { table_name, row_key, seq } of mine) {
    const table = tables.get(table_name);
    if (!table) continue;
    const row = found.get(table_name)?.get(row_key) ?? null;
    const seen = row === null ? null : forDevice(role, table, row);
    rows.push({ table: table_name, key: row_key, row: seen });
    size += seen === null ? 50 : JSON.stringify(seen).length;
    if (size > pullSize) return { rows, until: seq, isComplete: false };
  }
  return { rows, until: entries.at(-1)?.seq ?? 0, isComplete: true };
}

const changesAtOnce = 500;
const seenByAll: ReadonlySet<string> = new Set(publicEntities);

/** What changed, as the screens are told; a device far behind is told with its rows only. */
async function changesOf(ex: Executor, role: DeviceRole, after: number) {
  const rows = await ex
    .selectFrom('change')
    .select(['seq', 'refs'])
    .where('seq', '>', after)
    .orderBy('seq', 'desc')
    .limit(changesAtOnce)
    .execute();
  const refs = rows.flatMap((row) => JSON.parse(row.refs) as { entity: string; id: string }[]);
  const once = new Map(refs.map((ref) => [`${ref.entity}:${ref.id}`, ref]));
  const mine = [...once.values()].filter(({ entity }) => role !== 'kiosk' || seenByAll.has(entity));
  return { seq: rows[0]?.seq ?? after, refs: mine };
}

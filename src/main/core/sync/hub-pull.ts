import type { CoreInside } from '../core-inside.ts';
import type { Executor } from '../store/database.ts';
import { forgettableUntil } from './backed-up.ts';
import { type CareView, careView, changedRows, movedIn } from './care/care-view.ts';
import { noteReceipts, refreshScopes } from './care/device-scopes.ts';
import { ruleOf, ruleOfTable } from './care/scope-rules.ts';
import { type Ref, toldRefs } from './care/told-refs.ts';
import { type FeedEntry, feedAfter, resultsOf } from './hub-store.ts';
import { pullSize } from './line-limits.ts';
import type { DeviceRole, Pull, PullAnswer, SyncedRow } from './protocol.ts';
import { readRows } from './rows.ts';
import type { TravelTable } from './schema.ts';
import { readState } from './state.ts';
import { isCareTable, mayHoldTable } from './table-zones.ts';
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
  await noteReceipts(core, device.deviceId, question.dropped ?? []);
  await refreshScopes(core, device);
  const now = core.ports.clock.now();
  // On PostgreSQL each statement would otherwise see a later moment than the one before.
  return core
    .store()
    .reader.transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (ex) => {
      const state = await readState(ex);
      const isAll = question.epoch !== state.epoch || question.cursor === 0;
      const after = question.epoch === state.epoch ? question.cursor : 0;
      const care = await careView(ex, device, after, now);
      const feed = await feedAfter(ex, after, pageRows);
      const isFull = feed.length === pageRows;
      const end = isFull ? (feed.at(-1)?.seq ?? after) : state.feed_seq;
      const moved = await movedIn(ex, tables, care, end);
      const entries = feed.filter(({ seq }) => seq <= moved.until);
      const read = await rowsOf(ex, tables, care, entries);
      const isWhole = read.isComplete && moved.until === end && !isFull;
      const cursor = read.isComplete ? moved.until : read.until;
      const changes = await changesOf(ex, care, question.changeSeq);
      return {
        epoch: state.epoch,
        generation: state.generation,
        cursor,
        changeSeq: changes.seq,
        isWhole,
        isAll,
        rows: [
          ...moved.rows
            .filter(({ seq }) => seq <= cursor)
            .map(({ table, key, row }) => ({ table, key, row })),
          ...read.rows,
        ],
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
  care: CareView,
  entries: readonly FeedEntry[],
): Promise<{ rows: SyncedRow[]; until: number; isComplete: boolean }> {
  const { role } = care.device;
  const mine = entries.filter(({ table_name }) => mayHoldTable(role, table_name));
  const found = new Map<string, (key: string) => SyncedRow[]>();
  for (const [name, group] of Map.groupBy(mine, (entry) => entry.table_name)) {
    const table = tables.get(name);
    const keys = group.map((entry) => entry.row_key);
    if (table) found.set(name, await changesOfTable(ex, tables, care, table, keys));
  }
  const rows: SyncedRow[] = [];
  let size = 0;
  for (const { table_name, row_key, seq } of mine) {
    for (const row of found.get(table_name)?.(row_key) ?? []) {
      rows.push(row);
      size += row.row === null ? 50 : JSON.stringify(row.row).length;
    }
    if (size > pullSize) return { rows, until: seq, isComplete: false };
  }
  return { rows, until: entries.at(-1)?.seq ?? 0, isComplete: true };
}

/** What the device is told of changed rows of one table, by key. */
async function changesOfTable(
  ex: Executor,
  tables: ReadonlyMap<string, TravelTable>,
  care: CareView,
  table: TravelTable,
  keys: readonly string[],
): Promise<(key: string) => SyncedRow[]> {
  const { name } = table;
  const found = await readRows(ex, table, keys);
  const told = ruleOfTable(name) ? await changedRows(ex, tables, care, table, keys, found) : null;
  return (key) => {
    const row = found.get(key) ?? null;
    const isOfCare = isCareTable(name) || (row !== null && ruleOf(name, row) !== null);
    if (isOfCare) return told?.get(key) ?? [];
    return [{ table: name, key, row: row === null ? null : forDevice(care.device.role, table, row) }];
  };
}

const changesAtOnce = 500;

/** What changed, as the screens are told; a device far behind is told with its rows only. */
async function changesOf(ex: Executor, care: CareView, after: number) {
  const rows = await ex
    .selectFrom('change')
    .select(['seq', 'refs'])
    .where('seq', '>', after)
    .orderBy('seq', 'desc')
    .limit(changesAtOnce)
    .execute();
  const refs = rows.flatMap((row) => JSON.parse(row.refs) as Ref[]);
  return { seq: rows[0]?.seq ?? after, refs: toldRefs(care, refs) };
}

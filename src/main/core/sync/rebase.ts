import { sql } from 'kysely';
import type { CoreInside } from '../core-inside.ts';
import type { AllProcedures } from '../rpc/door.ts';
import type { Executor } from '../store/database.ts';
import { forgetCareText, giveUp } from './care/give-up.ts';
import { dropFill } from './fill.ts';
import { forgetBackedUp, noteAnswers } from './outbox.ts';
import type { PullAnswer, SyncedRow } from './protocol.ts';
import { type Refs, replay } from './replay.ts';
import { type RowWriter, rowWriter } from './rows.ts';
import type { TravelTable } from './schema.ts';
import { changeState, readState } from './state.ts';
import { mayWriteTable, searchTable } from './table-zones.ts';
import { withoutGuards } from './triggers.ts';

/** What is new at the hub, up to where it stands. Many rows come piece by piece. */
export interface News extends Omit<PullAnswer, 'isWhole' | 'generation' | 'rows'> {
  readonly rows: readonly SyncedRow[] | AsyncIterable<readonly SyncedRow[]>;
}

/**
 * Takes the hub's rows in, in one transaction: what was done here on top of the former rows is taken back, the rows are
 * written, what the hub has answered leaves the outbox, the rest is done again on top. Screens never see anything between.
 * Gives what changed, for the screens.
 */
export async function rebase(
  core: CoreInside,
  procedures: AllProcedures,
  tables: ReadonlyMap<string, TravelTable>,
  newsIn: (tx: Executor) => Promise<News>,
): Promise<Refs> {
  const refs: Refs = new Map();
  const { device_role: role } = await readState(core.store().reader);
  // Whatever a hub sends: rows of tables this computer may not hold are not written here.
  const own = new Map([...tables].filter(([name]) => role !== null && mayWriteTable(role, name)));
  const writer = rowWriter(own, core.store().engine, core.search);
  const now = core.ports.clock.now();
  await core.store().write(async (tx) => {
    const news = await newsIn(tx);
    for (const ref of news.refs) refs.set(`${ref.entity}:${ref.id}`, ref);
    await changeState(tx, { tracking: 0 });
    await putRows(core, tx, tables, writer, news);
    await sql`delete from sync_undo`.execute(tx);
    await dropFill(tx);
    await noteAnswers(tx, news.results);
    await forgetCareText(tx);
    await forgetBackedUp(tx, news.backedUpSeq);
    await changeState(tx, {
      epoch: news.epoch,
      cursor: news.cursor,
      change_seq: news.changeSeq,
      backed_up_seq: news.backedUpSeq,
      synced_at: now,
      tracking: 1,
    });
    await replay(core, procedures, tx, refs);
  });
  return refs;
}

async function putRows(
  core: CoreInside,
  tx: Executor,
  tables: ReadonlyMap<string, TravelTable>,
  writer: RowWriter,
  { isAll, rows }: News,
): Promise<void> {
  const before = await rowsBefore(tx);
  if (!isAll && before.length === 0 && Array.isArray(rows) && rows.length === 0) return;
  await withoutGuards(tx, async () => {
    if (isAll) await forgetEverything(core, tx, tables);
    else await writer.put(tx, before);
    await writer.put(tx, rows);
    await giveUp(tx, tables);
  });
}

/** How the rows were that this computer changed on its own. */
async function rowsBefore(tx: Executor): Promise<SyncedRow[]> {
  const rows = await tx.selectFrom('sync_undo').selectAll().execute();
  return rows.map((row) => ({
    table: row.table_name,
    key: row.row_key,
    row: row.before === null ? null : (JSON.parse(row.before) as SyncedRow['row']),
  }));
}

/** Before everything comes anew: nothing that the hub no longer sends may stay. */
async function forgetEverything(
  core: CoreInside,
  tx: Executor,
  tables: ReadonlyMap<string, TravelTable>,
): Promise<void> {
  await sql`pragma defer_foreign_keys = on`.execute(tx);
  for (const table of childrenFirst([...tables.values()]))
    if (table.name !== searchTable)
      await sql`delete from ${sql.id(table.name)} where ${goes(table)}`.execute(tx);
  const { rows } = await sql<{ entity: 'person' | 'item' | 'kind' | 'initiative'; id: string }>`
    select entity, id from search_document`.execute(tx);
  for (const [entity, group] of Map.groupBy(rows, (row) => row.entity))
    await core.search.remove(
      tx,
      entity,
      group.map(({ id }) => id),
    );
}

/** Photos come by themselves and never change: those that stay are not to come a second time. */
function goes({ name, key, columns }: TravelTable) {
  if (!columns.some(({ isBytes }) => isBytes)) return sql`true`;
  return sql`json_array(${sql.join(key.map((column) => sql.id(column)))}) not in
    (select row_key from sync_fill_row where table_name = ${name} and row is not null)`;
}

/** A table before those it points to: a row that goes is looked for in the tables that may point to it, and they are empty by then. */
function childrenFirst(tables: readonly TravelTable[]): TravelTable[] {
  const order = new Set<TravelTable>();
  const seen = new Set<TravelTable>();
  const visit = (table: TravelTable): void => {
    if (seen.has(table)) return;
    seen.add(table);
    for (const other of tables)
      if (other.columns.some(({ pointsTo }) => pointsTo === table.name)) visit(other);
    order.add(table);
  };
  for (const table of tables) visit(table);
  return [...order];
}

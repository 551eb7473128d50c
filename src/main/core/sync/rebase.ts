import { sql } from 'kysely';
import type { CoreInside } from '../core-inside.ts';
import type { AllProcedures } from '../rpc/door.ts';
import type { Executor } from '../store/database.ts';
import { forgetBackedUp, noteAnswers } from './outbox.ts';
import type { PullAnswer, SyncedRow } from './protocol.ts';
import { type Refs, replay } from './replay.ts';
import { rowWriter } from './rows.ts';
import type { TravelTable } from './schema.ts';
import { changeState } from './state.ts';
import { searchTable } from './table-zones.ts';
import { withoutGuards } from './triggers.ts';

/** All pages of one pull, up to where the hub stands. */
export interface News extends Omit<PullAnswer, 'isWhole' | 'generation'> {}

/**
 * Takes the hub's rows in, in one transaction: what was done here on top of the former rows is taken back, the rows are
 * written, what the hub has answered leaves the outbox, the rest is done again on top. Screens never see anything between.
 * Gives what changed, for the screens.
 */
export async function rebase(
  core: CoreInside,
  procedures: AllProcedures,
  tables: ReadonlyMap<string, TravelTable>,
  news: News,
): Promise<Refs> {
  const refs: Refs = new Map(news.refs.map((ref) => [`${ref.entity}:${ref.id}`, ref]));
  const writer = rowWriter(tables, core.store().engine, core.search);
  const now = core.ports.clock.now();
  await core.store().write(async (tx) => {
    await changeState(tx, { tracking: 0 });
    const before = await rowsBefore(tx);
    if (news.isAll || before.length > 0 || news.rows.length > 0)
      await withoutGuards(tx, async () => {
        if (news.isAll) await forgetEverything(core, tx, tables);
        else await writer.put(tx, before);
        await writer.put(tx, news.rows);
      });
    await sql`delete from sync_undo`.execute(tx);
    await noteAnswers(tx, news.results);
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
  for (const { name } of tables.values()) {
    if (name === searchTable) continue;
    await sql`delete from ${sql.id(name)}`.execute(tx);
  }
  const { rows } = await sql<{ entity: 'person' | 'item' | 'kind' | 'initiative'; id: string }>`
    select entity, id from search_document`.execute(tx);
  for (const [entity, group] of Map.groupBy(rows, (row) => row.entity))
    await core.search.remove(
      tx,
      entity,
      group.map(({ id }) => id),
    );
}

import { setImmediate as others } from 'node:timers/promises';
import { CompiledQuery, type Selectable } from 'kysely';
import type { CoreInside } from '../core-inside.ts';
import type { Executor } from '../store/database.ts';
import type { PullAnswer, SyncedRow } from './protocol.ts';
import type { News } from './rebase.ts';
import type { SyncTables } from './sync.tables.ts';

/**
 * Pages of a pull that is longer than one, put aside in this computer's own file: no screen sees half of it, memory holds one
 * page, and a computer that is switched off goes on where it was.
 */
export type Fill = Selectable<SyncTables['sync_fill']>;

/** Whose fill it is. Another name of this computer, or another version of the hub, begins a new one. */
export type FillOwner = Pick<Fill, 'incarnation' | 'schema_version'>;

export async function fillUnderWay(ex: Executor, owner: FillOwner): Promise<Fill | undefined> {
  return ex
    .selectFrom('sync_fill')
    .selectAll()
    .where('incarnation', '=', owner.incarnation)
    .where('schema_version', '=', owner.schema_version)
    .executeTakeFirst();
}

/** Puts one page aside. Without a `fill`, or when the hub became another one, it is the first of a new one. */
export async function putAside(
  core: CoreInside,
  owner: FillOwner,
  fill: Fill | undefined,
  page: PullAnswer,
): Promise<Fill> {
  const begins = fill === undefined || fill.epoch !== page.epoch;
  const next: Fill = {
    id: 1,
    ...owner,
    epoch: page.epoch,
    cursor: page.cursor,
    change_seq: page.changeSeq,
    backed_up_seq: page.backedUpSeq,
    is_all: begins ? Number(page.isAll) : fill.is_all,
  };
  await core.store().write(async (tx) => {
    if (begins) await dropFill(tx);
    await tx.deleteFrom('sync_fill').execute();
    await tx.insertInto('sync_fill').values(next).execute();
    await keepRows(tx, page.rows);
    for (const { commandId, ...result } of page.results)
      await tx
        .insertInto('sync_fill_result')
        .values({ command_id: commandId, ...result })
        .onConflict((conflict) => conflict.column('command_id').doUpdateSet(result))
        .execute();
  });
  return next;
}

/** A row that comes twice changed meanwhile: the later one counts. */
async function keepRows(tx: Executor, rows: readonly SyncedRow[]): Promise<void> {
  const parts = rows.map(({ table, key, row }) => [table, key, row === null ? null : JSON.stringify(row)]);
  await tx.executeQuery(
    CompiledQuery.raw(
      `insert into sync_fill_row (table_name, row_key, row)
        select value ->> 0, value ->> 1, value ->> 2 from json_each(?) where true
        on conflict (table_name, row_key) do update set row = excluded.row`,
      [JSON.stringify(parts)],
    ),
  );
}

export async function dropFill(tx: Executor): Promise<void> {
  for (const table of ['sync_fill', 'sync_fill_row', 'sync_fill_result'] as const)
    await tx.deleteFrom(table).execute();
}

/** All of it as news, read in the transaction that takes it in. */
export async function newsAside(tx: Executor): Promise<News> {
  const fill = await tx.selectFrom('sync_fill').selectAll().executeTakeFirstOrThrow();
  const results = await tx.selectFrom('sync_fill_result').selectAll().orderBy('seq').execute();
  return {
    epoch: fill.epoch,
    cursor: fill.cursor,
    changeSeq: fill.change_seq,
    backedUpSeq: fill.backed_up_seq,
    isAll: fill.is_all === 1,
    rows: rowsAside(tx),
    results: results.map(({ command_id, ...result }) => ({ commandId: command_id, ...result })),
    // So much may be different that every screen asks again what it shows.
    refs: [{ entity: 'house', id: 'house' }],
  };
}

const rowsAtOnce = 1000;

async function* rowsAside(tx: Executor): AsyncGenerator<SyncedRow[]> {
  let after = 0;
  for (;;) {
    const { rows } = await tx.executeQuery<{ n: number; table: string; key: string; row: string | null }>(
      CompiledQuery.raw(
        `select rowid as n, table_name as "table", row_key as "key", row from sync_fill_row
          where rowid > ? order by rowid limit ${rowsAtOnce}`,
        [after],
      ),
    );
    const last = rows.at(-1);
    if (!last) return;
    after = last.n;
    yield rows.map(({ table, key, row }) => ({
      table,
      key,
      row: row === null ? null : (JSON.parse(row) as SyncedRow['row']),
    }));
    // Screens get their turn: the database answers in the same thread.
    await others();
  }
}

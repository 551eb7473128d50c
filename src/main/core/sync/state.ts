import type { Selectable, Updateable } from 'kysely';
import type { Executor } from '../store/database.ts';
import type { SyncTables } from './sync.tables.ts';

export type SyncState = Selectable<SyncTables['sync_state']>;

export const readState = (ex: Executor): Promise<SyncState> =>
  ex.selectFrom('sync_state').selectAll().where('id', '=', 1).executeTakeFirstOrThrow();

export async function changeState(tx: Executor, change: Updateable<SyncTables['sync_state']>): Promise<void> {
  await tx.updateTable('sync_state').set(change).where('id', '=', 1).execute();
}

/** The next number of the feed, for what is no row of a module. */
export const nextSeq = (tx: Executor): Promise<number> => nextSeqs(tx, 1);

/** The first of so many numbers of the feed that follow one another; for none, the number to come. */
export async function nextSeqs(tx: Executor, count: number): Promise<number> {
  const { feed_seq } = await tx
    .updateTable('sync_state')
    .set((eb) => ({ feed_seq: eb('feed_seq', '+', count) }))
    .where('id', '=', 1)
    .returning('feed_seq')
    .executeTakeFirstOrThrow();
  return feed_seq - count + 1;
}

import type { Selectable } from 'kysely';
import type { Executor } from '../store/database.ts';
import type { SyncTables } from './sync.tables.ts';

export type AttentionRow = Selectable<SyncTables['sync_attention']>;

/** Open ones, oldest first; then those that were closed since an instant, newest first. */
export async function attentionRows(ex: Executor, closedSince: string | null): Promise<AttentionRow[]> {
  const all = ex.selectFrom('sync_attention').selectAll();
  const open = await all.where('closed_at', 'is', null).orderBy('noted_at').orderBy('id').execute();
  if (closedSince === null) return open;
  const closed = await all.where('closed_at', '>=', closedSince).orderBy('closed_at', 'desc').execute();
  return [...open, ...closed];
}

export const attentionById = (ex: Executor, id: string): Promise<AttentionRow | undefined> =>
  ex.selectFrom('sync_attention').selectAll().where('id', '=', id).executeTakeFirst();

/** A person has chosen. False when somebody else was first. */
export async function closeAttention(
  tx: Executor,
  id: string,
  by: { choice: 'doneAgain' | 'keptAsIs'; accountId: string; at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('sync_attention')
    .set({ choice: by.choice, closed_at: by.at, closed_by: by.accountId })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

import type { Selectable } from 'kysely';
import type { AttentionAge } from '#shared/contract/network-words.ts';
import type { Executor } from '../store/database.ts';
import { badgeOf } from './attention.rules.ts';
import type { SyncTables } from './sync.tables.ts';

export type AttentionRow = Selectable<SyncTables['sync_attention']>;

/** What waits for a person, as far as this computer holds it. `now`: UTC. */
export async function attentionCount(
  ex: Executor,
  now: string,
): Promise<{ open: number; age: AttentionAge }> {
  const { open, oldest } = await ex
    .selectFrom('sync_attention')
    .select((eb) => [eb.fn.countAll<number>().as('open'), eb.fn.min('noted_at').as('oldest')])
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { open: Number(open), age: badgeOf(oldest ?? null, now) };
}

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

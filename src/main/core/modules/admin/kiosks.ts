import type { Executor } from '../../store/database.ts';
import { accountNames } from './accounts.store.ts';

/** Screens that are a kiosk now, by name. */
export async function listKiosks(db: Executor) {
  const rows = await db
    .selectFrom('kiosk')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const names = await accountNames(
    db,
    rows.map((row) => row.by_account_id),
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    since: row.since,
    byName: row.by_account_id ? (names.get(row.by_account_id) ?? null) : null,
    lastSeenAt: row.last_seen_at,
  }));
}

/** Kiosks that were not ended, by name. */
export async function openKiosks(
  db: Executor,
): Promise<{ id: string; name: string; since: string; lastSeenAt: string | null }[]> {
  return db
    .selectFrom('kiosk')
    .select(['id', 'name', 'since', 'last_seen_at as lastSeenAt'])
    .where('ended_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** A kiosk gave a sign of life. */
export const sawKiosk = (tx: Executor, kioskId: string, now: string) =>
  tx
    .updateTable('kiosk')
    .set({ last_seen_at: now })
    .where('id', '=', kioskId)
    .where('ended_at', 'is', null)
    .execute();

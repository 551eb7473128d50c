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

/** For each kiosk that was not ended, every kiosk its screen ever was: itself first, then the latest before it. */
export async function kiosksOfScreens(db: Executor): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('kiosk')
    .select(['id', 'token_hash', 'ended_at'])
    .orderBy('since', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const ofScreen = Map.groupBy(rows, ({ token_hash }) => token_hash);
  return new Map(
    rows
      .filter(({ ended_at }) => ended_at === null)
      .map(({ id, token_hash }) => [id, (ofScreen.get(token_hash) ?? []).map((row) => row.id)]),
  );
}

/** A kiosk gave a sign of life. */
export const sawKiosk = (tx: Executor, kioskId: string, now: string) =>
  tx
    .updateTable('kiosk')
    .set({ last_seen_at: now })
    .where('id', '=', kioskId)
    .where('ended_at', 'is', null)
    .execute();

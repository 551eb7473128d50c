import type { Selectable } from 'kysely';
import type { FollowedHow, FollowedKind } from '#shared/contract/agenda-words.ts';
import type { CommandCall } from '../../rpc/procedures.ts';
import { rowWriter } from '../../store/compiled-once.ts';
import type { Executor } from '../../store/database.ts';
import type { ZonesTables } from './zones.tables.ts';

export type FollowerRow = Selectable<ZonesTables['care_follower']>;

const insertFollower = rowWriter('care_follower');

interface Change {
  kind: FollowedKind;
  recordId: string;
  from: string | null;
  to: string | null;
  how: FollowedHow;
  /** Since when the first one had it, where that is known: beginnings are not written down apart. */
  since: string | null;
}

/** Writes down that a case goes from one to the other; the same one again is no change. */
export async function changeFollower(call: CommandCall, change: Change): Promise<void> {
  const { kind, recordId, from, to, how, since } = change;
  if (from === to) return;
  const byAccountId = call.actor?.accountId ?? null;
  const row = { kind, record_id: recordId };
  if (from !== null && !(await endFollowing(call, kind, recordId)))
    await insertFollower(call.tx, {
      ...row,
      id: call.newId(),
      account_id: from,
      since,
      until: call.now,
      how: since === null ? 'unknown' : 'start',
      by_account_id: null,
    });
  if (to === null) return;
  await insertFollower(call.tx, {
    ...row,
    id: call.newId(),
    account_id: to,
    since: call.now,
    until: null,
    how,
    by_account_id: byAccountId,
  });
}

async function endFollowing(call: CommandCall, kind: FollowedKind, recordId: string): Promise<boolean> {
  const ended = await call.tx
    .updateTable('care_follower')
    .set({ until: call.now })
    .where('record_id', '=', recordId)
    .where('kind', '=', kind)
    .where('until', 'is', null)
    .executeTakeFirst();
  return Number(ended.numUpdatedRows) === 1;
}

/** Who followed a case, the first one first: whoever may read it is the caller's to decide. */
export const followersThen = (ex: Executor, kind: FollowedKind, recordId: string): Promise<FollowerRow[]> =>
  ex
    .selectFrom('care_follower')
    .selectAll()
    .where('record_id', '=', recordId)
    .where('kind', '=', kind)
    .orderBy((eb) => eb.fn.coalesce('since', eb.val('')))
    .orderBy((eb) => eb.fn.coalesce('until', eb.val('9999')))
    .orderBy('id')
    .execute();

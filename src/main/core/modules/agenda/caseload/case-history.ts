import type { CaseKind, HolderHow } from '#shared/contract/agenda-words.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { QueryCall } from '../../../rpc/procedures.ts';
import { found } from '../../../rpc/refusal.ts';
import { accountNames } from '../../admin/index.ts';
import { careReader, questionFollower } from '../../intake/index.ts';
import { referralFollower } from '../../referrals/index.ts';
import { readableTrajectory, teamHistoryOf } from '../../trajectories/index.ts';
import { followersThen } from '../../zones/index.ts';
import { taskViews } from '../tasks/task.service.ts';
import { taskById } from '../tasks/task.store.ts';
import { absencesOf } from './absence.store.ts';
import { type Held, howJoined, inHistoryOrder, standInsDuring } from './case-history.rules.ts';
import { mayReadNote } from './hand-over.rules.ts';
import { handOversOfCase } from './hand-over.store.ts';
import { handedOf } from './hand-over.view.ts';

/** Who held a case the caller may read and who stood in, the first one first: the team of a trajectory, or who followed the others. */
export async function holdersOf(call: QueryCall, kind: CaseKind, id: string) {
  const held = await (kind === 'trajectory' ? teamOf(call, id) : followersOf(call, kind, id));
  const accountIds = [...new Set(held.map((one) => one.accountId))];
  const absences = await absencesOf(call.db, accountIds, houseDayOf(call.now));
  const all = [...held, ...standInsDuring(held, absences)].toSorted(inHistoryOrder);
  const names = await accountNames(
    call.db,
    all.flatMap((one) => [one.accountId, one.byAccountId]),
  );
  const notes = await notesOf(call, kind, id);
  const nameOf = (account: string | null) => (account === null ? null : (names.get(account) ?? null));
  return all.map((one) => ({
    name: names.get(one.accountId) ?? '',
    fromDay: one.fromDay,
    untilDay: one.untilDay,
    how: one.how satisfies HolderHow,
    byName: nameOf(one.byAccountId),
    note: one.how === 'handOver' ? (notes.get(`${one.accountId} ${one.sinceAt}`) ?? '') : '',
  }));
}

/** What was said at each hand-over, for those it was between: by whom it went to and when. */
async function notesOf(call: QueryCall, kind: CaseKind, id: string): Promise<Map<string, string>> {
  const actor = found(call.actor, 'account');
  return new Map(
    (await handOversOfCase(call.db, kind, id))
      .filter((row) => mayReadNote(handedOf(row), actor))
      .map((row) => [`${row.to_account_id} ${row.effective_at}`, row.note]),
  );
}

async function teamOf(call: QueryCall, id: string): Promise<Held[]> {
  await readableTrajectory(call.db, await careReader(call), id);
  const handOvers = await handOversOfCase(call.db, 'trajectory', id);
  const team = await teamHistoryOf(call.db, id);
  return team.map((row, index) => ({
    accountId: row.account_id,
    sinceAt: row.since,
    fromDay: houseDayOf(row.since),
    untilDay: row.until === null ? null : houseDayOf(row.until),
    ...howJoined({ accountId: row.account_id, at: row.since, isFirst: index === 0 }, handOvers),
  }));
}

async function followersOf(
  call: QueryCall,
  kind: Exclude<CaseKind, 'trajectory'>,
  id: string,
): Promise<Held[]> {
  const now = await followerOf(call, kind, id);
  const rows = await followersThen(call.db, kind, id);
  const held: Held[] = rows.map((row) => ({
    accountId: row.account_id,
    sinceAt: row.since,
    fromDay: row.since === null ? null : houseDayOf(row.since),
    untilDay: row.until === null ? null : houseDayOf(row.until),
    how: row.how === 'given' && row.by_account_id === row.account_id ? 'taken' : row.how,
    byAccountId: row.by_account_id === row.account_id ? null : row.by_account_id,
  }));
  // It never changed hands: only its beginning is known.
  if (now.accountId !== null && rows.length === 0)
    held.push({
      accountId: now.accountId,
      sinceAt: now.since,
      fromDay: now.since === null ? null : houseDayOf(now.since),
      untilDay: null,
      how: now.since === null ? 'unknown' : 'start',
      byAccountId: null,
    });
  return held;
}

interface Follower {
  accountId: string | null;
  since: string | null;
}

async function followerOf(
  call: QueryCall,
  kind: Exclude<CaseKind, 'trajectory'>,
  id: string,
): Promise<Follower> {
  if (kind === 'question') return questionFollower(call.db, await careReader(call), id);
  if (kind === 'referral') return referralFollower(call.db, await careReader(call), id);
  const row = found(await taskById(call.db, id), 'task');
  found((await taskViews(call, [row])).get(id), 'task');
  return { accountId: row.for_account_id, since: row.created_at };
}

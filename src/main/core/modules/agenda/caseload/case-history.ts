import type { CaseKind } from '#shared/contract/agenda-words.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { QueryCall } from '../../../rpc/procedures.ts';
import { found } from '../../../rpc/refusal.ts';
import { accountNames } from '../../admin/index.ts';
import { careReader, readableQuestion } from '../../intake/index.ts';
import { readableReferralById } from '../../referrals/index.ts';
import { readableTrajectory, teamHistoryOf } from '../../trajectories/index.ts';
import { taskViews } from '../tasks/task.service.ts';
import { taskById } from '../tasks/task.store.ts';
import { handOversOfCase } from './hand-over.store.ts';

interface Holder {
  accountId: string;
  fromDay: string | null;
  untilDay: string | null;
  note: string;
}

/** Who held a case the caller may read, the first one first: the team of a trajectory, or who followed the others. */
export async function holdersOf(call: QueryCall, kind: CaseKind, id: string) {
  const holders = await (kind === 'trajectory' ? teamOf(call, id) : followersOf(call, kind, id));
  const names = await accountNames(
    call.db,
    holders.map((one) => one.accountId),
  );
  return holders.map(({ accountId, ...one }) => ({ name: names.get(accountId) ?? '', ...one }));
}

async function teamOf(call: QueryCall, id: string): Promise<Holder[]> {
  await readableTrajectory(call.db, await careReader(call), id);
  const handOvers = await handOversOfCase(call.db, 'trajectory', id);
  return (await teamHistoryOf(call.db, id)).map((row) => ({
    accountId: row.account_id,
    fromDay: houseDayOf(row.since),
    untilDay: row.until === null ? null : houseDayOf(row.until),
    note: handOvers.find((one) => one.at === row.since && one.to_account_id === row.account_id)?.note ?? '',
  }));
}

async function followersOf(
  call: QueryCall,
  kind: Exclude<CaseKind, 'trajectory'>,
  id: string,
): Promise<Holder[]> {
  const owner = await ownerOf(call, kind, id);
  const handOvers = await handOversOfCase(call.db, kind, id);
  const [first] = handOvers;
  const holders: Holder[] = handOvers.map((one, index) => ({
    accountId: one.to_account_id,
    fromDay: one.day,
    untilDay: handOvers[index + 1]?.day ?? null,
    note: one.note,
  }));
  if (first)
    holders.unshift({ accountId: first.from_account_id, fromDay: null, untilDay: first.day, note: '' });
  // Taken or given since, or never handed over at all.
  if (owner !== null && holders.at(-1)?.accountId !== owner)
    holders.push({ accountId: owner, fromDay: null, untilDay: null, note: '' });
  return holders;
}

async function ownerOf(
  call: QueryCall,
  kind: Exclude<CaseKind, 'trajectory'>,
  id: string,
): Promise<string | null> {
  if (kind === 'question')
    return (await readableQuestion(call.db, await careReader(call), id)).owner_account_id;
  if (kind === 'referral')
    return (await readableReferralById(call.db, await careReader(call), id)).owner_account_id;
  const row = found(await taskById(call.db, id), 'task');
  return found((await taskViews(call, [row])).get(id), 'task').forAccountId;
}

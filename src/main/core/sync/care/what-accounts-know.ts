import { isCareRole, type Role } from '#shared/contract/roles.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { accountById } from '../../modules/admin/index.ts';
import { absencesFrom, knownTaskIds } from '../../modules/agenda/index.ts';
import { knownContactIds, knownQuestionIds } from '../../modules/intake/index.ts';
import { knownReferralIds } from '../../modules/referrals/index.ts';
import { knownTrajectoryIds } from '../../modules/trajectories/index.ts';
import { readerOf, receivedAccesses, withoutOpenings } from '../../modules/zones/index.ts';
import { standsInForOf } from '../../rpc/stand-ins.ts';
import type { Executor } from '../../store/database.ts';
import { ownNotesScope, type Scope, wordsScope } from './scope-rules.ts';

/** Days a task that was done stays at hand: until then it can be taken back. */
const daysDone = 2;

/** All that these accounts may open at this moment, by the rules that decide it for a screen. */
export async function scopesOfAccounts(
  ex: Executor,
  accountIds: readonly string[],
  now: string,
): Promise<Set<Scope>> {
  const scopes = new Set<Scope>();
  for (const id of accountIds) for (const scope of await scopesOfAccount(ex, id, now)) scopes.add(scope);
  return scopes;
}

/**
 * What one account may open. Somebody who is not in care, or not here any more, has nothing to hold; what was opened all the
 * same is read at the hub.
 */
async function scopesOfAccount(ex: Executor, accountId: string, now: string): Promise<Scope[]> {
  const account = await accountById(ex, accountId);
  const role = account?.role as Role | undefined;
  if (account?.active !== 1 || role === undefined || !isCareRole(role)) return [];
  const today = houseDayOf(now);
  const standsInFor = await standsInForOf(ex, accountId, today);
  const reader = withoutOpenings(await readerOf(ex, { accountId, role, now, standsInFor }));
  const { hidden } = reader;
  const doneSince = new Date(Date.parse(now) - daysDone * 24 * 3600_000).toISOString();
  const named = (kind: string, ids: readonly string[]) => ids.map((id) => `${kind}:${id}` as Scope);
  const trajectories = await knownTrajectoryIds(ex, reader);
  return [
    wordsScope,
    `account:${accountId}`,
    ...named('trajectory', trajectories),
    ...trajectories.map((id) => ownNotesScope(id, accountId)),
    ...named('question', await knownQuestionIds(ex, reader)),
    ...named('contact', await knownContactIds(ex, reader)),
    ...named('referral', await knownReferralIds(ex, reader)),
    ...named('task', await knownTaskIds(ex, { hidden, doneSince })),
    ...named('access', await receivedAccesses(ex, now, accountId)),
    // Who is away and who stands in is known to the team; it decides what is read here, too.
    ...named(
      'absence',
      (await absencesFrom(ex, today)).map(({ id }) => id),
    ),
  ];
}

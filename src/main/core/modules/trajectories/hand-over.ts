import type { CommandCall } from '../../rpc/procedures.ts';
import type { Executor } from '../../store/database.ts';
import type { Reader } from '../zones/index.ts';
import { actionsOf, endWorker, insertWorker, readable, workersOf } from './trajectory.store.ts';

/** A trajectory somebody is on the team of and that still asks for work. */
export interface HeldTrajectory {
  id: string;
  accountId: string;
  personId: string;
  startedDay: string;
  endedDay: string | null;
}

/** Work is left in those that go on, and in ended ones with a measurement still planned. */
const held = (ex: Executor) =>
  ex
    .selectFrom('trajectory_worker')
    .innerJoin('trajectory', 'trajectory.id', 'trajectory_worker.trajectory_id')
    .where('trajectory_worker.until', 'is', null)
    .where('trajectory.error_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('trajectory.ended_day', 'is', null),
        eb.exists(
          eb
            .selectFrom('measurement')
            .select('measurement.id')
            .whereRef('measurement.trajectory_id', '=', 'trajectory.id')
            .where('measurement.state', '=', 'planned'),
        ),
      ]),
    );

/** What these colleagues accompany, whoever may read it: for handing over, never to show as it is. */
export async function heldTrajectories(
  ex: Executor,
  accountIds: readonly string[],
): Promise<HeldTrajectory[]> {
  if (accountIds.length === 0) return [];
  const rows = await held(ex)
    .where('trajectory_worker.account_id', 'in', accountIds)
    .select([
      'trajectory.id',
      'trajectory_worker.account_id as accountId',
      'trajectory.person_id as personId',
      'trajectory.started_day as startedDay',
      'trajectory.ended_day as endedDay',
    ])
    .orderBy('trajectory.started_day')
    .orderBy('trajectory.id')
    .execute();
  return rows;
}

/** How many each colleague accompanies, by account. */
export async function heldTrajectoryCounts(ex: Executor): Promise<Map<string, number>> {
  const rows = await held(ex)
    .select((eb) => ['trajectory_worker.account_id as accountId', eb.fn.countAll<number>().as('n')])
    .groupBy('trajectory_worker.account_id')
    .execute();
  return new Map(rows.map((row) => [row.accountId, Number(row.n)]));
}

/** Of what somebody accompanies: those nobody would be left for among these active colleagues. */
export async function orphansWithout(
  ex: Executor,
  accountId: string,
  activeIds: ReadonlySet<string>,
): Promise<string[]> {
  const mine = await heldTrajectories(ex, [accountId]);
  const team = await workersOf(
    ex,
    mine.map(({ id }) => id),
  );
  return mine
    .filter(
      ({ id }) =>
        !team.some(
          (one) => one.trajectory_id === id && one.account_id !== accountId && activeIds.has(one.account_id),
        ),
    )
    .map(({ id }) => id);
}

export interface Passed {
  /** Whoever takes over was on the team before. */
  wasThere: boolean;
  /** Open actions that went along. */
  actionIds: string[];
}

/**
 * One leaves the team, the other joins it; the open actions of the first go along. Null when the first is not on it (any more): nothing
 * is changed then. When each was on it stays in the team's history.
 */
export async function passTrajectory(
  call: CommandCall,
  id: string,
  from: string,
  to: string,
): Promise<Passed | null> {
  const team = await workersOf(call.tx, [id]);
  const leaving = team.find((one) => one.account_id === from);
  if (!leaving) return null;
  const wasThere = team.some((one) => one.account_id === to);
  await endWorker(call.tx, leaving.id, call.now);
  if (!wasThere) await join(call, id, to);
  call.touched('trajectory', id);
  return { wasThere, actionIds: await passActions(call, id, from, to) };
}

/** The way back, as long as whoever took over is still on the team. False when they are not: nothing is changed then. */
export async function takeBackTrajectory(
  call: CommandCall,
  id: string,
  { from, to, wasThere, actionIds }: Passed & { from: string; to: string },
): Promise<boolean> {
  const team = await workersOf(call.tx, [id]);
  const there = team.find((one) => one.account_id === to);
  if (!there) return false;
  if (!wasThere) await endWorker(call.tx, there.id, call.now);
  if (!team.some((one) => one.account_id === from)) await join(call, id, from);
  await passActions(call, id, to, from, new Set(actionIds));
  call.touched('trajectory', id);
  return true;
}

const join = (call: CommandCall, trajectoryId: string, accountId: string): Promise<void> =>
  insertWorker(call.tx, {
    id: call.newId(),
    trajectory_id: trajectoryId,
    account_id: accountId,
    since: call.now,
    until: null,
  });

async function passActions(
  call: CommandCall,
  trajectoryId: string,
  from: string,
  to: string,
  only?: ReadonlySet<string>,
): Promise<string[]> {
  const ids = (await actionsOf(call.tx, [trajectoryId]))
    .filter((row) => row.state === 'open' && row.owner_account_id === from && (only?.has(row.id) ?? true))
    .map((row) => row.id);
  if (ids.length > 0)
    await call.tx
      .updateTable('trajectory_action')
      .set((eb) => ({ owner_account_id: to, revision: eb('revision', '+', 1) }))
      .where('id', 'in', ids)
      .execute();
  return ids;
}

/** Everybody who is or was on the team, the first one first. */
export const teamHistoryOf = (ex: Executor, trajectoryId: string) =>
  ex
    .selectFrom('trajectory_worker')
    .select(['account_id', 'since', 'until'])
    .where('trajectory_id', '=', trajectoryId)
    .orderBy('since')
    .orderBy('id')
    .execute();

/** Of these trajectories, those the reader may read. */
export async function readableAmong(
  ex: Executor,
  reader: Reader,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await readable(ex, reader).select('trajectory.id').where('trajectory.id', 'in', ids).execute();
  return new Set(rows.map((row) => row.id));
}

/** Who is on each team today. */
export async function teamIdsOf(ex: Executor, ids: readonly string[]): Promise<Map<string, string[]>> {
  const teams = Map.groupBy(await workersOf(ex, ids), (row) => row.trajectory_id);
  return new Map([...teams].map(([id, rows]) => [id, rows.map((row) => row.account_id)]));
}

/** How many open actions in these trajectories are somebody's. */
export const openActionsOwned = async (
  ex: Executor,
  ids: readonly string[],
  accountId: string,
): Promise<number> =>
  (await actionsOf(ex, ids)).filter((row) => row.state === 'open' && row.owner_account_id === accountId)
    .length;

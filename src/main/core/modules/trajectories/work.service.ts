import type { Role } from '#shared/contract/roles.ts';
import type { Trajectory } from '#shared/contract/trajectories.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { actorOf, type CommandCall, type InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { accountById } from '../admin/index.ts';
import { mustBeKnownTo } from '../people/index.ts';
import { canAccompany, closedDayOf, lacksReason } from './trajectory.rules.ts';
import {
  actionsOf,
  appointmentById,
  changePart,
  goalsOf,
  insertAction,
  insertAppointment,
  insertGoal,
} from './trajectory.store.ts';
import { answerOf, writableTrajectory } from './within.ts';

/** A goal made together with the person: written down, changed, reached, or let go with the reason. */
export async function setGoal(
  call: CommandCall,
  input: InputOf<'trajectories', 'setGoal'>,
): Promise<Trajectory> {
  const { tx } = call;
  const { trajectoryId, goalId, revision, state, reason } = input;
  await writableTrajectory(call, trajectoryId);
  if (lacksReason(state, reason)) refuse('trajectories.reasonNeeded');
  const before = (await goalsOf(tx, [trajectoryId])).find((row) => row.id === goalId);
  const fields = {
    text: input.text,
    life_domain: input.lifeDomain,
    state,
    reason: state === 'dropped' ? reason : '',
    closed_day: closedDayOf(state, before?.closed_day ?? null, houseDayOf(call.now)),
  };
  if (before) await saved(call, changePart(tx, 'trajectory_goal', goalId, revision, fields), fields);
  else
    await insertGoal(tx, {
      id: goalId,
      trajectory_id: trajectoryId,
      ...fields,
      entered_at: call.now,
      revision: 1,
    });
  return answerOf(call, trajectoryId);
}

/** Something somebody will do by a day: a worker, or the person themselves. Done, or not done with the reason. */
export async function setAction(
  call: CommandCall,
  input: InputOf<'trajectories', 'setAction'>,
): Promise<Trajectory> {
  const { tx } = call;
  const { trajectoryId, actionId, revision, state, reason } = input;
  const { person_id: personId } = await writableTrajectory(call, trajectoryId);
  if (lacksReason(state, reason)) refuse('trajectories.reasonNeeded');
  const before = (await actionsOf(tx, [trajectoryId])).find((row) => row.id === actionId);
  if (input.goalId !== null)
    found(
      (await goalsOf(tx, [trajectoryId])).find((row) => row.id === input.goalId),
      'goal',
    );
  if (input.ownerAccountId !== (before?.owner_account_id ?? null))
    await checkOwner(call, input.ownerAccountId, personId);
  const fields = {
    text: input.text,
    goal_id: input.goalId,
    owner_account_id: input.ownerAccountId,
    due_day: input.dueDay,
    state,
    reason: state === 'notDone' ? reason : '',
    closed_day: closedDayOf(state, before?.closed_day ?? null, houseDayOf(call.now)),
  };
  if (before) await saved(call, changePart(tx, 'trajectory_action', actionId, revision, fields), fields);
  else
    await insertAction(tx, {
      id: actionId,
      trajectory_id: trajectoryId,
      ...fields,
      entered_at: call.now,
      revision: 1,
    });
  return answerOf(call, trajectoryId);
}

/** Somebody to do it: the caller, or a colleague whose work it is. */
async function checkOwner(call: CommandCall, accountId: string | null, personId: string): Promise<void> {
  if (accountId === null || accountId === actorOf(call).accountId) return;
  const account = found(await accountById(call.tx, accountId), 'account');
  if (account.active !== 1 || !canAccompany(account.role as Role))
    refuse('trajectories.cannotAccompany', { name: account.display_name });
  await mustBeKnownTo(call, personId, account);
}

/** Makes, moves or cancels an appointment. */
export async function setAppointment(
  call: CommandCall,
  input: InputOf<'trajectories', 'setAppointment'>,
): Promise<Trajectory> {
  const { tx } = call;
  const { trajectoryId, appointmentId, revision } = input;
  await writableTrajectory(call, trajectoryId);
  const before = await appointmentById(tx, appointmentId);
  if (before && before.trajectory_id !== trajectoryId) found(null, 'appointment');
  const fields = {
    day: input.day,
    time: input.time,
    minutes: input.minutes,
    with_whom: input.withWhom,
    place: input.place,
    note: input.note,
    cancelled: input.cancelled ? 1 : 0,
    off_kiosk: input.offKiosk ? 1 : 0,
  };
  if (before) await saved(call, changePart(tx, 'appointment', appointmentId, revision, fields), fields);
  else
    await insertAppointment(tx, {
      id: appointmentId,
      trajectory_id: trajectoryId,
      ...fields,
      by_account_id: actorOf(call).accountId,
      revision: 1,
    });
  return answerOf(call, trajectoryId);
}

async function saved(call: CommandCall, change: Promise<boolean>, fields: object): Promise<void> {
  if (!(await change)) refuse('trajectories.changedMeanwhile');
  call.changedFields(...Object.keys(fields));
}

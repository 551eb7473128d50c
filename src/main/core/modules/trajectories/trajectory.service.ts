import type { Role } from '#shared/contract/roles.ts';
import type { Trajectory } from '#shared/contract/trajectories.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { actorOf, type CommandCall, type InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { accountById } from '../admin/index.ts';
import { householdOf, mustBeKnownTo, mustKnow, personSummaries } from '../people/index.ts';
import { measurementsOf, removeMoments } from './measurement.store.ts';
import { lapsesAtEnd, lapsesAtReopening, momentsAtEnd } from './moments.rules.ts';
import { planMoments, writeMoments } from './plan-moments.ts';
import { canAccompany } from './trajectory.rules.ts';
import { endWorker, insertFlag, insertTrajectory, insertWorker, workersOf } from './trajectory.store.ts';
import { answerOf, ownTrajectory, saveTrajectory, writableTrajectory } from './within.ts';

/**
 * Starts a trajectory, with its worker and the moments to measure at. For a household it is the one the person belongs to on its first day.
 * @throws Refusal trajectories.dayToCome, noHousehold; NotFound person
 */
export async function openTrajectory(
  call: CommandCall,
  input: InputOf<'trajectories', 'open'>,
): Promise<Trajectory> {
  const { tx, now } = call;
  const { accountId } = actorOf(call);
  const { trajectoryId, personId, startedDay } = input;
  if (startedDay > houseDayOf(now)) refuse('trajectories.dayToCome');
  const person = found((await personSummaries(tx, [personId])).get(personId), 'person');
  await mustKnow(call, personId);
  const household = (await householdOf(tx, [personId], startedDay)).get(personId);
  if (input.forHousehold && !household) refuse('trajectories.noHousehold', { name: person.name });
  await insertTrajectory(tx, {
    id: trajectoryId,
    person_id: personId,
    household_id: input.forHousehold ? (household?.householdId ?? null) : null,
    started_day: startedDay,
    ended_day: null,
    end_reason: null,
    end_note: '',
    ocmw_file: input.ocmwFile ? 1 : 0,
    by_account_id: accountId,
    entered_at: now,
    error_at: null,
    error_by: null,
    error_reason: null,
    revision: 1,
  });
  if (input.ocmwFile) await traceFlag(call, trajectoryId, true);
  await joinTeam(call, trajectoryId, found(accountId, 'account'));
  await planMoments(call, trajectoryId, startedDay);
  return answerOf(call, trajectoryId);
}

export async function updateTrajectory(
  call: CommandCall,
  { trajectoryId, revision, ocmwFile }: InputOf<'trajectories', 'update'>,
): Promise<Trajectory> {
  const before = await writableTrajectory(call, trajectoryId);
  await saveTrajectory(call, { id: trajectoryId, revision }, { ocmw_file: ocmwFile ? 1 : 0 });
  if ((before.ocmw_file === 1) !== ocmwFile) await traceFlag(call, trajectoryId, ocmwFile);
  return answerOf(call, trajectoryId);
}

/** That there is a file at the OCMW, or not, was said by somebody at a moment; nothing of what is in it. */
const traceFlag = (call: CommandCall, trajectoryId: string, ocmwFile: boolean): Promise<void> =>
  insertFlag(call.tx, {
    id: call.newId(),
    trajectory_id: trajectoryId,
    ocmw_file: ocmwFile ? 1 : 0,
    at: call.now,
    by_account_id: actorOf(call).accountId,
  });

/** Ends it. What was planned on the way after that day goes; a last measurement and one half a year later come. */
export async function endTrajectory(
  call: CommandCall,
  input: InputOf<'trajectories', 'end'>,
): Promise<Trajectory> {
  const { trajectoryId, revision, endedDay, endReason, endNote } = input;
  const row = await writableTrajectory(call, trajectoryId);
  if (row.ended_day !== null) refuse('trajectories.hasEnded');
  if (endedDay < row.started_day) refuse('trajectories.endsBeforeStart');
  if (endedDay > houseDayOf(call.now)) refuse('trajectories.dayToCome');
  if (endReason === 'other' && endNote === '') refuse('trajectories.reasonNeeded');
  await saveTrajectory(
    call,
    { id: trajectoryId, revision },
    { ended_day: endedDay, end_reason: endReason, end_note: endNote },
  );
  const planned = await measurementsOf(call.tx, [trajectoryId]);
  const lapsing = planned.filter((one) => lapsesAtEnd({ ...one, plannedDay: one.planned_day }, endedDay));
  await removeMoments(
    call.tx,
    lapsing.map((one) => one.id),
  );
  await writeMoments(call, trajectoryId, momentsAtEnd(endedDay, planned));
  return answerOf(call, trajectoryId);
}

/** It goes on: what was planned for the end goes, what lies on the way comes back. */
export async function reopenTrajectory(
  call: CommandCall,
  { trajectoryId, revision }: InputOf<'trajectories', 'reopen'>,
): Promise<Trajectory> {
  const row = await writableTrajectory(call, trajectoryId);
  if (row.ended_day === null) refuse('trajectories.hasNotEnded');
  await saveTrajectory(
    call,
    { id: trajectoryId, revision },
    { ended_day: null, end_reason: null, end_note: '' },
  );
  const lapsing = (await measurementsOf(call.tx, [trajectoryId])).filter(lapsesAtReopening);
  await removeMoments(
    call.tx,
    lapsing.map((one) => one.id),
  );
  await planMoments(call, trajectoryId, row.started_day);
  return answerOf(call, trajectoryId);
}

export async function markTrajectoryError(
  call: CommandCall,
  { trajectoryId, reason }: InputOf<'trajectories', 'markError'>,
): Promise<Trajectory> {
  const row = await writableTrajectory(call, trajectoryId);
  const by = actorOf(call).accountId;
  await saveTrajectory(call, row, { error_at: call.now, error_by: by, error_reason: reason });
  return answerOf(call, trajectoryId);
}

export async function undoTrajectoryError(
  call: CommandCall,
  { trajectoryId }: InputOf<'trajectories', 'undoError'>,
): Promise<Trajectory> {
  const row = await ownTrajectory(call, trajectoryId);
  if (row.error_at === null) refuse('trajectories.notInError');
  await saveTrajectory(call, row, { error_at: null, error_by: null, error_reason: null });
  return answerOf(call, trajectoryId);
}

/** A colleague whose work it is joins the team. Already there: nothing changes. */
export async function addWorker(
  call: CommandCall,
  { trajectoryId, accountId }: InputOf<'trajectories', 'addWorker'>,
): Promise<Trajectory> {
  const row = await writableTrajectory(call, trajectoryId);
  const account = found(await accountById(call.tx, accountId), 'account');
  if (account.active !== 1 || !canAccompany(account.role as Role))
    refuse('trajectories.cannotAccompany', { name: account.display_name });
  await mustBeKnownTo(call, row.person_id, account);
  const team = await workersOf(call.tx, [trajectoryId]);
  if (!team.some((worker) => worker.account_id === accountId)) await joinTeam(call, trajectoryId, accountId);
  return answerOf(call, trajectoryId);
}

/** A colleague leaves the team. The last one stays: somebody has to be able to read it. */
export async function removeWorker(
  call: CommandCall,
  { trajectoryId, accountId }: InputOf<'trajectories', 'removeWorker'>,
): Promise<Trajectory | null> {
  await writableTrajectory(call, trajectoryId);
  const team = await workersOf(call.tx, [trajectoryId]);
  const worker = found(
    team.find((one) => one.account_id === accountId),
    'account',
  );
  if (team.length === 1) refuse('trajectories.lastWorker');
  await endWorker(call.tx, worker.id, call.now);
  call.touched('trajectory', trajectoryId);
  return accountId === actorOf(call).accountId ? null : answerOf(call, trajectoryId);
}

async function joinTeam(call: CommandCall, trajectoryId: string, accountId: string): Promise<void> {
  await insertWorker(call.tx, {
    id: call.newId(),
    trajectory_id: trajectoryId,
    account_id: accountId,
    since: call.now,
    until: null,
  });
}

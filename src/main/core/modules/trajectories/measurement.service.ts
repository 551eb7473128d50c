import type { Trajectory } from '#shared/contract/trajectories.contract.ts';
import { toolKey } from '#shared/contract/trajectory-words.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { actorOf, type CommandCall, type InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import {
  changeMeasurement,
  changeScore,
  insertScore,
  type MeasurementRow,
  measuredOf,
  measurementById,
  measurementsOf,
  removeScores,
  scoresOf,
} from './measurement.store.ts';
import { canBeMissed } from './moments.rules.ts';
import { planMoments } from './plan-moments.ts';
import { wordsToMeasureWith } from './scale.service.ts';
import { areWhole, previousOf } from './scores.rules.ts';
import type { TrajectoryRow } from './trajectory.store.ts';
import { answerOf, writableTrajectory } from './within.ts';

type Scored = InputOf<'trajectories', 'correct'>;

/**
 * The scores of a planned measurement. The latest known value before is copied beside each: what is corrected there later changes nothing here.
 * @throws Refusal trajectories.notPlanned, scoresNotWhole, dayToCome, scaleWordsChanged, measuredBeforeStart, changedMeanwhile
 */
export async function recordMeasurement(
  call: CommandCall,
  input: InputOf<'trajectories', 'record'>,
): Promise<Trajectory> {
  const { tx } = call;
  const { row, trajectory } = await measurementOf(call, input.measurementId);
  if (row.state !== 'planned') refuse('trajectories.notPlanned');
  checkScored(call, input, trajectory);
  const words = await wordsToMeasureWith(call, input.scaleVersion);
  await save(call, row.id, input.revision, {
    state: 'done',
    tool: toolKey(words),
    tool_version: words.version,
    done_day: input.doneDay,
    done_at: call.now,
    scored_by: input.scoredBy,
    by_account_id: actorOf(call).accountId,
  });
  const others = (await measurementsOf(tx, [trajectory.id])).filter((one) => one.id !== row.id);
  const earlier = measuredOf(
    others,
    await scoresOf(
      tx,
      others.map((one) => one.id),
    ),
  );
  for (const { domain, value, absent, reason } of input.scores) {
    const previous = previousOf(earlier, domain, input.doneDay, toolKey(words));
    await insertScore(tx, {
      measurement_id: row.id,
      domain,
      value,
      absent,
      reason,
      previous_value: previous?.value ?? null,
      previous_day: previous?.day ?? null,
    });
  }
  if (trajectory.ended_day === null) await planMoments(call, trajectory.id, trajectory.started_day);
  return answerOf(call, trajectory.id);
}

/** Corrects scores that were given. What they were held against, and what was held against them, stays. */
export async function correctMeasurement(
  call: CommandCall,
  input: InputOf<'trajectories', 'correct'>,
): Promise<Trajectory> {
  const { row, trajectory } = await measurementOf(call, input.measurementId);
  if (row.state !== 'done') refuse('trajectories.notDone');
  checkScored(call, input, trajectory);
  await save(call, row.id, input.revision, { done_day: input.doneDay, scored_by: input.scoredBy });
  for (const { domain, value, absent, reason } of input.scores)
    await changeScore(call.tx, row.id, domain, { value, absent, reason });
  return answerOf(call, trajectory.id);
}

/** Takes back scores given today, as if they had not been. */
export async function undoRecord(
  call: CommandCall,
  { measurementId, revision }: InputOf<'trajectories', 'undoRecord'>,
): Promise<Trajectory> {
  const { row, trajectory } = await measurementOf(call, measurementId);
  if (row.state !== 'done' || row.done_at === null) refuse('trajectories.notDone');
  if (houseDayOf(row.done_at) !== houseDayOf(call.now)) refuse('trajectories.tooLateToUndo');
  await removeScores(call.tx, row.id);
  const nothing = { done_day: null, done_at: null, scored_by: null, by_account_id: null };
  await save(call, row.id, revision, { state: 'planned', ...nothing });
  return answerOf(call, trajectory.id);
}

/** It did not take place, with the reason. */
export async function missMeasurement(
  call: CommandCall,
  { measurementId, revision, missedReason, missedNote }: InputOf<'trajectories', 'miss'>,
): Promise<Trajectory> {
  const { row, trajectory } = await measurementOf(call, measurementId);
  if (row.state !== 'planned') refuse('trajectories.notPlanned');
  const moment = { plannedDay: row.planned_day, windowDays: row.window_days };
  if (!canBeMissed(moment, houseDayOf(call.now))) refuse('trajectories.notYetMissed');
  if (missedReason === 'other' && missedNote === '') refuse('trajectories.reasonNeeded');
  await save(call, row.id, revision, {
    state: 'missed',
    missed_reason: missedReason,
    missed_note: missedNote,
    by_account_id: actorOf(call).accountId,
  });
  if (trajectory.ended_day === null) await planMoments(call, trajectory.id, trajectory.started_day);
  return answerOf(call, trajectory.id);
}

export async function undoMiss(
  call: CommandCall,
  { measurementId, revision }: InputOf<'trajectories', 'undoMiss'>,
): Promise<Trajectory> {
  const { row, trajectory } = await measurementOf(call, measurementId);
  if (row.state !== 'missed') refuse('trajectories.notMissed');
  const nothing = { missed_reason: null, missed_note: '', by_account_id: null };
  await save(call, row.id, revision, { state: 'planned', ...nothing });
  return answerOf(call, trajectory.id);
}

export async function moveMoment(
  call: CommandCall,
  { measurementId, revision, plannedDay, windowDays }: InputOf<'trajectories', 'moveMoment'>,
): Promise<Trajectory> {
  const { row, trajectory } = await measurementOf(call, measurementId);
  if (row.state !== 'planned') refuse('trajectories.notPlanned');
  await save(call, row.id, revision, { planned_day: plannedDay, window_days: windowDays });
  return answerOf(call, trajectory.id);
}

function checkScored(call: CommandCall, input: Scored, trajectory: TrajectoryRow): void {
  if (!areWhole(input.scores)) refuse('trajectories.scoresNotWhole');
  if (input.doneDay > houseDayOf(call.now)) refuse('trajectories.dayToCome');
  if (input.doneDay < trajectory.started_day) refuse('trajectories.measuredBeforeStart');
}

/** A measurement the caller may write in, with its trajectory. */
async function measurementOf(
  call: CommandCall,
  id: string,
): Promise<{ row: MeasurementRow; trajectory: TrajectoryRow }> {
  const row = found(await measurementById(call.tx, id), 'measurement');
  return { row, trajectory: await writableTrajectory(call, row.trajectory_id) };
}

async function save(
  call: CommandCall,
  id: string,
  revision: number,
  changes: Partial<MeasurementRow>,
): Promise<void> {
  if (!(await changeMeasurement(call.tx, id, revision, changes))) refuse('trajectories.changedMeanwhile');
  call.changedFields(...Object.keys(changes));
}

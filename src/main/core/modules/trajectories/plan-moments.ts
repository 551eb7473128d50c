import { scale } from '#shared/contract/trajectory-words.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall } from '../../rpc/procedures.ts';
import { insertMeasurement, type MeasurementRow, measurementsOf } from './measurement.store.ts';
import { type Moment, momentsToPlan } from './moments.rules.ts';

/** Plans what is still to be planned of a trajectory that goes on. */
export async function planMoments(
  call: CommandCall,
  trajectoryId: string,
  startedDay: string,
): Promise<void> {
  const planned = await measurementsOf(call.tx, [trajectoryId]);
  await writeMoments(call, trajectoryId, momentsToPlan(startedDay, houseDayOf(call.now), planned));
}

export async function writeMoments(
  call: CommandCall,
  trajectoryId: string,
  moments: readonly Moment[],
): Promise<void> {
  for (const moment of moments)
    await insertMeasurement(call.tx, plannedRow(call.newId(), trajectoryId, moment));
}

export const plannedRow = (id: string, trajectoryId: string, moment: Moment): MeasurementRow => ({
  id,
  trajectory_id: trajectoryId,
  stage: moment.stage,
  turn: moment.turn,
  planned_day: moment.plannedDay,
  window_days: moment.windowDays,
  tool: scale.tool,
  tool_version: scale.version,
  state: 'planned',
  done_day: null,
  done_at: null,
  scored_by: null,
  by_account_id: null,
  missed_reason: null,
  missed_note: '',
  revision: 1,
});

import type { Trajectory } from '#shared/contract/trajectories.contract.ts';
import type { CommandCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { careReader, type Reader } from '../zones/index.ts';
import { groundFor } from './trajectory.rules.ts';
import { changeTrajectory, type TrajectoryRow, trajectoryById, workersOf } from './trajectory.store.ts';
import { trajectoryViews } from './trajectory.view.ts';

/** A trajectory whose team the reader is on, or "there is no such trajectory". */
export async function readableTrajectory(ex: Executor, reader: Reader, id: string): Promise<TrajectoryRow> {
  const row = found(await trajectoryById(ex, id), 'trajectory');
  const team = (await workersOf(ex, [id])).map((worker) => worker.account_id);
  return found(groundFor(row, team, reader) === null ? null : row, 'trajectory');
}

/** The same, to write in: by its team, and not one that was put aside as a mistake. */
export async function writableTrajectory(call: CommandCall, id: string): Promise<TrajectoryRow> {
  const row = await ownTrajectory(call, id);
  if (row.error_at !== null) refuse('trajectories.inError');
  return row;
}

/** A trajectory of the caller's own team. @throws Refusal zones.readsAlong for whoever opened it all the same */
export async function ownTrajectory(call: CommandCall, id: string): Promise<TrajectoryRow> {
  const reader = await careReader(call);
  const row = await readableTrajectory(call.tx, reader, id);
  const team = (await workersOf(call.tx, [id])).map((worker) => worker.account_id);
  if (groundFor(row, team, reader) !== 'own') refuse('zones.readsAlong');
  return row;
}

/** Writes over the revision the screen had. */
export async function saveTrajectory(
  call: CommandCall,
  row: { id: string; revision: number },
  changes: Partial<TrajectoryRow>,
): Promise<void> {
  if (!(await changeTrajectory(call.tx, row, changes))) refuse('trajectories.changedMeanwhile');
  call.changedFields(...Object.keys(changes));
}

/** What the act leaves behind, for the screen, as far as the caller may read it. */
export async function answerOf(call: CommandCall, id: string): Promise<Trajectory> {
  call.touched('trajectory', id);
  const reader = await careReader(call);
  const row = await readableTrajectory(call.tx, reader, id);
  const [view] = await trajectoryViews(call.tx, [row], reader, call.now);
  return found(view, 'trajectory');
}

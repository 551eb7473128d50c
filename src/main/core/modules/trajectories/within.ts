import type { Trajectory } from '#shared/contract/trajectories.contract.ts';
import type { CommandCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { careReader } from '../intake/index.ts';
import { mayRead, type Reader } from './trajectory.rules.ts';
import { changeTrajectory, type TrajectoryRow, trajectoryById, workersOf } from './trajectory.store.ts';
import { trajectoryViews } from './trajectory.view.ts';

/** A trajectory whose team the reader is on, or "there is no such trajectory". */
export async function readableTrajectory(ex: Executor, reader: Reader, id: string): Promise<TrajectoryRow> {
  const row = found(await trajectoryById(ex, id), 'trajectory');
  const team = (await workersOf(ex, [id])).map((worker) => worker.account_id);
  return found(mayRead(row, team, reader) ? row : null, 'trajectory');
}

/** The same, to write in: not one that was put aside as a mistake. */
export async function writableTrajectory(call: CommandCall, id: string): Promise<TrajectoryRow> {
  const row = await readableTrajectory(call.tx, await careReader(call), id);
  if (row.error_at !== null) refuse('trajectories.inError');
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
  const row = await readableTrajectory(call.tx, await careReader(call), id);
  const [view] = await trajectoryViews(call.tx, [row], await careReader(call), call.now);
  return found(view, 'trajectory');
}

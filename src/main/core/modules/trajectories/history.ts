import type { Selectable } from 'kysely';
import type { Executor } from '../../store/database.ts';
import { writeRows } from '../../store/write-rows.ts';
import type { TrajectoriesTables } from './trajectories.tables.ts';

type Rows<T extends keyof TrajectoriesTables> = Selectable<TrajectoriesTables[T]>[];

/** Rows of earlier days, as they were then. */
export interface TrajectoryHistory {
  trajectories: Rows<'trajectory'>;
  workers: Rows<'trajectory_worker'>;
  goals: Rows<'trajectory_goal'>;
  actions: Rows<'trajectory_action'>;
  notes: Rows<'trajectory_note'>;
  versions: Rows<'trajectory_note_version'>;
  measurements: Rows<'measurement'>;
  scores: Rows<'measurement_score'>;
  appointments: Rows<'appointment'>;
}

/** Writes a history that was put together elsewhere: an invented house, a bench. Its caller answers for its sense; the database for its shape. */
export async function writeTrajectoryHistory(tx: Executor, history: TrajectoryHistory): Promise<void> {
  await writeRows(tx, 'trajectory', history.trajectories);
  await writeRows(tx, 'trajectory_worker', history.workers);
  await writeRows(tx, 'trajectory_goal', history.goals);
  await writeRows(tx, 'trajectory_action', history.actions);
  await writeRows(tx, 'trajectory_note', history.notes);
  await writeRows(tx, 'trajectory_note_version', history.versions);
  await writeRows(tx, 'measurement', history.measurements);
  await writeRows(tx, 'measurement_score', history.scores);
  await writeRows(tx, 'appointment', history.appointments);
}

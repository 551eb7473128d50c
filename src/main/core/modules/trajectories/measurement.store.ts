import type { Selectable, Updateable } from 'kysely';
import type { LifeDomain } from '#shared/contract/intake-words.ts';
import { rowWriter } from '../../store/compiled-once.ts';
import type { Executor } from '../../store/database.ts';
import type { Measured } from './scores.rules.ts';
import type { TrajectoriesTables } from './trajectories.tables.ts';

export type MeasurementRow = Selectable<TrajectoriesTables['measurement']>;
export type ScoreRow = Selectable<TrajectoriesTables['measurement_score']>;

export const insertMeasurement = rowWriter('measurement');
export const insertScore = rowWriter('measurement_score');

export const measurementById = (ex: Executor, id: string): Promise<MeasurementRow | undefined> =>
  ex.selectFrom('measurement').selectAll().where('id', '=', id).executeTakeFirst();

export async function measurementsOf(
  ex: Executor,
  trajectoryIds: readonly string[],
): Promise<MeasurementRow[]> {
  if (trajectoryIds.length === 0) return [];
  return ex
    .selectFrom('measurement')
    .selectAll()
    .where('trajectory_id', 'in', trajectoryIds)
    .orderBy('planned_day')
    .orderBy('id')
    .execute();
}

/** Measurements of trajectories that began by a day and count, read once for a year's figures. */
export const countedMeasurements = (ex: Executor, toDay: string): Promise<MeasurementRow[]> =>
  ex
    .selectFrom('measurement')
    .innerJoin('trajectory', 'trajectory.id', 'measurement.trajectory_id')
    .selectAll('measurement')
    .where('trajectory.error_at', 'is', null)
    .where('trajectory.started_day', '<=', toDay)
    .execute();

export const countedScores = (ex: Executor, toDay: string): Promise<ScoreRow[]> =>
  ex
    .selectFrom('measurement_score')
    .innerJoin('measurement', 'measurement.id', 'measurement_score.measurement_id')
    .selectAll('measurement_score')
    .where('measurement.done_day', '<=', toDay)
    .execute();

export async function scoresOf(ex: Executor, measurementIds: readonly string[]): Promise<ScoreRow[]> {
  if (measurementIds.length === 0) return [];
  return ex
    .selectFrom('measurement_score')
    .selectAll()
    .where('measurement_id', 'in', measurementIds)
    .execute();
}

export async function changeMeasurement(
  tx: Executor,
  id: string,
  revision: number,
  changes: Updateable<TrajectoriesTables['measurement']>,
): Promise<boolean> {
  const result = await tx
    .updateTable('measurement')
    .set({ ...changes, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

export async function changeScore(
  tx: Executor,
  measurementId: string,
  domain: LifeDomain,
  changes: Pick<ScoreRow, 'value' | 'absent' | 'reason'>,
): Promise<void> {
  await tx
    .updateTable('measurement_score')
    .set(changes)
    .where('measurement_id', '=', measurementId)
    .where('domain', '=', domain)
    .execute();
}

export async function removeScores(tx: Executor, measurementId: string): Promise<void> {
  await tx.deleteFrom('measurement_score').where('measurement_id', '=', measurementId).execute();
}

/** Takes moments away that never took place. */
export async function removeMoments(tx: Executor, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.deleteFrom('measurement').where('id', 'in', ids).where('state', '=', 'planned').execute();
}

/** What was measured, out of the rows. */
export function measuredOf(rows: readonly MeasurementRow[], scores: readonly ScoreRow[]): Measured[] {
  const byMeasurement = Map.groupBy(scores, (one) => one.measurement_id);
  return rows.flatMap(({ id, done_day, done_at, tool }) =>
    done_day === null || done_at === null
      ? []
      : [
          {
            doneDay: done_day,
            doneAt: done_at,
            tool,
            values: new Map((byMeasurement.get(id) ?? []).map(({ domain, value }) => [domain, value])),
          },
        ],
  );
}

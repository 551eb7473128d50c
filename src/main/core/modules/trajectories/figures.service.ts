import type { TrajectoryFigures } from '#shared/contract/trajectories.contract.ts';
import { actorOf, type InputOf, type QueryCall } from '../../rpc/procedures.ts';
import { careReader } from '../zones/index.ts';
import { type CountedTrajectory, figuresOf } from './figures.rules.ts';
import { countedMeasurements, countedScores, measuredOf } from './measurement.store.ts';
import { toldFigures } from './told-figures.ts';
import { canAccompany } from './trajectory.rules.ts';
import { countedTrajectories, trajectoriesOf } from './trajectory.store.ts';

/**
 * F14 of a period. Whoever accompanies counts the trajectories they may read exactly; of the whole house everybody gets counts alone, with
 * small numbers hidden. A coordinator accompanies nobody: theirs are always those of the house.
 */
export async function trajectoryFigures(
  call: QueryCall,
  { scope, ...period }: InputOf<'trajectories', 'figures'>,
): Promise<TrajectoryFigures> {
  const all = await counted(call, period.toDay);
  if (scope === 'house' || !canAccompany(actorOf(call).role))
    return { scope: 'house', ...toldFigures(figuresOf([...all.values()], period)) };
  const reader = await careReader(call);
  const mine = [
    ...(await trajectoriesOf(call.db, reader, 'open')),
    ...(await trajectoriesOf(call.db, reader, 'ended')),
  ].flatMap(({ id }) => all.get(id) ?? []);
  return { scope: 'mine', ...figuresOf(mine, period) };
}

/** Every trajectory that began by a day and was not entered in error, by its id. */
async function counted(call: QueryCall, toDay: string): Promise<Map<string, CountedTrajectory>> {
  const trajectories = await countedTrajectories(call.db, toDay);
  const rowsOf = Map.groupBy(await countedMeasurements(call.db, toDay), (row) => row.trajectory_id);
  const scoresOf = Map.groupBy(await countedScores(call.db, toDay), (row) => row.measurement_id);
  return new Map(
    trajectories.map((row) => {
      const rows = rowsOf.get(row.id) ?? [];
      const one: CountedTrajectory = {
        startedDay: row.started_day,
        endedDay: row.ended_day,
        endReason: row.end_reason,
        moments: rows.map((moment) => ({
          stage: moment.stage,
          plannedDay: moment.planned_day,
          windowDays: moment.window_days,
          state: moment.state,
          doneDay: moment.done_day,
          missedReason: moment.missed_reason,
        })),
        measured: measuredOf(
          rows,
          rows.flatMap(({ id }) => scoresOf.get(id) ?? []),
        ),
      };
      return [row.id, one];
    }),
  );
}

import { provideCareRecords } from '../zones/index.ts';
import { trajectoryRecords } from './trajectory-records.ts';

/** Trajectories of persons and households. What other modules may use of it. */
import './person-rows.ts';

export { type TrajectoryHistory, writeTrajectoryHistory } from './history.ts';
export { momentsAtEnd, momentsToPlan } from './moments.rules.ts';
export { plannedRow } from './plan-moments.ts';
export { trajectoriesProcedures } from './trajectories.procedures.ts';

provideCareRecords('trajectories', trajectoryRecords);

import { provideCareRecords } from '../zones/index.ts';
import { trajectoryRecords } from './trajectory-records.ts';

/** Trajectories of persons and households. What other modules may use of it. */
import './person-rows.ts';

export { trajectoryWork, type WorkItem } from './agenda-work.ts';
export {
  type HeldTrajectory,
  heldTrajectories,
  heldTrajectoryCounts,
  openActionsOwned,
  orphansWithout,
  passTrajectory,
  readableAmong,
  takeBackTrajectory,
  teamHistoryOf,
  teamIdsOf,
} from './hand-over.ts';
export { type TrajectoryHistory, writeTrajectoryHistory } from './history.ts';
export { momentsAtEnd, momentsToPlan } from './moments.rules.ts';
export { appointmentsOfVisitor, type VisitorAppointment, worksByAppointment } from './of-visitor.ts';
export { plannedRow } from './plan-moments.ts';
export { trajectoriesProcedures } from './trajectories.procedures.ts';
export { canAccompany } from './trajectory.rules.ts';
export { knownTrajectoryIds } from './trajectory.store.ts';
export { readableTrajectory } from './within.ts';

provideCareRecords('trajectories', trajectoryRecords);

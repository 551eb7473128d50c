import type { Stage } from '#shared/contract/trajectory-words.ts';
import type { Executor } from '../../store/database.ts';
import type { Reader } from '../zones/index.ts';
import { measurementsOf } from './measurement.store.ts';
import { isOnTeam } from './trajectory.rules.ts';
import { actionsOf, appointmentsOf, trajectoriesOf, workersOf } from './trajectory.store.ts';

/** Something with a day in a trajectory. */
export interface WorkItem {
  kind: 'appointment' | 'action' | 'measurement';
  id: string;
  trajectoryId: string;
  personId: string;
  day: string;
  time: string | null;
  minutes: number | null;
  text: string;
  place: string;
  stage: Stage | null;
  /** Whose it is: who does the action or made the appointment; null when it is the whole team's or the person's own. */
  ownerAccountId: string | null;
  /** Everybody on the team today. */
  teamIds: string[];
}

/**
 * Appointments from a day on, and open actions and planned measurements, up to a last day: of every trajectory the reader is on
 * the team of, and of no other.
 */
export async function trajectoryWork(
  ex: Executor,
  reader: Reader,
  span: { fromDay: string; toDay: string },
): Promise<WorkItem[]> {
  const rows = [
    ...(await trajectoriesOf(ex, reader, 'open')),
    ...(await trajectoriesOf(ex, reader, 'ended')),
  ];
  const teams = Map.groupBy(
    await workersOf(
      ex,
      rows.map((row) => row.id),
    ),
    (row) => row.trajectory_id,
  );
  const teamOf = (id: string): string[] => (teams.get(id) ?? []).map((one) => one.account_id);
  // What is only read along for a while is nobody's work.
  const own = rows.filter((row) => isOnTeam(row, teamOf(row.id), reader));
  const ids = own.map((row) => row.id);
  const persons = new Map(own.map((row) => [row.id, row.person_id]));
  const common = (row: { id: string; trajectory_id: string }) => ({
    id: row.id,
    trajectoryId: row.trajectory_id,
    personId: persons.get(row.trajectory_id) ?? '',
    teamIds: teamOf(row.trajectory_id),
  });
  const bare = { time: null, minutes: null, text: '', place: '', stage: null, ownerAccountId: null };
  const appointments = (await appointmentsOf(ex, ids))
    .filter((row) => row.cancelled === 0 && row.day >= span.fromDay && row.day <= span.toDay)
    .map((row) => ({
      ...common(row),
      kind: 'appointment' as const,
      day: row.day,
      time: row.time,
      minutes: row.minutes,
      text: row.with_whom,
      place: row.place,
      stage: null,
      ownerAccountId: row.by_account_id,
    }));
  const actions = (await actionsOf(ex, ids))
    .filter((row) => row.state === 'open' && row.due_day <= span.toDay)
    .map((row) => ({
      ...bare,
      ...common(row),
      kind: 'action' as const,
      day: row.due_day,
      text: row.text,
      ownerAccountId: row.owner_account_id,
    }));
  const measurements = (await measurementsOf(ex, ids))
    .filter((row) => row.state === 'planned' && row.planned_day <= span.toDay)
    .map((row) => ({
      ...bare,
      ...common(row),
      kind: 'measurement' as const,
      day: row.planned_day,
      stage: row.stage,
    }));
  return [...appointments, ...actions, ...measurements];
}

import type { DueItem, TrajectorySummary } from '#shared/contract/trajectories.contract.ts';
import type { MomentStatus } from '#shared/contract/trajectory-words.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { Executor } from '../../store/database.ts';
import { measurementsOf } from './measurement.store.ts';
import { dayStatus, momentStatus } from './moments.rules.ts';
import { actionsOf, appointmentsOf, goalsOf, type TrajectoryRow } from './trajectory.store.ts';
import { headsOf } from './trajectory.view.ts';

/** What counts as waiting: today, past its day or past its window. */
const waits: ReadonlySet<MomentStatus> = new Set(['today', 'due', 'overdue']);
const urgency: Record<MomentStatus, number> = { overdue: 0, due: 1, today: 2, soon: 3, later: 4 };

/** Everything in these trajectories that waits or comes soon, the latest first; then by day. */
export async function dueItems(
  ex: Executor,
  rows: readonly TrajectoryRow[],
  now: string,
): Promise<DueItem[]> {
  const today = houseDayOf(now);
  const heads = await headsOf(ex, rows);
  const persons = new Map(heads.map(({ id, person }) => [id, person]));
  const ids = [...persons.keys()];
  const measurements = (await measurementsOf(ex, ids))
    .filter((row) => row.state === 'planned')
    .map((row) => ({
      kind: 'measurement' as const,
      id: row.id,
      trajectoryId: row.trajectory_id,
      day: row.planned_day,
      time: null,
      status: momentStatus({ plannedDay: row.planned_day, windowDays: row.window_days }, today),
      text: '',
      stage: row.stage,
    }));
  const actions = (await actionsOf(ex, ids))
    .filter((row) => row.state === 'open')
    .map((row) => ({
      kind: 'action' as const,
      id: row.id,
      trajectoryId: row.trajectory_id,
      day: row.due_day,
      time: null,
      status: dayStatus(row.due_day, today),
      text: row.text,
      stage: null,
    }));
  // An appointment of yesterday has been: it waits for nobody.
  const appointments = (await appointmentsOf(ex, ids))
    .filter((row) => row.cancelled === 0 && row.day >= today)
    .map((row) => ({
      kind: 'appointment' as const,
      id: row.id,
      trajectoryId: row.trajectory_id,
      day: row.day,
      time: row.time,
      status: dayStatus(row.day, today),
      text: row.with_whom,
      stage: null,
    }));
  return [...measurements, ...actions, ...appointments]
    .flatMap((item) => {
      const person = persons.get(item.trajectoryId);
      return person && item.status !== 'later' ? [{ ...item, person }] : [];
    })
    .toSorted(
      (a, b) =>
        urgency[a.status] - urgency[b.status] ||
        a.day.localeCompare(b.day) ||
        (a.time ?? '').localeCompare(b.time ?? '') ||
        a.id.localeCompare(b.id),
    );
}

/** Trajectories as they stand in a list. */
export async function summariesOf(
  ex: Executor,
  rows: readonly TrajectoryRow[],
  now: string,
): Promise<TrajectorySummary[]> {
  const today = houseDayOf(now);
  const ids = rows.map((row) => row.id);
  const due = await dueItems(ex, rows, now);
  const goals = await goalsOf(ex, ids);
  const planned = (await measurementsOf(ex, ids)).filter((row) => row.state === 'planned');
  return (await headsOf(ex, rows)).map((head) => {
    const next = planned.find((row) => row.trajectory_id === head.id);
    return {
      ...head,
      openGoals: goals.filter((row) => row.trajectory_id === head.id && row.state === 'open').length,
      dueCount: due.filter((item) => item.trajectoryId === head.id && waits.has(item.status)).length,
      next: next
        ? {
            stage: next.stage,
            plannedDay: next.planned_day,
            status: momentStatus({ plannedDay: next.planned_day, windowDays: next.window_days }, today),
          }
        : null,
    };
  });
}

import type { Measurement, Score, Trajectory } from '#shared/contract/trajectories.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { Executor } from '../../store/database.ts';
import { accountNames } from '../admin/index.ts';
import { personSummaries } from '../people/index.ts';
import type { Reader } from '../zones/index.ts';
import {
  type MeasurementRow,
  measuredOf,
  measurementsOf,
  type ScoreRow,
  scoresOf,
} from './measurement.store.ts';
import { inWindow, momentStatus } from './moments.rules.ts';
import { scalesFor } from './scale.view.ts';
import { changeOf, pairsOf } from './scores.rules.ts';
import {
  type ActionRow,
  type AppointmentRow,
  actionsOf,
  appointmentsOf,
  type GoalRow,
  goalsOf,
  type NoteRow,
  notesOf,
  type TrajectoryRow,
  workersOf,
} from './trajectory.store.ts';

type Names = ReadonlyMap<string, string>;
const nameOf = (names: Names, id: string | null): string | null =>
  id === null ? null : (names.get(id) ?? null);

/** Heads of trajectories: of whom, since when, with which team. A person who is no longer there takes theirs along. */
export async function headsOf(ex: Executor, rows: readonly TrajectoryRow[]) {
  const persons = await personSummaries(
    ex,
    rows.map((row) => row.person_id),
  );
  const workers = await workersOf(
    ex,
    rows.map((row) => row.id),
  );
  const names = await accountNames(
    ex,
    workers.map((worker) => worker.account_id),
  );
  const teams = Map.groupBy(workers, (worker) => worker.trajectory_id);
  return rows.flatMap((row) => {
    const person = persons.get(row.person_id);
    if (!person) return [];
    return [
      {
        id: row.id,
        person,
        isHousehold: row.household_id !== null,
        startedDay: row.started_day,
        endedDay: row.ended_day,
        endReason: row.end_reason,
        endNote: row.end_note,
        ocmwFile: row.ocmw_file === 1,
        team: (teams.get(row.id) ?? []).map(({ account_id }) => ({
          accountId: account_id,
          name: names.get(account_id) ?? '',
        })),
        errorReason: row.error_reason,
        revision: row.revision,
      },
    ];
  });
}

/** Whole trajectories, with the notes this reader may read. */
export async function trajectoryViews(
  ex: Executor,
  rows: readonly TrajectoryRow[],
  reader: Reader,
  now: string,
): Promise<Trajectory[]> {
  const heads = await headsOf(ex, rows);
  return Promise.all(heads.map((head) => wholeOf(ex, head, reader, now)));
}

async function wholeOf(
  ex: Executor,
  head: Awaited<ReturnType<typeof headsOf>>[number],
  reader: Reader,
  now: string,
): Promise<Trajectory> {
  const ids = [head.id];
  const [goals, actions, notes] = [
    await goalsOf(ex, ids),
    await actionsOf(ex, ids),
    await notesOf(ex, head.id, reader),
  ];
  const measurements = await measurementsOf(ex, ids);
  const scores = await scoresOf(
    ex,
    measurements.map((one) => one.id),
  );
  const names = await accountNames(ex, [
    ...actions.map((one) => one.owner_account_id),
    ...notes.flatMap((one) => [one.by_account_id, one.changed_by]),
    ...measurements.map((one) => one.by_account_id),
  ]);
  return {
    ...head,
    goals: goals.map(goalView),
    actions: actions.map((row) => actionView(row, names)),
    notes: notes.map((row) => noteView(row, names, reader)),
    appointments: (await appointmentsOf(ex, ids)).map(appointmentView),
    measurements: measurementViews(measurements, scores, names, houseDayOf(now)),
    changes: pairsOf(measuredOf(measurements, scores)),
    ...(await scalesFor(ex, measurements, houseDayOf(now))),
  };
}

const goalView = (row: GoalRow) => ({
  id: row.id,
  text: row.text,
  lifeDomain: row.life_domain,
  state: row.state,
  reason: row.reason,
  closedDay: row.closed_day,
  revision: row.revision,
});

const actionView = (row: ActionRow, names: Names) => ({
  id: row.id,
  text: row.text,
  goalId: row.goal_id,
  ownerAccountId: row.owner_account_id,
  ownerName: nameOf(names, row.owner_account_id),
  dueDay: row.due_day,
  state: row.state,
  reason: row.reason,
  closedDay: row.closed_day,
  revision: row.revision,
});

const noteView = (row: NoteRow, names: Names, reader: Reader) => ({
  id: row.id,
  text: row.text,
  scope: row.scope,
  at: row.at,
  byName: nameOf(names, row.by_account_id),
  isMine: row.by_account_id === reader.accountId,
  changedAt: row.changed_at,
  changedByName: nameOf(names, row.changed_by),
  revision: row.revision,
});

export const appointmentView = (row: AppointmentRow) => ({
  id: row.id,
  day: row.day,
  time: row.time,
  minutes: row.minutes,
  withWhom: row.with_whom,
  place: row.place,
  note: row.note,
  cancelled: row.cancelled === 1,
  offKiosk: row.off_kiosk === 1,
  revision: row.revision,
});

function measurementViews(
  rows: readonly MeasurementRow[],
  scores: readonly ScoreRow[],
  names: Names,
  today: string,
): Measurement[] {
  const byMeasurement = Map.groupBy(scores, (one) => one.measurement_id);
  return rows.map((row) => {
    const moment = { plannedDay: row.planned_day, windowDays: row.window_days };
    return {
      id: row.id,
      stage: row.stage,
      turn: row.turn,
      ...moment,
      state: row.state,
      status: row.state === 'planned' ? momentStatus(moment, today) : null,
      doneDay: row.done_day,
      inWindow: row.done_day === null ? null : inWindow(moment, row.done_day),
      scoredBy: row.scored_by,
      byName: nameOf(names, row.by_account_id),
      missedReason: row.missed_reason,
      missedNote: row.missed_note,
      tool: row.tool,
      scaleVersion: row.tool_version,
      scores: (byMeasurement.get(row.id) ?? []).map(scoreView),
      revision: row.revision,
    };
  });
}

const scoreView = (row: ScoreRow): Score => ({
  domain: row.domain,
  value: row.value,
  absent: row.absent,
  reason: row.reason,
  previousValue: row.previous_value,
  previousDay: row.previous_day,
  change: changeOf(row.previous_value, row.value),
});

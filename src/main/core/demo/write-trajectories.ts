import { type LifeDomain, lifeDomains } from '#shared/contract/intake-words.ts';
import { houseDayOf, houseTimeZone } from '#shared/domain/house.ts';
import { addDays, instantAt, type LocalDay } from '#shared/domain/local-days.ts';
import type { CoreInside } from '../core-inside.ts';
import {
  momentsAtEnd,
  momentsToPlan,
  plannedRow,
  type TrajectoryHistory,
  writeTrajectoryHistory,
} from '../modules/trajectories/index.ts';
import { demoIds } from './ids.ts';
import { type Told, trajectoryStories } from './trajectory-stories.ts';

const support = 'demo-account-gezin';
const manager = 'demo-account-casus';

/** Six people on their way: one at the start, one half-way, one in a second year, one whose goals were reached, and two with a second worker. */
export async function writeTrajectories(core: CoreInside, personIds: readonly string[]): Promise<void> {
  const today = houseDayOf(core.ports.clock.now());
  const history: TrajectoryHistory = {
    trajectories: [],
    workers: [],
    goals: [],
    actions: [],
    notes: [],
    versions: [],
    measurements: [],
    scores: [],
    appointments: [],
  };
  const ids = demoIds(61);
  for (const [index, told] of trajectoryStories.entries()) {
    const personId = personIds[3 + index * 4];
    if (personId !== undefined) tell(history, ids, personId, told, today);
  }
  await core.store().write((tx) => writeTrajectoryHistory(tx, history));
}

const at = (day: LocalDay): string => instantAt(day, '10:00', houseTimeZone);

function tell(
  history: TrajectoryHistory,
  ids: () => string,
  personId: string,
  told: Told,
  today: LocalDay,
): void {
  const id = ids();
  const worker = told.byManager === true ? manager : support;
  const startedDay = addDays(today, -told.daysAgo);
  const endedDay = told.end === null ? null : addDays(today, -told.end.daysAgo);
  history.trajectories.push({
    id,
    person_id: personId,
    household_id: null,
    started_day: startedDay,
    ended_day: endedDay,
    end_reason: told.end?.reason ?? null,
    end_note: '',
    ocmw_file: told.ocmwFile ? 1 : 0,
    by_account_id: worker,
    entered_at: at(startedDay),
    error_at: null,
    error_by: null,
    error_reason: null,
    revision: 1,
  });
  for (const one of teamOf(told, today)) history.workers.push({ id: ids(), trajectory_id: id, ...one });
  for (const goal of told.goals) writeGoal(history, ids, { id, worker, today, startedDay }, goal);
  for (const note of told.notes) writeNote(history, ids, { id, worker, today }, note);
  for (const { inDays, time, withWhom, place } of told.appointments)
    history.appointments.push({
      id: ids(),
      trajectory_id: id,
      day: addDays(today, inDays),
      time,
      minutes: 60,
      with_whom: withWhom,
      place,
      note: '',
      cancelled: 0,
      off_kiosk: 0,
      by_account_id: worker,
      revision: 1,
    });
  writeMeasurements(history, ids, { id, worker, startedDay, endedDay, today }, told);
}

/** One worker from its first day on, or two after one another. */
function teamOf(told: Told, today: LocalDay) {
  const since = at(addDays(today, -told.daysAgo));
  const worker = told.byManager === true ? manager : support;
  if (told.handedDaysAgo === undefined) return [{ account_id: worker, since, until: null }];
  const handed = handedAt(today, told.handedDaysAgo);
  return [
    { account_id: support, since, until: handed },
    { account_id: manager, since: handed, until: null },
  ];
}

/** When a case of the invented house went over to the case manager. */
export const handedAt = (today: LocalDay, daysAgo: number): string =>
  instantAt(addDays(today, -daysAgo), '15:20', houseTimeZone);

interface Within {
  id: string;
  worker: string;
  today: LocalDay;
}

function writeGoal(
  history: TrajectoryHistory,
  ids: () => string,
  { id: trajectoryId, worker, today, startedDay }: Within & { startedDay: LocalDay },
  goal: Told['goals'][number],
): void {
  const goalId = ids();
  history.goals.push({
    id: goalId,
    trajectory_id: trajectoryId,
    text: goal.text,
    life_domain: goal.domain,
    state: goal.isReached ? 'reached' : 'open',
    reason: '',
    closed_day: goal.isReached ? addDays(today, -20) : null,
    entered_at: at(startedDay),
    revision: 1,
  });
  for (const { text, mine, inDays, state, reason } of goal.actions)
    history.actions.push({
      id: ids(),
      trajectory_id: trajectoryId,
      goal_id: goalId,
      text,
      owner_account_id: mine ? worker : null,
      due_day: addDays(today, inDays),
      state,
      reason,
      closed_day: state === 'open' ? null : addDays(today, Math.min(inDays, -1)),
      entered_at: at(startedDay),
      revision: 1,
    });
}

function writeNote(
  history: TrajectoryHistory,
  ids: () => string,
  { id: trajectoryId, worker, today }: Within,
  note: Told['notes'][number],
): void {
  const id = ids();
  const moment = at(addDays(today, -note.daysAgo));
  const changed = at(addDays(today, -Math.max(1, note.daysAgo - 2)));
  const isChanged = note.before !== undefined;
  history.notes.push({
    id,
    trajectory_id: trajectoryId,
    scope: note.scope,
    text: note.text,
    by_account_id: worker,
    at: moment,
    changed_at: isChanged ? changed : null,
    changed_by: isChanged ? worker : null,
    revision: 1 + (note.before?.length ?? 0),
  });
  // The oldest text first; what stands in the note now is the last.
  for (const [index, text] of [...(note.before ?? []), note.text].entries())
    history.versions.push({
      note_id: id,
      revision: index + 1,
      text,
      at: index === 0 ? moment : changed,
      by_account_id: worker,
    });
}

interface Span {
  id: string;
  worker: string;
  startedDay: LocalDay;
  endedDay: LocalDay | null;
  today: LocalDay;
}

/** The moments as the house would have planned them; the first ones measured, the others waiting. */
function writeMeasurements(history: TrajectoryHistory, ids: () => string, span: Span, told: Told): void {
  const { id, worker, startedDay, endedDay, today } = span;
  const moments =
    endedDay === null
      ? momentsToPlan(startedDay, today, [])
      : [
          ...momentsToPlan(startedDay, today, []).filter(({ plannedDay }) => plannedDay <= endedDay),
          ...momentsAtEnd(endedDay, []),
        ];
  const before = new Map<LifeDomain, { value: number; day: LocalDay }>();
  for (const [index, moment] of moments
    .toSorted((a, b) => a.plannedDay.localeCompare(b.plannedDay))
    .entries()) {
    const values = told.measured[index];
    const row = plannedRow(ids(), id, moment);
    if (values === undefined || moment.plannedDay > today) {
      history.measurements.push(row);
      continue;
    }
    const doneDay = addDays(moment.plannedDay, index === 0 ? 2 : -1);
    history.measurements.push({
      ...row,
      state: 'done',
      done_day: doneDay,
      done_at: at(doneDay),
      scored_by: index === 0 ? 'together' : 'self',
      by_account_id: worker,
    });
    for (const [n, domain] of lifeDomains.entries()) {
      const value = values[n] ?? null;
      const previous = before.get(domain);
      history.scores.push({
        measurement_id: row.id,
        domain,
        value,
        absent: value === null ? 'notKnown' : null,
        reason: value === null ? 'preferNot' : null,
        previous_value: previous?.value ?? null,
        previous_day: previous?.day ?? null,
      });
      if (value !== null) before.set(domain, { value, day: doneDay });
    }
  }
}

import type { ShownTrajectory } from '#shared/contract/trajectories.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { Executor } from '../../store/database.ts';
import { accountNames } from '../admin/index.ts';
import { personSummaries } from '../people/index.ts';
import { measuredOf, measurementsOf, scoresOf } from './measurement.store.ts';
import { scalesCompared } from './scale.view.ts';
import { inOrder, pairsOf } from './scores.rules.ts';
import { actionsOf, appointmentsOf, goalsOf, type TrajectoryRow } from './trajectory.store.ts';

/**
 * What may be shown to the person on a turned screen or on paper. Notes, reasons, other workers' remarks and the OCMW file never come along:
 * they are not asked for.
 */
export async function shownOf(ex: Executor, row: TrajectoryRow, now: string): Promise<ShownTrajectory> {
  const today = houseDayOf(now);
  const person = (await personSummaries(ex, [row.person_id])).get(row.person_id);
  const actions = await actionsOf(ex, [row.id]);
  const names = await accountNames(
    ex,
    actions.map((one) => one.owner_account_id),
  );
  const rows = await measurementsOf(ex, [row.id]);
  const measured = measuredOf(
    rows,
    await scoresOf(
      ex,
      rows.map((one) => one.id),
    ),
  );
  return {
    id: row.id,
    name: person?.name ?? '',
    startedDay: row.started_day,
    goals: (await goalsOf(ex, [row.id]))
      .filter((one) => one.state !== 'dropped')
      .map((one) => ({ id: one.id, text: one.text, lifeDomain: one.life_domain, state: one.state })),
    actions: actions
      .filter((one) => one.state !== 'notDone')
      .map((one) => ({
        id: one.id,
        text: one.text,
        ownerName: one.owner_account_id === null ? null : (names.get(one.owner_account_id) ?? ''),
        dueDay: one.due_day,
        state: one.state,
      })),
    appointments: (await appointmentsOf(ex, [row.id]))
      .filter((one) => one.cancelled === 0 && one.day >= today)
      .map((one) => ({
        id: one.id,
        day: one.day,
        time: one.time,
        minutes: one.minutes,
        withWhom: one.with_whom,
        place: one.place,
      })),
    measuredDays: measured.toSorted(inOrder).map(({ doneDay }) => doneDay),
    changes: pairsOf(measured),
    scales: await scalesCompared(ex, rows),
  };
}

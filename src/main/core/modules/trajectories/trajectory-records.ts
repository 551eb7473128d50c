import type { Executor } from '../../store/database.ts';
import type { CareRecord } from '../zones/index.ts';
import { groundFor } from './trajectory.rules.ts';
import { workersOf } from './trajectory.store.ts';

/** The trajectories of a person or their household, with their teams and the rule of reading. */
export async function trajectoryRecords(
  ex: Executor,
  personId: string,
  householdId: string | null,
): Promise<CareRecord[]> {
  const rows = await ex
    .selectFrom('trajectory')
    .select(['id', 'person_id', 'ended_day'])
    .where('error_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('person_id', '=', personId),
        ...(householdId === null ? [] : [eb('household_id', '=', householdId)]),
      ]),
    )
    .orderBy('id')
    .execute();
  const workers = await workersOf(
    ex,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const team = workers.filter((one) => one.trajectory_id === row.id).map((one) => one.account_id);
    return {
      id: row.id,
      kind: 'trajectory',
      followers: row.ended_day === null ? team : [],
      groundFor: (reader) => groundFor(row, team, reader),
    };
  });
}

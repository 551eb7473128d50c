import type { LocalDay } from '#shared/domain/local-days.ts';
import type { Executor } from '../../../store/database.ts';
import type { HoldRow } from '../holds/hold.store.ts';
import type { ReservationRow } from '../reservations/reservation.store.ts';
import { piecesOf } from './due-moves.store.ts';

/** Kinds that somebody has reserved on a day or later. */
export async function kindsReserved(ex: Executor, fromDay: LocalDay): Promise<Set<string>> {
  const rows = await ex
    .selectFrom('reservation')
    .select('kind_id')
    .distinct()
    .where('ended_at', 'is', null)
    .where('busy_until', '>=', fromDay)
    .execute();
  return new Set(rows.map((row) => row.kind_id));
}

/** Kinds with a reservation that begins or ends, or a thing set aside to be fetched at the latest, between two days. */
export async function kindsTouched(
  ex: Executor,
  initiativeIds: readonly string[] | null,
  { fromDay, toDay }: { fromDay: LocalDay; toDay: LocalDay },
): Promise<{ kindId: string; initiativeId: string }[]> {
  const reservations = ex
    .selectFrom('reservation')
    .select(['kind_id as kindId', 'initiative_id as initiativeId'])
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb.between('from_day', fromDay, toDay), eb.between('to_day', fromDay, toDay)]));
  const holds = ex
    .selectFrom('hold')
    .select(['kind_id as kindId', 'initiative_id as initiativeId'])
    .where('ended_at', 'is', null)
    .where((eb) => eb.between('ready_until', fromDay, toDay));
  const rows = await reservations.union(holds).execute();
  const wanted = initiativeIds === null ? null : new Set(initiativeIds);
  return rows
    .filter((row) => !wanted || wanted.has(row.initiativeId))
    .toSorted((a, b) => (a.kindId < b.kindId ? -1 : 1));
}

/** These reservations, also those that have ended. */
export async function reservationsByIds(
  ex: Executor,
  ids: readonly string[],
): Promise<Map<string, ReservationRow>> {
  const rows = new Map<string, ReservationRow>();
  for (const some of piecesOf([...new Set(ids)]))
    for (const row of await ex.selectFrom('reservation').selectAll().where('id', 'in', some).execute())
      rows.set(row.id, row);
  return rows;
}

/** These holds, also those that have ended. */
export async function holdsByIds(ex: Executor, ids: readonly string[]): Promise<Map<string, HoldRow>> {
  const rows = new Map<string, HoldRow>();
  for (const some of piecesOf([...new Set(ids)]))
    for (const row of await ex.selectFrom('hold').selectAll().where('id', 'in', some).execute())
      rows.set(row.id, row);
  return rows;
}

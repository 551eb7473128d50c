import type { Selectable } from 'kysely';
import { rowWriter } from '../../../store/compiled-once.ts';
import type { Executor } from '../../../store/database.ts';
import type { LoansTables } from '../loans.tables.ts';
import { daysOf } from './reservation.rules.ts';

export type ReservationRow = Selectable<LoansTables['reservation']>;

const writeRow = rowWriter('reservation');

const openOnes = (ex: Executor) => ex.selectFrom('reservation').selectAll().where('ended_at', 'is', null);

export const reservationById = (ex: Executor, id: string): Promise<ReservationRow | undefined> =>
  ex.selectFrom('reservation').selectAll().where('id', '=', id).executeTakeFirst();

/** Reservations of a kind that have not ended and keep an item on or after a day. */
export const openOfKind = (ex: Executor, kindId: string, fromDay: string): Promise<ReservationRow[]> =>
  openOnes(ex)
    .where('kind_id', '=', kindId)
    .where('busy_until', '>=', fromDay)
    .orderBy('from_day')
    .orderBy('id')
    .execute();

export const openOfPerson = (ex: Executor, personId: string): Promise<ReservationRow[]> =>
  openOnes(ex).where('person_id', '=', personId).orderBy('from_day').orderBy('id').execute();

/** Open reservations whose first day lies before `day`: somebody was to come. */
export const begunBefore = (ex: Executor, day: string): Promise<ReservationRow[]> =>
  openOnes(ex).where('from_day', '<', day).orderBy('id').execute();

export async function writeReservation(tx: Executor, row: ReservationRow, today: string): Promise<void> {
  await writeRow(tx, row);
  await keepDays(tx, row, today);
}

export async function changeReservation(
  tx: Executor,
  id: string,
  changes: Partial<ReservationRow>,
): Promise<void> {
  await tx.updateTable('reservation').set(changes).where('id', '=', id).execute();
}

/** The days of these reservations are free again. */
export async function freeDays(tx: Executor, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.deleteFrom('reservation_day').where('reservation_id', 'in', ids).execute();
}

const daysAtOnce = 300;

/**
 * Keeps the item on each of its days from today on: days that have passed are nobody's any more. The database refuses a
 * day that is kept for somebody else.
 */
export async function keepDays(
  tx: Executor,
  row: Pick<ReservationRow, 'id' | 'item_id' | 'from_day' | 'busy_until'>,
  today: string,
): Promise<void> {
  const fromDay = row.from_day > today ? row.from_day : today;
  const days = fromDay > row.busy_until ? [] : daysOf(fromDay, row.busy_until);
  for (let at = 0; at < days.length; at += daysAtOnce) {
    await tx
      .insertInto('reservation_day')
      .values(
        days.slice(at, at + daysAtOnce).map((day) => ({ item_id: row.item_id, day, reservation_id: row.id })),
      )
      .execute();
  }
}

export interface ReservationSlice {
  initiativeIds: readonly string[] | null;
  kindId: string | null;
  view: 'today' | 'coming' | 'endedToday';
  today: string;
  limit: number;
  offset: number;
}

export async function reservationsInView(
  ex: Executor,
  asked: ReservationSlice,
): Promise<{ rows: ReservationRow[]; total: number }> {
  let matching = ex.selectFrom('reservation');
  if (asked.initiativeIds) matching = matching.where('initiative_id', 'in', [...asked.initiativeIds, '']);
  if (asked.kindId) matching = matching.where('kind_id', '=', asked.kindId);
  matching =
    asked.view === 'endedToday'
      ? matching.where('ended_day', '=', asked.today)
      : matching
          .where('ended_at', 'is', null)
          .where('from_day', asked.view === 'today' ? '<=' : '>', asked.today);
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .selectAll()
    .orderBy('from_day')
    .orderBy('asked_at')
    .orderBy('id')
    .limit(asked.limit)
    .offset(asked.offset)
    .execute();
  return { rows, total: Number(total) };
}

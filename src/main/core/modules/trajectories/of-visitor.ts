import { addDays } from '#shared/domain/local-days.ts';
import type { Executor } from '../../store/database.ts';
import { workersOf } from './trajectory.store.ts';

/**
 * An appointment as far as a kiosk may know of it: when, and whose work it is. With whom, where and what about are words of the care side,
 * written for its eyes: they are not asked for.
 */
export interface VisitorAppointment {
  id: string;
  day: string;
  time: string;
  minutes: number;
  /** Who made it. */
  byAccountId: string | null;
  /** Everybody on the team today. */
  teamIds: string[];
  isOffKiosk: boolean;
}

const standing = (ex: Executor, span: { fromDay: string; toDay: string }) =>
  ex
    .selectFrom('appointment')
    .innerJoin('trajectory', 'trajectory.id', 'appointment.trajectory_id')
    .where('trajectory.error_at', 'is', null)
    .where('appointment.cancelled', '=', 0)
    .where('appointment.day', '>=', span.fromDay)
    .where('appointment.day', '<=', span.toDay);

/** Appointments of one person that stand, in their order: for who proved to be that person, or in silence. */
export async function appointmentsOfVisitor(
  ex: Executor,
  personId: string,
  span: { fromDay: string; toDay: string },
): Promise<VisitorAppointment[]> {
  const rows = await standing(ex, span)
    .where('trajectory.person_id', '=', personId)
    .select([
      'appointment.id',
      'appointment.trajectory_id',
      'appointment.day',
      'appointment.time',
      'appointment.minutes',
      'appointment.by_account_id',
      'appointment.off_kiosk',
    ])
    .orderBy('appointment.day')
    .orderBy('appointment.time')
    .orderBy('appointment.id')
    .execute();
  const teams = Map.groupBy(
    await workersOf(ex, [...new Set(rows.map((row) => row.trajectory_id))]),
    (row) => row.trajectory_id,
  );
  return rows.map((row) => ({
    id: row.id,
    day: row.day,
    time: row.time,
    minutes: row.minutes,
    byAccountId: row.by_account_id,
    teamIds: (teams.get(row.trajectory_id) ?? []).map((one) => one.account_id),
    isOffKiosk: row.off_kiosk === 1,
  }));
}

/** Days before and after a day in which an appointment shows that the house works by appointment. */
const inUse = 28;

/** Whether people come here by appointment in these weeks: of whom, and whether today, is not told. */
export async function worksByAppointment(ex: Executor, day: string): Promise<boolean> {
  const span = { fromDay: addDays(day, -inUse), toDay: addDays(day, inUse) };
  return (await standing(ex, span).select('appointment.id').limit(1).executeTakeFirst()) !== undefined;
}

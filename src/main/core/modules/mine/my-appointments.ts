import type { MyThings } from '#shared/contract/mine.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { addDays } from '#shared/domain/local-days.ts';
import type { QueryCall } from '../../rpc/procedures.ts';
import { accountNames } from '../admin/index.ts';
import { appointmentsOfVisitor, type VisitorAppointment } from '../trajectories/index.ts';

/** Days ahead that a kiosk shows. */
const ahead = 60;

/**
 * Coming appointments of who opened what is theirs. An agenda is care: a hall hears when, and which colleague to ask, and not with whom or
 * where. What its worker marked to be kept off the kiosk is not here at all; of somebody shielded nothing opens.
 */
export async function myAppointments(
  { db, now }: QueryCall,
  personId: string,
): Promise<MyThings['appointments']> {
  const today = houseDayOf(now);
  const all = await appointmentsOfVisitor(db, personId, { fromDay: today, toDay: addDays(today, ahead) });
  const shown = all.filter(({ isOffKiosk }) => !isOffKiosk);
  const names = await accountNames(db, shown.map(knowsMore));
  return shown.map((one) => ({
    id: one.id,
    day: one.day,
    time: one.time,
    minutes: one.minutes,
    askName: firstName(names.get(knowsMore(one) ?? '')),
  }));
}

/** Who made it; a former colleague knows no more of it than the others of the team. */
function knowsMore({ byAccountId, teamIds }: VisitorAppointment): string | null {
  return byAccountId !== null && teamIds.includes(byAccountId) ? byAccountId : (teamIds[0] ?? null);
}

const firstName = (name: string | undefined): string | null => name?.trim().split(/\s+/)[0] || null;

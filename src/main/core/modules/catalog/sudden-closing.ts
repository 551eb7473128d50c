import type { OpeningException } from '#shared/contract/calendar.contract.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import type { Calendar } from '#shared/domain/opening-hours.ts';
import type { CommandCall } from '../../rpc/procedures.ts';
import { found } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { calendarsOf } from './calendars.ts';
import { deleteClosedPeriod, findClosedPeriod, insertClosedPeriod } from './closed-periods.store.ts';
import { touchInitiatives } from './exceptions.service.ts';
import {
  deleteException,
  exceptionsBetween,
  findException,
  findExceptionOn,
  insertException,
} from './exceptions.store.ts';
import { findInitiative, initiativeRows } from './initiatives.store.ts';

/** Which days are closed, and for whom; null is the whole house. */
export interface Closing {
  initiativeIds: readonly string[] | null;
  fromDay: LocalDay;
  toDay: LocalDay;
}

/** Initiatives that a closing touches, with the calendar each of them would have. */
export async function calendarsWith(
  ex: Executor,
  closing: Closing,
): Promise<Map<string, { name: string; calendar: Calendar }>> {
  const initiatives = await initiativeRows(ex, closing.initiativeIds ? { ids: closing.initiativeIds } : {});
  const ids = initiatives.map((row) => row.id);
  const calendars = await calendarsOf(ex, ids, closing.fromDay);
  const gone = new Set((await exceptionsInside(ex, closing)).map((one) => one.id));
  const { fromDay, toDay } = closing;
  return new Map(
    initiatives.map((row) => {
      const now = found(calendars.get(row.id), 'initiative');
      const initiativeId = closing.initiativeIds === null ? null : row.id;
      const calendar = {
        ...now,
        closed: [...now.closed, { initiativeId, fromDay, toDay }],
        exceptions: now.exceptions.filter((one) => !('id' in one && gone.has(String(one.id)))),
      };
      return [row.id, { name: row.name, calendar }];
    }),
  );
}

/**
 * Days with other hours that a sudden closing takes away, because they would win over it: those of the initiatives, and
 * for the whole house those of the house as well.
 */
export async function exceptionsInside(ex: Executor, closing: Closing): Promise<OpeningException[]> {
  const { initiativeIds } = closing;
  const inside = await exceptionsBetween(ex, closing.fromDay, closing.toDay);
  if (initiativeIds === null) return inside;
  return inside.filter((one) => one.initiativeId !== null && initiativeIds.includes(one.initiativeId));
}

/** Adds the closing, one for each initiative or one for the house, and takes the exceptions inside away. */
export async function closeSuddenly(
  call: CommandCall,
  closing: Closing & { reason: string },
): Promise<{ closedPeriodIds: string[]; exceptions: OpeningException[] }> {
  const { tx } = call;
  const { fromDay, toDay, reason } = closing;
  const exceptions = await exceptionsInside(tx, closing);
  for (const one of exceptions) await deleteException(tx, one.id);
  const closedPeriodIds: string[] = [];
  for (const initiativeId of closing.initiativeIds ?? [null]) {
    if (initiativeId !== null) found(await findInitiative(tx, initiativeId), 'initiative');
    const id = call.newId();
    await insertClosedPeriod(tx, { id, initiativeId, fromDay, toDay, reason });
    call.touched('closedPeriod', id);
    closedPeriodIds.push(id);
  }
  for (const one of exceptions) call.touched('openingException', one.id);
  await touchInitiatives(call, ...(closing.initiativeIds ?? [null]));
  return { closedPeriodIds, exceptions };
}

/** Takes a sudden closing back, with the exceptions it took away where nobody has set another since. */
export async function openAgain(
  call: CommandCall,
  closedPeriodIds: readonly string[],
  exceptions: readonly OpeningException[],
): Promise<void> {
  const { tx } = call;
  for (const id of closedPeriodIds) {
    const period = await findClosedPeriod(tx, id);
    if (!period) continue;
    await deleteClosedPeriod(tx, id);
    call.touched('closedPeriod', id);
    await touchInitiatives(call, period.initiativeId);
  }
  for (const one of exceptions) {
    const taken = (await findException(tx, one.id)) ?? (await findExceptionOn(tx, one.initiativeId, one.day));
    if (taken) continue;
    await insertException(tx, one);
    call.touched('openingException', one.id);
    await touchInitiatives(call, one.initiativeId);
  }
}

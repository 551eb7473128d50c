import type { ClosedPeriod, Initiative } from '#shared/contract/catalog.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { type Weekday } from '#shared/domain/local-days.ts';
import { checkWeeklyHours, type OpeningRange } from '#shared/domain/opening-hours.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import {
  closedPeriodsFrom,
  deleteClosedPeriod,
  findClosedPeriod,
  insertClosedPeriod,
} from './closed-periods.store.ts';
import { replaceHours } from './hours.store.ts';
import { getInitiative } from './initiatives.service.ts';
import { findInitiative, initiativeRows } from './initiatives.store.ts';

/**
 * Replaces the weekly hours. A range ends on the day it starts (an evening until one o'clock is two ranges), so a range
 * that runs backwards is refused, and so are two that overlap.
 */
export async function setOpeningHours(
  call: CommandCall,
  input: InputOf<'catalog', 'setOpeningHours'>,
): Promise<Initiative> {
  const { tx, newId } = call;
  found(await findInitiative(tx, input.initiativeId), 'initiative');
  const hours = input.hours.map((range): OpeningRange => ({ ...range, weekday: range.weekday as Weekday }));
  refuseBadHours(hours);
  await replaceHours(
    tx,
    input.initiativeId,
    hours.map((range) => ({ id: newId(), ...range })),
  );
  call.touched('initiative', input.initiativeId);
  call.changedFields('hours');
  return getInitiative(tx, call.now, input.initiativeId);
}

function refuseBadHours(hours: readonly OpeningRange[]): void {
  const problem = checkWeeklyHours(hours)[0];
  const range = problem && hours[problem.index];
  if (!problem || !range) return;
  const where = { weekday: range.weekday, opens: range.opens, closes: range.closes };
  refuse(problem.kind === 'overlap' ? 'catalog.hoursOverlap' : 'catalog.hoursReversed', where);
}

export function listClosedPeriods(ex: Executor, now: string): Promise<ClosedPeriod[]> {
  return closedPeriodsFrom(ex, houseDayOf(now));
}

/** Both days belong to the closing. It moves no due date of a loan that was made before. */
export async function addClosedPeriod(
  call: CommandCall,
  input: InputOf<'catalog', 'addClosedPeriod'>,
): Promise<ClosedPeriod> {
  const { tx } = call;
  const { closedPeriodId: id, initiativeId, fromDay, toDay, reason } = input;
  if (fromDay > toDay) refuse('catalog.periodReversed', { fromDay, toDay });
  if (initiativeId !== null) found(await findInitiative(tx, initiativeId), 'initiative');
  if (await findClosedPeriod(tx, id)) refuse('command.usedForSomethingElse');
  const period = { id, initiativeId, fromDay, toDay, reason };
  await insertClosedPeriod(tx, period);
  await touchClosed(call, period);
  return period;
}

export async function removeClosedPeriod(call: CommandCall, closedPeriodId: string): Promise<void> {
  const period = found(await findClosedPeriod(call.tx, closedPeriodId), 'closedPeriod');
  await deleteClosedPeriod(call.tx, period.id);
  await touchClosed(call, period);
}

/** A kiosk hears of initiatives only, so a closing of the whole house touches each of them. */
async function touchClosed(call: CommandCall, period: ClosedPeriod): Promise<void> {
  call.touched('closedPeriod', period.id);
  const ids =
    period.initiativeId === null
      ? (await initiativeRows(call.tx, { activeOnly: true })).map((row) => row.id)
      : [period.initiativeId];
  for (const id of ids) call.touched('initiative', id);
}

import type { MomentStatus, Stage } from '#shared/contract/trajectory-words.ts';
import { dayFromNumber, dayNumber, daysInMonth } from '#shared/domain/calendar.ts';
import { addDays, type LocalDay } from '#shared/domain/local-days.ts';

/** A moment to measure at. The same stage comes again with the next turn. */
export interface Moment {
  stage: Stage;
  turn: number;
  plannedDay: LocalDay;
  /** Days before and after its day that still count as measured in time. */
  windowDays: number;
}

const windows: Record<Stage, number> = { start: 14, midterm: 30, yearly: 30, end: 14, aftercare: 30 };
const moment = (stage: Stage, turn: number, plannedDay: LocalDay): Moment => ({
  stage,
  turn,
  plannedDay,
  windowDays: windows[stage],
});

/** The same day of the month so many months later, or the last day of that month: 31 August + 6 is 28 or 29 February. */
export function addMonths(day: LocalDay, months: number): LocalDay {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const first = dayNumber(`${String(toYear).padStart(4, '0')}-${String(toMonth).padStart(2, '0')}-01`);
  return dayFromNumber(first + Math.min(date, daysInMonth(toYear, toMonth)) - 1);
}

/**
 * Moments of a trajectory that goes on: at its start, after half a year, and every year, up to the first year that is still to come. What is
 * planned already is left out, however it was moved.
 */
export function momentsToPlan(
  startedDay: LocalDay,
  today: LocalDay,
  planned: readonly Pick<Moment, 'stage' | 'turn'>[],
): Moment[] {
  const moments = [moment('start', 1, startedDay), moment('midterm', 1, addMonths(startedDay, 6))];
  for (let turn = 1; ; turn++) {
    const day = addMonths(startedDay, 12 * turn);
    moments.push(moment('yearly', turn, day));
    if (day > today) break;
  }
  return moments.filter(
    ({ stage, turn }) => !planned.some((one) => one.stage === stage && one.turn === turn),
  );
}

/** What an end adds: a measurement then, and one half a year later. */
export function momentsAtEnd(
  endedDay: LocalDay,
  planned: readonly Pick<Moment, 'stage' | 'turn'>[],
): Moment[] {
  const turn = (stage: Stage): number => 1 + planned.filter((one) => one.stage === stage).length;
  return [
    moment('end', turn('end'), endedDay),
    moment('aftercare', turn('aftercare'), addMonths(endedDay, 6)),
  ];
}

/** An end takes along what was planned on the way after it; a measurement that took place always stays. */
export const lapsesAtEnd = (
  one: Pick<Moment, 'stage' | 'plannedDay'> & { state: string },
  endedDay: LocalDay,
): boolean =>
  one.state === 'planned' && (one.stage === 'midterm' || one.stage === 'yearly') && one.plannedDay > endedDay;

/** Going on takes along what was planned for the end. */
export const lapsesAtReopening = (one: { stage: Stage; state: string }): boolean =>
  one.state === 'planned' && (one.stage === 'end' || one.stage === 'aftercare');

/** Where a planned moment stands: to come, its window open, its day today, past its day, or past its window. */
export function momentStatus(
  { plannedDay, windowDays }: Pick<Moment, 'plannedDay' | 'windowDays'>,
  today: LocalDay,
): MomentStatus {
  if (today === plannedDay) return 'today';
  if (today < addDays(plannedDay, -windowDays)) return 'later';
  if (today < plannedDay) return 'soon';
  return today <= addDays(plannedDay, windowDays) ? 'due' : 'overdue';
}

/** An action or appointment with a day: a week ahead it is in sight. */
export function dayStatus(day: LocalDay, today: LocalDay): MomentStatus {
  if (day === today) return 'today';
  if (day < today) return 'overdue';
  return day <= addDays(today, 7) ? 'soon' : 'later';
}

export const inWindow = (
  { plannedDay, windowDays }: Pick<Moment, 'plannedDay' | 'windowDays'>,
  doneDay: LocalDay,
): boolean => doneDay >= addDays(plannedDay, -windowDays) && doneDay <= addDays(plannedDay, windowDays);

/** Nothing was missed before its window opened. */
export const canBeMissed = (one: Pick<Moment, 'plannedDay' | 'windowDays'>, today: LocalDay): boolean =>
  momentStatus(one, today) !== 'later';

import type { RefusalCode } from '#shared/contract/errors.ts';
import { addDays, type LocalDay } from '#shared/domain/local-days.ts';

export interface AbsenceSpan {
  accountId: string;
  standInId: string;
  fromDay: LocalDay;
  toDay: LocalDay;
}

export const isAwayOn = (
  { fromDay, toDay }: Pick<AbsenceSpan, 'fromDay' | 'toDay'>,
  day: LocalDay,
): boolean => fromDay <= day && day <= toDay;

const overlap = (one: AbsenceSpan, other: AbsenceSpan): boolean =>
  one.fromDay <= other.toDay && other.fromDay <= one.toDay;

/**
 * Why an absence cannot be kept like this; null when it can. `others` are the absences that stand besides it. Whoever stands in is there
 * all the time, and does not stand in for somebody who stands in for them.
 */
export function absenceProblem(
  absence: AbsenceSpan,
  others: readonly AbsenceSpan[],
  today: LocalDay,
): RefusalCode | null {
  if (absence.standInId === absence.accountId) return 'caseload.sameWorker';
  if (absence.toDay < absence.fromDay) return 'caseload.dayOrder';
  if (absence.toDay < today) return 'caseload.dayPassed';
  const same = others.filter((other) => overlap(absence, other));
  if (same.some((other) => other.accountId === absence.accountId)) return 'caseload.absentAlready';
  if (same.some((other) => other.accountId === absence.standInId)) return 'caseload.standInAway';
  if (same.some((other) => other.standInId === absence.accountId)) return 'caseload.standsInThen';
  return null;
}

/** For whom an account stands in on a day. */
export const standsInOn = (absences: readonly AbsenceSpan[], accountId: string, day: LocalDay): string[] =>
  absences.filter((one) => one.standInId === accountId && isAwayOn(one, day)).map((one) => one.accountId);

/** Back again: what has begun ends yesterday, what has not (or began today) was not to be. */
export const endOf = (
  absence: Pick<AbsenceSpan, 'fromDay'>,
  today: LocalDay,
): { toDay: LocalDay } | 'cancelled' =>
  absence.fromDay < today ? { toDay: addDays(today, -1) } : 'cancelled';

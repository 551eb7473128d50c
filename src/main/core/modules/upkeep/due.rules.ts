import type { DueStateName, UpkeepWork } from '#shared/contract/words.ts';
import { houseDayOf, houseTimeZone } from '#shared/domain/house.ts';
import { addDays, type Instant, instantAt, type LocalDay } from '#shared/domain/local-days.ts';

/** What decides when a thing is due under a plan. */
export interface PlanRule {
  work: UpkeepWork;
  everyDays: number | null;
  everyLoans: number | null;
  /** The day a thing that was never done must be done by. A recall starts on it. */
  firstDay: LocalDay;
  warnDays: number;
}

export interface LastDone {
  /** The day the work was done. */
  day: LocalDay;
  /** When it was entered. */
  at: Instant;
  result: 'passed' | 'failed';
}

export interface DueState {
  state: DueStateName;
  /** What decides: the most pressing one. */
  why: 'failed' | 'days' | 'loans' | 'recall';
  /** Last day on which it is in time; null when days do not count. */
  dueDay: LocalDay | null;
  /** Loans it may still make; 0 or less: none before the work is done. Null when loans do not count. */
  loansLeft: number | null;
}

/**
 * How a thing stands under a plan.
 * - Days: in time up to and including the due day, late from the day after.
 * - Loans: after that many loans it is late, whether it is still out or back.
 * - Both: whichever comes first.
 * - Never done: due on the plan's first day; loans count from the start of that day. So a thing that came later is due at
 *   once: somebody looks at it before it first goes out. That is the safe side, and one scan settles it.
 * - A recall is late from its first day until it was looked at, once.
 * - A failed check is late whatever the days say, until one passes.
 */
export function dueState(
  plan: PlanRule,
  lastDone: LastDone | null,
  loansSince: number,
  today: LocalDay,
): DueState {
  const loansLeft = plan.everyLoans === null ? null : plan.everyLoans - loansSince;
  if (lastDone?.result === 'failed')
    return { state: 'overdue', why: 'failed', dueDay: lastDone.day, loansLeft };
  if (plan.work === 'recall') return recallState(plan, lastDone, today);
  const dueDay = dueDayOf(plan, lastDone);
  const byDays = dueDay === null ? 'ok' : dayState(dueDay, plan.warnDays, today);
  const byLoans = loansLeft === null ? 'ok' : loanState(loansLeft, plan.everyLoans ?? 0);
  const loansDecide = dueDay === null || pressing(byLoans) > pressing(byDays);
  return { state: loansDecide ? byLoans : byDays, why: loansDecide ? 'loans' : 'days', dueDay, loansLeft };
}

function dueDayOf({ everyDays, firstDay }: PlanRule, lastDone: LastDone | null): LocalDay | null {
  if (everyDays === null) return null;
  return lastDone ? addDays(lastDone.day, everyDays) : firstDay;
}

function recallState(plan: PlanRule, lastDone: LastDone | null, today: LocalDay): DueState {
  const base = { why: 'recall', dueDay: plan.firstDay, loansLeft: null } as const;
  if (lastDone) return { ...base, state: 'ok' };
  if (today >= plan.firstDay) return { ...base, state: 'overdue' };
  return { ...base, state: today >= addDays(plan.firstDay, -plan.warnDays) ? 'soon' : 'ok' };
}

function dayState(dueDay: LocalDay, warnDays: number, today: LocalDay): DueStateName {
  if (today > dueDay) return 'overdue';
  if (today === dueDay) return 'due';
  return today >= addDays(dueDay, -warnDays) ? 'soon' : 'ok';
}

/** The last tenth of the loans is near; a plan of every single loan has no near. */
function loanState(left: number, every: number): DueStateName {
  if (left <= 0) return 'overdue';
  return left < every && left <= Math.ceil(every / 10) ? 'soon' : 'ok';
}

const order: readonly DueStateName[] = ['ok', 'soon', 'due', 'overdue'];
/** 0 for what is well to 3 for what is late. */
export const pressing = (state: DueStateName): number => order.indexOf(state);

/**
 * From which moment loans count: those handed over after it. Work that was entered on its own day counts from that moment, work
 * entered later from the end of the day it was done.
 */
export function loansCountFrom(plan: Pick<PlanRule, 'firstDay'>, lastDone: LastDone | null): Instant {
  if (!lastDone) return justBefore(plan.firstDay);
  return houseDayOf(lastDone.at) === lastDone.day ? lastDone.at : justBefore(addDays(lastDone.day, 1));
}

/** The last moment that is before this day: a loan at midnight itself still counts. */
const justBefore = (day: LocalDay): Instant =>
  new Date(Date.parse(instantAt(day, '00:00', houseTimeZone)) - 1).toISOString();

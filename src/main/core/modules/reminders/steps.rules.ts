import type { ReminderStep } from '#shared/contract/reminder-settings.contract.ts';
import { addDays, type LocalDay } from '#shared/domain/local-days.ts';
import { type Calendar, isOpenDay, nextOpenDay } from '#shared/domain/opening-hours.ts';

/** Due days between which a step is the one to send today; both ends belong to it. */
export interface Stage {
  step: ReminderStep;
  /** Null: however long ago. */
  from: LocalDay | null;
  to: LocalDay;
}

/**
 * Which due days are at which step today. The last step whose day has come counts, so that who forgot to write for a month
 * does not write five times. A step after the due day waits for the first day on which the thing can be brought; one
 * before it goes out on the last open day that is early enough. "Today" is said on the day itself, "soon" only before.
 */
export function stagesOn(steps: readonly ReminderStep[], today: LocalDay, open: Calendar): Stage[] {
  const stages: Stage[] = [];
  const after = steps.filter(({ days }) => days > 0).toSorted((a, b) => b.days - a.days);
  const lastOpen = lastOpenDay(today, open);
  let from: LocalDay | null = null;
  for (const step of after) {
    const to = addDays(lastOpen, -step.days);
    if (from === null || from <= to) stages.push({ step, from, to });
    from = addDays(to, 1);
  }
  const onTheDay = steps.find(({ days }) => days === 0);
  if (onTheDay) stages.push({ step: onTheDay, from: today, to: today });
  // Nearest to the due day first: who is told "in two days" is not told "in a week" as well.
  const before = steps.filter(({ days }) => days < 0).toSorted((a, b) => b.days - a.days);
  let soonest = addDays(today, 1);
  const next = nextOpenDay(soonest, open, mostClosedDays) ?? soonest;
  for (const step of before) {
    const to = addDays(next, -step.days - 1);
    if (soonest <= to) stages.push({ step, from: soonest, to });
    soonest = addDays(to, 1);
  }
  return stages;
}

/** Longer than any holiday: after that a step waits no more for an open day. */
const mostClosedDays = 60;

/** Today when the initiative is open, else the last day it was; today for one without hours. */
function lastOpenDay(today: LocalDay, open: Calendar): LocalDay {
  if (open.hours.length === 0) return today;
  for (let n = 0, day = today; n <= mostClosedDays; n += 1, day = addDays(day, -1)) {
    if (isOpenDay(day, open)) return day;
  }
  return today;
}

/** The step a due day is at, among the stages of today; null between two steps' days. */
export function stageOf(stages: readonly Stage[], dueDay: LocalDay): ReminderStep | null {
  for (const { step, from, to } of stages) if (dueDay <= to && (from === null || from <= dueDay)) return step;
  return null;
}

export interface RemindedLoan {
  id: string;
  dueDay: LocalDay;
  isReturned: boolean;
  isUndone: boolean;
  /** Somebody says it is back, or it is lost. */
  isClaimed: boolean;
}

/** A step that was sent, or is on its way, about a loan under a due day. */
export interface SentStep {
  loanId: string;
  stepKey: string;
  dueDay: LocalDay;
}

/**
 * The steps to send today about a loan: one or none. Nothing about what is back, undone or claimed; each step once per due day,
 * so that a renewed loan with a new due day starts anew; nothing earlier once something later was sent.
 */
export function stepsDue(
  loan: RemindedLoan,
  steps: readonly ReminderStep[],
  sent: readonly SentStep[],
  today: LocalDay,
  open: Calendar,
): ReminderStep[] {
  if (loan.isReturned || loan.isUndone || loan.isClaimed) return [];
  const step = stageOf(stagesOn(steps, today, open), loan.dueDay);
  if (!step) return [];
  const daysOf = new Map(steps.map(({ key, days }) => [key, days]));
  const isPast = sent.some(
    ({ loanId, dueDay, stepKey }) =>
      loanId === loan.id &&
      dueDay === loan.dueDay &&
      (stepKey === step.key || (daysOf.get(stepKey) ?? Number.NEGATIVE_INFINITY) > step.days),
  );
  return isPast ? [] : [step];
}

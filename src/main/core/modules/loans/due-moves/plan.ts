import type { MovePreview } from '#shared/contract/calendar.contract.ts';
import type { UnmovedReason } from '#shared/contract/calendar-words.ts';
import { houseDayOf, houseTimeZone } from '#shared/domain/house.ts';
import type { Instant, LocalDay } from '#shared/domain/local-days.ts';
import type { Calendar } from '#shared/domain/opening-hours.ts';
import type { Executor } from '../../../store/database.ts';
import { claimedAmong } from './claims-check.ts';
import { type MoveAnswer, type MoveHow, moveOf } from './due-moves.rules.ts';
import { type LoanDue, openLoansDue } from './due-moves.store.ts';

export interface MoveChoice {
  initiativeIds: readonly string[] | null;
  dueFrom: LocalDay;
  dueTo: LocalDay;
  how: MoveHow;
}

/** Loans that go from one due day to another together. */
export interface Step {
  initiativeId: string;
  fromDay: LocalDay;
  dueDay: LocalDay;
  dueAt: Instant;
  loans: LoanDue[];
}

export interface MovePlan {
  steps: Step[];
  unmoved: MovePreview['unmoved'];
}

/**
 * What a move does to each loan it is about: the one computation that the preview shows and the act carries out. A due day of
 * one initiative is worked out once, however many loans have it.
 */
export async function planMove(
  ex: Executor,
  now: Instant,
  choice: MoveChoice,
  calendars: ReadonlyMap<string, { calendar: Calendar }>,
): Promise<MovePlan> {
  const today = houseDayOf(now);
  const loans = await openLoansDue(ex, choice);
  const claimed = await claimedAmong(
    ex,
    loans.map((loan) => loan.id),
  );
  const steps = new Map<string, Step>();
  const unmoved = new Map<UnmovedReason, number>();
  const known = new Map<string, MoveAnswer>();
  for (const loan of loans) {
    const calendar = calendars.get(loan.initiative_id)?.calendar;
    if (!calendar) continue;
    const isClaimed = claimed.has(loan.id);
    const asked = `${loan.initiative_id} ${loan.due_at} ${loan.due_day} ${loan.handed_over_day > today} ${isClaimed}`;
    const answer =
      known.get(asked) ??
      moveOf({ loan, how: choice.how, calendar, timeZone: houseTimeZone, today, claimed: isClaimed });
    known.set(asked, answer);
    if ('unmoved' in answer) unmoved.set(answer.unmoved, (unmoved.get(answer.unmoved) ?? 0) + 1);
    else addTo(steps, loan, answer.to);
  }
  return {
    steps: [...steps.values()],
    unmoved: [...unmoved].map(([reason, count]) => ({ reason, loans: count })),
  };
}

function addTo(
  steps: Map<string, Step>,
  loan: LoanDue,
  { dueDay, dueAt }: { dueDay: LocalDay; dueAt: Instant },
): void {
  const key = `${loan.initiative_id} ${loan.due_day} ${dueAt}`;
  const step = steps.get(key);
  if (step) step.loans.push(loan);
  else
    steps.set(key, {
      initiativeId: loan.initiative_id,
      fromDay: loan.due_day,
      dueDay,
      dueAt,
      loans: [loan],
    });
}

import type { RefusalCode } from '#shared/contract/errors.ts';
import { type DueMoment, dueMoment } from '#shared/domain/due.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { daysBetween, type Instant, type LocalDay } from '#shared/domain/local-days.ts';
import type { Calendar } from '#shared/domain/opening-hours.ts';

/** What decides how long a thing stays out. Copied into the loan: later changes do not rewrite it. */
export interface LendingRule {
  /** Null: nothing of this kind is lent. */
  loanDays: number | null;
  calendar: Calendar;
  timeZone: string;
}

/** The due moment of a loan made now; null when this kind is not lent. */
export function dueUnder(rule: LendingRule, handedOverAt: Instant): DueMoment | null {
  if (rule.loanDays === null) return null;
  const { calendar, timeZone } = rule;
  return dueMoment({ handedOverAt, periodDays: rule.loanDays, calendar, timeZone });
}

/** Whole days after the due day; 0 on the day itself. */
export function daysLate(dueDay: LocalDay, returnedDay: LocalDay | null, today: LocalDay): number {
  return Math.max(0, daysBetween(dueDay, returnedDay ?? today));
}

export interface UndoState {
  handedOverDay: LocalDay;
  returnedDay: LocalDay | null;
  undone: boolean;
}

/** A loan or return that was entered afterwards is undone on the day it was written down. */
export function undoStateOf(loan: {
  handed_over_day: LocalDay;
  returned_day: LocalDay | null;
  undone_at: Instant | null;
  entered_at: Instant | null;
  return_entered_at: Instant | null;
}): UndoState {
  return {
    handedOverDay: loan.entered_at === null ? loan.handed_over_day : houseDayOf(loan.entered_at),
    returnedDay: loan.return_entered_at === null ? loan.returned_day : houseDayOf(loan.return_entered_at),
    undone: loan.undone_at !== null,
  };
}

/** A hand-over is undone on its own day, while the thing is still out. */
export function refusalToUndoHandOver(loan: UndoState, today: LocalDay): RefusalCode | null {
  if (loan.undone) return 'loans.alreadyUndone';
  if (loan.returnedDay !== null) return 'loans.notOut';
  if (loan.handedOverDay !== today) return 'loans.tooLateToUndo';
  return null;
}

/** A return is undone on its own day, unless the thing went out again. */
export function refusalToUndoReturn(loan: UndoState, today: LocalDay, outAgain: boolean): RefusalCode | null {
  if (loan.undone || loan.returnedDay === null) return 'loans.alreadyUndone';
  if (loan.returnedDay !== today) return 'loans.tooLateToUndo';
  if (outAgain) return 'loans.itemLentAgain';
  return null;
}

export interface RenewalState {
  /** Day of the newest renewal that stands; null when there is none. */
  renewedDay: LocalDay | null;
  returnedDay: LocalDay | null;
  undone: boolean;
}

/** The newest renewal is undone on its own day, while the thing is still out. */
export function refusalToUndoRenewal(loan: RenewalState, today: LocalDay): RefusalCode | null {
  if (loan.undone) return 'loans.alreadyUndone';
  if (loan.returnedDay !== null) return 'loans.notOut';
  return loan.renewedDay === today ? null : 'loans.notRenewed';
}

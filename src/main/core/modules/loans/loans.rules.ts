import type { RefusalCode } from '#shared/contract/errors.ts';
import type { ItemWhereabouts } from '#shared/contract/loans.contract.ts';
import { type DueMoment, dueMoment } from '#shared/domain/due.ts';
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

export interface LendableItem {
  id: string;
  state: ItemWhereabouts['item']['state'];
  initiativeId: string;
}

export interface HandOverQuestion {
  item: LendableItem;
  rule: LendingRule;
  /** Who has it now, if anybody. */
  outTo: string | null;
  toPersonId: string | null;
  /** Initiatives the worker may act for; null for the whole house. */
  mayActFor: readonly string[] | null;
}

/**
 * Why an item cannot be handed over, the most telling reason first; null when it can. Every entrance
 * (scanner, screen, kiosk, another computer) asks this one rule.
 */
export function refusalToHandOver({
  item,
  rule,
  outTo,
  toPersonId,
  mayActFor,
}: HandOverQuestion): RefusalCode | null {
  if (item.state === 'retired') return 'loans.itemRetired';
  if (item.state === 'lost') return 'loans.itemLost';
  if (outTo !== null) return outTo === toPersonId ? 'loans.itemOutToSamePerson' : 'loans.itemOut';
  if (mayActFor && !mayActFor.includes(item.initiativeId)) return 'loans.otherInitiative';
  if (rule.loanDays === null) return 'loans.itemNotLendable';
  return null;
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

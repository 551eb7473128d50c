import type { UnmovedReason } from '#shared/contract/calendar-words.ts';
import { dueOnOrAfter } from '#shared/domain/due.ts';
import { addDays, type Instant, type LocalDay } from '#shared/domain/local-days.ts';
import { type Calendar, closingMoment, nextOpenDay } from '#shared/domain/opening-hours.ts';

/** A loan as far as its due day goes. */
export interface DueLoan {
  id: string;
  handed_over_day: LocalDay;
  due_day: LocalDay;
  due_at: Instant;
}

/** Where a due day goes. `days` and `toDay` end on the first open day from there. */
export type MoveHow =
  /** Out of a closing that ends on this day. */
  { kind: 'closing'; toDay: LocalDay } | { kind: 'days'; days: number } | { kind: 'toDay'; day: LocalDay };

export type MoveAnswer = { to: { dueDay: LocalDay; dueAt: Instant } } | { unmoved: UnmovedReason };

export interface MoveQuestion {
  loan: DueLoan;
  how: MoveHow;
  /** The calendar as it is, or as it will be once the closing is on it. */
  calendar: Calendar;
  timeZone: string;
  today: LocalDay;
  claimed: boolean;
}

/**
 * The new due moment of a loan, or why it keeps the one it has. A loan that is late stays late: a closing of today does
 * not forgive last week. Out of a closing nothing becomes due earlier than it was, and no move makes a loan late.
 */
export function moveOf(question: MoveQuestion): MoveAnswer {
  const { loan, how, today, claimed } = question;
  if (claimed) return { unmoved: 'claimed' };
  if (loan.due_day < today) return { unmoved: 'late' };
  const to = targetOf(question);
  if (to === null) return { unmoved: 'nowhere' };
  if (to.dueDay < today || to.dueDay < loan.handed_over_day) return { unmoved: 'past' };
  if (to.dueDay === loan.due_day && to.dueAt === loan.due_at) return { unmoved: 'same' };
  // "Two days earlier" must not end later because of a weekend, nor the other way round.
  if (how.kind === 'days' && how.days < 0 && to.dueDay >= loan.due_day) return { unmoved: 'same' };
  return { to };
}

function targetOf({ loan, how, calendar, timeZone }: MoveQuestion) {
  if (how.kind === 'days') return dueOnOrAfter(addDays(loan.due_day, how.days), calendar, timeZone);
  if (how.kind === 'toDay') return dueOnOrAfter(how.day, calendar, timeZone);
  // Who keeps no hours has the first day after the closing.
  if (calendar.hours.length === 0) {
    const dueDay = addDays(how.toDay, 1);
    return { dueDay, dueAt: closingMoment(dueDay, calendar, timeZone) };
  }
  const dueDay = nextOpenDay(loan.due_day, calendar);
  return dueDay === null ? null : { dueDay, dueAt: closingMoment(dueDay, calendar, timeZone) };
}

/** A line of a move with what became of its loan since. */
export interface MovedState {
  from_due_day: LocalDay;
  to_due_day: LocalDay;
  to_due_at: Instant;
  due_day: LocalDay;
  due_at: Instant;
  isOut: boolean;
}

/** Why a loan does not get its old due day back; null when it does. */
export function refusalToRestore(line: MovedState, today: LocalDay): UnmovedReason | null {
  if (!line.isOut) return 'returned';
  if (line.due_day !== line.to_due_day || line.due_at !== line.to_due_at) return 'changed';
  // Putting it back would make it late at once.
  return line.from_due_day < today ? 'past' : null;
}

import { houseDayOf } from '#shared/domain/house.ts';
import type { Procedures } from '../../rpc/procedures.ts';
import { copiesOfToday, copyCalendar, previewCopy, undoCopy } from './calendar-copy.ts';
import { calendarDays } from './calendar-days.ts';
import { closingRules } from './closing-rules.store.ts';
import { removeException, removeRule, saveRule, setException } from './exceptions.service.ts';
import { exceptionsFrom } from './exceptions.store.ts';

/** What the loans answer of the calendar: everything that touches a due date. */
export type DueMoveProcedure =
  | 'dueCounts'
  | 'previewClose'
  | 'closeAndMove'
  | 'previewMove'
  | 'moveDue'
  | 'undoMove'
  | 'moves'
  | 'moveLines'
  | 'movedAsked'
  | 'movesOfLoan';

/** Days, exceptions, closings that come back, and copies. */
export const calendarProcedures: Omit<Procedures<'calendar'>, DueMoveProcedure> = {
  days: ({ db }, input) => calendarDays(db, input),
  exceptions: ({ db, now }) => exceptionsFrom(db, houseDayOf(now)),
  setException,
  removeException: async (call, input) => {
    await removeException(call, input.exceptionId);
    return {};
  },
  rules: ({ db }) => closingRules(db),
  saveRule,
  removeRule: async (call, input) => {
    await removeRule(call, input.ruleId);
    return {};
  },
  previewCopy,
  copy: copyCalendar,
  undoCopy: (call, input) => undoCopy(call, input.copyId),
  copies: ({ db, now }) => copiesOfToday(db, now),
};

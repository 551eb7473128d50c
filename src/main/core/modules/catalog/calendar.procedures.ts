import type { Procedures } from '../../rpc/procedures.ts';
import { calendarDays } from './calendar-days.ts';
import { closingRules } from './closing-rules.store.ts';
import { removeException, removeRule, saveRule, setException } from './exceptions.service.ts';

/** What the catalogue answers of the calendar; moved due dates are answered by the loans. */
export const calendarProcedures: Procedures<'calendar'> = {
  days: ({ db }, input) => calendarDays(db, input),
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
};

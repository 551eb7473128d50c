import * as z from 'zod';
import { isMonthDay } from '../domain/closing-rules.ts';
import { holidayNames } from '../domain/holidays.ts';
import { command, commandInput, id, line, localDay, query, wallTime } from './base.ts';

const ranges = z.array(z.object({ opens: wallTime, closes: wallTime }));

/** One day with other hours than the week says. */
export const openingException = z.object({
  id,
  /** Null is for the whole house. */
  initiativeId: id.nullable(),
  day: localDay,
  ranges,
  reason: z.string(),
});
export type OpeningException = z.infer<typeof openingException>;

const monthDay = z.string().refine(isMonthDay);
export const closingPattern = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('yearly'), from: monthDay, to: monthDay }),
  z.object({ kind: z.literal('holidays'), holidays: z.array(z.enum(holidayNames)).min(1) }),
  z.object({
    kind: z.literal('weekday'),
    weekday: z.literal([1, 2, 3, 4, 5, 6, 7]),
    /** Which one of the month; 0 is each of them, -1 the last. */
    nth: z.literal([0, 1, 2, 3, 4, -1]),
  }),
]);

const ruleFields = {
  initiativeId: id.nullable(),
  pattern: closingPattern,
  fromDay: localDay.nullable(),
  untilDay: localDay.nullable(),
  active: z.boolean(),
};
/** A closing that comes back by itself. */
export const closingRule = z.object({ id, ...ruleFields, reason: z.string() });
export type ClosingRule = z.infer<typeof closingRule>;

/** What holds for one initiative on one day, and why. */
export const calendarDay = z.object({
  day: localDay,
  ranges,
  why: z.enum(['hours', 'none', 'exception', 'closing', 'rule']),
  /** It was said for the whole house. */
  ofHouse: z.boolean(),
  reason: z.string(),
});
export type CalendarDay = z.infer<typeof calendarDay>;

export const calendarRow = z.object({
  initiativeId: id,
  name: z.string(),
  pictogram: z.string(),
  days: z.array(calendarDay),
});
export type CalendarRow = z.infer<typeof calendarRow>;

const reason = line(120);

export const calendarContract = {
  days: query('/calendar/days', 'What holds for each initiative on each day of a stretch, with the holidays')
    .input(z.object({ fromDay: localDay, toDay: localDay }))
    .output(
      z.object({
        rows: z.array(calendarRow),
        holidays: z.array(z.object({ day: localDay, name: z.enum(holidayNames) })),
      }),
    ),
  setException: command('/calendar/exceptions/set', 'Give one day other hours, in place of those it had')
    .input(
      commandInput({
        exceptionId: id,
        initiativeId: id.nullable(),
        day: localDay,
        ranges: ranges.min(1).max(12),
        reason,
      }),
    )
    .output(openingException),
  removeException: command('/calendar/exceptions/remove', 'Give a day its own hours back')
    .input(commandInput({ exceptionId: id }))
    .output(z.object({})),

  rules: query('/calendar/rules', 'Closings that come back by themselves').output(z.array(closingRule)),
  saveRule: command('/calendar/rules/save', 'Write a closing that comes back, or change it')
    .input(commandInput({ ruleId: id, ...ruleFields, reason }))
    .output(closingRule),
  removeRule: command('/calendar/rules/remove', 'Take a closing that comes back away')
    .input(commandInput({ ruleId: id }))
    .output(z.object({})),
};

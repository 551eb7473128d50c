import * as z from 'zod';
import { isMonthDay } from '../domain/closing-rules.ts';
import { holidayNames } from '../domain/holidays.ts';
import { command, commandInput, id, instant, line, localDay, privateQuery, query, wallTime } from './base.ts';
import { copyParts, staysReasons, unmovedReasons } from './calendar-words.ts';

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

const count = z.number().int();

/** What a copy does to one initiative: how much is new, takes the place of something, or stands already. */
export const copyEffect = z.object({
  initiativeId: id,
  name: z.string(),
  hours: z.enum(['same', 'replaced', 'notAsked']),
  exceptions: z.object({ added: count, replaced: count, kept: count }),
  closings: z.object({ added: count, kept: count }),
  rules: z.object({ added: count, kept: count }),
});
export type CopyEffect = z.infer<typeof copyEffect>;

const copyInput = {
  fromInitiativeId: id,
  toInitiativeIds: z.array(id).min(1).max(100),
  parts: z.array(z.enum(copyParts)).min(1),
};

export const calendarCopy = z.object({
  id,
  fromInitiativeId: id,
  fromName: z.string(),
  at: instant,
  by: z.string().nullable(),
  targets: z.array(z.object({ initiativeId: id, name: z.string() })),
  undone: z.boolean(),
});
export type CalendarCopy = z.infer<typeof calendarCopy>;

/** One loan whose due day moves, or cannot. */
export const movedLoan = z.object({
  loanId: id,
  kindName: z.string(),
  barcode: z.string(),
  initiativeId: id,
  initiativeName: z.string(),
  personId: id,
  personName: z.string(),
  personNumber: z.string(),
  phone: z.string(),
  fromDay: localDay,
  toDay: localDay,
});
export type MovedLoan = z.infer<typeof movedLoan>;

/** A reservation, or a thing set aside, that a closing touches: it gets other days, or its person is to be called. */
export const movedAsked = z.object({
  id,
  what: z.enum(['reservation', 'hold']),
  kindName: z.string(),
  barcode: z.string(),
  initiativeName: z.string(),
  personId: id,
  personName: z.string(),
  personNumber: z.string(),
  phone: z.string(),
  /** A thing set aside has a last day only. */
  fromDay: localDay.nullable(),
  toDay: localDay,
  /** Null when it stays as it is: call. */
  to: z.object({ fromDay: localDay.nullable(), toDay: localDay }).nullable(),
  why: z.enum(staysReasons).nullable(),
});
export type MovedAsked = z.infer<typeof movedAsked>;

/** A loan that keeps its due day inside a closing, because somebody else comes for the item before it could be back. */
export const dueConflict = movedLoan.extend({
  reservedBy: z.object({
    personId: id,
    personName: z.string(),
    personNumber: z.string(),
    phone: z.string(),
    fromDay: localDay,
  }),
});
export type DueConflict = z.infer<typeof dueConflict>;

/** What a move does to who asked for things. */
const askedFields = { asked: z.array(movedAsked), conflicts: z.array(dueConflict) };

/** What a move would do, before it is done. */
export const movePreview = z.object({
  loans: count,
  persons: count,
  /** Each step from one due day to another, with how many loans take it. */
  steps: z.array(
    z.object({
      initiativeId: id,
      initiativeName: z.string(),
      fromDay: localDay,
      toDay: localDay,
      loans: count,
    }),
  ),
  /** Loans that were asked for and stay as they are. */
  unmoved: z.array(z.object({ reason: z.enum(unmovedReasons), loans: count })),
  /** The first of them, by due day and name. */
  sample: z.array(movedLoan),
  /** Days with other hours that a closing takes away. */
  exceptions: z.array(openingException),
  ...askedFields,
});
export type MovePreview = z.infer<typeof movePreview>;

export const dueMove = z.object({
  id,
  kind: z.enum(['closing', 'days', 'toDay']),
  reason: z.string(),
  at: instant,
  by: z.string().nullable(),
  loans: count,
  persons: count,
  /** Loans whose due day was put back. */
  restored: count,
  /** Reservations and things set aside that got other days. */
  asked: count,
  /** Persons to call because something stays inside the closing. */
  toCall: count,
  undone: z.boolean(),
  mayUndo: z.boolean(),
});
export type DueMove = z.infer<typeof dueMove>;

/** One move in the life of a loan: the trace of why it is due when it is due. */
export const loanMove = z.object({
  dueMoveId: id,
  at: instant,
  by: z.string().nullable(),
  reason: z.string(),
  kind: z.enum(['closing', 'days', 'toDay']),
  fromDay: localDay,
  toDay: localDay,
  restored: z.boolean(),
});
export type LoanMove = z.infer<typeof loanMove>;

const closeFields = {
  /** Null closes the whole house. */
  initiativeIds: z.array(id).min(1).max(100).nullable(),
  fromDay: localDay,
  toDay: localDay,
};

const moveFields = {
  /** Null is the whole house. */
  initiativeIds: z.array(id).min(1).max(100).nullable(),
  /** Loans due between these days, both counted. */
  dueFrom: localDay,
  dueTo: localDay,
  how: z.discriminatedUnion('kind', [
    /** Later by so many days, earlier below 0; then to the first open day, as 0 alone does. */
    z.object({ kind: z.literal('days'), days: z.number().int().min(-365).max(365) }),
    z.object({ kind: z.literal('toDay'), day: localDay }),
  ]),
};

const reason = line(120);

/** How many loans the preview promised; tells how many were left out since. */
const previewed = count.min(0).optional();
const moved = z.object({
  move: dueMove,
  /** Loans of the preview that were given back, changed or claimed before it was confirmed. */
  skipped: count,
});

export const calendarContract = {
  days: query('/calendar/days', 'What holds for each initiative on each day of a stretch, with the holidays')
    .input(z.object({ fromDay: localDay, toDay: localDay }))
    .output(
      z.object({
        rows: z.array(calendarRow),
        holidays: z.array(z.object({ day: localDay, name: z.enum(holidayNames) })),
      }),
    ),
  dueCounts: query('/calendar/due-counts', 'How many open loans are due on each day of a stretch')
    .input(z.object({ fromDay: localDay, toDay: localDay }))
    .output(z.array(z.object({ initiativeId: id, day: localDay, loans: count }))),

  exceptions: query('/calendar/exceptions', 'Days with other hours, from today on').output(
    z.array(openingException),
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

  previewCopy: privateQuery(
    '/calendar/copies/preview',
    'What copying the calendar of one initiative to others would do',
  )
    .input(z.object(copyInput))
    .output(z.array(copyEffect)),
  copy: command('/calendar/copies/make', 'Copy the calendar of one initiative to others')
    .input(commandInput({ copyId: id, ...copyInput }))
    .output(z.object({ effects: z.array(copyEffect) })),
  undoCopy: command('/calendar/copies/undo', 'Undo a copy of today')
    .input(commandInput({ copyId: id }))
    .output(z.object({ restored: count, left: z.array(z.object({ initiativeId: id, name: z.string() })) })),
  copies: query('/calendar/copies', 'Copies made today').output(z.array(calendarCopy)),

  previewClose: privateQuery(
    '/calendar/close/preview',
    'What a sudden closing would do to the loans that are due',
  )
    .input(z.object({ ...closeFields, moveDue: z.boolean() }))
    .output(movePreview),
  closeAndMove: command(
    '/calendar/close',
    'Close for some days and move the due dates inside to the next open day, in one act',
  )
    .input(
      commandInput({
        dueMoveId: id,
        ...closeFields,
        reason,
        moveDue: z.boolean(),
        previewed,
      }),
    )
    .output(moved),
  previewMove: privateQuery('/calendar/moves/preview', 'What moving these due dates would do')
    .input(z.object(moveFields))
    .output(movePreview),
  moveDue: command('/calendar/moves/make', 'Move the due dates of these loans')
    .input(commandInput({ dueMoveId: id, ...moveFields, reason, previewed }))
    .output(moved),
  undoMove: command('/calendar/moves/undo', 'Put moved due dates, and the closing that came with them, back')
    .input(commandInput({ dueMoveId: id }))
    .output(
      z.object({
        move: dueMove,
        restored: count,
        left: z.array(z.object({ reason: z.enum(unmovedReasons), loans: count })),
        /** Reservations and things set aside: put back, and left because they changed or somebody else has the item now. */
        asked: z.object({ restored: count, left: count }),
      }),
    ),
  moves: query('/calendar/moves', 'The last moves of due dates, newest first').output(z.array(dueMove)),
  moveLines: privateQuery('/calendar/moves/lines', 'The loans of one move, with whom to call')
    .input(z.object({ dueMoveId: id }))
    .output(z.array(movedLoan)),
  movedAsked: privateQuery(
    '/calendar/moves/asked',
    'Reservations and things set aside of one move, and loans in their way, with whom to call',
  )
    .input(z.object({ dueMoveId: id }))
    .output(z.object(askedFields)),
  movesOfLoan: query('/calendar/moves/of-loan', 'How the due day of one loan came to be moved')
    .input(z.object({ loanId: id }))
    .output(z.array(loanMove)),
};

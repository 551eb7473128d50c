import * as z from 'zod';
import { agendaKinds, calendarNames, whoseAgendas } from './agenda-words.ts';
import {
  command,
  commandInput,
  id,
  instant,
  languageTag,
  line,
  localDay,
  privateQuery,
  query,
  scannedCode,
  wallTime,
} from './base.ts';
import { urgencies } from './intake-words.ts';
import { personSummary } from './people.contract.ts';
import { roles } from './roles.ts';
import { issued } from './tickets.contract.ts';
import { stages } from './trajectory-words.ts';

const revision = z.number().int().min(0);

const taskFields = {
  text: line(200).min(1),
  forAccountId: id,
  /** About whom, when it is about somebody. */
  personId: id.nullable(),
  dueDay: localDay,
};
export const task = z.object({
  id,
  ...taskFields,
  person: personSummary.nullable(),
  forName: z.string(),
  byName: z.string().nullable(),
  doneAt: instant.nullable(),
  /** May the caller change it: whoever it is for, who stands in for them, and who made it. */
  canChange: z.boolean(),
  revision,
});
export type Task = z.infer<typeof task>;

export const agendaItem = z.object({
  kind: z.enum(agendaKinds),
  id,
  /** Null: it has no day of its own, such as a question. */
  day: localDay.nullable(),
  time: wallTime.nullable(),
  minutes: z.number().int().nullable(),
  place: z.string(),
  /** What is to be done, with whom, or what about. */
  text: z.string(),
  stage: z.enum(stages).nullable(),
  urgency: z.enum(urgencies).nullable(),
  person: personSummary.nullable(),
  ownerAccountId: id.nullable(),
  ownerName: z.string().nullable(),
  /** The absent colleague this is looked after for. */
  standInForName: z.string().nullable(),
  trajectoryId: id.nullable(),
  /** The number of who is here for this appointment and waits. */
  hereNumber: z.number().int().nullable(),
  /** Past its day and not done. */
  isOverdue: z.boolean(),
  task: task.nullable(),
});
export type AgendaItem = z.infer<typeof agendaItem>;

export const careColleague = z.object({
  accountId: id,
  name: z.string(),
  role: z.enum(roles),
  isMe: z.boolean(),
  /** Away today: until when, and who stands in. */
  awayUntil: localDay.nullable(),
  standInName: z.string().nullable(),
});
export type CareColleague = z.infer<typeof careColleague>;

const span = { fromDay: localDay, toDay: localDay };

export const agendaContract = {
  list: privateQuery('/agenda/list', 'What is late, and what stands on these days')
    .input(z.object({ whose: z.enum(whoseAgendas), ...span }))
    .output(
      z.object({
        today: localDay,
        items: z.array(agendaItem),
        /** There is more than is given here. */
        isCut: z.boolean(),
        /** Colleagues the caller stands in for today. */
        standsInFor: z.array(z.object({ name: z.string(), untilDay: localDay })),
      }),
    ),
  colleagues: query('/agenda/colleagues', 'Whose work is care, by name').output(z.array(careColleague)),
  addTask: command('/agenda/tasks/add', 'Something to do by a day, for oneself or a colleague')
    .input(commandInput({ taskId: id, ...taskFields }))
    .output(task),
  changeTask: command('/agenda/tasks/change', 'Say it otherwise, move it, give it to a colleague')
    .input(commandInput({ taskId: id, revision, ...taskFields }))
    .output(task),
  setTaskDone: command('/agenda/tasks/done', 'It was done, or is to be done after all')
    .input(commandInput({ taskId: id, revision, done: z.boolean() }))
    .output(task),
  file: privateQuery('/agenda/file', 'My agenda for a calendar program (RFC 5545), without names')
    .input(z.object({ ...span, names: z.enum(calendarNames) }))
    .output(z.object({ fileName: z.string(), text: z.string(), events: z.number().int() })),
  arrive: command('/agenda/arrive', 'At a kiosk: a visitor is here for an appointment and takes a number')
    .input(
      commandInput({
        ticketId: id,
        language: languageTag.nullable(),
        interpreter: z.boolean(),
        /** A card somebody showed; it changes nothing of the answer. */
        card: scannedCode.nullable(),
      }),
    )
    .output(issued),
};

import * as z from 'zod';
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
} from './base.ts';
import { ticketAudiences, ticketStates, ticketTopics, urgencies } from './intake-words.ts';
import { personSummary } from './people.contract.ts';

/** A place where people are received: what the wall shows beside the number. */
export const receptionPoint = z.object({
  id,
  name: z.string(),
  active: z.boolean(),
  sort: z.number().int(),
  revision: z.number().int(),
});
export type ReceptionPoint = z.infer<typeof receptionPoint>;

/** What a visitor says about the visit; nothing of it is on the wall. */
const wish = {
  topic: z.enum(ticketTopics),
  audience: z.enum(ticketAudiences),
  themeId: id.nullable(),
  urgency: z.enum(urgencies),
  /** Language to talk in. */
  language: languageTag.nullable(),
  interpreter: z.boolean(),
};
/** What only a worker can add. */
const atDesk = {
  personId: id.nullable(),
  /** How to call the visitor in the room, when they wish to be called by a name. */
  callName: line(40),
  note: line(200),
};

export const ticket = z.object({
  id,
  day: localDay,
  /** What people see of it: `ticketText`. */
  number: z.number().int(),
  ...wish,
  themeName: z.string().nullable(),
  person: personSummary.nullable(),
  callName: z.string(),
  note: z.string(),
  fromKiosk: z.boolean(),
  arrivedAt: instant,
  state: z.enum(ticketStates),
  /** Kept for one colleague. */
  forAccountId: id.nullable(),
  forName: z.string().nullable(),
  pointName: z.string().nullable(),
  byName: z.string().nullable(),
  /** The last call, and how often it was called. */
  calledAt: instant.nullable(),
  calls: z.number().int(),
  takenAt: instant.nullable(),
  closedAt: instant.nullable(),
  revision: z.number().int(),
});
export type Ticket = z.infer<typeof ticket>;

export const waitFigures = z.object({
  waiting: z.number().int(),
  helped: z.number().int(),
  gone: z.number().int(),
  /** Minutes from arrival to being taken, of those taken that day; null when nobody was. */
  medianMinutes: z.number().int().nullable(),
  longestMinutes: z.number().int().nullable(),
});
export type WaitFigures = z.infer<typeof waitFigures>;

const act = { ticketId: id };
export const issued = z.object({ ticketId: id, number: z.number().int(), ahead: z.number().int() });

export const ticketsContract = {
  list: privateQuery('/tickets/list', 'Everybody who waits, is being helped or was, on one day')
    .input(z.object({ day: localDay.optional() }))
    .output(z.object({ tickets: z.array(ticket), figures: waitFigures })),
  wall: query('/tickets/wall', 'Numbers that were called, with the place to go: nothing else').output(
    z.object({
      called: z.array(
        z.object({
          number: z.number().int(),
          pointName: z.string(),
          calledAt: instant,
          calls: z.number().int(),
        }),
      ),
      waiting: z.number().int(),
    }),
  ),
  reception: query(
    '/tickets/reception',
    'Whether a number leads anywhere now: there is an open place where people are received',
  ).output(z.object({ givesNumbers: z.boolean() })),
  issue: command('/tickets/issue', 'A visitor takes a number')
    .input(commandInput({ ticketId: id, ...wish, ...atDesk }))
    .output(issued),
  undoIssue: command('/tickets/undo-issue', 'A number that was given by mistake')
    .input(commandInput(act))
    .output(z.object({})),
  change: command('/tickets/change', 'Correct what a visitor comes for')
    .input(commandInput({ ...act, revision: z.number().int(), ...wish, ...atDesk }))
    .output(ticket),
  callNext: command('/tickets/call-next', 'Call whoever is next for this worker; null when nobody waits')
    .input(commandInput({ pointId: id, audiences: z.array(z.enum(ticketAudiences)).min(1).max(2) }))
    .output(z.object({ ticket: ticket.nullable() })),
  call: command('/tickets/call', 'Call this visitor, or call again')
    .input(commandInput({ ...act, pointId: id }))
    .output(ticket),
  putBack: command('/tickets/put-back', 'The call was a mistake: the visitor waits on')
    .input(commandInput(act))
    .output(ticket),
  take: command('/tickets/take', 'The visitor is here: helping starts')
    .input(commandInput({ ...act, pointId: id.nullable() }))
    .output(ticket),
  handOver: command(
    '/tickets/hand-over',
    'Another worker or team goes on; the visitor keeps the place in the line',
  )
    .input(
      commandInput({
        ...act,
        audience: z.enum(ticketAudiences),
        toAccountId: id.nullable(),
        note: line(200),
      }),
    )
    .output(ticket),
  noShow: command('/tickets/no-show', 'Called and nobody came').input(commandInput(act)).output(ticket),
  leave: command('/tickets/leave', 'The visitor left without waiting on')
    .input(commandInput(act))
    .output(ticket),
  backInLine: command(
    '/tickets/back-in-line',
    'Whoever left or missed the call waits again, in the old place',
  )
    .input(commandInput(act))
    .output(ticket),
  finish: command('/tickets/finish', 'Helped').input(commandInput(act)).output(ticket),
  reopen: command('/tickets/reopen', 'Closed too early: being helped again')
    .input(commandInput(act))
    .output(ticket),

  points: query('/tickets/points', 'Places where people are received').output(z.array(receptionPoint)),
  setPoint: command('/tickets/points/set', 'Add or change a place where people are received')
    .input(
      commandInput({
        pointId: id,
        revision: z.number().int().min(0),
        name: line(40).min(1),
        active: z.boolean(),
        sort: z.number().int().min(0).max(999),
      }),
    )
    .output(receptionPoint),
};

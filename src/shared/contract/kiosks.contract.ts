import * as z from 'zod';
import { kioskTileNames } from '../domain/kiosk-tiles.ts';
import { command, commandInput, id, instant, languageTag, privateQuery, query } from './base.ts';
import { ticketTopics, urgencies } from './intake-words.ts';
import { callStates, helpSteps } from './kiosk-words.ts';

/** What a visitor said so far: the same as a ticket says, and nothing about who they are. */
const helpWish = z.object({
  topic: z.enum(ticketTopics),
  themeId: id.nullable(),
  urgency: z.enum(urgencies),
  /** Language to talk in; null is Dutch. */
  talk: languageTag.nullable(),
  interpreter: z.boolean(),
});
export type HelpWish = z.infer<typeof helpWish>;

/** Where the visitor is now. */
const whereabouts = {
  step: z.enum(helpSteps),
  /** Language of the screen. */
  language: languageTag,
  wish: helpWish.nullable(),
  /** The ticket this visitor would get, or has: taking over gives that one, never a second. */
  ticketId: id,
};

/** A call as a desk sees it. */
export const helpCall = z.object({
  id,
  kioskName: z.string(),
  step: z.enum(helpSteps),
  language: languageTag,
  /** Only for those who receive visitors; null for others and where nothing was said yet. */
  wish: helpWish.extend({ themeName: z.string().nullable() }).nullable(),
  calledAt: instant,
  /** The last time, and how often: pressed again, nobody is on the way any more. */
  lastCalledAt: instant,
  calls: z.number().int().min(1),
  answeredAt: instant.nullable(),
  answeredByName: z.string().nullable(),
  /** Answered by who asks. */
  isMine: z.boolean(),
});
export type HelpCall = z.infer<typeof helpCall>;

/** A kiosk that did not give a sign of life while the house receives people. */
export const silentKiosk = z.object({ id, name: z.string(), lastSeenAt: instant.nullable() });
export type SilentKiosk = z.infer<typeof silentKiosk>;

const ownCall = z.object({
  callId: id,
  state: z.enum(callStates),
  /** The visitor's number, once a colleague took over. */
  number: z.number().int().nullable(),
});
const act = { callId: id };
const nothing = z.object({});

export const kiosksContract = {
  here: privateQuery(
    '/kiosks/here',
    'A kiosk says that it is there; hears which call of it is still open',
  ).output(z.object({ openCallId: id.nullable() })),
  tiles: query(
    '/kiosks/tiles',
    'What people are asked first at a kiosk now, in the order of the house',
  ).output(z.array(z.enum(kioskTileNames))),
  leading: query(
    '/kiosks/leading',
    'Which first tiles of a kiosk lead somewhere today, for who chooses them',
  ).output(z.array(z.enum(kioskTileNames))),
  call: command('/kiosks/call', 'A visitor calls a person to this kiosk, or calls once more')
    .input(commandInput({ ...act, ...whereabouts }))
    .output(ownCall),
  follow: command('/kiosks/follow', 'Where the visitor who called is now')
    .input(commandInput({ ...act, ...whereabouts }))
    .output(ownCall),
  ownCall: privateQuery('/kiosks/own-call', 'What became of the call of this kiosk')
    .input(z.object(act))
    .output(ownCall),
  noLonger: command('/kiosks/no-longer', 'Whoever called is no longer at this kiosk')
    .input(commandInput(act))
    .output(nothing),

  calls: query('/kiosks/calls', 'Who calls for help at a kiosk, the longest waiting first').output(
    z.array(helpCall),
  ),
  callingNow: query(
    '/kiosks/calling-now',
    'At which kiosks somebody calls and nobody goes yet: for a screen that is locked',
  ).output(z.array(z.string())),
  answer: command('/kiosks/answer', 'I go there').input(commandInput(act)).output(nothing),
  takeBackAnswer: command('/kiosks/take-back-answer', 'I do not go after all: it rings again')
    .input(commandInput(act))
    .output(nothing),
  finish: command('/kiosks/finish', 'The visitor was helped').input(commandInput(act)).output(nothing),
  reopen: command('/kiosks/reopen', 'Closed too early: the call stands again')
    .input(commandInput(act))
    .output(nothing),
  takeOver: command(
    '/kiosks/take-over',
    'The visitor is helped at the desk: a number with what they said, and the kiosk is free',
  )
    .input(commandInput(act))
    .output(z.object({ ticketId: id, number: z.number().int(), topic: z.enum(ticketTopics) })),
  silent: query('/kiosks/silent', 'Kiosks without a sign of life while the house is open').output(
    z.array(silentKiosk),
  ),
};

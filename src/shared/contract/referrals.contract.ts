import * as z from 'zod';
import { command, commandInput, id, instant, line, localDay, longText, page, privateQuery } from './base.ts';
import { careScopes, urgencies } from './intake-words.ts';
import { personSummary } from './people.contract.ts';
import {
  allReferralReasons,
  consentWays,
  hearsaySources,
  knownOrNot,
  referralActs,
  referralChannels,
  referralDirections,
  referralGrounds,
  referralNexts,
  referralResults,
  referralSides,
  referralStates,
} from './referral-words.ts';
import { careAccess } from './zones.contract.ts';

/** Who is referred: a person, for themselves or for the household they belong to. */
export const referralSubject = z.object({ personId: id, householdId: id.nullable() });

/** What can be changed while nothing was shared yet. */
const contentFields = {
  /** The other party, from the directory; null: not in it (an incoming one is then held until matched). */
  serviceId: id.nullable(),
  /** What the party is called; stays as it was, whatever the directory says later. */
  partyName: line(160),
  /** The person there, when somebody is known. */
  partyWorker: line(120),
  themeId: id,
  /** What is asked of the receiver, in one line. */
  asked: line(200),
  /** What the receiver should know. Sensitive: short. */
  note: longText(2000),
  questionIds: z.array(id).max(12),
  channel: z.enum(referralChannels),
  capacityChecked: z.enum(knownOrNot),
  ground: z.enum(referralGrounds).nullable(),
  consentWay: z.enum(consentWays).nullable(),
};
/** What can be changed as long as it runs. */
const runningFields = {
  urgency: z.enum(urgencies),
  scope: z.enum(careScopes),
  dueDay: localDay.nullable(),
};

export const referralEvent = z.object({
  id,
  act: z.enum(referralActs),
  fromState: z.enum(referralStates).nullable(),
  toState: z.enum(referralStates).nullable(),
  side: z.enum(referralSides).nullable(),
  /** How it is known when the other side did it, and who said it. */
  source: z.enum(hearsaySources).nullable(),
  saidBy: z.string(),
  reason: z.enum(allReferralReasons).nullable(),
  result: z.enum(referralResults).nullable(),
  next: z.enum(referralNexts).nullable(),
  note: z.string(),
  /** Sent without a ground all the same: why. */
  overrideReason: z.string(),
  /** The day it happened; `at` is when it was written down. */
  day: localDay,
  at: instant,
  byName: z.string().nullable(),
  undoneAt: instant.nullable(),
  undoneByName: z.string().nullable(),
  /** It is the last act, of today: it can be taken back. */
  canUndo: z.boolean(),
});
export type ReferralEvent = z.infer<typeof referralEvent>;

export const referral = z.object({
  id,
  direction: z.enum(referralDirections),
  ...contentFields,
  ...runningFields,
  serviceName: z.string().nullable(),
  themeName: z.string(),
  pictogram: z.string(),
  person: personSummary.nullable(),
  householdId: id.nullable(),
  /** Linked questions the reader may know of. */
  questions: z.array(z.object({ id, themeName: z.string(), note: z.string() })),
  state: z.enum(referralStates),
  /** Incoming from somebody nobody found in the directory yet. */
  isHeld: z.boolean(),
  isOverdue: z.boolean(),
  /** Ended, and the sender knows. */
  isLoopClosed: z.boolean(),
  /** What somebody who was announced says at the desk; null for one of ours. */
  code: z.string().nullable(),
  /** After a refusal: what was chosen to happen. */
  next: z.enum(referralNexts).nullable(),
  /** The other side refused, and nobody chose yet what happens now. */
  mustChooseNext: z.boolean(),
  /** Ended, and the sender does not know yet. */
  mustTell: z.boolean(),
  createdAt: instant,
  sentDay: localDay.nullable(),
  acceptedDay: localDay.nullable(),
  endedDay: localDay.nullable(),
  toldDay: localDay.nullable(),
  consentWithdrawnAt: instant.nullable(),
  byName: z.string().nullable(),
  ownerAccountId: id.nullable(),
  ownerName: z.string().nullable(),
  copyOfId: id.nullable(),
  revision: z.number().int(),
});
export type Referral = z.infer<typeof referral>;

export const referralWithHistory = z.object({ referral, events: z.array(referralEvent) });
export type ReferralWithHistory = z.infer<typeof referralWithHistory>;

const one = { referralId: id };
const heard = {
  /** Null when this house itself decides; else how the other side's decision is known. */
  source: z.enum(hearsaySources).nullable(),
  saidBy: line(120),
};

const directionFigures = z.object({
  sent: z.number().int(),
  accepted: z.number().int(),
  arrived: z.number().int(),
  completed: z.number().int(),
  refused: z.number().int(),
  failed: z.number().int(),
  cancelled: z.number().int(),
  stillOpen: z.number().int(),
  loopClosed: z.number().int(),
  /** Distinct persons behind the referrals sent. */
  persons: z.number().int(),
  /** Completed, failed and refused: what the success rate is a share of. */
  decided: z.number().int(),
  /** Days from sent to accepted, of those accepted; null when none was. */
  medianDaysToAccepted: z.number().nullable(),
});
export type DirectionFigures = z.infer<typeof directionFigures>;

export const referralsContract = {
  create: command('/referrals/create', 'A referral out as a concept, or one in that was received')
    .input(
      commandInput({
        ...one,
        direction: z.enum(referralDirections),
        subject: referralSubject,
        ...contentFields,
        ...runningFields,
        /** The day an incoming one was sent; null: today. */
        sentDay: localDay.nullable(),
      }),
    )
    .output(referralWithHistory),
  update: command('/referrals/update', 'Change a referral: all of it as a concept, little once it was sent')
    .input(commandInput({ ...one, revision: z.number().int(), ...contentFields, ...runningFields }))
    .output(referralWithHistory),
  assign: command('/referrals/assign', 'Who follows a referral')
    .input(commandInput({ ...one, toAccountId: id.nullable() }))
    .output(referralWithHistory),
  letReadAlong: command(
    '/referrals/let-read-along',
    'A colleague reads it and its questions, until a day or its end',
  )
    .input(commandInput({ ...one, accessId: id, toAccountId: id, untilDay: localDay }))
    .output(careAccess),
  step: command('/referrals/step', 'The next state, set by the side that may')
    .input(
      commandInput({
        ...one,
        revision: z.number().int(),
        to: z.enum(referralStates),
        side: z.enum(referralSides),
        ...heard,
        reason: z.enum(allReferralReasons).nullable(),
        result: z.enum(referralResults).nullable(),
        note: longText(1000),
        day: localDay.nullable(),
        /** Sending without a ground: why. Only a case manager may. */
        overrideReason: line(200),
      }),
    )
    .output(referralWithHistory),
  tell: command('/referrals/tell', 'The sender was told how it ended: the loop is closed')
    .input(commandInput({ ...one, saidBy: line(120).min(1), note: longText(1000), day: localDay.nullable() }))
    .output(referralWithHistory),
  match: command('/referrals/match', 'The sender of a held referral, found in the directory')
    .input(
      commandInput({
        ...one,
        serviceId: id,
        /** Not in the directory yet: what is known of them. Then `serviceId` is the new one's. */
        newService: z
          .object({ organisation: line(120).min(1), town: line(80), phone: line(40), email: line(120) })
          .nullable()
          .default(null),
      }),
    )
    .output(referralWithHistory),
  chooseNext: command('/referrals/choose-next', 'What happens after a refusal by the other side')
    .input(commandInput({ ...one, next: z.enum(referralNexts), note: longText(1000) }))
    .output(referralWithHistory),
  remind: command('/referrals/remind', 'The other party was asked again; by when an answer is expected now')
    .input(
      commandInput({
        ...one,
        saidBy: line(120),
        note: longText(1000),
        day: localDay.nullable(),
        dueDay: localDay,
      }),
    )
    .output(referralWithHistory),
  withdrawConsent: command('/referrals/withdraw-consent', 'Consent was taken back: nothing more is shared')
    .input(commandInput({ ...one, note: longText(1000) }))
    .output(referralWithHistory),
  handOver: command('/referrals/hand-over', 'A warm hand-over: brought there and introduced')
    .input(commandInput({ ...one, saidBy: line(120).min(1), note: longText(1000), day: localDay.nullable() }))
    .output(referralWithHistory),
  undo: command('/referrals/undo', 'Take back the last act of today; it stays in the history')
    .input(commandInput({ ...one, eventId: id }))
    .output(referralWithHistory),
  copy: command('/referrals/copy', 'A new concept from one that has ended; the original stays as it is')
    .input(commandInput({ ...one, copyId: id }))
    .output(referralWithHistory),

  list: privateQuery('/referrals/list', 'Referrals, what is late first')
    .input(
      page.extend({
        view: z.enum(['open', 'mine', 'ended']).default('open'),
        direction: z.enum(referralDirections).optional(),
      }),
    )
    .output(z.object({ referrals: z.array(referral), total: z.number().int() })),
  byCode: privateQuery('/referrals/by-code', 'The referral of somebody who was announced and says their code')
    .input(z.object({ code: line(12).min(4) }))
    .output(referral.nullable()),
  get: privateQuery('/referrals/get', 'One referral with its history')
    .input(z.object(one))
    .output(referralWithHistory),
  ofPerson: privateQuery('/referrals/of-person', 'Referrals of one person and their household')
    .input(z.object({ personId: id }))
    .output(z.array(referral)),
  letterPdf: privateQuery(
    '/referrals/letter-pdf',
    'The letter to the receiver, and one for the person; base64',
  )
    .input(z.object(one))
    .output(z.object({ base64: z.string(), pages: z.number().int() })),
  figures: privateQuery('/referrals/figures', 'Referrals sent in a period, both ways (F4 to F6)')
    .input(z.object({ fromDay: localDay, toDay: localDay }))
    .output(z.object({ out: directionFigures, in: directionFigures })),
};

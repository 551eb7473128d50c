import * as z from 'zod';
import {
  cents,
  command,
  commandInput,
  id,
  instant,
  languageTag,
  localDay,
  page,
  privateQuery,
} from './base.ts';
import { claimsContract } from './claims.contract.ts';
import { reminderSettingsContract, stepKey } from './reminder-settings.contract.ts';
import {
  mailFailures,
  reminderChannels,
  reminderStates,
  sendChannels,
  severities,
  skipReasons,
  tones,
  waysToReach,
} from './reminder-words.ts';

const count = z.number().int();
const ofInitiative = { initiativeId: id.optional() };

/** Which step of a plan; its key names its text. */
const stepRef = z.object({ key: stepKey, days: z.number().int(), tone: z.enum(tones) });
export type StepRef = z.infer<typeof stepRef>;

export const lateThing = z.object({
  loanId: id,
  itemId: id,
  barcode: z.string(),
  kindName: z.string(),
  pictogram: z.string(),
  photoId: id.nullable(),
  initiativeId: id,
  initiativeName: z.string(),
  dueDay: localDay,
  /** Negative before the due day. */
  daysLate: count,
  severity: z.enum(severities),
  valueCents: cents,
  isWaitedFor: z.boolean(),
  /** The step that waits to be sent about this thing. */
  step: stepRef.nullable(),
});
export type LateThing = z.infer<typeof lateThing>;

/** A person with all that is late or soon due, the worst first. */
export const lateLine = z.object({
  personId: id,
  personName: z.string(),
  personNumber: z.string(),
  severity: z.enum(severities),
  /** Of the thing that is longest late. */
  daysLate: count,
  things: count,
  /** Names of the first three. */
  thingNames: z.array(z.string()),
  valueCents: cents,
  isWaitedFor: z.boolean(),
  step: stepRef.nullable(),
  /** Null for who may not see how to reach people. */
  reach: z.enum(waysToReach).nullable(),
});
export type LateLine = z.infer<typeof lateLine>;

export const logEntry = z.object({
  id,
  loanId: id,
  batchId: id,
  personId: id,
  personName: z.string(),
  kindName: z.string(),
  barcode: z.string(),
  step: stepRef.nullable(),
  dueDay: localDay,
  channel: z.enum(reminderChannels),
  language: languageTag,
  at: instant,
  by: z.string().nullable(),
  state: z.enum(reminderStates),
  /** Prepared and nobody is sending it: it may have arrived. */
  isUnsure: z.boolean(),
  failure: z.enum(mailFailures).nullable(),
  canUndo: z.boolean(),
});
export type LogEntry = z.infer<typeof logEntry>;

/** Whom an act is for: these persons, about the things of one initiative or of the whole house. */
const toSend = { personIds: z.array(id).min(1).max(500), ...ofInitiative };

export const plannedReminder = z.object({
  personId: id,
  personName: z.string(),
  personNumber: z.string(),
  /** Beside Dutch, which is always first; null when Dutch is all. */
  language: languageTag.nullable(),
  step: stepRef,
  things: z.array(z.object({ loanId: id, name: z.string(), dueDay: localDay, isNew: z.boolean() })),
  /** Where it goes: an address, a mail address or a number; null when it is not known. */
  to: z.string().nullable(),
});
export type PlannedReminder = z.infer<typeof plannedReminder>;

export const sentBatch = z.object({
  batchId: id,
  channel: z.enum(reminderChannels),
  at: instant,
  by: z.string().nullable(),
  persons: count,
  things: count,
  failed: count,
  unsure: count,
  isUndone: z.boolean(),
  canUndo: z.boolean(),
});
export type SentBatch = z.infer<typeof sentBatch>;

export const mailJob = z.object({
  batchId: id,
  state: z.enum(['sending', 'done', 'cancelled', 'failed']),
  total: count,
  sent: count,
  failed: count,
  /** The server fell silent while a mail was under way: it may have arrived. */
  unsure: count,
  /** Somebody else was quicker, or nothing waits any more. */
  skipped: count,
  /** Why the last one failed. */
  failure: z.enum(mailFailures).nullable(),
});
export type MailJob = z.infer<typeof mailJob>;

const pdf = z.object({ base64: z.string(), pages: count });

export const roundLine = z.object({
  personId: id,
  personName: z.string(),
  personNumber: z.string(),
  language: languageTag.nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  postcode: z.string().nullable(),
  step: stepRef,
  things: z.array(z.object({ name: z.string(), dueDay: localDay })),
});
export type RoundLine = z.infer<typeof roundLine>;

const askedList = {
  ...ofInitiative,
  severity: z.enum(severities).optional(),
  /** `any`: something waits to be sent; `none`: all was sent; else the key of a step. */
  step: z.union([z.literal('any'), z.literal('none'), stepKey]).optional(),
  reach: z.enum(waysToReach).optional(),
  personId: id.optional(),
};

export const remindersContract = {
  overview: privateQuery('/reminders/overview', 'What is late or soon due, in figures')
    .input(z.object(ofInitiative))
    .output(
      z.object({
        day: localDay,
        groups: z.array(
          z.object({ severity: z.enum(severities), persons: count, things: count, valueCents: count }),
        ),
        /** Steps that wait to be sent, earliest first. */
        waiting: z.array(stepRef.extend({ persons: count })),
        toSearch: count,
        lost: count,
        unsure: count,
        mailOn: z.boolean(),
      }),
    ),
  list: privateQuery('/reminders/list', 'Persons with late things, the worst first')
    .input(page.extend(askedList))
    .output(z.object({ lines: z.array(lateLine), total: count })),
  ofPerson: privateQuery('/reminders/of-person', 'All late things of one person, and what was sent')
    .input(z.object({ personId: id, ...ofInitiative }))
    .output(z.object({ things: z.array(lateThing), log: z.array(logEntry) })),

  preview: privateQuery('/reminders/preview', 'Who would get what, and why some get nothing')
    .input(z.object({ ...toSend, channel: z.enum(sendChannels) }))
    .output(
      z.object({
        planned: z.array(plannedReminder),
        skipped: z.array(z.object({ personId: id, personName: z.string(), reason: z.enum(skipReasons) })),
      }),
    ),
  makeLetters: command('/reminders/make-letters', 'Write letters: one per person; print them afterwards')
    .input(commandInput({ batchId: id, ...toSend }))
    .output(sentBatch),
  lettersPdf: privateQuery('/reminders/letters-pdf', 'The letters of one act as a PDF, base64')
    .input(z.object({ batchId: id }))
    .output(pdf),
  copyTexts: command('/reminders/copy-texts', 'Write messages to copy: one per person')
    .input(commandInput({ batchId: id, ...toSend }))
    .output(sentBatch),
  textsToCopy: privateQuery('/reminders/texts-to-copy', 'The messages of one act')
    .input(z.object({ batchId: id }))
    .output(
      z.array(
        z.object({ personId: id, personName: z.string(), phone: z.string().nullable(), text: z.string() }),
      ),
    ),
  sendEmails: command('/reminders/send-emails', 'Send mails, one after another; watch it with mailJob')
    .input(commandInput({ batchId: id, ...toSend }))
    .output(mailJob),
  mailJob: privateQuery('/reminders/mail-job', 'How far the sending is')
    .input(z.object({ batchId: id }))
    .output(mailJob),
  cancelMail: privateQuery('/reminders/cancel-mail', 'Stop sending; what went out stays out')
    .input(z.object({ batchId: id }))
    .output(mailJob),

  round: privateQuery('/reminders/round', 'Who is called or visited: those without a mail address')
    .input(z.object(ofInitiative))
    .output(z.array(roundLine)),
  roundPdf: privateQuery('/reminders/round-pdf', 'The round on paper as a PDF, base64')
    .input(z.object(ofInitiative))
    .output(pdf.extend({ persons: count })),
  markReached: command('/reminders/mark-reached', 'These persons were called, or got their letter in hand')
    .input(commandInput({ batchId: id, ...toSend, how: z.enum(['phone', 'letter']) }))
    .output(sentBatch),

  batches: privateQuery('/reminders/batches', 'Acts of sending, newest first')
    .input(page)
    .output(z.object({ batches: z.array(sentBatch), total: count })),
  log: privateQuery('/reminders/log', 'What was sent about a loan, to a person or in one act, newest first')
    .input(
      page.extend({
        loanId: id.optional(),
        personId: id.optional(),
        batchId: id.optional(),
        /** Only what may or may not have arrived, and what failed. */
        unsureOnly: z.boolean().default(false),
      }),
    )
    .output(z.object({ entries: z.array(logEntry), total: count })),
  settle: command('/reminders/settle', 'Say whether a mail that may have arrived did')
    .input(commandInput({ reminderIds: z.array(id).min(1).max(500), arrived: z.boolean() }))
    .output(z.object({ changed: count })),
  undoBatch: command(
    '/reminders/undo-batch',
    'Undo letters, messages or calls of today, of all or one person',
  )
    .input(commandInput({ batchId: id, personId: id.optional() }))
    .output(sentBatch),

  ...reminderSettingsContract,
  ...claimsContract,
};

import * as z from 'zod';
import { command, commandInput, id, languageTag, line, longText, privateQuery, query } from './base.ts';
import { mailFailures, mailSecurities, sendChannels, tones } from './reminder-words.ts';

/** Names a step for good: `first`, or an id the screen made. */
export const stepKey = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[0-9A-Za-z-]+$/);

/** One moment at which somebody is reminded. The key stays when the days change: a step is sent once per due day. */
export const reminderStep = z.object({
  key: stepKey,
  /** Days after the due day; negative before. */
  days: z.number().int().min(-30).max(365),
  tone: z.enum(tones),
  channels: z.array(z.enum(sendChannels)).min(1),
  /** From this step on a late fee may be asked. */
  withFee: z.boolean(),
  /** From this step on the person does not borrow here until the thing is back. */
  withBlock: z.boolean(),
});
export type ReminderStep = z.infer<typeof reminderStep>;

export const reminderPlans = z.object({
  house: z.array(reminderStep),
  /** Initiatives with steps of their own; none means: nobody is reminded. */
  own: z.array(z.object({ initiativeId: id, initiativeName: z.string(), steps: z.array(reminderStep) })),
});
export type ReminderPlans = z.infer<typeof reminderPlans>;

const words = { subject: line(150), body: longText(3000) };

/** What is written at a step in one language. */
export const reminderText = z.object({
  stepKey,
  language: languageTag,
  ...words,
  /** usual: ours; own: the house's; missing: the house changed the Dutch, so that only the facts are translated. */
  source: z.enum(['usual', 'own', 'missing']),
});
export type ReminderText = z.infer<typeof reminderText>;

export const letterHead = z.object({
  street: line(120),
  town: line(120),
  phone: line(40),
  email: line(120),
  /** Where the window of the envelope is. */
  windowSide: z.enum(['left', 'right']),
});
export type LetterHead = z.infer<typeof letterHead>;

const mailFields = {
  active: z.boolean(),
  host: line(200),
  port: z.number().int().min(1).max(65535),
  security: z.enum(mailSecurities),
  userName: line(200),
  fromName: line(120),
  fromAddress: line(200),
};
/** The server mail goes through. The password goes in and never comes out. */
export const mailServer = z.object({ ...mailFields, hasPassword: z.boolean() });
export type MailServer = z.infer<typeof mailServer>;

export const reminderSettingsContract = {
  plans: query('/reminders/plans', 'When people are reminded, in the house and per initiative').output(
    reminderPlans,
  ),
  setPlan: command('/reminders/set-plan', 'Set the steps of the house or of one initiative')
    .input(
      commandInput({
        /** Null: of the house. */
        initiativeId: id.nullable(),
        /** Null: the initiative follows the house again. */
        steps: z.array(reminderStep).max(12).nullable(),
      }),
    )
    .output(reminderPlans),
  texts: query('/reminders/texts', 'What is written at each step, in each language').output(
    z.array(reminderText),
  ),
  setText: command('/reminders/set-text', 'Write a text of the house; null gives the usual one back')
    .input(commandInput({ stepKey, language: languageTag, text: z.object(words).nullable() }))
    .output(z.array(reminderText)),
  sampleLetter: privateQuery('/reminders/sample-letter', 'A letter to nobody, as a PDF, base64')
    .input(z.object({ stepKey, language: languageTag, text: z.object(words).optional() }))
    .output(z.object({ base64: z.string(), pages: z.number().int() })),
  sending: query('/reminders/sending', 'How the house writes to people').output(
    z.object({ head: letterHead, mail: mailServer }),
  ),
  setLetterHead: command('/reminders/set-letter-head', 'Set who letters come from')
    .input(commandInput({ head: letterHead }))
    .output(letterHead),
  setMailServer: command('/reminders/set-mail-server', 'Set the server mail goes through')
    .input(
      commandInput({
        ...mailFields,
        /** Left out: stays as it is. Empty: none. */
        password: z.string().max(200).optional(),
      }),
    )
    .output(mailServer),
  testMail: command('/reminders/test-mail', 'Send a mail to see whether it arrives')
    .input(commandInput({ to: line(200) }))
    .output(z.object({ sent: z.boolean(), failure: z.enum(mailFailures).nullable() })),
};

import * as z from 'zod';
import {
  command,
  commandInput,
  id,
  instant,
  languageTag,
  line,
  localDay,
  longText,
  page,
  privateQuery,
  query,
} from './base.ts';
import {
  careScopes,
  contactChannels,
  contactLengths,
  lifeDomains,
  questionAnswers,
  urgencies,
} from './intake-words.ts';
import { personSummary } from './people.contract.ts';

const themeFields = {
  name: line(80).min(1),
  nameTranslations: z.record(languageTag, line(80)),
  pictogram: line(60),
  /** Codes of the Gravity SDOH list that come nearest. */
  gravity: z.array(line(60)).max(6),
  lifeDomain: z.enum(lifeDomains).nullable(),
  sort: z.number().int().min(0).max(999),
  active: z.boolean(),
  /** The theme that took its place, of one that is no longer offered. */
  successorId: id.nullable().default(null),
};
/** What a question is about; exactly one main theme per question. */
export const theme = z.object({ id, code: z.string(), ...themeFields, revision: z.number().int() });
export type Theme = z.infer<typeof theme>;

/** Who asks. An anonymous asker is a number of people and is never counted as a unique unit. */
export const asker = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), personId: id }),
  z.object({ kind: z.literal('household'), householdId: id, personId: id }),
  z.object({ kind: z.literal('anonymous'), people: z.number().int().min(1).max(99) }),
]);
export type Asker = z.infer<typeof asker>;

const answerFields = {
  answer: z.enum(questionAnswers).nullable(),
  /** Why it was refused; empty for the others. */
  answerReason: line(200),
};
const questionFields = {
  themeId: id,
  urgency: z.enum(urgencies),
  note: longText(4000),
  scope: z.enum(careScopes),
  ...answerFields,
};

export const question = z.object({
  id,
  ...questionFields,
  themeName: z.string(),
  /** What its theme was called the day it was asked, when that was another name. */
  themeNameThen: z.string().nullable(),
  pictogram: z.string(),
  asker,
  person: personSummary.nullable(),
  askedAt: instant,
  answeredAt: instant.nullable(),
  byName: z.string().nullable(),
  ownerAccountId: id.nullable(),
  ownerName: z.string().nullable(),
  /** Contacts it came up in, the first one included. */
  contactCount: z.number().int(),
  lastContactAt: instant,
  /** Entered in error: kept, not counted. */
  errorReason: z.string().nullable(),
  revision: z.number().int(),
});
export type Question = z.infer<typeof question>;

export const contact = z.object({
  id,
  at: instant,
  asker,
  person: personSummary.nullable(),
  channel: z.enum(contactChannels),
  language: languageTag.nullable(),
  interpreter: z.boolean(),
  length: z.enum(contactLengths).nullable(),
  initiativeName: z.string().nullable(),
  byName: z.string().nullable(),
  questionIds: z.array(id),
  errorReason: z.string().nullable(),
  revision: z.number().int(),
});
export type Contact = z.infer<typeof contact>;

export const questionsContract = {
  themes: query('/questions/themes', 'Themes a question can have, in their order')
    .input(z.object({ includeInactive: z.boolean().default(false) }))
    .output(z.array(theme)),
  setTheme: command('/questions/themes/set', 'Add or change a theme; what it was is kept')
    .input(commandInput({ themeId: id, revision: z.number().int().min(0), ...themeFields }))
    .output(theme),
  themeUse: query(
    '/questions/themes/use',
    'How many questions each theme has; mistakes are not among them',
  ).output(z.array(z.object({ themeId: id, questions: z.number().int() }))),
  themeHistory: query('/questions/themes/{themeId}/history', 'What a theme was called, newest first')
    .input(z.object({ themeId: id }))
    .output(
      z.array(
        z.object({
          at: instant,
          byName: z.string().nullable(),
          name: z.string(),
          /** Empty for versions from before names were kept per language. */
          nameTranslations: z.record(languageTag, z.string()),
          pictogram: z.string(),
          gravity: z.array(z.string()),
          lifeDomain: z.enum(lifeDomains).nullable(),
          active: z.boolean(),
        }),
      ),
    ),

  register: command('/questions/register', 'A contact with the questions that came up in it')
    .input(
      commandInput({
        contactId: id,
        /** Null: now. An earlier moment is allowed, a later one is not. */
        at: instant.nullable(),
        ticketId: id.nullable(),
        asker,
        channel: z.enum(contactChannels),
        language: languageTag.nullable(),
        interpreter: z.boolean(),
        length: z.enum(contactLengths).nullable(),
        initiativeId: id.nullable(),
        newQuestions: z.array(z.object({ questionId: id, ...questionFields })).max(12),
        /** Questions asked before that came up again: they still count once. */
        again: z.array(id).max(24),
      }),
    )
    .output(z.object({ contact, questions: z.array(question) })),
  update: command('/questions/update', 'Change a question')
    .input(commandInput({ questionId: id, revision: z.number().int(), ...questionFields }))
    .output(question),
  assign: command('/questions/assign', 'Who follows a question')
    .input(commandInput({ questionId: id, toAccountId: id.nullable() }))
    .output(question),
  markContactError: command('/questions/contact-in-error', 'A contact that never was: kept, not counted')
    .input(commandInput({ contactId: id, reason: line(200).min(1) }))
    .output(z.object({ contact, questions: z.array(question) })),
  undoContactError: command('/questions/undo-contact-in-error', 'The contact did take place')
    .input(commandInput({ contactId: id }))
    .output(z.object({ contact, questions: z.array(question) })),
  markError: command('/questions/in-error', 'A question that never was: kept, not counted')
    .input(commandInput({ questionId: id, reason: line(200).min(1) }))
    .output(question),
  undoError: command('/questions/undo-in-error', 'The question was asked after all')
    .input(commandInput({ questionId: id }))
    .output(question),

  list: privateQuery('/questions/list', 'Questions, the most pressing and oldest first')
    .input(
      page.extend({
        view: z.enum(['open', 'mine', 'all']).default('open'),
        themeId: id.optional(),
      }),
    )
    .output(z.object({ questions: z.array(question), total: z.number().int() })),
  ofPerson: privateQuery('/questions/of-person', 'Contacts and questions of one person and their household')
    .input(z.object({ personId: id }))
    .output(z.object({ contacts: z.array(contact), questions: z.array(question) })),
  figures: privateQuery('/questions/figures', 'Questions and counting units of a period (F1 to F3)')
    .input(z.object({ fromDay: localDay, toDay: localDay }))
    .output(
      z.object({
        /** Questions whose first contact lies in the period. */
        questions: z.number().int(),
        identified: z.number().int(),
        anonymous: z.number().int(),
        /** Distinct counting units behind the identified ones. */
        units: z.number().int(),
        byTheme: z.array(z.object({ themeId: id, name: z.string(), questions: z.number().int() })),
      }),
    ),
};

import * as z from 'zod';
import {
  command,
  commandInput,
  id,
  instant,
  languageTag,
  line,
  privateQuery,
  query,
  scannedCode,
} from './base.ts';
import { interpreterLevels, reachChannels, reachMoments } from './words.ts';

export const cardKinds = ['house', 'uitpas'] as const;
/** Why something about a person is not known (missing data keep their reason). */
export const missingReasons = ['unknown', 'prefersNot', 'notAsked'] as const;

/** 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'. */
export const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

const personFields = {
  /** One field that fits every name; empty when the person is known by number only. */
  name: line(120),
  birthDate: partialDate.nullable(),
  birthDateMissing: z.enum(missingReasons).nullable(),
  /** Language to speak with this person. */
  language: languageTag.nullable(),
  phone: line(40).nullable(),
  email: line(120).nullable(),
  street: line(120).nullable(),
  houseNumber: line(20).nullable(),
  postcode: line(12).nullable(),
  town: line(80).nullable(),
};

export const card = z.object({
  id,
  kind: z.enum(cardKinds),
  /** Masked for UiTPAS: only the last digits. */
  maskedNumber: z.string(),
  givenAt: instant,
  endedAt: instant.nullable(),
});
export type Card = z.infer<typeof card>;

/** A person as the asker may see them: a volunteer gets name, number and language only. */
export const person = z.object({
  id,
  /** Human number, such as `P-000123`. */
  number: z.string(),
  ...personFields,
  cards: z.array(card),
  createdAt: instant,
  revision: z.number().int(),
  /** True when fields were left out because of the asker's role. */
  limited: z.boolean(),
});
export type Person = z.infer<typeof person>;

export const personSummary = z.object({
  id,
  number: z.string(),
  name: z.string(),
  birthYear: z.string().nullable(),
  town: z.string().nullable(),
});
export type PersonSummary = z.infer<typeof personSummary>;

export const duplicateLevels = ['certain', 'strong', 'weak'] as const;
export const duplicate = z.object({
  person: personSummary,
  level: z.enum(duplicateLevels),
  /** Codes: sameCard, sameNationalNumber, sameNameAndBirthDate, samePhone, sameAddress, sameBirthDate. */
  reasons: z.array(z.string()),
});
export type Duplicate = z.infer<typeof duplicate>;

/** How a person wants to be reached. Null is "nobody asked"; no channel at all is "leave me alone". */
const reachFields = {
  channels: z.array(z.enum(reachChannels)).nullable(),
  mayLeaveMessage: z.boolean().nullable(),
  moments: z.array(z.enum(reachMoments)),
  /** Language to write in, where it is another one than to speak. */
  writtenLanguage: languageTag.nullable(),
  interpreter: z.enum(interpreterLevels).nullable(),
};
export const personReach = z.object({ ...reachFields, revision: z.number().int() });
export type PersonReach = z.infer<typeof personReach>;

/** Whether a national number is known; never the number, nor any part of it. */
export const nationalNumberState = z.object({
  /** The house matches on it. Off unless it wrote down on what ground. */
  isOn: z.boolean(),
  isKnown: z.boolean(),
  /** Others with the same number: this is certainly the same person. */
  same: z.array(personSummary),
});
export type NationalNumberState = z.infer<typeof nationalNumberState>;

export const peopleContract = {
  reach: privateQuery('/people/reach', 'How a person wants to be reached')
    .input(z.object({ personId: id }))
    .output(personReach),
  setReach: command('/people/reach/set', 'Note how a person wants to be reached')
    .input(commandInput({ personId: id, revision: z.number().int(), ...reachFields }))
    .output(personReach),
  nationalNumber: privateQuery('/people/national-number', 'Whether the national number of a person is known')
    .input(z.object({ personId: id }))
    .output(nationalNumberState),
  setNationalNumber: command('/people/national-number/set', 'Keep a keyed hash of a national number')
    .input(commandInput({ personId: id, recordId: id, number: line(40) }))
    .output(nationalNumberState),
  removeNationalNumbers: command('/people/national-number/remove', 'What was kept of a person’s number goes')
    .input(commandInput({ personId: id }))
    .output(nationalNumberState),
  undoRemoveNationalNumbers: command(
    '/people/national-number/undo-remove',
    'Undo the removal of today of a person’s number',
  )
    .input(commandInput({ personId: id }))
    .output(nationalNumberState),
  countNationalNumbers: query('/people/national-number/count', 'Of how many persons a number is kept').output(
    z.object({ persons: z.number().int() }),
  ),
  wipeNationalNumbers: command(
    '/people/national-number/wipe',
    'Everything kept of national numbers goes, when the house no longer matches on them',
  )
    .input(commandInput({}))
    .output(z.object({})),
  search: privateQuery('/people/search', 'Find persons by name, number or card')
    .input(z.object({ text: line(120), limit: z.number().int().min(1).max(100).default(20) }))
    .output(z.array(personSummary)),
  get: privateQuery('/people/get', 'One person')
    .input(z.object({ personId: id }))
    .output(person),
  create: command('/people/create', 'Register a person; a name or a card is enough')
    .input(
      commandInput({
        personId: id,
        ...personFields,
        card: z.object({ cardId: id, number: scannedCode }).nullable(),
      }),
    )
    .output(person),
  update: command('/people/update', 'Change what is known of a person')
    .input(commandInput({ personId: id, revision: z.number().int(), ...personFields }))
    .output(person),
  giveCard: command('/people/give-card', 'Give a person a card')
    .input(commandInput({ personId: id, cardId: id, number: scannedCode }))
    .output(person),
  endCard: command('/people/end-card', 'A card is lost or handed in')
    .input(commandInput({ personId: id, cardId: id }))
    .output(person),
  nextCardNumber: query(
    '/people/next-card-number',
    'A free house card number with its check character',
  ).output(z.object({ number: z.string() })),
  findDuplicates: privateQuery('/people/find-duplicates', 'Persons who may be the one being registered')
    .input(
      z.object({
        personId: id.optional(),
        name: line(120),
        birthDate: partialDate.nullable(),
        phone: line(40).nullable(),
        postcode: line(12).nullable(),
        houseNumber: line(20).nullable(),
        cardNumber: line(64).nullable(),
        nationalNumber: line(40).nullable().optional(),
      }),
    )
    .output(z.array(duplicate)),
  judgeDuplicate: command(
    '/people/judge-duplicate',
    'Say that two persons are not the same, so that the pair does not come back',
  )
    .input(commandInput({ personId: id, otherPersonId: id, verdict: z.enum(['different', 'same']) }))
    .output(z.object({})),
};

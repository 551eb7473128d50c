import type { missingReasons, Person } from '#shared/contract/people.contract.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import { type BirthParts, birthPartsOf, noBirth, readBirth } from './birth-date.ts';

export type MissingReason = (typeof missingReasons)[number];

/** What is known of a person, as it stands in a form. */
export interface PersonValues {
  name: string;
  birth: BirthParts;
  birthMissing: MissingReason;
  /** A language tag, or `none`. */
  language: string;
  phone: string;
  email: string;
  street: string;
  houseNumber: string;
  postcode: string;
  town: string;
  /** The card in hand of a new person; cards of known persons have acts of their own. */
  card: string;
}

export const noLanguage = 'none';

export const emptyPerson: PersonValues = {
  name: '',
  birth: noBirth,
  birthMissing: 'notAsked',
  language: noLanguage,
  phone: '',
  email: '',
  street: '',
  houseNumber: '',
  postcode: '',
  town: '',
  card: '',
};

/** The fields of the form from top to bottom. */
export const personFieldOrder = [
  'name',
  'card',
  'birth',
  'birthMissing',
  'language',
  'phone',
  'email',
  'street',
  'houseNumber',
  'postcode',
  'town',
] as const;

export type KnownFields = Pick<
  Person,
  | 'name'
  | 'birthDate'
  | 'birthDateMissing'
  | 'language'
  | 'phone'
  | 'email'
  | 'street'
  | 'houseNumber'
  | 'postcode'
  | 'town'
>;

export function personValuesOf(person: KnownFields): PersonValues {
  return {
    name: person.name,
    birth: birthPartsOf(person.birthDate),
    birthMissing: person.birthDateMissing ?? 'notAsked',
    language: person.language ?? noLanguage,
    phone: person.phone ?? '',
    email: person.email ?? '',
    street: person.street ?? '',
    houseNumber: person.houseNumber ?? '',
    postcode: person.postcode ?? '',
    town: person.town ?? '',
    card: '',
  };
}

/** What goes to the core. An unreadable birth date counts as empty here: the form does not save with one. */
export function knownFieldsOf(values: PersonValues, today: LocalDay): KnownFields {
  const birth = readBirth(values.birth, today);
  const birthDate = 'date' in birth ? birth.date : null;
  return {
    name: values.name.trim(),
    birthDate,
    birthDateMissing: birthDate === null ? values.birthMissing : null,
    language: values.language === noLanguage ? null : values.language,
    phone: known(values.phone),
    email: known(values.email),
    street: known(values.street),
    houseNumber: known(values.houseNumber),
    postcode: known(values.postcode),
    town: known(values.town),
  };
}

const known = (text: string): string | null => text.trim() || null;

import type { Selectable } from 'kysely';
import type { Person } from '#shared/contract/people.contract.ts';
import { nameKey } from '#shared/domain/duplicates.ts';
import { normalPhone } from '#shared/domain/phone.ts';
import type { PeopleTables } from './people.tables.ts';

export type PersonRow = Selectable<PeopleTables['person']>;

/** Which column holds which field. The only place where the two spellings meet. */
const columns = {
  name: 'name',
  birthDate: 'birth_date',
  birthDateMissing: 'birth_date_missing',
  language: 'language',
  phone: 'phone',
  email: 'email',
  street: 'street',
  houseNumber: 'house_number',
  postcode: 'postcode',
  town: 'town',
} as const satisfies Partial<Record<keyof Person, keyof PersonRow>>;

export type PersonFieldName = keyof typeof columns;
/** What people tell us about themselves; everything but the name may be missing. */
export type PersonFields = Pick<Person, PersonFieldName>;
export type PersonFieldColumns = Pick<
  PersonRow,
  (typeof columns)[PersonFieldName] | 'phone_key' | 'name_key'
>;

export const personFieldNames = Object.keys(columns) as PersonFieldName[];

/** A person of whom nothing is known yet. */
export const nothingKnown: PersonFields = {
  name: '',
  birthDate: null,
  birthDateMissing: 'notAsked',
  language: null,
  phone: null,
  email: null,
  street: null,
  houseNumber: null,
  postcode: null,
  town: null,
};

export function fieldsOf(row: PersonRow): PersonFields {
  return {
    name: row.name,
    birthDate: row.birth_date,
    birthDateMissing: row.birth_date_missing as PersonFields['birthDateMissing'],
    language: row.language,
    phone: row.phone,
    email: row.email,
    street: row.street,
    houseNumber: row.house_number,
    postcode: row.postcode,
    town: row.town,
  };
}

/** The fields as columns, with the comparable forms that duplicates are looked up by. */
export function columnsOf(fields: PersonFields): PersonFieldColumns {
  return {
    name: fields.name,
    birth_date: fields.birthDate,
    birth_date_missing: fields.birthDateMissing,
    language: fields.language,
    phone: fields.phone,
    phone_key: fields.phone === null ? null : normalPhone(fields.phone),
    email: fields.email,
    street: fields.street,
    house_number: fields.houseNumber,
    postcode: fields.postcode,
    town: fields.town,
    name_key: nameKey(fields.name).join(' '),
  };
}

/** Names of the fields that differ, for the audit and for an import; never their values. */
export function differingFields(before: PersonFields, after: PersonFields): PersonFieldName[] {
  return personFieldNames.filter((name) => before[name] !== after[name]);
}

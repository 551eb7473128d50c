import type { ExchangeTarget } from '#shared/contract/exchange.contract.ts';
import type { useText } from '../../app/text.ts';
import { moreFields, moreNeeded } from './more-fields.ts';

/** Our columns in the order of an export. The core knows them too; a test holds the two together. */
export const fieldsOf = {
  items: [
    'barcode',
    'kind',
    'initiative',
    'condition',
    'place',
    'shelf',
    'note',
    'acquiredOn',
    'loanDays',
    'replacement',
    'donor',
    'owner',
  ],
  persons: [
    'number',
    'name',
    'givenName',
    'familyName',
    'birthDate',
    'language',
    'phone',
    'email',
    'street',
    'houseNumber',
    'postcode',
    'town',
    'card',
    'channels',
    'mayLeaveMessage',
    'moments',
    'writtenLanguage',
    'interpreter',
  ],
  ...moreFields,
} as const;

type PersonField = (typeof fieldsOf)['persons'][number];
export interface Field {
  key: string;
  name: string;
  hint: string;
  isNeeded: boolean;
}

const neededOf: Readonly<Record<ExchangeTarget, readonly string[]>> = {
  items: ['barcode', 'kind', 'initiative'],
  persons: [],
  ...moreNeeded,
};

export type Translate = ReturnType<typeof useText>['t'];

/** Our columns in the words of the screen. */
export function fieldWords(t: Translate, target: ExchangeTarget): Field[] {
  // One object of words per list: the keys of a list are the keys of its words.
  const names: Readonly<Record<string, string>> = t(($) => $.exchange.field[target], { returnObjects: true });
  const hints: Readonly<Record<string, string>> = t(($) => $.exchange.fieldHint[target], {
    returnObjects: true,
  });
  return fieldsOf[target].map((key) => ({
    key,
    name: names[key] ?? key,
    hint: hints[key] ?? '',
    isNeeded: neededOf[target].includes(key),
  }));
}

/** Given and family name are read where a list has them; a new list has one name. */
const notInTemplate: ReadonlySet<string> = new Set<PersonField>(['givenName', 'familyName']);

/** Headings of an empty list to fill in. They are the words of the screen, which the core recognises. */
export const templateHeadings = (fields: readonly Pick<Field, 'key' | 'name'>[]): string[] =>
  fields.filter(({ key }) => !notInTemplate.has(key)).map(({ name }) => name);

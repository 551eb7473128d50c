import type { ExchangeTarget } from '#shared/contract/exchange.contract.ts';
import type { useText } from '../../app/text.ts';

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
  ],
} as const;

export type ItemField = (typeof fieldsOf)['items'][number];
export type PersonField = (typeof fieldsOf)['persons'][number];
export type Field = { key: ItemField | PersonField; name: string; hint: string; isNeeded: boolean };

const needed: ReadonlySet<string> = new Set<ItemField>(['barcode', 'kind', 'initiative']);

export type Translate = ReturnType<typeof useText>['t'];

/** Our columns in the words of the screen. */
export function fieldWords(t: Translate, target: ExchangeTarget): Field[] {
  return target === 'items'
    ? fieldsOf.items.map((key) => ({
        key,
        name: t(($) => $.exchange.field.items[key]),
        hint: t(($) => $.exchange.fieldHint.items[key]),
        isNeeded: needed.has(key),
      }))
    : fieldsOf.persons.map((key) => ({
        key,
        name: t(($) => $.exchange.field.persons[key]),
        hint: t(($) => $.exchange.fieldHint.persons[key]),
        isNeeded: false,
      }));
}

/** Given and family name are read where a list has them; a new list has one name. */
const notInTemplate: ReadonlySet<string> = new Set<PersonField>(['givenName', 'familyName']);

/** Headings of an empty list to fill in. They are the words of the screen, which the core recognises. */
export const templateHeadings = (fields: readonly Pick<Field, 'key' | 'name'>[]): string[] =>
  fields.filter(({ key }) => !notInTemplate.has(key)).map(({ name }) => name);

import type * as z from 'zod';
import type { ServiceDetails, ServiceSource, serviceFields } from '#shared/contract/directory-shapes.ts';

type Output<Shape extends Record<string, z.ZodType>> = { [K in keyof Shape]: z.output<Shape[K]> };

/** What is written about a service, as a form sends it. */
export type ServiceFacts = Output<typeof serviceFields>;

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** A service with all that goes out of the house or comes in with it. Themes stand in it by their codes. */
export interface DirectoryEntry {
  id: string;
  facts: Omit<ServiceFacts, 'themeIds'>;
  themes: readonly { code: string; name: string }[];
  active: boolean;
  source: ServiceSource | null;
  /** What a file said that the house has no word for, by the part it was said of. */
  more: JsonObject;
  organisationId: string;
  organisationMore: JsonObject;
  changedAt: string;
}

/**
 * The same service, with everything in its first place: the first number is the number, the first place the place, and a name that only repeats
 * the organisation is left out. Writing it twice changes nothing.
 */
export function tidy<F extends Omit<ServiceFacts, 'themeIds'>>(facts: F): F {
  const details: ServiceDetails = { ...facts.details };
  const tidied = { ...facts, details, languages: [...new Set(facts.languages)] };
  if (tidied.name === tidied.organisation) tidied.name = '';
  const [phone, ...phones] = details.phones;
  if (tidied.phone === '' && phone && isBare(phone)) {
    tidied.phone = phone.number;
    details.phones = phones;
  }
  const loose = details.schedules.findIndex(isWordsOnly);
  if (tidied.opening === '' && loose >= 0) {
    tidied.opening = details.schedules[loose]?.note ?? '';
    details.schedules = details.schedules.filter((_, n) => n !== loose);
  }
  return tidied;
}

const isBare = ({ description, languages, more }: ServiceDetails['phones'][number]): boolean =>
  description === '' && languages.length === 0 && Object.keys(more).length === 0;

/** Times that are only words: they belong under the opening in words. */
export const isWordsOnly = ({
  days,
  opensAt,
  closesAt,
  note,
  validFrom,
  validTo,
  more,
}: ServiceDetails['schedules'][number]): boolean =>
  days.length === 0 &&
  opensAt === null &&
  closesAt === null &&
  validFrom === null &&
  validTo === null &&
  note !== '' &&
  Object.keys(more).length === 0;

/** Whether the first place of a service says anything. */
export const hasPlace = ({
  street,
  postcode,
  town,
  details,
}: Pick<ServiceFacts, 'street' | 'postcode' | 'town' | 'details'>): boolean =>
  [street, postcode, town, details.transport, details.accessibility].some((text) => text !== '');

import type { ServiceDetails, ServicePlace } from '#shared/contract/directory-shapes.ts';
import { type DirectoryEntry, hasPlace, type Json, type JsonObject } from './entry.ts';
import { attributesOf, houseTaxonomy, term } from './house-words.ts';
import { derivedId, uuidOf } from './hsds-ids.ts';

/** A service as HSDS 3.0 writes it, with its organisation and places inside it. What the house itself adds stands in attributes. */
export function hsdsService(entry: DirectoryEntry): JsonObject {
  const { facts, more } = entry;
  const { details } = facts;
  const id = uuidOf(entry.id);
  const own: Own = { id, more, aside: [] };
  return filled({
    ...objectIn(more, 'service'),
    id,
    name: facts.name || facts.organisation,
    alternate_name: details.alternateName,
    description: facts.description,
    url: typed(own, 'url', facts.url, isUri),
    email: typed(own, 'email', facts.email, isEmail),
    status: statusOf(entry),
    interpretation_services: details.interpretation,
    application_process: details.applicationProcess,
    fees_description: facts.cost,
    wait_time: details.waitTime,
    eligibility_description: facts.eligibility,
    minimum_age: details.minimumAge,
    maximum_age: details.maximumAge,
    assured_date: facts.checkedOn,
    alert: details.alert,
    last_modified: entry.changedAt,
    phones: phones(entry, own),
    schedules: schedules(entry, own),
    service_areas: details.areas.map(({ name, ...area }) => ({ ...area.more, id: uuidOf(area.id), name })),
    service_at_locations: places(entry, own),
    languages: languages(entry, own),
    organization: organisation(entry),
    cost_options: details.costs.map(costOption),
    required_documents: details.documents.map(({ name, ...paper }) => ({
      ...paper.more,
      id: uuidOf(paper.id),
      document: name,
    })),
    attributes: [...attributesOf(entry, id), ...own.aside, ...listIn(more, 'attributes')],
  });
}

interface Own {
  id: string;
  more: JsonObject;
  /** Attributes that stand in for what HSDS would refuse, such as a site written without https. */
  aside: JsonObject[];
}

const isUri = (text: string): boolean =>
  /^[a-z][a-z0-9+.-]*:\/\/[^\s<>"{}|\\^`]+$/i.test(text) && URL.canParse(text);
const isEmail = (text: string): boolean =>
  /^[^\s@]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text) &&
  !/[^\x21-\x7e]|[(),:;<>[\]\\"]|\.\.|^\.|\.@/.test(text);

function typed(own: Own, code: string, text: string, isRight: (text: string) => boolean): string {
  if (text === '' || isRight(text)) return text;
  own.aside.push(attribute(own.id, 'service', code, text));
  return '';
}

export const attribute = (linkId: string, entity: string, code: string, value: string): JsonObject => ({
  id: derivedId(`${linkId}/${houseTaxonomy}/${code}`),
  link_id: linkId,
  link_entity: entity,
  value,
  taxonomy_term: term(code),
});

function statusOf({ active, facts: { status } }: DirectoryEntry): string {
  if (status === 'defunct') return 'defunct';
  if (status === 'temporarilyClosed') return 'temporarily closed';
  return active ? 'active' : 'inactive';
}

function phones({ facts }: DirectoryEntry, { id, more }: Own): JsonObject[] {
  const said = objectIn(more, 'phone');
  const spoken = listIn(said, 'languages').map((one) => ({
    id: derivedId(`${firstPhoneId(id)}/language/${JSON.stringify(one)}`),
    ...one,
  }));
  const first =
    facts.phone === ''
      ? []
      : [filled({ ...said, id: firstPhoneId(id), number: facts.phone, languages: spoken })];
  const others = facts.details.phones.map((phone) =>
    filled({
      ...phone.more,
      id: uuidOf(phone.id),
      number: phone.number,
      description: phone.description,
      languages: phone.languages.map((code) => languageOf(phone.id, code)),
    }),
  );
  return [...first, ...others];
}

function schedules({ facts }: DirectoryEntry, { id }: Own): JsonObject[] {
  const words = facts.opening === '' ? [] : [{ id: openingId(id), description: facts.opening }];
  return [...words, ...facts.details.schedules.map(scheduleOf)];
}

/** The ids by which the first number and the first place of a service are known again. */
export const firstPhoneId = (serviceId: string): string => derivedId(`${serviceId}/phone`);
export const firstPlaceId = (serviceId: string): string => derivedId(`${serviceId}/first-place`);

/** The id under which the opening in words goes out. */
export const openingId = (serviceId: string): string => derivedId(`${serviceId}/opening`);

const scheduleOf = (one: ServiceDetails['schedules'][number]): JsonObject =>
  filled({
    ...one.more,
    id: uuidOf(one.id),
    valid_from: one.validFrom,
    valid_to: one.validTo,
    freq: one.days.length > 0 ? (one.more['freq'] ?? 'WEEKLY') : (one.more['freq'] ?? null),
    byday: one.days.length > 0 ? one.days.join(',') : (one.more['byday'] ?? null),
    description: one.note,
    opens_at: one.opensAt,
    closes_at: one.closesAt,
  });

function places({ facts }: DirectoryEntry, { id, more }: Own): JsonObject[] {
  const { street, postcode, town, details } = facts;
  const first: ServicePlace = {
    id: derivedId(`${id}/place`),
    name: '',
    street,
    postcode,
    town,
    transport: details.transport,
    accessibility: details.accessibility,
    more: objectIn(more, 'place'),
  };
  const others = details.places.map((place) => atPlace(id, place));
  return hasPlace(facts) || 'place' in more
    ? [{ ...atPlace(id, first), id: firstPlaceId(id) }, ...others]
    : others;
}

/** One place: the link to it, the location, its address and how to get in. */
function atPlace(serviceId: string, place: ServicePlace): JsonObject {
  const at = objectIn(place.more, 'at');
  const location = objectIn(place.more, 'location');
  const locationId = uuidOf(textIn(location, 'id') || place.id);
  const hasAddress = [place.street, place.postcode, place.town].some((text) => text !== '');
  const { moreAddresses, ...rest } = location;
  return filled({
    id: derivedId(`${serviceId}/at/${locationId}`),
    ...at,
    location: filled({
      ...rest,
      id: locationId,
      location_type: rest['location_type'] ?? 'physical',
      name: place.name || (rest['name'] ?? null),
      transportation: place.transport,
      addresses: [
        ...(hasAddress ? [addressOf(locationId, place)] : []),
        ...(Array.isArray(moreAddresses) ? moreAddresses : []),
      ],
      accessibility:
        place.accessibility === ''
          ? []
          : [
              {
                id: derivedId(`${locationId}/accessibility`),
                ...objectIn(place.more, 'access'),
                description: place.accessibility,
              },
            ],
    }),
  });
}

const addressOf = (locationId: string, { street, postcode, town, more }: ServicePlace): JsonObject => ({
  id: derivedId(`${locationId}/address`),
  state_province: provinceOf(postcode),
  country: 'BE',
  address_type: 'physical',
  ...objectIn(more, 'address'),
  address_1: street,
  city: town,
  postal_code: postcode,
});

/** Belgian provinces by postcode (bpost); empty for anything else. */
export function provinceOf(postcode: string): string {
  const number = /^\d{4}$/.test(postcode) ? Number(postcode) : 0;
  const from = provinces.findLast(([first]) => number >= first);
  return from?.[1] ?? '';
}

const provinces: readonly (readonly [number, string])[] = [
  [1000, 'Brussel'],
  [1300, 'Waals-Brabant'],
  [1500, 'Vlaams-Brabant'],
  [2000, 'Antwerpen'],
  [3000, 'Vlaams-Brabant'],
  [3500, 'Limburg'],
  [4000, 'Luik'],
  [5000, 'Namen'],
  [6000, 'Henegouwen'],
  [6600, 'Luxemburg'],
  [7000, 'Henegouwen'],
  [8000, 'West-Vlaanderen'],
  [9000, 'Oost-Vlaanderen'],
];

const englishNames = new Intl.DisplayNames(['en'], { type: 'language' });

const languageOf = (ownerId: string, code: string): JsonObject => ({
  id: derivedId(`${ownerId}/language/${code}`),
  name: englishNames.of(code) ?? code,
  code,
});

const languages = ({ facts }: DirectoryEntry, { id, more }: Own): JsonObject[] => [
  ...facts.languages.map((code) => ({
    ...languageOf(id, code),
    ...objectIn(objectIn(more, 'languages'), code),
  })),
  ...listIn(more, 'otherLanguages'),
];

function organisation({ facts, organisationId, organisationMore }: DirectoryEntry): JsonObject {
  const { description, email, website } = facts.organisationFacts;
  const aside: JsonObject[] = [];
  const kept = (code: string, text: string, isRight: (text: string) => boolean): string => {
    if (text === '' || isRight(text)) return text;
    aside.push(attribute(organisationId, 'organization', code, text));
    return '';
  };
  const { attributes, ...rest } = organisationMore;
  return {
    ...filled({
      ...rest,
      id: organisationId,
      name: facts.organisation,
      email: kept('email', email, isEmail),
      website: kept('url', website, isUri),
      attributes: [...aside, ...(Array.isArray(attributes) ? attributes : [])],
    }),
    // HSDS demands it, also where there is none.
    description,
  };
}

const costOption = ({ option, amountCents, note, ...cost }: ServiceDetails['costs'][number]): JsonObject =>
  filled({
    currency: amountCents === null ? null : 'EUR',
    ...cost.more,
    id: uuidOf(cost.id),
    option,
    amount: amountCents === null ? null : amountCents / 100,
    amount_description: note,
  });

/** Without what is empty: HSDS knows no null. */
export const filled = (from: Record<string, Json | undefined>): JsonObject =>
  Object.fromEntries(
    Object.entries(from).filter(
      ([, value]) =>
        value !== undefined &&
        value !== null &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  ) as JsonObject;

export function objectIn(from: JsonObject, key: string): JsonObject {
  const value = from[key];
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}

export function listIn(from: JsonObject, key: string): JsonObject[] {
  const value = from[key];
  return Array.isArray(value)
    ? value.filter((one): one is JsonObject => one !== null && typeof one === 'object' && !Array.isArray(one))
    : [];
}

export const textIn = (from: JsonObject, key: string): string => {
  const value = from[key];
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
};

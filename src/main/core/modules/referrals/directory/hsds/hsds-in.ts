import type { ImportProblem } from '#shared/contract/directory.contract.ts';
import type { ServicePlace } from '#shared/contract/directory-shapes.ts';
import {
  type ServiceCapacity,
  type ServiceStatus,
  serviceCapacities,
} from '#shared/contract/referral-words.ts';
import { type DirectoryEntry, type JsonObject, tidy } from './entry.ts';
import { houseTaxonomy, themeTaxonomy } from './house-words.ts';
import { derivedId, uuidOf } from './hsds-ids.ts';
import { firstPhoneId, firstPlaceId, listIn, objectIn, textIn } from './hsds-out.ts';
import {
  languageCode,
  languageRest,
  readCost,
  readNamed,
  readPhone,
  readPlace,
  readSchedules,
} from './hsds-parts.ts';
import { HsdsReader, keep, without } from './hsds-reader.ts';
import { withoutLinks } from './tabular.ts';

export interface ReadService {
  /** Null when nothing can be made of it. */
  entry: DirectoryEntry | null;
  problems: ImportProblem[];
}

const statuses: Readonly<Record<string, readonly [active: boolean, status: ServiceStatus]>> = {
  active: [true, 'active'],
  inactive: [false, 'active'],
  defunct: [true, 'defunct'],
  'temporarily closed': [true, 'temporarilyClosed'],
};

/** Reads an HSDS service; `where` says where in the file it stands. */
export function readService(given: JsonObject, where: string): ReadService {
  const service = withoutLinks('service', given);
  const read = new HsdsReader(where);
  const idText = textIn(service, 'id');
  const organization = objectIn(service, 'organization');
  const name = read.line(service, 'name', 120);
  const organisation = read.line(organization, 'name', 120);
  if (idText === '') read.problem('idMissing');
  if (name === '') read.problem('nameMissing');
  if (organisation === '') read.problem('organisationMissing');
  const status = statuses[textIn(service, 'status')];
  if (!status) read.problem('unknownStatus', textIn(service, 'status'));
  const house = houseSaid(service);
  const entry = entryOf(read, service, { id: uuidOf(idText), name, organisation, house });
  if (read.problems.length > 0 || !status) return { entry: null, problems: read.problems };
  const [isActive, isStatus] = status;
  entry.active = isActive && house.get('aside') !== 'yes';
  entry.facts = tidy({ ...entry.facts, status: isStatus });
  return { entry, problems: [] };
}

/** What another house of ours (or this one) added, by the codes of our taxonomy. */
function houseSaid(of: JsonObject): Map<string, string> {
  return new Map(
    listIn(of, 'attributes')
      .filter((one) => taxonomyOf(one) === houseTaxonomy)
      .map((one) => [textIn(objectIn(one, 'taxonomy_term'), 'code'), textIn(one, 'value')]),
  );
}

const taxonomyOf = (attribute: JsonObject): string => {
  const term = objectIn(attribute, 'taxonomy_term');
  return textIn(term, 'taxonomy') || textIn(objectIn(term, 'taxonomy_detail'), 'name');
};
const isOurs = (attribute: JsonObject): boolean =>
  [houseTaxonomy, themeTaxonomy].includes(taxonomyOf(attribute));

interface Known {
  id: string;
  name: string;
  organisation: string;
  house: Map<string, string>;
}

function entryOf(
  read: HsdsReader,
  service: JsonObject,
  { id, name, organisation, house }: Known,
): DirectoryEntry {
  const at = listIn(service, 'service_at_locations');
  // A file of ours says which number and place come first; in another the first is.
  const isOurFile = house.has('capacity');
  const firstAt = isOurFile ? at.find((one) => one['id'] === firstPlaceId(id)) : at[0];
  const first = firstAt && readPlace(read, without(firstAt, 'id'), id);
  const places = at.filter((one) => one !== firstAt).map((one) => readPlace(read, one, id));
  const phones = partsOf(service, at, 'phones');
  const numbers = phones.filter((phone) => textIn(phone, 'number') !== '');
  const firstPhone = isOurFile ? numbers.find((phone) => phone['id'] === firstPhoneId(id)) : numbers[0];
  const otherPhones = numbers.filter((phone) => phone !== firstPhone);
  const { opening, schedules } = readSchedules(read, partsOf(service, at, 'schedules'), id);
  const languages = listIn(service, 'languages');
  const organization = objectIn(service, 'organization');
  const orgHouse = houseSaid(organization);
  const capacity = house.get('capacity') as ServiceCapacity;
  return {
    id,
    facts: {
      organisation,
      name,
      description: read.text(service, 'description', 2000),
      street: first?.street ?? '',
      postcode: first?.postcode ?? '',
      town: first?.town ?? '',
      phone: firstPhone ? read.line(firstPhone, 'number', 40) : '',
      email: house.get('email') ?? read.line(service, 'email', 120),
      url: house.get('url') ?? read.line(service, 'url', 300),
      opening,
      languages: [...new Set(languages.map(languageCode).filter((code) => code !== ''))],
      cost: read.line(service, 'fees_description', 400),
      eligibility: read.text(service, 'eligibility_description', 1000),
      capacity: serviceCapacities.includes(capacity) ? capacity : 'unknown',
      checkedOn: read.day(service, 'assured_date'),
      onKiosk: house.get('kiosk') === 'yes',
      status: 'active',
      details: {
        alternateName: read.line(service, 'alternate_name', 120),
        applicationProcess: read.text(service, 'application_process', 1000),
        interpretation: read.text(service, 'interpretation_services', 600),
        waitTime: read.line(service, 'wait_time', 120),
        alert: read.text(service, 'alert', 600),
        minimumAge: read.age(service, 'minimum_age'),
        maximumAge: read.age(service, 'maximum_age'),
        transport: first?.transport ?? '',
        accessibility: first?.accessibility ?? '',
        schedules,
        phones: otherPhones.flatMap((phone) => readPhone(read, phone, id) ?? []),
        places,
        documents: listIn(service, 'required_documents').flatMap(
          (one) => readNamed(read, one, id, ['document']) ?? [],
        ),
        costs: listIn(service, 'cost_options').map((one) => readCost(read, one, id)),
        areas: listIn(service, 'service_areas').flatMap(
          (one) => readNamed(read, one, id, ['name', 'description', 'extent']) ?? [],
        ),
      },
      organisationFacts: {
        description: read.text(organization, 'description', 2000),
        email: orgHouse.get('email') ?? read.line(organization, 'email', 120),
        website: orgHouse.get('url') ?? read.line(organization, 'website', 300),
      },
    },
    themes: listIn(service, 'attributes')
      .filter((one) => taxonomyOf(one) === themeTaxonomy)
      .map((one) => objectIn(one, 'taxonomy_term'))
      .map((one) => ({ code: textIn(one, 'code'), name: textIn(one, 'name') })),
    active: true,
    source: sourceOf(house),
    more: moreOf(service, { id, first, firstPhone, at }),
    organisationId: uuidOf(textIn(organization, 'id') || derivedId(`organisation/${organisation}`)),
    organisationMore: {
      ...without(organization, 'id', 'name', 'description', 'email', 'website', 'attributes', 'locations'),
      ...others(organization),
    },
    changedAt: '',
  };
}

/** Attributes that are none of the house's own. */
function others(of: JsonObject): JsonObject {
  const attributes = listIn(of, 'attributes').filter((one) => !isOurs(one));
  return attributes.length > 0 ? { attributes } : {};
}

const sourceOf = (house: Map<string, string>): DirectoryEntry['source'] => {
  const [name = '', licence = '', url = ''] = ['source', 'sourceLicence', 'sourceUrl'].map((code) =>
    house.get(code),
  );
  return name === '' ? null : { name, licence, url };
};

/** Phones or times of a service, and of its being offered at a place: each once. */
function partsOf(service: JsonObject, at: readonly JsonObject[], key: 'phones' | 'schedules'): JsonObject[] {
  const all = [...listIn(service, key), ...at.flatMap((one) => listIn(one, key))];
  const seen = new Set<string>();
  return all.filter((one) => {
    const is = textIn(one, 'id') || JSON.stringify(one);
    const isNew = !seen.has(is);
    seen.add(is);
    return isNew;
  });
}

/** Read by name above; everything else a file says is kept and goes out again. */
const known =
  `id organization_id name alternate_name description url email status interpretation_services application_process fees_description wait_time eligibility_description minimum_age maximum_age assured_date alert last_modified phones schedules service_areas service_at_locations languages organization cost_options required_documents attributes`.split(
    ' ',
  );

interface First {
  id: string;
  first: ServicePlace | undefined;
  firstPhone: JsonObject | undefined;
  at: readonly JsonObject[];
}

function moreOf(service: JsonObject, { id, first, firstPhone, at }: First): JsonObject {
  const languages = listIn(service, 'languages');
  const spokenOn = listIn(firstPhone ?? {}, 'languages').map((one) => without(one, 'id'));
  const phone = {
    ...without(firstPhone ?? {}, 'id', 'number', 'languages'),
    ...(spokenOn.length > 0 ? { languages: spokenOn } : {}),
  };
  const spoken = Object.fromEntries(
    languages
      .map((one): [string, JsonObject] => [languageCode(one), languageRest(one, id, languageCode(one))])
      .filter(([code, rest]) => code !== '' && Object.keys(rest).length > 0),
  );
  const wordless = languages.filter((one) => languageCode(one) === '');
  return {
    ...keep('service', without(service, ...known)),
    ...keep('phone', phone),
    ...(first ? firstPlaceMore(first, id, at) : {}),
    ...keep('languages', spoken),
    ...(wordless.length > 0 ? { otherLanguages: wordless } : {}),
    ...others(service),
  };
}

/** The first place has no name and no id of its own in the house: they are kept beside it. */
function firstPlaceMore(first: ServicePlace, id: string, at: readonly JsonObject[]): JsonObject {
  const location = {
    ...objectIn(first.more, 'location'),
    ...(first.id === derivedId(`${id}/place`) ? {} : { id: first.id }),
    ...(first.name === '' ? {} : { name: first.name }),
  };
  const more = { ...without(first.more, 'location'), ...keep('location', location) };
  const saysNothing = [first.street, first.postcode, first.town, first.transport, first.accessibility].every(
    (text) => text === '',
  );
  return saysNothing && at.length > 0 ? { place: more } : keep('place', more);
}

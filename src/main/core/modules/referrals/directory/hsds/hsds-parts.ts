import type {
  ServiceCost,
  ServiceDetails,
  ServicePlace,
  ServiceSchedule,
} from '#shared/contract/directory-shapes.ts';
import { type ScheduleDay, scheduleDays } from '#shared/contract/referral-words.ts';
import { isWordsOnly, type JsonObject } from './entry.ts';
import { derivedId, uuidOf } from './hsds-ids.ts';
import { listIn, objectIn, openingId, provinceOf, textIn } from './hsds-out.ts';
import { type HsdsReader, keep, without, withoutDerived } from './hsds-reader.ts';

const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** A language code in the house's spelling; empty when there is none. */
export function languageCode(language: JsonObject): string {
  const [first = '', ...rest] = textIn(language, 'code').replaceAll('_', '-').split('-');
  const code = [first.toLowerCase(), ...rest].join('-');
  return languageTag.test(code) ? code : '';
}

/** What is said of a language beside its code. */
export function languageRest(language: JsonObject, ownerId: string, code: string): JsonObject {
  const rest = withoutDerived(without(language, 'code'), derivedId(`${ownerId}/language/${code}`));
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
  return rest['name'] === name ? without(rest, 'name') : rest;
}

export function readPhone(
  read: HsdsReader,
  phone: JsonObject,
  ownerId: string,
): ServiceDetails['phones'][number] | null {
  const number = read.line(phone, 'number', 40);
  if (number === '') return null;
  const id = partId(phone, ownerId, `phone/${number}`);
  const spoken = listIn(phone, 'languages');
  const languages = [...new Set(spoken.map(languageCode).filter((code) => code !== ''))];
  const isPlain = spoken.every((one) => Object.keys(languageRest(one, id, languageCode(one))).length === 0);
  return {
    id,
    number,
    description: read.line(phone, 'description', 400),
    languages: isPlain ? languages : [],
    more: without(phone, 'id', 'number', 'description', ...(isPlain ? ['languages'] : [])),
  };
}

export function readSchedule(read: HsdsReader, schedule: JsonObject, ownerId: string): ServiceSchedule {
  const tokens = textIn(schedule, 'byday')
    .split(',')
    .map((day) => day.trim().toUpperCase());
  const days = scheduleDays.filter((day) => tokens.includes(day));
  const isPlain = days.length > 0 && tokens.every((day) => scheduleDays.includes(day as ScheduleDay));
  const isWeekly = isPlain && textIn(schedule, 'freq') === 'WEEKLY';
  const known = ['id', 'opens_at', 'closes_at', 'valid_from', 'valid_to', 'description'];
  return {
    id: partId(schedule, ownerId, JSON.stringify(schedule)),
    days: isPlain ? days : [],
    opensAt: read.time(schedule, 'opens_at'),
    closesAt: read.time(schedule, 'closes_at'),
    validFrom: read.day(schedule, 'valid_from'),
    validTo: read.day(schedule, 'valid_to'),
    note: read.line(schedule, 'description', 600),
    more: without(schedule, ...known, ...(isPlain ? ['byday'] : []), ...(isWeekly ? ['freq'] : [])),
  };
}

/** Opening in words apart from opening in times. */
export function readSchedules(
  read: HsdsReader,
  given: readonly JsonObject[],
  id: string,
): { opening: string; schedules: ServiceSchedule[] } {
  const own = given.find((one) => one['id'] === openingId(id));
  const schedules = given.filter((one) => one !== own).map((one) => readSchedule(read, one, id));
  if (own) return { opening: read.text(own, 'description', 600), schedules };
  const words = schedules.find(isWordsOnly);
  return { opening: words?.note ?? '', schedules: schedules.filter((one) => one !== words) };
}

/** One place of a service: its location with address and way in. */
export function readPlace(read: HsdsReader, at: JsonObject, serviceId: string): ServicePlace {
  const location = objectIn(at, 'location');
  const id = partId(location, serviceId, JSON.stringify(location));
  const [address = {}, ...moreAddresses] = listIn(location, 'addresses');
  const access = listIn(location, 'accessibility');
  const [firstAccess = {}] = access;
  const postcode = read.line(address, 'postal_code', 12);
  return {
    id,
    name: read.line(location, 'name', 120),
    street: read.line(address, 'address_1', 120),
    postcode,
    town: read.line(address, 'city', 80),
    transport: read.text(location, 'transportation', 600),
    accessibility: read.text(
      { text: access.map((one) => textIn(one, 'description')).join('\n') },
      'text',
      600,
    ),
    more: {
      ...keep(
        'at',
        withoutDerived(without(at, 'location', 'phones', 'schedules'), derivedId(`${serviceId}/at/${id}`)),
      ),
      ...keep('location', {
        ...without(
          location,
          'id',
          'name',
          'transportation',
          'addresses',
          'accessibility',
          ...(location['location_type'] === 'physical' ? ['location_type'] : []),
        ),
        ...(moreAddresses.length > 0 ? { moreAddresses } : {}),
      }),
      ...keep('address', addressRest(address, id, postcode)),
      ...keep(
        'access',
        withoutDerived(without(firstAccess, 'description'), derivedId(`${id}/accessibility`)),
      ),
    },
  };
}

function addressRest(address: JsonObject, locationId: string, postcode: string): JsonObject {
  const usual: JsonObject = {
    id: derivedId(`${locationId}/address`),
    state_province: provinceOf(postcode),
    country: 'BE',
    address_type: 'physical',
  };
  const rest = without(address, 'address_1', 'city', 'postal_code');
  return Object.fromEntries(Object.entries(rest).filter(([key, value]) => usual[key] !== value));
}

export function readCost(read: HsdsReader, cost: JsonObject, ownerId: string): ServiceCost {
  const amount = read.number(cost, 'amount');
  const isWrong = amount !== null && (amount < 0 || amount > 1_000_000);
  if (isWrong) read.problem('wrongNumber', String(amount));
  const isEuro = textIn(cost, 'currency') === 'EUR';
  return {
    id: partId(cost, ownerId, JSON.stringify(cost)),
    option: read.line(cost, 'option', 120) || read.line(cost, 'amount_description', 120) || '–',
    amountCents: amount === null || isWrong ? null : Math.round(amount * 100),
    note: read.line(cost, 'amount_description', 200),
    more: without(cost, 'id', 'option', 'amount', 'amount_description', ...(isEuro ? ['currency'] : [])),
  };
}

/** A part that is one text: a paper to bring, an area. */
export function readNamed(
  read: HsdsReader,
  part: JsonObject,
  ownerId: string,
  keys: readonly string[],
): ServiceDetails['areas'][number] | null {
  const key = keys.find((one) => textIn(part, one) !== '');
  if (key === undefined) return null;
  const name = read.line(part, key, 300);
  return { id: partId(part, ownerId, `${key}/${name}`), name, more: without(part, 'id', key) };
}

/** A part's own id, or one made of what it says. */
const partId = (part: JsonObject, ownerId: string, said: string): string => {
  const id = textIn(part, 'id');
  return id === '' ? derivedId(`${ownerId}/${said}`) : uuidOf(id);
};

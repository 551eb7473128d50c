import * as z from 'zod';
import { id, languageTag, line, localDay, longText, wallTime } from './base.ts';
import { scheduleDays, serviceCapacities, serviceStatuses } from './referral-words.ts';

/** What a file said of one part that the house has no word for; it goes out again as it came in. */
const more = z.record(z.string(), z.json()).default({});
const age = z.number().int().min(0).max(150).nullable();

/** Further numbers, beside the first. */
export const servicePhone = z.object({
  id,
  number: line(40).min(1),
  description: line(400).default(''),
  languages: z.array(languageTag).max(20).default([]),
  more,
});

/** Times a service is open on some days of the week; `note` for what no calendar says. */
export const serviceSchedule = z.object({
  id,
  days: z.array(z.enum(scheduleDays)).max(7),
  opensAt: wallTime.nullable(),
  closesAt: wallTime.nullable(),
  validFrom: localDay.nullable().default(null),
  validTo: localDay.nullable().default(null),
  note: line(600).default(''),
  more,
});

/** Further places where it is offered, beside the first. */
export const servicePlace = z.object({
  id,
  name: line(120).default(''),
  street: line(120).default(''),
  postcode: line(12).default(''),
  town: line(80).default(''),
  transport: longText(600).default(''),
  accessibility: longText(600).default(''),
  more,
});

export const serviceCost = z.object({
  id,
  option: line(120).min(1),
  amountCents: z.number().int().min(0).max(100_000_000).nullable(),
  note: line(200).default(''),
  more,
});

const named = z.object({ id, name: line(300).min(1), more });

/** The lists of a service, as HSDS 3 names them: phone, schedule, location, required document, cost option, service area, contact. */
export const serviceDetails = z.object({
  alternateName: line(120).default(''),
  applicationProcess: longText(1000).default(''),
  interpretation: longText(600).default(''),
  waitTime: line(120).default(''),
  alert: longText(600).default(''),
  minimumAge: age.default(null),
  maximumAge: age.default(null),
  transport: longText(600).default(''),
  accessibility: longText(600).default(''),
  schedules: z.array(serviceSchedule).max(40).default([]),
  phones: z.array(servicePhone).max(20).default([]),
  places: z.array(servicePlace).max(20).default([]),
  documents: z.array(named).max(20).default([]),
  costs: z.array(serviceCost).max(20).default([]),
  areas: z.array(named).max(40).default([]),
});
export type ServiceDetails = z.infer<typeof serviceDetails>;
export type ServiceSchedule = z.infer<typeof serviceSchedule>;
export type ServicePlace = z.infer<typeof servicePlace>;
export type ServiceCost = z.infer<typeof serviceCost>;
export const emptyDetails: ServiceDetails = serviceDetails.parse({});

export const organisationFields = z.object({
  description: longText(2000).default(''),
  email: line(120).default(''),
  website: line(300).default(''),
});

/** Where a service was taken over from: shown with it, and said again wherever it goes. */
export const serviceSource = z.object({ name: line(120), licence: line(80), url: line(300) });
export type ServiceSource = z.infer<typeof serviceSource>;

/** What is written about a service. */
export const serviceFields = {
  organisation: line(120).min(1),
  /** What they offer, when it is more than the organisation itself. */
  name: line(120),
  description: longText(2000),
  street: line(120),
  postcode: line(12),
  town: line(80),
  phone: line(40),
  email: line(120),
  url: line(300),
  /** Opening in words: "di en do 9-12 u., zonder afspraak". */
  opening: longText(600),
  languages: z.array(languageTag).max(20),
  cost: line(400),
  eligibility: longText(1000),
  capacity: z.enum(serviceCapacities),
  /** The day somebody last made sure that it is right. */
  checkedOn: localDay.nullable(),
  onKiosk: z.boolean(),
  themeIds: z.array(id).max(40),
  status: z.enum(serviceStatuses).default('active'),
  details: serviceDetails.default(emptyDetails),
  organisationFacts: organisationFields.default({ description: '', email: '', website: '' }),
};

import * as z from 'zod';
import {
  command,
  commandInput,
  id,
  instant,
  languageTag,
  line,
  localDay,
  longText,
  privateQuery,
} from './base.ts';
import { serviceCapacities } from './referral-words.ts';

const serviceFields = {
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
  cost: line(200),
  eligibility: longText(600),
  capacity: z.enum(serviceCapacities),
  /** The day somebody last made sure that it is right. */
  checkedOn: localDay.nullable(),
  onKiosk: z.boolean(),
  themeIds: z.array(id).max(19),
};

/** A service somebody can be referred to, or who refers to this house. */
export const directoryService = z.object({
  id,
  ...serviceFields,
  /** Set aside services are kept: referrals point at them. */
  active: z.boolean(),
  /** Nobody made sure in the last six months. */
  mustCheck: z.boolean(),
  changedAt: instant,
  revision: z.number().int(),
});
export type DirectoryService = z.infer<typeof directoryService>;

export const directoryContract = {
  list: privateQuery('/directory/list', 'Services in the directory, by name')
    .input(
      z.object({
        search: line(120).default(''),
        themeId: id.optional(),
        includeSetAside: z.boolean().default(false),
      }),
    )
    .output(z.array(directoryService)),
  get: privateQuery('/directory/get', 'One service')
    .input(z.object({ serviceId: id }))
    .output(directoryService),
  set: command('/directory/set', 'Add or change a service')
    .input(commandInput({ serviceId: id, revision: z.number().int().min(0), ...serviceFields }))
    .output(directoryService),
  markChecked: command('/directory/mark-checked', 'Somebody made sure today that all of it is right')
    .input(commandInput({ serviceId: id }))
    .output(directoryService),
  setAside: command('/directory/set-aside', 'No longer offered; kept for what points at it')
    .input(commandInput({ serviceId: id }))
    .output(directoryService),
  bringBack: command('/directory/bring-back', 'Offered again')
    .input(commandInput({ serviceId: id }))
    .output(directoryService),
};

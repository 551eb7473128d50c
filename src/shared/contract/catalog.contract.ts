import * as z from 'zod';
import {
  cents,
  command,
  commandInput,
  id,
  instant,
  languageTag,
  line,
  localDay,
  longText,
  page,
  privateQuery,
  query,
  scannedCode,
  wallTime,
} from './base.ts';
import { mostInBatch } from './batch-words.ts';
import { closingRule, openingException } from './calendar.contract.ts';
import { conditions, feeUnits, itemStates, offerKinds, owners, retireReasons } from './words.ts';

export { conditions, itemStates, offerKinds, owners, retireReasons };

/** The same text in other languages; Dutch is the field beside it. */
export const translations = z.record(languageTag, longText(400));

export const weekday = z.number().int().min(1).max(7);
/** Weekly opening hours, wall-clock, Monday is 1. Several ranges on one day are allowed. */
export const weeklyHours = z.array(z.object({ weekday, opens: wallTime, closes: wallTime })).max(50);

export const closedPeriod = z.object({
  id,
  /** Null closes the whole house. */
  initiativeId: id.nullable(),
  fromDay: localDay,
  toDay: localDay,
  reason: z.string(),
});
export type ClosedPeriod = z.infer<typeof closedPeriod>;

/** Whether an initiative receives people at this moment, and until or from when. */
export const openness = z.discriminatedUnion('open', [
  z.object({ open: z.literal(true), closesAt: wallTime }),
  z.object({ open: z.literal(false), opensNext: z.object({ day: localDay, at: wallTime }).nullable() }),
]);
export type Openness = z.infer<typeof openness>;

const initiativeFields = {
  name: line(80).min(1),
  offerKind: z.enum(offerKinds),
  summary: longText(400),
  summaryTranslations: translations,
  /** Where it is in the house, such as "Gelijkvloers, poort 2". */
  place: line(120),
  /** File name of a pictogram without extension. */
  pictogram: line(60),
  /** Days a loan lasts unless the kind says otherwise; null where nothing is lent. */
  loanDays: z.number().int().min(1).max(730).nullable(),
  active: z.boolean(),
};

export const initiative = z.object({
  id,
  ...initiativeFields,
  hours: weeklyHours,
  closedPeriods: z.array(closedPeriod),
  /** Its own photo; null shows the drawing. */
  photoId: id.nullable(),
  /** Days with other hours and closings that come back: its own and those of the whole house. */
  exceptions: z.array(openingException),
  closingRules: z.array(closingRule),
  itemCount: z.number().int(),
  revision: z.number().int(),
});
export type Initiative = z.infer<typeof initiative>;

const partFields = { id, name: line(80).min(1), quantity: z.number().int().min(1).max(999) };
export const kindPart = z.object({ ...partFields, photoId: id.nullable() });
/** A part as it is written. Left out, its photo stays; null takes it away; a photo that was kept before becomes its own. */
const writtenPart = z.object({ ...partFields, photoId: id.nullable().optional() });

const kindFields = {
  name: line(120).min(1),
  nameTranslations: translations,
  description: longText(2000),
  descriptionTranslations: translations,
  initiativeId: id,
  pictogram: line(60),
  /** Days a loan of this kind lasts; null follows the initiative. */
  loanDays: z.number().int().min(1).max(730).nullable(),
  /** What a new one costs, in cents; null when not known. */
  replacementCents: cents.min(0).nullable(),
  parts: z.array(writtenPart).max(60),
  /** Shown on the kiosk. */
  visible: z.boolean(),
};

export const itemKind = z.object({
  id,
  ...kindFields,
  parts: z.array(kindPart),
  initiativeName: z.string(),
  photoId: id.nullable(),
  itemCount: z.number().int(),
  revision: z.number().int(),
});
export type ItemKind = z.infer<typeof itemKind>;

export const kindSummary = z.object({
  id,
  name: z.string(),
  initiativeId: id,
  initiativeName: z.string(),
  pictogram: z.string(),
  photoId: id.nullable(),
  itemCount: z.number().int(),
  visible: z.boolean(),
});
export type KindSummary = z.infer<typeof kindSummary>;

const itemFields = {
  kindId: id,
  barcode: scannedCode,
  condition: z.enum(conditions),
  note: longText(1000),
  place: line(120),
  acquiredOn: localDay.nullable(),
};

/** Where in the place it stands, who gave it and whose it is. */
const standing = {
  shelf: line(60),
  /** Who gave it, in words; empty when not known. */
  donorName: line(120),
  donorPersonId: id.nullable(),
  /** The giver prefers not to be named: the name stays off lists, files and reports. */
  donorUnnamed: z.boolean(),
  owner: z.enum(owners),
  /** Of an owner outside the house; empty for the others. */
  ownerName: line(120),
};
/** Left out, a new item stands on no shelf and is the house's; a changed one keeps what it had. */
const standingFields = z.object(standing).partial().shape;

export const item = z.object({
  id,
  ...itemFields,
  ...standing,
  /** The initiative that has it on loan and lends it out meanwhile; null when it is at home. */
  hostedInitiativeId: id.nullable(),
  hostedInitiativeName: z.string().nullable(),
  /** The day it is expected home again. */
  hostedUntil: localDay.nullable(),
  kindName: z.string(),
  initiativeId: id,
  initiativeName: z.string(),
  pictogram: z.string(),
  photoId: id.nullable(),
  parts: z.array(kindPart),
  replacementCents: z.number().int().nullable(),
  state: z.enum(itemStates),
  retiredAt: instant.nullable(),
  retiredReason: z.enum(retireReasons).nullable(),
  revision: z.number().int(),
});
export type Item = z.infer<typeof item>;

/** What borrowing costs everybody: nobody is asked who they are to read it. */
export const lendingPrice = z.object({
  fee: z.object({ cents: z.number().int(), unit: z.enum(feeUnits) }),
  depositCents: z.number().int(),
});
export type LendingPrice = z.infer<typeof lendingPrice>;

/** What a visitor at the kiosk may see of an initiative. */
export const houseInitiative = z.object({
  id,
  name: z.string(),
  offerKind: z.enum(offerKinds),
  summary: z.string(),
  summaryTranslations: translations,
  place: z.string(),
  pictogram: z.string(),
  photoId: id.nullable(),
  openness,
  /** Today's ranges after closing days; empty when closed all day. */
  hoursToday: z.array(z.object({ opens: wallTime, closes: wallTime })),
  hours: weeklyHours,
  /** Closings that start within the next 30 days or are going on. */
  closedSoon: z.array(z.object({ fromDay: localDay, toDay: localDay, reason: z.string() })),
  lends: z.boolean(),
  /** What its things cost, unless one of them says otherwise. */
  price: lendingPrice,
  /** Not all its things cost the same. */
  priceDiffers: z.boolean(),
});
export type HouseInitiative = z.infer<typeof houseInitiative>;

/** What a visitor at the kiosk may see of a kind of things. */
export const houseThing = z.object({
  id,
  name: z.string(),
  nameTranslations: translations,
  description: z.string(),
  descriptionTranslations: translations,
  initiativeId: id,
  initiativeName: z.string(),
  pictogram: z.string(),
  photoId: id.nullable(),
  parts: z.array(z.object({ name: z.string(), quantity: z.number().int(), photoId: id.nullable() })),
  loanDays: z.number().int().nullable(),
  price: lendingPrice,
  /** Items of this kind in use. */
  total: z.number().int(),
});
export type HouseThing = z.infer<typeof houseThing>;

const revision = z.number().int().min(0);
/** A photo with the id it gets, in base64: 400 kB grow by a third. */
const sentPhoto = { photoId: id, base64: z.string().max(560_000) };

/** What a list of items can be narrowed to. */
const itemFilter = {
  initiativeId: id.optional(),
  kindId: id.optional(),
  state: z.enum(itemStates).optional(),
  condition: z.enum(conditions).optional(),
  /** Exactly this place; empty for things without one. */
  place: line(120).optional(),
  shelf: line(60).optional(),
  /** Words of the kind's name, or a part of the code. */
  text: line(120).optional(),
};

export const catalogContract = {
  listInitiatives: query('/catalog/initiatives', 'All initiatives with hours and closing days')
    .input(z.object({ includeInactive: z.boolean().default(false) }))
    .output(z.array(initiative)),
  getInitiative: query('/catalog/initiatives/{initiativeId}', 'One initiative')
    .input(z.object({ initiativeId: id }))
    .output(initiative),
  createInitiative: command('/catalog/initiatives/create', 'Add an initiative')
    .input(commandInput({ initiativeId: id, ...initiativeFields }))
    .output(initiative),
  updateInitiative: command('/catalog/initiatives/update', 'Change an initiative')
    .input(commandInput({ initiativeId: id, revision, ...initiativeFields }))
    .output(initiative),
  setInitiativePhoto: command(
    '/catalog/initiatives/set-photo',
    'Give an initiative a photo (JPEG, PNG or WebP, at most 400 kB, base64)',
  )
    .input(commandInput({ initiativeId: id, ...sentPhoto }))
    .output(initiative),
  removeInitiativePhoto: command('/catalog/initiatives/remove-photo', 'Take the photo of an initiative away')
    .input(commandInput({ initiativeId: id }))
    .output(initiative),
  setOpeningHours: command(
    '/catalog/initiatives/set-opening-hours',
    'Replace the weekly opening hours of an initiative',
  )
    .input(commandInput({ initiativeId: id, hours: weeklyHours }))
    .output(initiative),
  addClosedPeriod: command(
    '/catalog/closed-periods/add',
    'Close an initiative or the whole house for some days',
  )
    .input(
      commandInput({
        closedPeriodId: id,
        initiativeId: id.nullable(),
        fromDay: localDay,
        toDay: localDay,
        reason: line(120),
      }),
    )
    .output(closedPeriod),
  removeClosedPeriod: command('/catalog/closed-periods/remove', 'Take a closing back')
    .input(commandInput({ closedPeriodId: id }))
    .output(z.object({})),
  listClosedPeriods: query(
    '/catalog/closed-periods',
    'Closings of the whole house and of initiatives, from today on',
  ).output(z.array(closedPeriod)),

  listKinds: query('/catalog/kinds', 'Kinds of things, by name')
    .input(page.extend({ initiativeId: id.optional(), text: line(120).optional() }))
    .output(z.object({ kinds: z.array(kindSummary), total: z.number().int() })),
  getKind: query('/catalog/kinds/{kindId}', 'One kind')
    .input(z.object({ kindId: id }))
    .output(itemKind),
  createKind: command('/catalog/kinds/create', 'Add a kind')
    .input(commandInput({ kindId: id, ...kindFields }))
    .output(itemKind),
  updateKind: command('/catalog/kinds/update', 'Change a kind')
    .input(commandInput({ kindId: id, revision, ...kindFields }))
    .output(itemKind),
  setKindPhoto: command(
    '/catalog/kinds/set-photo',
    'Give a kind a photo (JPEG, PNG or WebP, at most 400 kB, base64)',
  )
    .input(commandInput({ kindId: id, ...sentPhoto }))
    .output(itemKind),
  removeKindPhoto: command('/catalog/kinds/remove-photo', 'Take the photo of a kind away')
    .input(commandInput({ kindId: id }))
    .output(itemKind),
  keepPhoto: command(
    '/catalog/photos/keep',
    'Keep a photo for a part that is written next (JPEG, PNG or WebP, at most 400 kB, base64); without one it goes after two days',
  )
    .input(commandInput(sentPhoto))
    .output(z.object({ photoId: id })),
  photo: query('/catalog/photos/{photoId}', 'A photo, base64')
    .input(z.object({ photoId: id }))
    .output(z.object({ mime: z.enum(['image/jpeg', 'image/png', 'image/webp']), base64: z.string() })),

  listItems: query('/catalog/items', 'Items, by kind and barcode')
    .input(page.extend(itemFilter))
    .output(z.object({ items: z.array(item), total: z.number().int() })),
  itemIds: query(
    '/catalog/item-ids',
    'Ids of the items that fit and that the asker may change, in the same order',
  )
    .input(z.object({ ...itemFilter, limit: z.number().int().min(1).max(mostInBatch).default(mostInBatch) }))
    .output(z.object({ itemIds: z.array(id), total: z.number().int() })),
  getItem: query('/catalog/items/{itemId}', 'One item')
    .input(z.object({ itemId: id }))
    .output(item),
  createItem: command('/catalog/items/create', 'Add an item')
    .input(commandInput({ itemId: id, ...itemFields, ...standingFields }))
    .output(item),
  updateItem: command('/catalog/items/update', 'Change an item')
    .input(commandInput({ itemId: id, revision, ...itemFields, ...standingFields }))
    .output(item),
  retireItem: command('/catalog/items/retire', 'Take an item out of use')
    .input(commandInput({ itemId: id, reason: z.enum(retireReasons) }))
    .output(item),
  bringBackItem: command('/catalog/items/bring-back', 'Put a retired item back into use')
    .input(commandInput({ itemId: id }))
    .output(item),
  nextBarcode: query('/catalog/next-barcode', 'A free house barcode with its check character').output(
    z.object({ barcode: z.string() }),
  ),

  house: query('/catalog/house', 'What the house offers and what is open now').output(
    z.array(houseInitiative),
  ),
  browse: privateQuery('/catalog/browse', 'Things a visitor can borrow, by words or initiative')
    .input(page.extend({ text: line(120).default(''), initiativeId: id.optional() }))
    .output(z.object({ things: z.array(houseThing), total: z.number().int() })),
  thing: query('/catalog/things/{kindId}', 'One thing a visitor can borrow')
    .input(z.object({ kindId: id }))
    .output(houseThing),
};

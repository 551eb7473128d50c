import * as z from 'zod';
import { cents, id, instant, line, localDay, longText } from './base.ts';
import {
  checkResults,
  conditionMoments,
  conditions,
  dueStates,
  itemStates,
  planScopes,
  ticketStates,
  upkeepWorks,
} from './words.ts';

/** What condition, repair and upkeep look like on the wire; the acts are in upkeep.contract.ts. */

/** What a line about a thing shows. */
const thing = {
  itemId: id,
  barcode: z.string(),
  kindId: id,
  kindName: z.string(),
  pictogram: z.string(),
  /** Photo of the kind. */
  photoId: id.nullable(),
  initiativeId: id,
  initiativeName: z.string(),
};

/** Photos that were kept a moment ago with `keepPhoto`, shown under what is written now. */
export const photoIds = z.array(id).max(6).default([]);
const by = z.string().nullable();

export const damageReport = z.object({
  id,
  ...thing,
  words: z.string(),
  reportedBy: z.enum(['desk', 'borrower']),
  /** The borrower, for those who may see them here. */
  personId: id.nullable(),
  personName: z.string().nullable(),
  at: instant,
  by,
  photoIds: z.array(id),
  handledAt: instant.nullable(),
  handledBy: by,
  handledNote: z.string(),
  /** The ticket it became, if any. */
  ticketId: id.nullable(),
  undone: z.boolean(),
  /** Reporting it, or handling it, may still be taken back today. */
  canUndo: z.boolean(),
});
export type DamageReport = z.infer<typeof damageReport>;

export const ticketEntry = z.object({
  id,
  kind: z.enum(['opened', 'moved', 'note', 'undone']),
  fromState: z.enum(ticketStates).nullable(),
  toState: z.enum(ticketStates).nullable(),
  note: z.string(),
  parts: z.string(),
  minutes: z.number().int(),
  costCents: z.number().int(),
  at: instant,
  by,
  photoIds: z.array(id),
  /** Taken back by a later entry: counts for nothing, and stays to be read. */
  undone: z.boolean(),
});
export type TicketEntry = z.infer<typeof ticketEntry>;

export const ticketSummary = z.object({
  id,
  ...thing,
  state: z.enum(ticketStates),
  title: z.string(),
  /** While it is open the thing is not lent. */
  blocks: z.boolean(),
  openedAt: instant,
  openedBy: by,
  closedAt: instant.nullable(),
  /** When it came into the state it is in. */
  stateSince: instant,
  minutes: z.number().int(),
  costCents: z.number().int(),
  photoCount: z.number().int(),
});
export type TicketSummary = z.infer<typeof ticketSummary>;

export const repairTicket = ticketSummary.extend({
  finding: z.string(),
  itemCondition: z.enum(conditions),
  itemState: z.enum(itemStates),
  replacementCents: z.number().int().nullable(),
  entries: z.array(ticketEntry),
  /** What was reported and led to it. */
  reports: z.array(damageReport),
  /** States it may go to from here. */
  moves: z.array(z.enum(ticketStates)),
  /** The last thing done on it, when that was today; undoing takes that one back. */
  undoEntryId: id.nullable(),
  revision: z.number().int(),
});
export type RepairTicket = z.infer<typeof repairTicket>;

/** Work on a ticket: time in minutes, money in cents, and the parts it went into. */
export const work = {
  note: longText(2000).default(''),
  parts: line(400).default(''),
  minutes: z.number().int().min(0).max(10_000).default(0),
  costCents: cents.min(0).default(0),
  photoIds,
};

export const planFields = {
  initiativeId: id,
  name: line(80).min(1),
  work: z.enum(upkeepWorks),
  scope: z.enum(planScopes),
  kindIds: z.array(id).max(500).default([]),
  itemIds: z.array(id).max(500).default([]),
  /** How it is done: shown to whoever does it. */
  instructions: longText(2000).default(''),
  /** Days after the last time; null when days do not count. */
  everyDays: z.number().int().min(1).max(3650).nullable(),
  /** Loans after the last time; null when loans do not count. */
  everyLoans: z.number().int().min(1).max(10_000).nullable(),
  /** The day a thing that was never done must be done by; its loans count from here. A recall starts here. */
  firstDay: localDay,
  /** While it is late the thing is not lent. */
  isGate: z.boolean(),
  /** Days before the day it is due that it is shown as coming. */
  warnDays: z.number().int().min(0).max(365),
};

export const upkeepPlan = z.object({
  id,
  ...planFields,
  initiativeName: z.string(),
  kinds: z.array(z.object({ id, name: z.string() })),
  items: z.array(z.object({ id, barcode: z.string(), kindName: z.string() })),
  active: z.boolean(),
  /** Things in use it is about, and how many of them are late. */
  itemCount: z.number().int(),
  overdueCount: z.number().int(),
  revision: z.number().int(),
});
export type UpkeepPlan = z.infer<typeof upkeepPlan>;

const dueFields = {
  state: z.enum(dueStates),
  /** What decides: a failed check, days, loans, a recall. */
  why: z.enum(['failed', 'days', 'loans', 'recall']),
  /** Last day it may be done; null when days do not count. */
  dueDay: localDay.nullable(),
  loansLeft: z.number().int().nullable(),
  lastDay: localDay.nullable(),
  lastResult: z.enum(checkResults).nullable(),
  /** It stops a loan now. */
  stops: z.boolean(),
};

export const dueLine = z.object({
  planId: id,
  planName: z.string(),
  work: z.enum(upkeepWorks),
  isGate: z.boolean(),
  ...thing,
  ...dueFields,
});
export type DueLine = z.infer<typeof dueLine>;

export const upkeepCheck = z.object({
  id,
  planId: id,
  planName: z.string(),
  work: z.enum(upkeepWorks),
  itemId: id,
  day: localDay,
  at: instant,
  by,
  result: z.enum(checkResults),
  note: z.string(),
  ticketId: id.nullable(),
  undone: z.boolean(),
  canUndo: z.boolean(),
});
export type UpkeepCheck = z.infer<typeof upkeepCheck>;

export const conditionRecord = z.object({
  id,
  itemId: id,
  loanId: id.nullable(),
  moment: z.enum(conditionMoments),
  condition: z.enum(conditions),
  note: z.string(),
  at: instant,
  by,
  photoIds: z.array(id),
  undone: z.boolean(),
  canUndo: z.boolean(),
});
export type ConditionRecord = z.infer<typeof conditionRecord>;

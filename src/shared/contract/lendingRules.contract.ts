import * as z from 'zod';
import { cents, command, commandInput, id, query } from './base.ts';
import { feeUnits, lateUnits, lenders } from './words.ts';

const limit = z.number().int().min(1).max(1000);

/** What one level (an initiative or a kind) says about lending. Null follows the level above; days are local days. */
export const lendingRuleFields = {
  /** How many times a loan may be renewed; 0 is never. */
  maxRenewals: z.number().int().min(0).max(99).nullable(),
  /** Of an initiative: its things at once. Of a kind: things of this kind at once. Both hold. */
  maxPerPerson: limit.nullable(),
  maxPerHousehold: limit.nullable(),
  fee: z.object({ cents: cents.min(0), unit: z.enum(feeUnits) }).nullable(),
  depositCents: cents.min(0).nullable(),
  /** For each day or begun week after the due day, up to the cap; without a cap it goes on. */
  late: z
    .object({ cents: cents.min(0), unit: z.enum(lateUnits), capCents: cents.min(0).nullable() })
    .nullable(),
  /** Whole days after a return before the next one may have it. */
  bufferDays: z.number().int().min(0).max(365).nullable(),
  /**
   * Minutes between a return and the next hand-over on the same day. When nothing says so, a reservation never begins on
   * the day another one ends.
   */
  changeoverMinutes: z.number().int().min(0).max(720).nullable(),
  minimumAge: z.number().int().min(0).max(99).nullable(),
  /** Who may hand it over: every screen with the kiosk, every worker, or the desk only. */
  lentBy: z.enum(lenders).nullable(),
  /** How many local days a thing is set aside for who waited; then to the end of the next open day. */
  holdDays: z.number().int().min(0).max(90).nullable(),
  /** How many loans a thing of this kind lasts: what one loan saves is that share of the price of a new one. */
  lifeLoans: z.number().int().min(1).max(10_000).nullable().default(null),
};

export const lendingRule = z.object({
  /** Length of a loan. Kept with the initiative or the kind itself. */
  loanDays: z.number().int().min(1).max(730).nullable(),
  ...lendingRuleFields,
  revision: z.number().int(),
});
export type LendingRuleOfLevel = z.infer<typeof lendingRule>;

/** Where a term comes from: the kind, its initiative, or the house because nobody says otherwise. */
export const termSource = z.enum(['kind', 'initiative', 'house']);
export type TermSource = z.infer<typeof termSource>;

/** All terms of a kind resolved, each with the level it comes from. */
export const lendingTerms = z.object({
  loanDays: z.number().int().nullable(),
  maxRenewals: z.number().int(),
  fee: z.object({ cents: z.number().int(), unit: z.enum(feeUnits) }),
  depositCents: z.number().int(),
  late: z.object({
    cents: z.number().int(),
    unit: z.enum(lateUnits),
    capCents: z.number().int().nullable(),
  }),
  bufferDays: z.number().int(),
  changeoverMinutes: z.number().int().nullable(),
  minimumAge: z.number().int(),
  lentBy: z.enum(lenders),
  holdDays: z.number().int(),
  lifeLoans: z.number().int(),
  /** Limits of both levels, because both hold. */
  limits: z.object({
    kind: z.object({ perPerson: z.number().int().nullable(), perHousehold: z.number().int().nullable() }),
    initiative: z.object({
      perPerson: z.number().int().nullable(),
      perHousehold: z.number().int().nullable(),
    }),
  }),
  from: z.object({
    loanDays: termSource,
    maxRenewals: termSource,
    fee: termSource,
    depositCents: termSource,
    late: termSource,
    bufferDays: termSource,
    changeoverMinutes: termSource,
    minimumAge: termSource,
    lentBy: termSource,
    holdDays: termSource,
    lifeLoans: termSource,
  }),
});
export type LendingTerms = z.infer<typeof lendingTerms>;

/** What a level says, what holds there in the end, and what would hold if it said nothing. */
const levelTerms = z.object({ rule: lendingRule, terms: lendingTerms, above: lendingTerms });
export type LevelTerms = z.infer<typeof levelTerms>;

export const lendingRulesContract = {
  ofInitiative: query(
    '/lending-rules/of-initiative/{initiativeId}',
    'What an initiative says about lending, and what holds',
  )
    .input(z.object({ initiativeId: id }))
    .output(levelTerms),
  ofKind: query(
    '/lending-rules/of-kind/{kindId}',
    'What a kind says about lending, and what holds in the end',
  )
    .input(z.object({ kindId: id }))
    .output(levelTerms),
  setForInitiative: command('/lending-rules/set-for-initiative', 'Set the lending rule of an initiative')
    .input(commandInput({ initiativeId: id, revision: z.number().int().min(0), ...lendingRuleFields }))
    .output(levelTerms),
  setForKind: command('/lending-rules/set-for-kind', 'Set what a kind says otherwise than its initiative')
    .input(commandInput({ kindId: id, revision: z.number().int().min(0), ...lendingRuleFields }))
    .output(levelTerms),
};

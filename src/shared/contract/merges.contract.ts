import * as z from 'zod';
import { command, commandInput, id, instant, page, privateQuery } from './base.ts';
import { heldThings, mergedFields } from './merge-words.ts';
import { duplicateLevels, person, personSummary } from './people.contract.ts';

export const mergeSide = z.object({
  person,
  held: z.array(z.object({ what: z.enum(heldThings), count: z.number().int() })),
  /** What the person owes less what stands as credit, and what the house holds for them. */
  owesCents: z.number().int(),
  depositCents: z.number().int(),
  /** The household of today; names of the others. */
  household: z.object({ householdId: id, names: z.array(z.string()) }).nullable(),
  isShielded: z.boolean(),
});
export type MergeSide = z.infer<typeof mergeSide>;

export const comparison = z.object({
  left: mergeSide,
  right: mergeSide,
  level: z.enum(duplicateLevels).nullable(),
  reasons: z.array(z.string()),
  /** They were in different households on the same day: whoever merges says whose household stands. */
  householdsClash: z.boolean(),
  /** Somebody said before that these are two people. */
  judgedDifferent: z.boolean(),
});
export type Comparison = z.infer<typeof comparison>;

export const duplicatePair = z.object({
  left: personSummary,
  right: personSummary,
  level: z.enum(duplicateLevels),
  reasons: z.array(z.string()),
});
export type DuplicatePair = z.infer<typeof duplicatePair>;

export const personMerge = z.object({
  mergeId: id,
  /** The number and name the other one had. */
  absorbedNumber: z.string(),
  absorbedName: z.string(),
  at: instant,
  byName: z.string().nullable(),
});
export type PersonMerge = z.infer<typeof personMerge>;

export const mergesContract = {
  pairs: privateQuery('/merges/pairs', 'Pairs of persons that may be one, the surest first')
    .input(page.extend({ level: z.enum(duplicateLevels).optional() }))
    .output(z.object({ pairs: z.array(duplicatePair), total: z.number().int() })),
  compare: privateQuery('/merges/compare', 'Two persons side by side, with what each has')
    .input(z.object({ leftId: id, rightId: id }))
    .output(comparison),
  merge: command('/merges/merge', 'Two persons are one: the second goes on as the first')
    .input(
      commandInput({
        mergeId: id,
        keptId: id,
        absorbedId: id,
        /** As the screen showed them: a later change is not written over. */
        keptRevision: z.number().int(),
        absorbedRevision: z.number().int(),
        /** What is taken from the second; the rest stays as it is on the first. */
        fromAbsorbed: z.array(z.enum(mergedFields)),
        /** Whose household stands, where both were in different ones on the same day. */
        householdOf: z.enum(['kept', 'absorbed']).nullable(),
      }),
    )
    .output(z.object({ mergeId: id, person })),
  undo: command('/merges/undo', 'They are two after all: everything goes back where it was')
    .input(commandInput({ mergeId: id }))
    .output(z.object({ keptId: id, absorbedId: id })),
  ofPerson: privateQuery('/merges/of-person', 'Who else this person was registered as')
    .input(z.object({ personId: id }))
    .output(z.array(personMerge)),
};

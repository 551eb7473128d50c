import * as z from 'zod';
import { command, commandInput, id, line, localDay, privateQuery } from './base.ts';
import { missingReasons, partialDate } from './people.contract.ts';
import { ageBands, helperRelations, householdRoles } from './words.ts';

/** Completed years. Two numbers when a birth date of which only the year or month is known leaves two ages possible. */
export const ageSpan = z.object({ min: z.number().int(), max: z.number().int() });
export type AgeSpan = z.infer<typeof ageSpan>;

export const householdMember = z.object({
  memberId: id,
  personId: id,
  number: z.string(),
  name: z.string(),
  role: z.enum(householdRoles),
  age: ageSpan.nullable(),
  fromDay: localDay,
  /** Of a hundred days, how many are spent here; null: all, nothing else is known. */
  sharePercent: z.number().int().nullable(),
  /** Joining may still be undone today. */
  canUndo: z.boolean(),
});
export type HouseholdMember = z.infer<typeof householdMember>;

/** Somebody who was part of it; `canUndoEnd` while the leaving may still be undone today. */
export const formerMember = householdMember.extend({ toDay: localDay, canUndoEnd: z.boolean() });
export type FormerMember = z.infer<typeof formerMember>;

/** Somebody who belongs to another household and spends part of the days in this one. */
export const householdStay = z.object({
  stayId: id,
  personId: id,
  number: z.string(),
  name: z.string(),
  age: ageSpan.nullable(),
  sharePercent: z.number().int(),
  fromDay: localDay,
  canUndo: z.boolean(),
});
export type HouseholdStay = z.infer<typeof householdStay>;

/** Members without a name, told on one day. The age was so on that day. */
export const unnamedMembers = z.object({
  ageBand: z.enum(ageBands),
  fromDay: localDay,
  /** One for each head. */
  unnamedIds: z.array(id),
  /** Those of them that were added today. */
  undoableIds: z.array(id),
});
export type UnnamedMembers = z.infer<typeof unnamedMembers>;

export const household = z.object({
  id,
  /** What the desk calls it; null: the screen names it after its people. */
  label: z.string().nullable(),
  members: z.array(householdMember),
  former: z.array(formerMember),
  stays: z.array(householdStay),
  unnamed: z.array(unnamedMembers),
  /** Heads: members, who spends part of the days here, and who has no name yet. */
  size: z.object({ all: z.number().int(), partly: z.number().int(), unnamed: z.number().int() }),
  ended: z.boolean(),
  canUndoCreate: z.boolean(),
  canUndoEnd: z.boolean(),
});
export type Household = z.infer<typeof household>;

/** A household the person belonged to before, in one line. */
export const pastHousehold = z.object({
  memberId: id,
  householdId: id,
  label: z.string().nullable(),
  /** Names of the others, adults first, at most three. */
  others: z.array(z.string()),
  fromDay: localDay,
  toDay: localDay,
  /** Part of the days only: then `memberId` is the stay. */
  sharePercent: z.number().int().nullable(),
  /** Which act ended it; null when that may no longer be undone. */
  undo: z.enum(['left', 'household', 'stay']).nullable(),
});
export type PastHousehold = z.infer<typeof pastHousehold>;

export const householdOfPerson = z.object({
  /** Where the person is counted. */
  now: household.nullable(),
  /** The second household, for part of the days. */
  also: household.nullable(),
  past: z.array(pastHousehold),
});
export type HouseholdOfPerson = z.infer<typeof householdOfPerson>;

export const helper = z.object({
  helperId: id,
  /** Null for somebody we know by name only. */
  personId: id.nullable(),
  name: z.string(),
  relation: z.enum(helperRelations),
  mayCollect: z.boolean(),
  mayActFor: z.boolean(),
  fromDay: localDay,
  untilDay: localDay.nullable(),
  /** Does this hold today? */
  holds: z.boolean(),
  endedDay: localDay.nullable(),
  canUndo: z.boolean(),
  canUndoEnd: z.boolean(),
});
export type Helper = z.infer<typeof helper>;

/** Somebody for whom this person may collect or act today. */
export const helped = z.object({
  helperId: id,
  personId: id,
  name: z.string(),
  number: z.string(),
  mayCollect: z.boolean(),
  mayActFor: z.boolean(),
  untilDay: localDay.nullable(),
});
export type Helped = z.infer<typeof helped>;

/** Who helps a person, those who hold today first, and whom the person helps today. */
export const personHelpers = z.object({ helpers: z.array(helper), helps: z.array(helped) });
export type PersonHelpers = z.infer<typeof personHelpers>;

/**
 * Who stood at the desk when it was not the borrower: somebody we know (their standing relation is looked up when none is
 * given) or a name with what they are to the borrower. For `loans.handOver` and its like.
 */
export const actedBy = z.union([
  z.object({ personId: id, relation: z.enum(helperRelations).optional() }),
  z.object({ name: line(120).min(1), relation: z.enum(helperRelations) }),
]);
export type ActedBy = z.infer<typeof actedBy>;

const newPerson = z.object({
  personId: id,
  name: line(120).min(1),
  birthDate: partialDate.nullable(),
  birthDateMissing: z.enum(missingReasons).nullable(),
});

const newMember = {
  memberId: id,
  /** Somebody we know, or somebody registered in the same act (a child). */
  who: z.union([z.object({ personId: id }), z.object({ newPerson })]),
  role: z.enum(householdRoles),
  /** The person leaves the household they are in now; otherwise being in another one is refused. */
  moves: z.boolean().default(false),
};

const sharePercent = z.number().int().min(1).max(99);
const heads = z.array(id).min(1).max(20);

export const householdsContract = {
  ofPerson: privateQuery('/households/of-person', "A person's household today, and those of before")
    .input(z.object({ personId: id }))
    .output(householdOfPerson),
  matesOf: privateQuery('/households/mates-of', 'Names of those who live with these persons today')
    .input(z.object({ personIds: z.array(id).max(100) }))
    .output(z.array(z.object({ personId: id, label: z.string().nullable(), names: z.array(z.string()) }))),
  create: command('/households/create', 'Start a household with its first people')
    .input(
      commandInput({
        householdId: id,
        label: line(80).nullable(),
        fromDay: localDay,
        members: z.array(z.object(newMember)).min(1).max(20),
        /** Those of whom only the age is known. */
        unnamed: z.array(z.object({ unnamedIds: heads, ageBand: z.enum(ageBands) })).optional(),
      }),
    )
    .output(household),
  undoCreate: command('/households/undo-create', 'Undo a household of today: it was a mistake')
    .input(commandInput({ householdId: id }))
    .output(z.object({})),
  rename: command('/households/rename', 'Give a household another name, or none')
    .input(commandInput({ householdId: id, label: line(80).nullable() }))
    .output(household),
  end: command('/households/end', 'A household is no more: everybody leaves')
    .input(commandInput({ householdId: id, day: localDay }))
    .output(household),
  undoEnd: command('/households/undo-end', 'Undo the end of a household on the same day')
    .input(commandInput({ householdId: id }))
    .output(household),
  addMember: command(
    '/households/add-member',
    'Somebody joins a household, moves to it, or is registered in it',
  )
    .input(
      commandInput({
        householdId: id,
        fromDay: localDay,
        ...newMember,
        /** The one without a name that this is: counted once. */
        namesUnnamedId: id.optional(),
      }),
    )
    .output(household),
  undoAddMember: command(
    '/households/undo-add-member',
    'Undo a joining of today, with the moving it came with',
  )
    .input(commandInput({ memberId: id }))
    .output(household),
  endMember: command('/households/end-member', 'Somebody leaves a household from a day on')
    .input(commandInput({ memberId: id, day: localDay }))
    .output(household),
  undoEndMember: command('/households/undo-end-member', 'Undo a leaving of today')
    .input(commandInput({ memberId: id }))
    .output(household),
  changeRole: command('/households/change-role', 'Somebody is an adult, a child or something else in it')
    .input(commandInput({ memberId: id, role: z.enum(householdRoles) }))
    .output(household),

  addStay: command(
    '/households/add-stay',
    'Somebody spends part of the days in a second household, or another part than before',
  )
    .input(
      commandInput({
        stayId: id,
        personId: id,
        /** A household that exists, or a new one of somebody who has none. */
        where: z.union([
          z.object({ householdId: id }),
          z.object({ newHousehold: z.object({ householdId: id, memberId: id, personId: id }) }),
        ]),
        sharePercent,
        fromDay: localDay,
      }),
    )
    .output(householdOfPerson),
  undoAddStay: command('/households/undo-add-stay', 'Undo a stay of today: the share before stands again')
    .input(commandInput({ stayId: id }))
    .output(householdOfPerson),
  endStay: command('/households/end-stay', 'Somebody spends no more days in the second household')
    .input(commandInput({ stayId: id, day: localDay }))
    .output(householdOfPerson),
  undoEndStay: command('/households/undo-end-stay', 'Undo the end of a stay on the same day')
    .input(commandInput({ stayId: id }))
    .output(householdOfPerson),
  addUnnamed: command('/households/add-unnamed', 'Members of a household of whom only the age is known')
    .input(commandInput({ householdId: id, unnamedIds: heads, ageBand: z.enum(ageBands), fromDay: localDay }))
    .output(household),
  undoAddUnnamed: command('/households/undo-add-unnamed', 'Undo members without a name of today')
    .input(commandInput({ householdId: id, unnamedIds: heads }))
    .output(household),
  endUnnamed: command('/households/end-unnamed', 'Members without a name are no longer there')
    .input(commandInput({ householdId: id, unnamedIds: heads, day: localDay }))
    .output(household),
  undoEndUnnamed: command('/households/undo-end-unnamed', 'Undo the leaving of members without a name')
    .input(commandInput({ householdId: id, unnamedIds: heads }))
    .output(household),

  helpers: privateQuery(
    '/households/helpers',
    'Who may collect or act for a person, and for whom that person may',
  )
    .input(z.object({ personId: id }))
    .output(personHelpers),
  addHelper: command('/households/add-helper', 'Somebody may collect or act for a person')
    .input(
      commandInput({
        helperId: id,
        personId: id,
        who: z.union([z.object({ personId: id }), z.object({ name: line(120).min(1) })]),
        relation: z.enum(helperRelations),
        mayCollect: z.boolean(),
        mayActFor: z.boolean(),
        untilDay: localDay.nullable(),
      }),
    )
    .output(personHelpers),
  undoAddHelper: command('/households/undo-add-helper', 'Undo a helper added today')
    .input(commandInput({ helperId: id }))
    .output(personHelpers),
  endHelper: command('/households/end-helper', 'Somebody may no longer collect or act for a person')
    .input(commandInput({ helperId: id }))
    .output(personHelpers),
  undoEndHelper: command('/households/undo-end-helper', 'Undo the end of a helper on the same day')
    .input(commandInput({ helperId: id }))
    .output(personHelpers),
};

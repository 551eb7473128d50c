import * as z from 'zod';
import {
  cents,
  command,
  commandInput,
  id,
  instant,
  line,
  localDay,
  longText,
  page,
  privateQuery,
  query,
  scannedCode,
  wallTime,
} from './base.ts';
import { conditions, item } from './catalog.contract.ts';
import { type RefusalCode, refusalCodes } from './errors.ts';
import { actedBy } from './households.contract.ts';
import { personSummary } from './people.contract.ts';
import { channels, feeUnits, helperRelations, lateUnits, loanDoors } from './words.ts';

/** A part that went along with a loan; its photo as the kind has it now. */
const givenPart = z.object({
  partId: id,
  name: z.string(),
  photoId: id.nullable(),
  quantity: z.number().int(),
  given: z.number().int(),
});

const sentenceParams = z.record(z.string(), z.union([z.string(), z.number()]));

/** Why upkeep keeps a thing in. */
const stopReasons = [
  'upkeep.inRepair',
  'upkeep.recalled',
  'upkeep.gateFailed',
  'upkeep.gateOverdue',
  'upkeep.gateAfterLoans',
] as const satisfies readonly RefusalCode[];

export const loan = z.object({
  id,
  handOverId: id,
  itemId: id,
  barcode: z.string(),
  kindId: id,
  kindName: z.string(),
  pictogram: z.string(),
  photoId: id.nullable(),
  initiativeId: id,
  initiativeName: z.string(),
  personId: id,
  personName: z.string(),
  personNumber: z.string(),
  handedOverAt: instant,
  handedOverBy: z.string().nullable(),
  dueDay: localDay,
  dueAt: instant,
  /** Days late at the moment of asking; 0 when not late. */
  daysLate: z.number().int(),
  returnedAt: instant.nullable(),
  returnedBy: z.string().nullable(),
  /** Through which door it went out and came back: the counter, or the borrower alone at a kiosk. */
  outVia: z.enum(loanDoors),
  backVia: z.enum(loanDoors).nullable(),
  undone: z.boolean(),
  /** This act may still be undone today. */
  canUndoHandOver: z.boolean(),
  canUndoReturn: z.boolean(),
  canUndoRenewal: z.boolean(),
  /** How many times it was renewed, and how many times it may be. */
  renewals: z.number().int(),
  maxRenewals: z.number().int(),
  feeCents: z.number().int(),
  depositCents: z.number().int(),
  /** What the loan saves the person (docs/impact.md); null when nobody knows what a new one costs. */
  savedCents: z.number().int().nullable(),
  /** When it was written down, if that was after the day itself. */
  enteredAt: instant.nullable(),
  /** The same of its return. */
  returnEnteredAt: instant.nullable(),
  /** Who stood at the desk, when it was somebody else; `personId` for somebody we know. */
  actedBy: z
    .object({ personId: id.nullable(), name: z.string(), relation: z.enum(helperRelations).nullable() })
    .nullable(),
  /** What was overruled at the hand-over and why. */
  overruled: z.object({ reasons: z.array(z.enum(refusalCodes)), because: z.string() }).nullable(),
  /** Parts that did not come back, when it is known. */
  partsMissing: z.number().int(),
});
export type Loan = z.infer<typeof loan>;

/** Where an item is, derived from open loans, never stored. */
export const itemWhereabouts = z.object({
  item,
  openLoan: loan.nullable(),
  /** Parts that went along with the open loan, to be counted when it comes back. */
  partsOut: z.array(givenPart),
  /** When it would be due if handed over now; null when it cannot be lent. */
  dueIfLent: z.object({ dueDay: localDay, movedBecauseClosed: z.boolean() }).nullable(),
  /** What a loan of it would cost now, in cents. */
  feeIfLent: z.object({ feeCents: z.number().int(), depositCents: z.number().int() }).nullable(),
  /** Set aside for somebody who waited: it goes to that person. Names are left out for who may not know. */
  setAside: z
    .object({ holdId: id, personId: id.nullable(), personName: z.string().nullable(), until: localDay })
    .nullable(),
  /** The next reservation of this item, when one begins before a loan made now would be due. */
  reservedFrom: z.object({ reservationId: id, day: localDay, personId: id.nullable() }).nullable(),
  /** Why it cannot be handed over; null when it can. */
  refusal: z.enum(refusalCodes).nullable(),
  /** What the sentence of the refusal names: the check that is overdue, since when. Empty when it can be lent. */
  refusalParams: sentenceParams,
});
export type ItemWhereabouts = z.infer<typeof itemWhereabouts>;

/** Where one of many things in use is, in one word for a list. Whoever may not know who has it learns no due day either. */
export const itemStanding = z.discriminatedUnion('where', [
  z.object({ itemId: id, where: z.literal('inHouse') }),
  z.object({
    itemId: id,
    where: z.literal('out'),
    due: z.object({ dueDay: localDay, daysLate: z.number().int() }).nullable(),
  }),
  /** In repair, recalled, or a safety check is overdue. */
  z.object({
    itemId: id,
    where: z.literal('stopped'),
    reason: z.enum(stopReasons),
    plan: z.string(),
    since: localDay,
  }),
  z.object({ itemId: id, where: z.literal('setAside'), until: localDay }),
]);
export type ItemStanding = z.infer<typeof itemStanding>;

/** What a scanned or typed code turned out to be. */
export const lookedUp = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), person: personSummary }),
  z.object({ kind: z.literal('item'), whereabouts: itemWhereabouts }),
  /** A kit of exact items, with where each of them is. */
  z.object({
    kind: z.literal('kit'),
    kitId: id,
    name: z.string(),
    barcode: z.string(),
    things: z.array(itemWhereabouts),
  }),
  z.object({
    kind: z.literal('nothing'),
    code: z.string(),
    reason: z.enum(['unknown', 'damaged', 'endedCard']),
  }),
]);
export type LookedUp = z.infer<typeof lookedUp>;

/** How many of a kind are in the house, and when the next one is due back. */
export const availability = z.object({
  kindId: id,
  total: z.number().int(),
  inHouse: z.number().int(),
  /** Due day of the next one back, when none is in the house. May have passed. */
  backOn: localDay.nullable(),
});
export type Availability = z.infer<typeof availability>;

/** A wall-clock moment of the house on a day that has passed; without a time: noon. */
const onDay = z.object({ day: localDay, time: wallTime.nullable() });

/** Overrules what may be overruled (a queue, a reservation, a block, a limit), with a reason that is kept. */
const overrule = z.object({ reason: line(200).min(1) });

/** One step in the answer to "why this due date?", oldest first. Days are local. */
export const dueStep = z.discriminatedUnion('step', [
  z.object({ step: z.literal('lent'), day: localDay, enteredLater: z.boolean() }),
  z.object({
    step: z.literal('period'),
    days: z.number().int(),
    from: z.enum(['kind', 'initiative', 'house']),
    day: localDay,
  }),
  z.object({ step: z.literal('reservedUntil'), day: localDay }),
  z.object({ step: z.literal('closed'), fromDay: localDay, day: localDay }),
  z.object({
    step: z.literal('renewed'),
    number: z.number().int(),
    onDay: localDay,
    via: z.enum(channels),
    by: z.string().nullable(),
    fromDay: localDay,
    day: localDay,
    movedBecauseClosed: z.boolean(),
  }),
  z.object({ step: z.literal('moved'), reason: z.string(), fromDay: localDay, day: localDay }),
]);
export type DueStep = z.infer<typeof dueStep>;

export const loanExplanation = z.object({
  loan,
  steps: z.array(dueStep),
  /** The rule the loan was made under; null for loans from before rules were kept whole. */
  rule: z
    .object({
      maxRenewals: z.number().int(),
      fee: z.object({ cents: z.number().int(), unit: z.enum(feeUnits) }),
      depositCents: z.number().int(),
      late: z.object({
        cents: z.number().int(),
        unit: z.enum(lateUnits),
        capCents: z.number().int().nullable(),
      }),
    })
    .nullable(),
  /** What it would cost to bring it back today, in cents. */
  lateFeeTodayCents: z.number().int(),
  parts: z.array(givenPart.extend({ back: z.number().int().nullable() })),
});
export type LoanExplanation = z.infer<typeof loanExplanation>;

/** Whom a thing that just came back is for. */
export const nextInLine = z.object({
  hold: z
    .object({ holdId: id, personId: id, personName: z.string(), personNumber: z.string(), until: localDay })
    .nullable(),
  reservation: z
    .object({ reservationId: id, personId: id, personName: z.string(), fromDay: localDay })
    .nullable(),
});
export type NextInLine = z.infer<typeof nextInLine>;

/** How much a thing was used, or what loans saved a person. Loans that were undone do not count. */
export const impact = z.object({
  loans: z.number().int(),
  /** Local days from hand-over to return, or to today; the day itself is one. */
  daysOut: z.number().int(),
  savedCents: z.number().int(),
  /** Loans of things of which nobody knows what a new one costs: they are not in the sum. */
  withoutValue: z.number().int(),
  lastDay: localDay.nullable(),
});
export type Impact = z.infer<typeof impact>;

export const loansContract = {
  lookUp: privateQuery('/loans/look-up', 'What is this code: a person, an item, or nothing we know')
    .input(z.object({ code: scannedCode }))
    .output(lookedUp),
  whereabouts: query('/loans/items/{itemId}', 'Where an item is')
    .input(z.object({ itemId: id }))
    .output(itemWhereabouts),
  standings: privateQuery(
    '/loans/standings',
    'Where each of these things is, for a list; things out of use are left out',
  )
    .input(z.object({ itemIds: z.array(id).min(1).max(200) }))
    .output(z.array(itemStanding)),
  ofPerson: privateQuery(
    '/loans/of-person',
    'Loans of one person: open ones first, then returned ones, newest first',
  )
    .input(page.extend({ personId: id, openOnly: z.boolean().default(false) }))
    .output(z.object({ loans: z.array(loan), openCount: z.number().int(), total: z.number().int() })),
  ofItem: query('/loans/of-item', 'Loans of one item, newest first')
    .input(page.extend({ itemId: id }))
    .output(z.object({ loans: z.array(loan), total: z.number().int() })),
  list: privateQuery('/loans/list', 'Loans of the house or of one initiative')
    .input(
      page.extend({
        view: z.enum(['dueToday', 'late', 'open', 'handedOverToday', 'returnedToday']),
        initiativeId: id.optional(),
      }),
    )
    .output(z.object({ loans: z.array(loan), total: z.number().int() })),
  today: query('/loans/today', 'The lending day in figures').output(
    z.object({
      day: localDay,
      dueToday: z.number().int(),
      late: z.number().int(),
      open: z.number().int(),
      handedOverToday: z.number().int(),
      returnedToday: z.number().int(),
    }),
  ),
  explain: privateQuery('/loans/explain', 'Why this due date, and under which rule')
    .input(z.object({ loanId: id }))
    .output(loanExplanation),
  impactOfItem: query('/loans/impact-of-item', 'How much one item was used')
    .input(z.object({ itemId: id }))
    .output(impact),
  impactOfPerson: privateQuery('/loans/impact-of-person', 'What loans saved one person')
    .input(z.object({ personId: id }))
    .output(impact),
  availability: query('/loans/availability', 'How many of each kind are in the house')
    .input(z.object({ kindIds: z.array(id).min(1).max(200) }))
    .output(z.array(availability)),

  handOver: command('/loans/hand-over', 'Hand items to a person: all of them or none')
    .input(
      commandInput({
        handOverId: id,
        personId: id,
        items: z
          .array(
            z.object({
              loanId: id,
              itemId: id,
              /** Parts ticked out; a part that is not named goes along whole. */
              parts: z
                .array(z.object({ partId: id, given: z.number().int().min(0).max(999) }))
                .max(60)
                .optional(),
              /** Photos of how it went out, kept before with `upkeep.keepPhoto`. */
              photoIds: z.array(id).max(6).optional(),
            }),
          )
          .min(1)
          .max(50),
        overrule: overrule.optional(),
        /** Who stood at the desk, when it was somebody else. */
        actedBy: actedBy.optional(),
        /** The real day of a loan that was forgotten and is entered afterwards. */
        on: onDay.optional(),
      }),
    )
    .output(z.object({ loans: z.array(loan) })),
  tickParts: command('/loans/tick-parts', 'Correct which parts went along with a loan of today')
    .input(
      commandInput({
        loanId: id,
        /** A part that is not named stays as it was. */
        parts: z
          .array(z.object({ partId: id, given: z.number().int().min(0).max(999) }))
          .min(1)
          .max(60),
      }),
    )
    .output(
      z.object({
        loan,
        parts: z.array(givenPart),
      }),
    ),
  giveBack: command('/loans/give-back', 'Take an item back')
    .input(
      commandInput({
        itemId: id,
        condition: z.enum(conditions).optional(),
        note: line(400).optional(),
        /** Parts ticked in; a part that is not named came back whole. */
        parts: z
          .array(z.object({ partId: id, back: z.number().int().min(0).max(999) }))
          .max(60)
          .optional(),
        /** Photos of how it came back, kept before with `upkeep.keepPhoto`. */
        photoIds: z.array(id).max(6).optional(),
        /** Opens a repair: the thing stays in until it is resolved. */
        repair: z.object({ title: line(120).min(1), note: longText(1000) }).optional(),
        /** What to do about parts that are missing. */
        missing: z
          .discriminatedUnion('how', [
            z.object({ how: z.literal('note') }),
            z.object({ how: z.literal('repair') }),
            z.object({ how: z.literal('charge'), cents: cents.min(1) }),
          ])
          .optional(),
        /** The real day of a return that is entered afterwards. */
        on: onDay.optional(),
      }),
    )
    .output(z.object({ loan, next: nextInLine, lateFeeCents: z.number().int() })),
  renew: command(
    '/loans/renew',
    'Renew loans: each on its own, those that cannot be are named with the reason',
  )
    .input(
      commandInput({
        loans: z
          .array(z.object({ renewalId: id, loanId: id }))
          .min(1)
          .max(200),
        via: z.enum(channels),
        overrule: overrule.optional(),
      }),
    )
    .output(
      z.object({
        renewed: z.array(loan),
        refused: z.array(
          z.object({
            loanId: id,
            reason: z.enum(refusalCodes),
            params: sentenceParams,
          }),
        ),
      }),
    ),
  undoRenewal: command('/loans/undo-renewal', 'Undo the newest renewal of a loan, made today')
    .input(commandInput({ loanId: id }))
    .output(z.object({ loan })),
  undoHandOver: command('/loans/undo-hand-over', 'Undo a loan of today: it was a mistake')
    .input(commandInput({ loanId: id }))
    .output(z.object({ loan })),
  undoReturn: command('/loans/undo-return', 'Undo a return of today: the thing is still out')
    .input(commandInput({ loanId: id }))
    .output(z.object({ loan })),
};

import * as z from 'zod';
import {
  command,
  commandInput,
  id,
  instant,
  line,
  localDay,
  page,
  privateQuery,
  query,
  scannedCode,
} from './base.ts';
import { conditions, item } from './catalog.contract.ts';
import { refusalCodes } from './errors.ts';
import { personSummary } from './people.contract.ts';

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
  undone: z.boolean(),
  /** This act may still be undone today. */
  canUndoHandOver: z.boolean(),
  canUndoReturn: z.boolean(),
});
export type Loan = z.infer<typeof loan>;

/** Where an item is, derived from open loans, never stored. */
export const itemWhereabouts = z.object({
  item,
  openLoan: loan.nullable(),
  /** When it would be due if handed over now; null when it cannot be lent. */
  dueIfLent: z.object({ dueDay: localDay, movedBecauseClosed: z.boolean() }).nullable(),
  /** Why it cannot be handed over; null when it can. */
  refusal: z.enum(refusalCodes).nullable(),
});
export type ItemWhereabouts = z.infer<typeof itemWhereabouts>;

/** What a scanned or typed code turned out to be. */
export const lookedUp = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), person: personSummary }),
  z.object({ kind: z.literal('item'), whereabouts: itemWhereabouts }),
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

export const loansContract = {
  lookUp: privateQuery('/loans/look-up', 'What is this code: a person, an item, or nothing we know')
    .input(z.object({ code: scannedCode }))
    .output(lookedUp),
  whereabouts: query('/loans/items/{itemId}', 'Where an item is')
    .input(z.object({ itemId: id }))
    .output(itemWhereabouts),
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
  availability: query('/loans/availability', 'How many of each kind are in the house')
    .input(z.object({ kindIds: z.array(id).min(1).max(200) }))
    .output(z.array(availability)),

  handOver: command('/loans/hand-over', 'Hand items to a person: all of them or none')
    .input(
      commandInput({
        handOverId: id,
        personId: id,
        items: z
          .array(z.object({ loanId: id, itemId: id }))
          .min(1)
          .max(50),
      }),
    )
    .output(z.object({ loans: z.array(loan) })),
  giveBack: command('/loans/give-back', 'Take an item back')
    .input(commandInput({ itemId: id, condition: z.enum(conditions).optional(), note: line(400).optional() }))
    .output(z.object({ loan })),
  undoHandOver: command('/loans/undo-hand-over', 'Undo a loan of today: it was a mistake')
    .input(commandInput({ loanId: id }))
    .output(z.object({ loan })),
  undoReturn: command('/loans/undo-return', 'Undo a return of today: the thing is still out')
    .input(commandInput({ loanId: id }))
    .output(z.object({ loan })),
};

import * as z from 'zod';
import { cents, command, commandInput, id, instant, line, localDay, page, privateQuery } from './base.ts';
import { claimKinds, claimOutcomes } from './reminder-words.ts';

/** What is said of a thing that does not come back; while it is open, nobody is reminded of the thing. */
export const claim = z.object({
  id,
  loanId: id,
  kind: z.enum(claimKinds),
  at: instant,
  by: z.string().nullable(),
  note: z.string(),
  resolvedAt: instant.nullable(),
  resolvedBy: z.string().nullable(),
  outcome: z.enum(claimOutcomes).nullable(),
  /** Made or resolved today, so that it may still be undone. */
  canUndo: z.boolean(),
  canUndoOutcome: z.boolean(),
});
export type Claim = z.infer<typeof claim>;

/** A claim with what somebody who goes looking must know. */
export const claimLine = claim.extend({
  itemId: id,
  barcode: z.string(),
  kindName: z.string(),
  pictogram: z.string(),
  photoId: id.nullable(),
  /** Where it stands when it is in the house. */
  place: z.string(),
  initiativeId: id,
  initiativeName: z.string(),
  personId: id,
  personName: z.string(),
  personNumber: z.string(),
  dueDay: localDay,
  replacementCents: cents.nullable(),
});
export type ClaimLine = z.infer<typeof claimLine>;

const claimsAsked = {
  view: z.enum(['search', 'lost', 'resolved']),
  initiativeId: id.optional(),
};

export const claimsContract = {
  claims: privateQuery('/reminders/claims', 'Things that are said to be back, or lost')
    .input(page.extend(claimsAsked))
    .output(z.object({ claims: z.array(claimLine), total: z.number().int() })),
  claimsOf: privateQuery('/reminders/claims-of', 'What is said of these loans, newest first')
    .input(z.object({ loanIds: z.array(id).min(1).max(500) }))
    .output(z.array(claim)),
  searchListPdf: privateQuery('/reminders/search-list', 'What to look for in the house, as a PDF, base64')
    .input(z.object({ initiativeId: id.optional() }))
    .output(z.object({ base64: z.string(), pages: z.number().int(), things: z.number().int() })),
  makeClaim: command('/reminders/make-claim', 'Somebody says it is back, or it is lost')
    .input(commandInput({ claimId: id, loanId: id, kind: z.enum(claimKinds), note: line(400).default('') }))
    .output(claim),
  resolveClaim: command('/reminders/resolve-claim', 'It was found, paid or written off')
    .input(
      commandInput({
        claimId: id,
        outcome: z.enum(claimOutcomes),
        /** For what is paid: what is charged. Left out: the replacement value of the thing. */
        chargeCents: cents.min(0).optional(),
      }),
    )
    .output(claim),
  undoClaim: command('/reminders/undo-claim', 'Undo a claim of today: it was a mistake')
    .input(commandInput({ claimId: id }))
    .output(claim),
  undoOutcome: command('/reminders/undo-outcome', 'Undo an outcome of today: the claim is open again')
    .input(commandInput({ claimId: id }))
    .output(claim),
};

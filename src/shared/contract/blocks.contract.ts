import * as z from 'zod';
import { command, commandInput, id, instant, line, localDay, page, privateQuery } from './base.ts';
import { helped, helper, household } from './households.contract.ts';
import { personSummary } from './people.contract.ts';
import { blockReasons } from './words.ts';

export const blockStates = ['running', 'over', 'lifted'] as const;

/** A pause of lending to one person at one initiative. Whoever may not see why gets nothing but that, where and until when. */
export const block = z.object({
  blockId: id,
  personId: id,
  initiativeId: id,
  initiativeName: z.string(),
  state: z.enum(blockStates),
  fromDay: localDay,
  /** The last day, that day included. */
  untilDay: localDay,
  /** The story behind it; null for a volunteer. */
  story: z
    .object({
      reasonCode: z.enum(blockReasons),
      note: z.string(),
      setAt: instant,
      setBy: z.string().nullable(),
      liftedAt: instant.nullable(),
      liftedBy: z.string().nullable(),
      liftReason: z.string().nullable(),
      /** Ends it had before, the first one first. */
      formerEnds: z.array(
        z.object({ untilDay: localDay, changedAt: instant, changedBy: z.string().nullable() }),
      ),
    })
    .nullable(),
  /** What may still be undone today; null: nothing. */
  undo: z.enum(['set', 'end', 'lift']).nullable(),
});
export type Block = z.infer<typeof block>;

/** In one look; a volunteer hears of the own initiatives' pauses, of no reason and of no household. */
export const standing = z.object({
  blocks: z.array(
    z.object({
      blockId: id,
      initiativeId: id,
      initiativeName: z.string(),
      untilDay: localDay,
      reasonCode: z.enum(blockReasons).nullable(),
    }),
  ),
  household: household.nullable(),
  helpers: z.array(helper),
  helps: z.array(helped),
});
export type Standing = z.infer<typeof standing>;

const blocks = z.object({ blocks: z.array(block) });

export const blocksContract = {
  ofPerson: privateQuery(
    '/blocks/of-person',
    'Pauses of one person: running ones first, then those that are over',
  )
    .input(z.object({ personId: id }))
    .output(blocks),
  list: privateQuery('/blocks/list', 'Running pauses of the house or of one initiative, soonest end first')
    .input(page.extend({ initiativeId: id.optional() }))
    .output(
      z.object({
        blocks: z.array(block.extend({ person: personSummary })),
        total: z.number().int(),
      }),
    ),
  standing: privateQuery(
    '/blocks/standing',
    'What a worker with a person at the desk must know: pauses, household, helpers',
  )
    .input(z.object({ personId: id }))
    .output(standing),
  set: command('/blocks/set', 'Pause lending to a person at one or more initiatives')
    .input(
      commandInput({
        personId: id,
        blocks: z
          .array(z.object({ blockId: id, initiativeId: id }))
          .min(1)
          .max(50),
        reasonCode: z.enum(blockReasons),
        note: line(400),
        untilDay: localDay,
      }),
    )
    .output(blocks),
  undoSet: command('/blocks/undo-set', 'Undo pauses that were set today: a mistake')
    .input(commandInput({ blockIds: z.array(id).min(1).max(50) }))
    .output(blocks),
  changeEnd: command('/blocks/change-end', 'A pause ends on another day')
    .input(commandInput({ changeId: id, blockId: id, untilDay: localDay }))
    .output(blocks),
  undoChangeEnd: command('/blocks/undo-change-end', 'Undo the last change of an end, on the same day')
    .input(commandInput({ blockId: id }))
    .output(blocks),
  lift: command('/blocks/lift', 'A pause ends at once, with the reason')
    .input(commandInput({ blockId: id, reason: line(400).min(1) }))
    .output(blocks),
  undoLift: command('/blocks/undo-lift', 'Undo a lifting of today: the pause runs on')
    .input(commandInput({ blockId: id }))
    .output(blocks),
};

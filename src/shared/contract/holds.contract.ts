import * as z from 'zod';
import { command, commandInput, id, instant, line, localDay, page, privateQuery } from './base.ts';
import { channels } from './words.ts';

/** Somebody waits for a thing. The clock of `readyUntil` starts when an item is free for them. */
export const hold = z.object({
  id,
  kindId: id,
  kindName: z.string(),
  pictogram: z.string(),
  photoId: id.nullable(),
  initiativeId: id,
  initiativeName: z.string(),
  /** Only this one item will do; null when any of the kind does. */
  itemId: id.nullable(),
  barcode: z.string().nullable(),
  personId: id,
  personName: z.string(),
  personNumber: z.string(),
  /** Place in the queue of the kind, from 1; null when it has ended. */
  place: z.number().int().nullable(),
  askedAt: instant,
  via: z.enum(channels),
  note: z.string(),
  ready: z
    .object({ itemId: id, barcode: z.string(), itemPlace: z.string(), since: instant, until: localDay })
    .nullable(),
  endedAt: instant.nullable(),
  endedHow: z.enum(['lent', 'cancelled', 'lapsed']).nullable(),
  /** Ending it may still be undone today. */
  canUndo: z.boolean(),
  /** Newest reason somebody was moved up or down. */
  movedBecause: z.string().nullable(),
});
export type Hold = z.infer<typeof hold>;

export const holdsContract = {
  place: command('/holds/place', 'Put a person on the waiting list of a kind or of one item')
    .input(
      commandInput({
        holdId: id,
        personId: id,
        kindId: id,
        itemId: id.nullable(),
        via: z.enum(channels),
        note: line(200),
      }),
    )
    .output(z.object({ hold })),
  cancel: command('/holds/cancel', 'Take a person off the waiting list')
    .input(commandInput({ holdId: id }))
    .output(z.object({ hold })),
  undoCancel: command('/holds/undo-cancel', 'Put a person back on the waiting list, at the old place')
    .input(commandInput({ holdId: id }))
    .output(z.object({ hold })),
  move: command('/holds/move', 'Move somebody up or down in the queue, with a reason')
    .input(
      commandInput({ holdId: id, toPlace: z.number().int().min(1).max(10_000), reason: line(200).min(1) }),
    )
    .output(z.object({ holds: z.array(hold) })),
  settle: command(
    '/holds/settle',
    'Let go what was not fetched in time, and set free items aside; the house does so by itself every few minutes',
  )
    .input(commandInput({}))
    .output(z.object({ missed: z.number().int(), queues: z.number().int() })),
  ofKind: privateQuery('/holds/of-kind', 'The queue of one kind, first in line first')
    .input(z.object({ kindId: id }))
    .output(z.object({ holds: z.array(hold) })),
  ofPerson: privateQuery('/holds/of-person', 'What one person waits for')
    .input(z.object({ personId: id }))
    .output(z.object({ holds: z.array(hold) })),
  list: privateQuery('/holds/list', 'The waiting list of the house or of one initiative')
    .input(
      page.extend({
        initiativeId: id.optional(),
        /** `ready`: set aside and not fetched yet, soonest to lapse first. */
        view: z.enum(['waiting', 'ready', 'endedToday']),
      }),
    )
    .output(z.object({ holds: z.array(hold), total: z.number().int() })),
};

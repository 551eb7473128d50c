import * as z from 'zod';
import { command, commandInput, id, instant, line, localDay, longText, privateQuery, query } from './base.ts';
import { batchFields, mostInBatch } from './batch-words.ts';
import { refusalCodes } from './errors.ts';
import { conditions, owners, retireReasons } from './words.ts';

/** What many items get in one act; what is left out stays as it is. */
export const itemChange = z
  .object({
    place: line(120).optional(),
    /** Left out while the place changes: the shelf of another place says nothing, and is emptied. */
    shelf: line(60).optional(),
    condition: z.enum(conditions).optional(),
    kindId: id.optional(),
    owner: z.object({ owner: z.enum(owners), name: line(120) }).optional(),
    donor: z.object({ name: line(120), personId: id.nullable(), unnamed: z.boolean() }).optional(),
    acquiredOn: localDay.nullable().optional(),
    note: z.object({ how: z.enum(['replace', 'append']), text: longText(1000) }).optional(),
    /** Back in use, or out of use for this reason. */
    use: z.enum(['inUse', ...retireReasons]).optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined));
export type ItemChange = z.infer<typeof itemChange>;

const refusal = z.object({
  reason: z.enum(refusalCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** One field: what it was and what it becomes. Words of the contract for a condition, a state and an owner. */
export const fieldChange = z.object({ field: z.enum(batchFields), from: z.string(), to: z.string() });
export type FieldChange = z.infer<typeof fieldChange>;

const named = { itemId: id, barcode: z.string(), kindName: z.string(), initiativeName: z.string() };

/** What a change would do to one item: its fields, nothing, or a refusal. */
export const previewLine = z.object({
  ...named,
  revision: z.number().int(),
  /** Empty: the item is like that already, or the change is refused. */
  changes: z.array(fieldChange),
  refusal: refusal.nullable(),
});
export type PreviewLine = z.infer<typeof previewLine>;

export const itemBatch = z.object({
  id,
  change: itemChange,
  at: instant,
  by: z.string().nullable(),
  items: z.number().int(),
  /** Items its undo put back. */
  restored: z.number().int(),
  undone: z.boolean(),
  canUndo: z.boolean(),
});
export type ItemBatch = z.infer<typeof itemBatch>;

export const batchLine = z.object({
  ...named,
  changes: z.array(fieldChange),
  /** Put back by the undo. */
  restored: z.boolean(),
  /** Why an undo would leave it, or left it, as it is. */
  refusal: refusal.nullable(),
});
export type BatchLine = z.infer<typeof batchLine>;

const count = z.number().int();

export const batchesContract = {
  preview: privateQuery('/batches/preview', 'What a change would do to each of these items')
    .input(z.object({ itemIds: z.array(id).min(1).max(mostInBatch), change: itemChange }))
    .output(z.object({ lines: z.array(previewLine) })),
  change: command('/batches/change', 'Change many items in one act: all of them, or none')
    .input(
      commandInput({
        batchId: id,
        items: z
          .array(z.object({ itemId: id, revision: count.min(0) }))
          .min(1)
          .max(mostInBatch),
        change: itemChange,
      }),
    )
    .output(itemBatch),
  undo: command('/batches/undo', 'Put the items of a batch of today back that nobody touched since')
    .input(commandInput({ batchId: id }))
    .output(z.object({ batch: itemBatch, restored: count, kept: count })),
  recent: query('/batches', 'The last batches, newest first; volunteers see their own').output(
    z.array(itemBatch),
  ),
  lines: query('/batches/{batchId}/lines', 'The items of a batch, with what became of them')
    .input(z.object({ batchId: id }))
    .output(z.object({ batch: itemBatch, lines: z.array(batchLine) })),
};

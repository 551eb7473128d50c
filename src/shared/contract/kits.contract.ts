import * as z from 'zod';
import { command, commandInput, id, instant, line, query, scannedCode } from './base.ts';
import { refusalCodes } from './errors.ts';

const kitItem = z.object({
  itemId: id,
  barcode: z.string(),
  kindId: id,
  kindName: z.string(),
  pictogram: z.string(),
  photoId: id.nullable(),
  place: z.string(),
  /** With a visitor now. */
  isOut: z.boolean(),
  /** In use; a retired or lost one has to be swapped or taken out. */
  isInUse: z.boolean(),
  /** Why it cannot go along now: out, out of use, on the workbench, a check that is late; null when it can. */
  refusal: z.enum(refusalCodes).nullable(),
});
export type KitItem = z.infer<typeof kitItem>;

/** Exact items that go out together under one barcode. */
export const kit = z.object({
  id,
  initiativeId: id,
  initiativeName: z.string(),
  name: z.string(),
  barcode: z.string(),
  note: z.string(),
  items: z.array(kitItem),
  endedAt: instant.nullable(),
  revision: z.number().int(),
});
export type Kit = z.infer<typeof kit>;

/** One item that made way for another, and why. */
export const kitSwap = z.object({
  id,
  at: instant,
  /** Who did it; null when that account is unknown. */
  by: z.string().nullable(),
  reason: z.string(),
  out: z.object({ itemId: id, barcode: z.string(), kindName: z.string() }),
  in: z.object({ itemId: id, barcode: z.string(), kindName: z.string() }),
});
export type KitSwap = z.infer<typeof kitSwap>;

const fields = {
  name: line(80).min(1),
  barcode: scannedCode,
  note: line(200),
  /** In the order in which they are laid ready. */
  itemIds: z.array(id).min(1).max(50),
};

export const kitsContract = {
  list: query('/kits', 'Kits, by initiative and name')
    .input(z.object({ initiativeId: id.optional() }))
    .output(z.array(kit)),
  get: query('/kits/{kitId}', 'One kit')
    .input(z.object({ kitId: id }))
    .output(kit),
  ofItem: query('/kits/of-item/{itemId}', 'The kit an item belongs to')
    .input(z.object({ itemId: id }))
    .output(kit.nullable()),
  swaps: query('/kits/{kitId}/swaps', 'What was swapped in a kit, newest first')
    .input(z.object({ kitId: id }))
    .output(z.array(kitSwap)),
  create: command('/kits/create', 'Put items together as a kit')
    .input(commandInput({ kitId: id, initiativeId: id, ...fields }))
    .output(kit),
  update: command('/kits/update', 'Change a kit')
    .input(commandInput({ kitId: id, revision: z.number().int(), ...fields }))
    .output(kit),
  swap: command('/kits/swap', 'Replace one item of a kit by another of the same kind, with a reason')
    .input(commandInput({ kitId: id, outItemId: id, inItemId: id, reason: line(200).min(1) }))
    .output(kit),
  end: command('/kits/end', 'The kit is no more; its items go on alone')
    .input(commandInput({ kitId: id }))
    .output(kit),
  undoEnd: command('/kits/undo-end', 'Put a kit that was ended today together again')
    .input(commandInput({ kitId: id }))
    .output(kit),
};

import * as z from 'zod';
import { command, commandInput, id, instant, longText, privateQuery, query } from './base.ts';

/** Somebody who is shielded: for others it is as if there were no such person, except at the desk with their card. */
export const restriction = z.object({
  restrictionId: id,
  personId: id,
  reason: z.string(),
  readers: z.array(z.object({ accountId: id, name: z.string() })),
  setAt: instant,
  setByName: z.string().nullable(),
});
export type Restriction = z.infer<typeof restriction>;

/** One shielded person in the list of them. Whoever may not know of the person hears who does, and no more. */
export const restrictionLine = z.object({
  restrictionId: id,
  setAt: instant,
  setByName: z.string().nullable(),
  readers: z.array(z.object({ accountId: id, name: z.string() })),
  /** Null when the caller may not know who it is. */
  person: z.object({ id, number: z.string(), name: z.string() }).nullable(),
});
export type RestrictionLine = z.infer<typeof restrictionLine>;

const reason = longText(400).min(1);
/** Workers who may know of the person; whoever sets it always may. */
const readerIds = z.array(id).max(50);

export const restrictionsContract = {
  ofPerson: privateQuery('/restrictions/of-person', 'Whether a person is shielded, and who may know of them')
    .input(z.object({ personId: id }))
    .output(restriction.nullable()),
  list: query('/restrictions/list', 'All shielded persons; named only to whoever may know of them').output(
    z.array(restrictionLine),
  ),
  set: command('/restrictions/set', 'Shield a person, with a reason and who may know of them')
    .input(commandInput({ restrictionId: id, personId: id, reason, readerIds }))
    .output(restriction),
  setReaders: command('/restrictions/set-readers', 'Change who may know of a shielded person')
    .input(commandInput({ restrictionId: id, readerIds }))
    .output(z.object({})),
  lift: command('/restrictions/lift', 'A person is shielded no more')
    .input(commandInput({ restrictionId: id, reason }))
    .output(z.object({})),
  undoLift: command('/restrictions/undo-lift', 'A lift of today was a mistake: the person is shielded again')
    .input(commandInput({ restrictionId: id }))
    .output(restriction),
};

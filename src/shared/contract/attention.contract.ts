import * as z from 'zod';
import { command, commandInput, id, instant, query } from './base.ts';

const about = z.object({
  /** `item`, `person`, `loan` …: what the sentence is about; `text` is how staff know it. */
  kind: z.enum(['item', 'person', 'computer', 'time', 'money', 'text', 'count']),
  text: z.string(),
  /** To open it; null when it is no record, or is not there. */
  refId: id.nullable(),
});
export type AttentionFact = z.infer<typeof about>;

export const attentionItem = z.object({
  id,
  /** `refused`: a wish that could not be. `disputed`: it happened, and does not fit. `parked`: nobody could carry it out. */
  kind: z.enum(['refused', 'disputed', 'parked']),
  /** Procedure path, such as `loans.handOver`. */
  command: z.string(),
  /** Code of the refusal: its sentence is that of the same refusal on a screen. */
  reason: z.string(),
  params: z.record(z.string(), z.unknown()),
  askedAt: instant,
  notedAt: instant,
  byName: z.string().nullable(),
  computerName: z.string(),
  /** What was asked, and what stands now. */
  asked: z.array(about),
  stands: z.array(about),
  age: z.enum(['new', 'waiting', 'late']),
  /** What can be done beside keeping it as it is. */
  choices: z.array(z.enum(['doAgain', 'takeOver'])),
  closed: z
    .object({ at: instant, byName: z.string().nullable(), choice: z.enum(['doneAgain', 'keptAsIs']) })
    .nullable(),
});
export type AttentionItem = z.infer<typeof attentionItem>;

/** What was not applied as asked: each waits for a person and a choice; no time closes it. */
export const attentionContract = {
  list: query('/attention', 'What waits for a person, oldest first, and what was settled in the last week')
    .input(z.object({ isClosedToo: z.boolean().default(false) }))
    .output(z.object({ items: z.array(attentionItem) })),
  keepAsIs: command('/attention/keep', 'It stays as it is now')
    .input(commandInput({ attentionId: id }))
    .output(z.object({})),
  doAgain: command(
    '/attention/do-again',
    'Do what was asked once more; `takeOver` first ends the loan that stands in its way',
  )
    .input(commandInput({ attentionId: id, takeOver: z.boolean() }))
    .output(z.object({})),
};

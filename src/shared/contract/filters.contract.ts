import * as z from 'zod';
import { command, commandInput, id, line, query } from './base.ts';
import { type FilterList, filterLists } from './filter-words.ts';
import { severities, waysToReach } from './reminder-words.ts';
import { conditions, itemStates } from './words.ts';

/**
 * What each list can be narrowed to. Words, ids and places of things only: nothing typed about a person is ever kept. A
 * list may change: a parameter it no longer knows falls away when the filter is read.
 */
export const filterParams = {
  items: {
    initiative: id,
    kind: id,
    state: z.enum(['all', ...itemStates]),
    condition: z.enum(conditions),
    /** Empty: without a place. */
    place: line(120),
    shelf: line(60),
    text: line(60),
  },
  kinds: { initiative: id, text: line(60) },
  late: {
    initiativeId: id,
    severity: z.enum(severities),
    step: line(60),
    reach: z.enum(waysToReach),
  },
  waiting: { initiative: id, tab: z.enum(['ready', 'fetch', 'queue', 'coming']) },
  money: { initiative: id, view: z.enum(['owes', 'deposits', 'credit', 'day']) },
} as const satisfies Record<FilterList, Record<string, z.ZodType<string>>>;

/** As it travels: names and words. Which of them a list knows is checked when it is saved and when it is read. */
const params = z.record(z.string().max(40), z.string().max(200));

export const savedFilter = z.object({
  id,
  list: z.enum(filterLists),
  name: z.string(),
  /** Of the whole house; otherwise the asker's own. */
  isShared: z.boolean(),
  params,
  mayChange: z.boolean(),
});
export type SavedFilter = z.infer<typeof savedFilter>;

const name = line(40).min(1);

export const filtersContract = {
  list: query('/filters', 'Saved filters of a list: those of the house, then the asker’s own')
    .input(z.object({ list: z.enum(filterLists) }))
    .output(z.array(savedFilter)),
  save: command('/filters/save', 'Give the filter of a list a name')
    .input(commandInput({ filterId: id, list: z.enum(filterLists), name, params, isShared: z.boolean() }))
    .output(savedFilter),
  rename: command('/filters/rename', 'Give a saved filter another name')
    .input(commandInput({ filterId: id, name }))
    .output(savedFilter),
  remove: command('/filters/remove', 'Take a saved filter away')
    .input(commandInput({ filterId: id }))
    .output(z.object({})),
  undoRemove: command('/filters/undo-remove', 'Have a removed filter back, the same day')
    .input(commandInput({ filterId: id }))
    .output(savedFilter),
};

import type { Item } from '#shared/contract/catalog.contract.ts';
import type { TakenPhoto } from '../../upkeep/index.ts';
import type { GiveBack } from '../loan-acts.ts';
import { type GivenPart, missingOf, rowsToCount, saidOf, type Ticks } from '../parts/part-ticks.ts';

/** What is said of a thing that comes back, as far as somebody said anything: untouched, all is as it should be. */
export interface BackDraft {
  /** Null: as it went out. */
  condition: Item['condition'] | null;
  note: string;
  ticks: Ticks;
  missing: { how: 'note' | 'repair' } | { how: 'charge'; cents: number | null };
  /** Null: no repair. An empty title is filled in by the note. */
  repair: { title: string } | null;
  photos: readonly TakenPhoto[];
}

export const untouched: BackDraft = {
  condition: null,
  note: '',
  ticks: {},
  missing: { how: 'note' },
  repair: null,
  photos: [],
};

/** Broken asks for a repair, which can still be taken off; any other condition takes it off again. */
export function withCondition(draft: BackDraft, condition: BackDraft['condition']): BackDraft {
  return { ...draft, condition, repair: condition === 'broken' ? (draft.repair ?? { title: '' }) : null };
}

/** What stands in the way of taking it back like this; null when nothing does. */
export function problemOf(draft: BackDraft, parts: readonly GivenPart[]): 'amountNeeded' | null {
  const isMissing = missingOf(rowsToCount(parts, draft.ticks)).length > 0;
  const { missing } = draft;
  return isMissing && missing.how === 'charge' && !missing.cents ? 'amountNeeded' : null;
}

/** The command for it: only what was said goes along. `brokenTitle` names a repair nobody gave a name. */
export function giveBackOf(
  itemId: string,
  parts: readonly GivenPart[],
  draft: BackDraft,
  brokenTitle: string,
): GiveBack {
  const note = draft.note.trim();
  const rows = rowsToCount(parts, draft.ticks);
  const counted = saidOf(rows).map(({ partId, count }) => ({ partId, back: count }));
  return {
    itemId,
    ...(draft.condition === null ? {} : { condition: draft.condition }),
    ...(note === '' ? {} : { note }),
    ...(counted.length === 0 ? {} : { parts: counted, missing: missingInput(draft) }),
    ...(draft.photos.length === 0 ? {} : { photoIds: draft.photos.map(({ id }) => id) }),
    ...(draft.repair === null
      ? {}
      : { repair: { title: draft.repair.title.trim() || note.slice(0, 120) || brokenTitle, note } }),
  };
}

function missingInput({ missing }: BackDraft): NonNullable<GiveBack['missing']> {
  return missing.how === 'charge' ? { how: 'charge', cents: missing.cents ?? 0 } : missing;
}

import type { ItemChange } from '#shared/contract/batches.contract.ts';
import type { conditions, owners, retireReasons } from '#shared/contract/words.ts';

export type Condition = (typeof conditions)[number];
export type Owner = (typeof owners)[number];
export type Use = 'inUse' | (typeof retireReasons)[number];

/** What can be changed of many items, in the order of the form. */
export const changeParts = [
  'place',
  'shelf',
  'condition',
  'use',
  'note',
  'kind',
  'owner',
  'donor',
  'acquiredOn',
] as const;
export type ChangePart = (typeof changeParts)[number];

/** What somebody fills in; only what is ticked counts. */
export interface ChangeValues {
  on: readonly ChangePart[];
  place: string;
  shelf: string;
  condition: Condition | null;
  use: Use | null;
  noteHow: 'append' | 'replace';
  note: string;
  kind: { id: string; name: string } | null;
  owner: Owner | null;
  ownerName: string;
  donorName: string;
  donorUnnamed: boolean;
  acquiredOn: string | null;
}

export const noChange: ChangeValues = {
  on: [],
  place: '',
  shelf: '',
  condition: null,
  use: null,
  noteHow: 'append',
  note: '',
  kind: null,
  owner: null,
  ownerName: '',
  donorName: '',
  donorUnnamed: false,
  acquiredOn: null,
};

/** What is asked of the core; null as long as nothing is ticked, or something that is ticked still misses its value. */
export function changeOf(values: ChangeValues): ItemChange | null {
  if (values.on.length === 0) return null;
  const parts = values.on.map((part) => changeOfPart(part, values));
  return parts.some((part) => part === null) ? null : (Object.assign({}, ...parts) as ItemChange);
}

function changeOfPart(part: ChangePart, values: ChangeValues): ItemChange | null {
  const { condition, use, kind, owner, ownerName, note } = values;
  switch (part) {
    case 'place':
      return { place: values.place.trim() };
    case 'shelf':
      return { shelf: values.shelf.trim() };
    case 'condition':
      return condition && { condition };
    case 'use':
      return use && { use };
    case 'note':
      // Nothing added is no change; replaced by nothing is.
      if (values.noteHow === 'append' && note.trim() === '') return null;
      return { note: { how: values.noteHow, text: note.trim() } };
    case 'kind':
      return kind && { kindId: kind.id };
    case 'owner':
      if (owner === null || (owner === 'other' && ownerName.trim() === '')) return null;
      return { owner: { owner, name: owner === 'other' ? ownerName.trim() : '' } };
    case 'donor':
      return {
        donor: { name: values.donorName.trim(), personId: null, unnamed: values.donorUnnamed },
      };
    case 'acquiredOn':
      return { acquiredOn: values.acquiredOn };
  }
}

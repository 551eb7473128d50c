import type { BatchField } from '#shared/contract/batch-words.ts';
import type { FieldChange } from '#shared/contract/batches.contract.ts';
import type { ItemRow } from '../catalog/index.ts';

/** Columns that belong to one field of the screen: told once, together. */
const fieldOf: Partial<Record<keyof ItemRow, BatchField>> = {
  kind_id: 'kind',
  place: 'place',
  shelf: 'shelf',
  condition: 'condition',
  owner: 'owner',
  owner_name: 'owner',
  donor_name: 'donor',
  donor_unnamed: 'donorUnnamed',
  acquired_on: 'acquiredOn',
  note: 'note',
  state: 'use',
  retired_reason: 'use',
};

/** What a person reads of changed columns. `kindNames` has the names of the kinds before and after, `unnamed` givers who are shielded. */
export function fieldChanges(
  item: ItemRow,
  before: Partial<ItemRow>,
  after: Partial<ItemRow>,
  kindNames: ReadonlyMap<string, string>,
  unnamed: ReadonlySet<string>,
): FieldChange[] {
  const fields = new Set(Object.keys(after).flatMap((column) => fieldOf[column as keyof ItemRow] ?? []));
  const [was, becomes] = [
    { ...item, ...before },
    { ...item, ...after },
  ];
  return [...fields].map((field) => ({
    field,
    from: textOf(field, was, kindNames, unnamed),
    to: textOf(field, becomes, kindNames, unnamed),
  }));
}

function textOf(
  field: BatchField,
  item: ItemRow,
  kindNames: ReadonlyMap<string, string>,
  unnamed: ReadonlySet<string>,
): string {
  switch (field) {
    case 'kind':
      return kindNames.get(item.kind_id) ?? '';
    case 'owner':
      // A name of somebody outside the house, or the word for who else it can be.
      return item.owner === 'other' ? `other:${item.owner_name}` : item.owner;
    case 'donor':
      return item.donor_person_id !== null && unnamed.has(item.donor_person_id) ? '' : item.donor_name;
    case 'donorUnnamed':
      return item.donor_unnamed === 1 ? 'yes' : 'no';
    case 'acquiredOn':
      return item.acquired_on ?? '';
    case 'use':
      return item.retired_reason ?? 'inUse';
    default:
      return item[field];
  }
}

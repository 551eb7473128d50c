import type { conditions, Item } from '#shared/contract/catalog.contract.ts';

export type Condition = (typeof conditions)[number];

/** The kind of an item, with its name to show. */
export interface ChosenKind {
  id: string;
  name: string;
}

/** An item as it stands in a form. */
export interface ItemValues {
  kind: ChosenKind | null;
  barcode: string;
  condition: Condition;
  place: string;
  note: string;
  acquiredOn: string | null;
}

/** The fields of the form from top to bottom. */
export const itemFieldOrder = ['kind', 'barcode', 'condition', 'place', 'note', 'acquiredOn'] as const;

export const emptyItem: ItemValues = {
  kind: null,
  barcode: '',
  condition: 'good',
  place: '',
  note: '',
  acquiredOn: null,
};

export function itemValuesOf(item: Item): ItemValues {
  return {
    kind: { id: item.kindId, name: item.kindName },
    barcode: item.barcode,
    condition: item.condition,
    place: item.place,
    note: item.note,
    acquiredOn: item.acquiredOn,
  };
}

export function itemFieldsOf(values: ItemValues) {
  return {
    kindId: values.kind?.id ?? '',
    barcode: values.barcode.trim(),
    condition: values.condition,
    place: values.place.trim(),
    note: values.note.trim(),
    acquiredOn: values.acquiredOn,
  };
}

/** The form for the next one of the same: what differs from thing to thing is empty again. */
export function nextOfTheSame(values: ItemValues): ItemValues {
  return { ...values, barcode: '', note: '' };
}

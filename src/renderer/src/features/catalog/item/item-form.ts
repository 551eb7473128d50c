import type { conditions, Item } from '#shared/contract/catalog.contract.ts';

export type Condition = (typeof conditions)[number];
export type Owner = Item['owner'];

/** The kind of an item, with its name to show. */
export interface ChosenKind {
  id: string;
  name: string;
}

/** Who gave it: a name, which is that of the person when it is somebody we know. */
export interface Donor {
  personId: string | null;
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
  shelf: string;
  donor: Donor;
  donorUnnamed: boolean;
  owner: Owner;
  ownerName: string;
}

/** The fields of the form from top to bottom. */
export const itemFieldOrder = [
  'kind',
  'barcode',
  'condition',
  'place',
  'shelf',
  'note',
  'acquiredOn',
  'donor',
  'donorUnnamed',
  'owner',
  'ownerName',
] as const;

export const emptyItem: ItemValues = {
  kind: null,
  barcode: '',
  condition: 'good',
  place: '',
  note: '',
  acquiredOn: null,
  shelf: '',
  donor: { personId: null, name: '' },
  donorUnnamed: false,
  owner: 'house',
  ownerName: '',
};

export function itemValuesOf(item: Item): ItemValues {
  return {
    kind: { id: item.kindId, name: item.kindName },
    barcode: item.barcode,
    condition: item.condition,
    place: item.place,
    note: item.note,
    acquiredOn: item.acquiredOn,
    shelf: item.shelf,
    donor: { personId: item.donorPersonId, name: item.donorName },
    donorUnnamed: item.donorUnnamed,
    owner: item.owner,
    ownerName: item.ownerName,
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
    shelf: values.shelf.trim(),
    donorName: values.donor.name.trim(),
    donorPersonId: values.donor.personId,
    donorUnnamed: values.donorUnnamed,
    owner: values.owner,
    ownerName: values.owner === 'other' ? values.ownerName.trim() : '',
  };
}

/** The form for the next one of the same: what differs from thing to thing is empty again. */
export function nextOfTheSame(values: ItemValues): ItemValues {
  return { ...values, barcode: '', note: '' };
}

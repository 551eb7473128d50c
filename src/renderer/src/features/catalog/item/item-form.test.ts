import { expect, test } from 'vitest';
import { emptyItem, itemFieldsOf, nextOfTheSame } from './item-form.ts';

const drill = { id: 'kind-drill', name: 'Klopboormachine' };

test('spaces around a code and a place are not kept', () => {
  const values = { ...emptyItem, kind: drill, barcode: ' DF-000001X ', place: ' Rek 3 ' };
  expect(itemFieldsOf(values)).toMatchObject({ kindId: 'kind-drill', barcode: 'DF-000001X', place: 'Rek 3' });
});

test('the next one of the same kind stands in the same place, with a code and a note of its own', () => {
  const values = {
    ...emptyItem,
    kind: drill,
    barcode: 'DF-000001X',
    place: 'Rek 3',
    note: 'Kras op de kop',
    condition: 'new' as const,
  };
  expect(nextOfTheSame(values)).toEqual({
    kind: drill,
    barcode: '',
    place: 'Rek 3',
    note: '',
    condition: 'new',
    acquiredOn: null,
    shelf: '',
    donor: { personId: null, name: '' },
    donorUnnamed: false,
    owner: 'house',
    ownerName: '',
  });
});

test('who gave it is a person with the name they have, or a name that is typed', () => {
  const values = { ...emptyItem, kind: drill };
  expect(itemFieldsOf({ ...values, donor: { personId: null, name: ' Kringwinkel ' } })).toMatchObject({
    donorName: 'Kringwinkel',
    donorPersonId: null,
  });
  expect(
    itemFieldsOf({ ...values, donor: { personId: 'person-1', name: 'Fatima' }, donorUnnamed: true }),
  ).toMatchObject({ donorName: 'Fatima', donorPersonId: 'person-1', donorUnnamed: true });
});

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
    donorName: '',
    donorUnnamed: false,
    owner: 'house',
    ownerName: '',
  });
});

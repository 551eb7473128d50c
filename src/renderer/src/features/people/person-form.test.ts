import { expect, test } from 'vitest';
import { emptyPerson, knownFieldsOf, personValuesOf } from './person-form.ts';

const today = '2026-11-23';

test('what was left empty is not known, and a missing birth date says why', () => {
  expect(knownFieldsOf({ ...emptyPerson, name: ' Mila ', birthMissing: 'prefersNot' }, today)).toEqual({
    name: 'Mila',
    birthDate: null,
    birthDateMissing: 'prefersNot',
    language: null,
    phone: null,
    email: null,
    street: null,
    houseNumber: null,
    postcode: null,
    town: null,
  });
});

test('a known birth date needs no reason', () => {
  const fields = knownFieldsOf({ ...emptyPerson, birth: { day: '', month: '4', year: '1990' } }, today);
  expect(fields).toMatchObject({ birthDate: '1990-04', birthDateMissing: null });
});

test('a person goes through the form unchanged', () => {
  const known = {
    name: 'Mila Vandoorne',
    birthDate: '1990-04-03',
    birthDateMissing: null,
    language: 'nl',
    phone: '0470 00 00 00',
    email: null,
    street: 'Proefstraat',
    houseNumber: '12 bus 3',
    postcode: '8500',
    town: 'Kortrijk',
  };
  expect(knownFieldsOf(personValuesOf(known), today)).toEqual(known);
});

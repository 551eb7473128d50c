import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DuplicateCandidate } from './duplicates.ts';
import { compareForDuplicate, nameKey } from './duplicates.ts';

function person(fields: Partial<DuplicateCandidate>): DuplicateCandidate {
  return { name: '', birthDate: null, phone: null, postcode: null, houseNumber: null, cards: [], ...fields };
}
function compare(a: Partial<DuplicateCandidate>, b: Partial<DuplicateCandidate>) {
  return compareForDuplicate(person(a), person(b));
}

test('one card in common is certain, whatever else differs', () => {
  expect(compare({ name: 'An', cards: ['DP-000123N'] }, { name: 'Bob', cards: ['x', 'dp 000123n'] })).toEqual(
    {
      level: 'certain',
      reasons: ['same-card'],
    },
  );
});

test.each([
  ['Jan De Smet', 'De Smet Jan', 'another order'],
  ['José Núñez', 'JOSE NUNEZ', 'no accents'],
  ['Jan Van den Berghe', 'Vandenberghe Jan', 'particles glued'],
  ['Jan Van den Berghe', 'Jan Berghe', 'particles left out'],
  ["Els D'Hondt", 'Els Dhondt', 'an apostrophe'],
  ['Fatima El Amrani', 'Fatima Amrani', 'particle left out'],
  ['Jean-Pierre Maes', 'Jeanpierre Maes', 'a hyphen'],
  ['Łukasz Groß', 'Lukasz Gross', 'letters spelled out'],
])('%s and %s with one birth date are a strong match: %s', (a, b) => {
  expect(compare({ name: a, birthDate: '1990-04-03' }, { name: b, birthDate: '1990-04-03' })).toEqual({
    level: 'strong',
    reasons: ['same-birth-date', 'same-name'],
  });
});

test('one typing error in a long word is forgiven, in a short one it may be a twin', () => {
  const birthDate = '1990-04-03';
  expect(compare({ name: 'Annelies Maes', birthDate }, { name: 'Maes Anelies', birthDate })).toEqual({
    level: 'strong',
    reasons: ['same-birth-date', 'similar-name'],
  });
  expect(compare({ name: 'Tim Maes', birthDate }, { name: 'Tom Maes', birthDate })?.level).toBe('weak');
  expect(compare({ name: 'Annelies Maes', birthDate }, { name: 'Anelies Mees', birthDate })?.level).toBe(
    'weak',
  );
});

test.each([
  [{ birthDate: '1990-04-03' }, { birthDate: '1990-04-03' }, 'same-birth-date'],
  [{ phone: '0470 12 34 56' }, { phone: '+32470123456' }, 'same-phone'],
  [
    { postcode: '8500', houseNumber: '12 bus 3' },
    { postcode: 'B-8500', houseNumber: '12/3' },
    'same-address',
  ],
  [{ postcode: '8500', houseNumber: '12A' }, { postcode: '8500 ', houseNumber: '12 a' }, 'same-address'],
])('%j and %j alone are a weak match', (a, b, reason) => {
  expect(compare({ name: 'An Maes', ...a }, { name: 'Bob Claes', ...b })).toEqual({
    level: 'weak',
    reasons: [reason],
  });
});

test('weak signs add reasons, not weight', () => {
  const shared = { phone: '0470123456', postcode: '8500', houseNumber: '12' };
  expect(compare({ name: 'An Maes', ...shared }, { name: 'An Maes', ...shared })).toEqual({
    level: 'weak',
    reasons: ['same-phone', 'same-address', 'same-name'],
  });
});

test('1 January and partial dates are never more than weak, and nothing without the name', () => {
  const weak = { level: 'weak', reasons: ['uncertain-birth-date', 'same-name'] };
  const of = (birthDate: string) => ({ name: 'An Maes', birthDate });
  expect(compare(of('1990-01-01'), of('1990-01-01'))).toEqual(weak);
  expect(compare(of('1990'), of('1990'))).toEqual(weak);
  expect(compare(of('1990'), of('1990-04-03'))).toEqual(weak);
  expect(compare(of('1990-04'), of('1990-04-03'))).toEqual(weak);
  // 1 January often means just the year.
  expect(compare(of('1990-01-01'), of('1990-04-03'))).toEqual(weak);
  expect(compare(of('1990-05'), of('1990-04-03'))).toBeNull();
  expect(compare(of('1990'), of('1991-04-03'))).toBeNull();
  expect(compare({ ...of('1990-01-01'), name: 'Bob' }, of('1990-01-01'))).toBeNull();
});

test('a name alone, or half an address, is no sign', () => {
  expect(compare({ name: 'An Maes' }, { name: 'An Maes' })).toBeNull();
  expect(compare({ postcode: '8500' }, { postcode: '8500' })).toBeNull();
  expect(compare({ houseNumber: '12' }, { houseNumber: '12' })).toBeNull();
  expect(
    compare({ postcode: '8500', houseNumber: '12' }, { postcode: '8500', houseNumber: '13' }),
  ).toBeNull();
});

test('the same name with another full birth date is another person', () => {
  expect(
    compare({ name: 'An Maes', birthDate: '1990-04-03' }, { name: 'An Maes', birthDate: '1991-04-03' }),
  ).toBeNull();
});

test('two blanks never match', () => {
  const blank = fc.constantFrom('', ' ', '-', '...');
  const orNull = fc.option(blank);
  const blankPerson = fc.record({
    name: blank,
    birthDate: fc.constantFrom('', null),
    phone: orNull,
    postcode: orNull,
    houseNumber: orNull,
    cards: fc.array(blank, { maxLength: 2 }),
  });
  fc.assert(
    fc.property(blankPerson, blankPerson, (a, b) => {
      expect(compareForDuplicate(a, b)).toBeNull();
    }),
    { numRuns: 200 },
  );
});

test('the order of the two does not matter, and a person with a full birth date strongly matches itself', () => {
  const anyPerson = fc.record({
    name: fc.constantFrom('An Maes', 'Maes An', 'Annelies Van Damme', 'Anelies Vandamme', 'Jan', ''),
    birthDate: fc.constantFrom('1990-04-03', '1990-01-01', '1990', '1990-04', '1991-05-06', null),
    phone: fc.constantFrom('0470123456', '+32470123456', '056123456', null),
    postcode: fc.constantFrom('8500', '8501', null),
    houseNumber: fc.constantFrom('1', '2', null),
    cards: fc.constantFrom<string[]>([], ['A1'], ['A1', 'B2']),
  });
  fc.assert(
    fc.property(anyPerson, anyPerson, (a, b) => {
      expect(compareForDuplicate(a, b)).toEqual(compareForDuplicate(b, a));
      const self = compareForDuplicate({ ...a, cards: [] }, { ...a, cards: [] });
      const known = a.name !== '' && (a.birthDate === '1990-04-03' || a.birthDate === '1991-05-06');
      expect(self?.level === 'strong').toBe(known);
    }),
    { numRuns: 300 },
  );
});

test('a name of particles only keeps them', () => {
  expect(nameKey('El La')).toEqual(['el', 'la']);
  expect(nameKey('Jan Van De Velde')).toEqual(['jan', 'velde']);
  expect(nameKey(' ')).toEqual([]);
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedNames, nameKey } from './names.rules.ts';

test('case, accents, punctuation and spaces make no other name', () => {
  expect(nameKey('Crème-brûlée brander')).toBe(nameKey('  CREME BRULEE   Brander '));
  expect(nameKey('Ladder 3 m')).not.toBe(nameKey('Ladder 4 m'));
  // A name of signs only is still a name.
  expect(nameKey('☂')).not.toBe(nameKey('☀'));
});

test('a key is its own key, and no name is without one', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (name) => {
      expect(nameKey(nameKey(name))).toBe(nameKey(name));
      expect(nameKey(name) === '').toBe(name.trim() === '');
    }),
  );
});

test('the audit names fields as the contract does, and only those that changed', () => {
  const before = { name: 'Zaag', name_key: 'zaag', loan_days: 7 as number | null, place: '' };
  expect(changedNames(before, { name: 'Ladder', name_key: 'ladder', loan_days: null, place: '' })).toEqual([
    'name',
    'loanDays',
  ]);
});

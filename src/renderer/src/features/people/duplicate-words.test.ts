import { expect, test } from 'vitest';
import type { Duplicate } from '#shared/contract/people.contract.ts';
import { mustDecide, openWarnings, reasonKeys } from './duplicate-words.ts';

const mila = { id: 'person-mila', number: 'P-000001', name: 'Mila', birthYear: '1990', town: 'Kortrijk' };
const duplicate = (level: Duplicate['level'], reasons: string[], person = mila): Duplicate => ({
  person,
  level,
  reasons,
});

test('the strongest reason is said first', () => {
  expect(reasonKeys(duplicate('certain', ['samePhone', 'sameCard']))).toEqual(['sameCard', 'samePhone']);
});

test('a name with a birth date that is only partly known is said with care', () => {
  expect(reasonKeys(duplicate('strong', ['sameNameAndBirthDate']))).toEqual(['sameNameAndBirthDate']);
  expect(reasonKeys(duplicate('weak', ['sameNameAndBirthDate']))).toEqual(['similarNameAndBirthDate']);
});

test('a reason without words is not shown as a code', () => {
  expect(reasonKeys(duplicate('weak', ['sameShoeSize', 'sameAddress']))).toEqual(['sameAddress']);
});

test('who was called somebody else is warned about no more, unless the card is the same', () => {
  const different = new Set([mila.id]);
  expect(openWarnings([duplicate('strong', ['sameNameAndBirthDate'])], different)).toEqual([]);
  expect(openWarnings([duplicate('certain', ['sameCard'])], different)).toHaveLength(1);
});

test('only a strong likeness asks for an answer first; weak ones may be passed by', () => {
  expect(mustDecide([duplicate('strong', ['sameNameAndBirthDate'])])).toBe(true);
  expect(mustDecide([duplicate('weak', ['sameAddress'])])).toBe(false);
  // A card that is somebody's is refused at its own field.
  expect(mustDecide([duplicate('certain', ['sameCard'])])).toBe(false);
});

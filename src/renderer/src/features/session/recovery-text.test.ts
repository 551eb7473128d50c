import { expect, test } from 'vitest';
import { foreignSigns, groupsOf, inGroups, plainCode } from './recovery-text.ts';

test('small letters, spaces and any dash are all right', () => {
  expect(plainCode(' 7kq2m 4x9bt–00v1c ')).toBe('7KQ2M4X9BT00V1C');
});

test('O is read as 0, I and L as 1', () => {
  expect(plainCode('oOiIlL')).toBe('001111');
});

test('what is typed is shown in groups of five, the last one as far as it goes', () => {
  expect(inGroups('7kq2m4x9')).toBe('7KQ2M-4X9');
  expect(inGroups('')).toBe('');
});

test('a code falls into its groups', () => {
  expect(groupsOf('7KQ2M-4X9BT-00V1C')).toEqual(['7KQ2M', '4X9BT', '00V1C']);
});

test('signs that cannot stand in a code are named once', () => {
  expect(foreignSigns('7KQ2M-U!U')).toEqual(['U', '!']);
  expect(foreignSigns('oil 7kq2m')).toEqual([]);
});

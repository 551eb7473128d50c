import { expect, test } from 'vitest';
import { initialsOf } from './initials.ts';

test.each([
  ['Noor Baliemans', 'NB'],
  ['Gust van den Schroevaert', 'GS'],
  ['élise', 'É'],
  ['  Ada   Lovelace ', 'AL'],
  ['𝒜da', '𝒜'],
  ['', ''],
])('%s becomes %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

import { expect, test } from 'vitest';
import type { Account } from '#shared/contract/admin.contract.ts';
import { foundAccounts, suggestedSignInName } from './account-list.ts';

const account = (displayName: string, signInName: string, active = true): Account => ({
  id: `account-${signInName}`,
  displayName,
  signInName,
  active,
  role: 'desk',
  language: 'nl',
  secretKind: 'pin',
  initiativeIds: [],
  hasBadge: false,
  createdAt: '2026-01-01T08:00:00.000Z',
  lastSignInAt: null,
});

const all = [
  account('Noor Baliemans', 'balie'),
  account('Élise Proef', 'elise'),
  account('Jef Weg', 'jef', false),
];
const namesFor = (wanted: string, withInactive = false) =>
  foundAccounts(all, wanted, withInactive).map(({ displayName }) => displayName);

test('accounts that were ended are left out until they are asked for', () => {
  expect(namesFor('')).toEqual(['Noor Baliemans', 'Élise Proef']);
  expect(namesFor('', true)).toHaveLength(3);
});

test('names are found without accents, in any order, and by sign-in name', () => {
  expect(namesFor('elise')).toEqual(['Élise Proef']);
  expect(namesFor('baliem noor')).toEqual(['Noor Baliemans']);
  expect(namesFor('balie')).toEqual(['Noor Baliemans']);
  expect(namesFor('niemand')).toEqual([]);
});

test('a sign-in name is suggested from the first name', () => {
  expect(suggestedSignInName('Élise Van Proef')).toBe('elise');
  expect(suggestedSignInName('')).toBe('');
});

import { expect, test } from 'vitest';
import type { Settings } from '#shared/contract/admin.contract.ts';
import { asBefore, changedSettings } from './changed-settings.ts';

const before: Settings = {
  houseName: 'De Deelfabriek',
  autoLockMinutes: 5,
  scannerLayout: 'qwerty',
  kioskLanguages: ['nl', 'fr'],
  kioskIdleSeconds: 60,
  kioskMyThings: false,
  kioskNight: true,
  kioskFeedback: false,
  kioskTiles: [],
  plan: [],
  planRevision: 0,
  nationalNumberGround: '',
};

test('nothing is sent when nothing changed', () => {
  expect(changedSettings(before, { ...before, kioskLanguages: ['nl', 'fr'] })).toEqual({});
});

test('only what changed is sent', () => {
  expect(changedSettings(before, { ...before, autoLockMinutes: 10, kioskLanguages: ['nl'] })).toEqual({
    autoLockMinutes: 10,
    kioskLanguages: ['nl'],
  });
});

test('an empty number is no change', () => {
  expect(changedSettings(before, { ...before, kioskIdleSeconds: null })).toEqual({});
});

test('the way back holds what was changed and nothing else', () => {
  expect(asBefore(before, { autoLockMinutes: 10 })).toEqual({ autoLockMinutes: 5 });
});

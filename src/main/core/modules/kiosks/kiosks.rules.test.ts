import { expect, test } from 'vitest';
import { byNeed, isSilent, stateOfCall } from './kiosks.rules.ts';

test('the kiosk says what is true: called, somebody comes, over, taken over', () => {
  const at = '2026-11-23T09:00:00.000Z';
  expect(stateOfCall({ answered_at: null, closed_as: null })).toBe('called');
  expect(stateOfCall({ answered_at: at, closed_as: null })).toBe('coming');
  expect(stateOfCall({ answered_at: at, closed_as: 'done' })).toBe('over');
  expect(stateOfCall({ answered_at: null, closed_as: 'gone' })).toBe('over');
  expect(stateOfCall({ answered_at: null, closed_as: 'takenOver' })).toBe('takenOver');
});

test('a kiosk is silent after three minutes; one that never spoke, three minutes after it was made one', () => {
  const since = '2026-11-23T09:00:00.000Z';
  const kiosk = { since, lastSeenAt: '2026-11-23T09:10:00.000Z' };
  expect(isSilent(kiosk, '2026-11-23T09:13:00.000Z')).toBe(false);
  expect(isSilent(kiosk, '2026-11-23T09:13:00.001Z')).toBe(true);
  expect(isSilent({ since, lastSeenAt: null }, '2026-11-23T09:03:00.000Z')).toBe(false);
  expect(isSilent({ since, lastSeenAt: null }, '2026-11-23T09:04:00.000Z')).toBe(true);
});

test('who waits without an answer comes first, the longest waiting before the others', () => {
  const call = (name: string, called_at: string, answered_at: string | null) => ({
    name,
    called_at,
    answered_at,
  });
  const calls = [call('answered', '1', '2'), call('late', '3', null), call('early', '2', null)];
  expect(calls.sort(byNeed).map(({ name }) => name)).toEqual(['early', 'late', 'answered']);
});

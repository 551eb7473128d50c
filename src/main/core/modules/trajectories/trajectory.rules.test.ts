import { expect, test } from 'vitest';
import { roles } from '#shared/contract/roles.ts';
import { canAccompany, closedDayOf, isOnTeam, lacksReason, mayReadNote } from './trajectory.rules.ts';

const row = { person_id: 'samira' };
const nobody: ReadonlySet<string> = new Set();

test('a trajectory is read by the workers on its team, and by nobody else', () => {
  const team = ['lien', 'omar'];
  expect(isOnTeam(row, team, { accountId: 'lien', role: 'support', hidden: nobody })).toBe(true);
  expect(isOnTeam(row, team, { accountId: 'omar', role: 'caseManager', hidden: nobody })).toBe(true);
  expect(isOnTeam(row, team, { accountId: 'ann', role: 'support', hidden: nobody })).toBe(false);
  expect(isOnTeam(row, team, { accountId: null, role: 'support', hidden: nobody })).toBe(false);
});

test('of a shielded person not even by the team, but for those who may know of them', () => {
  const hidden = new Set(['samira']);
  expect(isOnTeam(row, ['lien'], { accountId: 'lien', role: 'support', hidden })).toBe(false);
});

test.each(roles.filter((role) => role !== 'support' && role !== 'caseManager'))(
  'never by a %s, even one who was on the team before',
  (role) => {
    expect(isOnTeam(row, ['lien'], { accountId: 'lien', role, hidden: nobody })).toBe(false);
    expect(canAccompany(role)).toBe(false);
  },
);

test('a note for its writer alone is read by its writer alone', () => {
  const own = { scope: 'own', byAccountId: 'lien' } as const;
  expect(mayReadNote(own, { accountId: 'lien' })).toBe(true);
  expect(mayReadNote(own, { accountId: 'omar' })).toBe(false);
  expect(mayReadNote({ scope: 'own', byAccountId: null }, { accountId: null })).toBe(false);
  expect(mayReadNote({ ...own, scope: 'team' }, { accountId: 'omar' })).toBe(true);
});

test('what is let go or was not done says why', () => {
  expect(lacksReason('dropped', '')).toBe(true);
  expect(lacksReason('notDone', '')).toBe(true);
  expect(lacksReason('notDone', 'loket was dicht')).toBe(false);
  expect(lacksReason('done', '')).toBe(false);
});

test('the day of closing is kept, and goes when it opens again', () => {
  expect(closedDayOf('done', null, '2026-11-23')).toBe('2026-11-23');
  expect(closedDayOf('reached', '2026-10-01', '2026-11-23')).toBe('2026-10-01');
  expect(closedDayOf('open', '2026-10-01', '2026-11-23')).toBeNull();
});

import { expect, test } from 'vitest';
import { roles } from '#shared/contract/roles.ts';
import { canAccompany, closedDayOf, lacksReason, mayRead, mayReadNote } from './trajectory.rules.ts';

test('a trajectory is read by the workers on its team, and by nobody else', () => {
  const team = ['lien', 'omar'];
  expect(mayRead(team, { accountId: 'lien', role: 'support' })).toBe(true);
  expect(mayRead(team, { accountId: 'omar', role: 'caseManager' })).toBe(true);
  expect(mayRead(team, { accountId: 'ann', role: 'support' })).toBe(false);
  expect(mayRead(team, { accountId: null, role: 'support' })).toBe(false);
});

test.each(roles.filter((role) => role !== 'support' && role !== 'caseManager'))(
  'never by a %s, even one who was on the team before',
  (role) => {
    expect(mayRead(['lien'], { accountId: 'lien', role })).toBe(false);
    expect(canAccompany(role)).toBe(false);
  },
);

test('a note for its writer alone is read by its writer alone', () => {
  const own = { scope: 'own', byAccountId: 'lien' } as const;
  expect(mayReadNote(own, { accountId: 'lien', role: 'support' })).toBe(true);
  expect(mayReadNote(own, { accountId: 'omar', role: 'support' })).toBe(false);
  expect(mayReadNote({ scope: 'own', byAccountId: null }, { accountId: null, role: 'support' })).toBe(false);
  expect(mayReadNote({ ...own, scope: 'team' }, { accountId: 'omar', role: 'support' })).toBe(true);
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

import { describe, expect, test } from 'vitest';
import { inAgendaOrder, initialsOf, isMine, isOverdue, isShown, type Placed } from './agenda.rules.ts';

const item = (more: Partial<Placed>): Placed => ({
  kind: 'task',
  id: 'one',
  day: '2026-11-23',
  time: null,
  ownerAccountId: 'an',
  teamIds: [],
  isDone: false,
  ...more,
});

describe('whose an item is', () => {
  test('what has an owner is the owner’s, and of whoever stands in for them', () => {
    expect(isMine(item({}), ['an'])).toBe(true);
    expect(isMine(item({}), ['bo'])).toBe(false);
    expect(isMine(item({}), ['bo', 'an'])).toBe(true);
  });
  test('a measurement, and what the person does themselves, are everybody’s on the team', () => {
    expect(isMine(item({ kind: 'measurement', ownerAccountId: null, teamIds: ['an', 'bo'] }), ['bo'])).toBe(
      true,
    );
    expect(isMine(item({ kind: 'action', ownerAccountId: null, teamIds: ['an'] }), ['bo'])).toBe(false);
  });
  test('an appointment is its maker’s, and the team’s once the maker left', () => {
    const appointment = item({ kind: 'appointment', teamIds: ['an', 'bo'] });
    expect(isMine(appointment, ['bo'])).toBe(false);
    expect(isMine({ ...appointment, teamIds: ['bo'] }, ['bo'])).toBe(true);
  });
});

test('what is not done by its day is late; an appointment that was is over', () => {
  expect(isOverdue(item({ day: '2026-11-22' }), '2026-11-23')).toBe(true);
  expect(isOverdue(item({ day: '2026-11-22', isDone: true }), '2026-11-23')).toBe(false);
  expect(isOverdue(item({ day: '2026-11-23' }), '2026-11-23')).toBe(false);
  expect(isOverdue(item({ kind: 'appointment', day: '2026-11-22' }), '2026-11-23')).toBe(false);
  expect(isOverdue(item({ kind: 'question', day: null }), '2026-11-23')).toBe(false);
});

test('a span shows its days, what is late before it, and what has no day', () => {
  const asked = {
    fromDay: '2026-11-23',
    toDay: '2026-11-29',
    today: '2026-11-23',
    whose: 'mine' as const,
    ids: ['an'],
  };
  const shows = (more: Partial<Placed>) => isShown(item(more), asked);
  expect([shows({}), shows({ day: '2026-11-29' }), shows({ day: '2026-11-30' })]).toEqual([
    true,
    true,
    false,
  ]);
  expect([shows({ day: '2026-10-01' }), shows({ day: '2026-10-01', isDone: true })]).toEqual([true, false]);
  expect(shows({ kind: 'question', day: null })).toBe(true);
  expect(shows({ ownerAccountId: 'bo' })).toBe(false);
  expect(isShown(item({ ownerAccountId: 'bo' }), { ...asked, whose: 'team' })).toBe(true);
});

test('by day and clock; what has no day comes last', () => {
  const sorted = [
    item({ id: 'question', kind: 'question', day: null }),
    item({ id: 'task' }),
    item({ id: 'late', time: '15:00' }),
    item({ id: 'early', time: '09:30' }),
    item({ id: 'before', day: '2026-11-20' }),
  ].toSorted(inAgendaOrder);
  expect(sorted.map(({ id }) => id)).toEqual(['before', 'early', 'late', 'task', 'question']);
});

test('initials tell two apart for who knows them, and no more', () => {
  expect(initialsOf('Samira de Wit')).toBe('S.d.W.');
  expect(initialsOf('Anne-Marie ’t Kint')).toBe('A.M.K.');
  expect(initialsOf('')).toBe('');
});

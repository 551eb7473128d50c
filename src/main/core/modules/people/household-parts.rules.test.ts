import { expect, test } from 'vitest';
import {
  canStayAgain,
  namedFrom,
  ownShare,
  type Stay,
  staying,
  unnamedGroups,
} from './household-parts.rules.ts';

const today = '2026-11-23';
const member = (household_id: string, from_day: string, to_day: string | null = null) => ({
  household_id,
  from_day,
  to_day,
});
const stay = (household_id: string, from_day: string, to_day: string | null = null, share = 40): Stay => ({
  id: `${household_id} ${from_day}`,
  household_id,
  from_day,
  to_day,
  share_percent: share,
});
const wanted = (householdId: string, fromDay = '2026-10-01', sharePercent = 40) => ({
  householdId,
  fromDay,
  sharePercent,
});

test('part of the days may be spent in one second household, by who has a first one', () => {
  const mother = [member('mother', '2026-01-01')];
  expect(staying(mother, [], wanted('father'), today)).toEqual({ refusal: null, replaces: null });
  expect(staying([], [], wanted('father'), today).refusal).toBe('households.needsHousehold');
  expect(staying(mother, [], wanted('father', '2025-12-31'), today).refusal).toBe(
    'households.needsHousehold',
  );
  expect(staying(mother, [], wanted('mother'), today).refusal).toBe('households.memberAlready');
  expect(staying(mother, [], wanted('father', '2026-11-24'), today).refusal).toBe('households.dayToCome');
  const atFather = [stay('father', '2026-02-01')];
  expect(staying(mother, atFather, wanted('aunt'), today).refusal).toBe('households.staysElsewhere');
  expect(staying(mother, atFather, wanted('father', '2026-01-15'), today).refusal).toBe(
    'households.memberLater',
  );
});

test('another share ends the one before; the same share is no change', () => {
  const mother = [member('mother', '2026-01-01')];
  const atFather = [stay('father', '2026-02-01')];
  expect(staying(mother, atFather, wanted('father', '2026-10-01', 50), today)).toEqual({
    refusal: null,
    replaces: 'father 2026-02-01',
  });
  expect(staying(mother, atFather, wanted('father'), today).refusal).toBe('households.sameShare');
  const before = [stay('aunt', '2026-02-01', '2026-10-01')];
  expect(staying(mother, before, wanted('father'), today)).toEqual({ refusal: null, replaces: null });
});

test('the two shares make a hundred on every day', () => {
  const stays = [stay('father', '2026-02-01', '2026-06-01', 30), stay('father', '2026-06-01', null, 50)];
  expect(ownShare(stays, '2026-01-31')).toBeNull();
  expect(ownShare(stays, '2026-02-01')).toBe(70);
  expect(ownShare(stays, '2026-05-31')).toBe(70);
  expect(ownShare(stays, '2026-06-01')).toBe(50);
});

test('a stay opens again unless somebody stays or lives there since', () => {
  const ended = stay('father', '2026-02-01', '2026-10-01');
  expect(canStayAgain(ended, [ended], [member('mother', '2026-01-01')])).toBe(true);
  expect(canStayAgain(ended, [ended, stay('aunt', '2026-10-01')], [])).toBe(false);
  expect(canStayAgain(ended, [ended], [member('father', '2026-10-01')])).toBe(false);
});

test('who has no name is told in groups by age and day, the youngest first, on the days they were there', () => {
  const one = (id: string, age_band: '0-2' | '65+' | 'unknown', from_day: string, to_day: string | null) => ({
    id,
    age_band,
    from_day,
    to_day,
  });
  const rows = [
    one('a', 'unknown', '2026-03-01', null),
    one('b', '65+', '2026-03-01', null),
    one('c', '0-2', '2026-03-01', null),
    one('d', '0-2', '2026-03-01', '2026-11-23'),
    one('e', '0-2', '2026-05-01', null),
    one('f', '0-2', '2026-03-01', null),
  ];
  const told = unnamedGroups(rows, today).map((group) => [group.ageBand, group.rows.map((row) => row.id)]);
  expect(told).toEqual([
    ['0-2', ['c', 'f']],
    ['0-2', ['e']],
    ['65+', ['b']],
    ['unknown', ['a']],
  ]);
});

test('a name takes the place from the day it was given, and never from before the other was told', () => {
  const open = (from_day: string) => ({ from_day, to_day: null });
  expect(namedFrom(open('2026-03-01'), open('2026-09-01'))).toBe('2026-09-01');
  expect(namedFrom(open('2026-03-01'), open('2026-01-01'))).toBe('2026-03-01');
});

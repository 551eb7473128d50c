import { expect, test } from 'vitest';
import { helperHoldsOn } from './helper.rules.ts';
import { canReopen, holdsOn, joining, refusalToLeave, refusalToUndo, shareADay } from './household.rules.ts';

const today = '2026-11-23';
const membership = (id: string, household_id: string, from_day: string, to_day: string | null) => ({
  id,
  household_id,
  from_day,
  to_day,
  undone_at: null,
});

test('a membership holds from its first day up to the day of leaving, which belongs to the next household', () => {
  const span = { from_day: '2026-03-01', to_day: '2026-04-05' };
  expect(['2026-02-28', '2026-03-01', '2026-04-04', '2026-04-05'].map((day) => holdsOn(span, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(shareADay(span, { from_day: '2026-04-05', to_day: null })).toBe(false);
  expect(shareADay(span, { from_day: '2026-04-04', to_day: null })).toBe(true);
});

test('who joined and left on one day was there on no day at all', () => {
  const never = { from_day: '2026-04-05', to_day: '2026-04-05' };
  expect(holdsOn(never, '2026-04-05')).toBe(false);
  expect(shareADay(never, { from_day: '2026-01-01', to_day: null })).toBe(false);
});

test('whoever is in no household joins; whoever is in another one moves when that is said', () => {
  const wanted = { householdId: 'new', fromDay: today, moves: false };
  const elsewhere = membership('m', 'old', '2025-01-01', null);
  expect(joining([], wanted, today)).toEqual({ refusal: null, leaves: null });
  expect(joining([elsewhere], wanted, today)).toEqual({ refusal: 'households.memberElsewhere' });
  expect(joining([elsewhere], { ...wanted, moves: true }, today)).toEqual({ refusal: null, leaves: 'm' });
  expect(joining([membership('m', 'new', '2025-01-01', null)], wanted, today)).toEqual({
    refusal: 'households.memberAlready',
  });
});

test('nobody joins on a day to come, nor before days they already spent in a household', () => {
  const wanted = { householdId: 'new', fromDay: '2026-06-01', moves: true };
  expect(joining([], { ...wanted, fromDay: '2026-11-24' }, today)).toEqual({
    refusal: 'households.dayToCome',
  });
  const past = membership('m', 'old', '2026-01-01', '2026-07-01');
  expect(joining([past], wanted, today)).toEqual({ refusal: 'households.memberLater' });
  expect(joining([past], { ...wanted, fromDay: '2026-07-01' }, today)).toEqual({
    refusal: null,
    leaves: null,
  });
  const later = membership('n', 'old', '2026-08-01', null);
  expect(joining([later], wanted, today)).toEqual({ refusal: 'households.memberLater' });
});

test('leaving is from the day of joining up to today, once', () => {
  const member = membership('m', 'h', '2026-03-01', null);
  expect(refusalToLeave(member, '2026-03-01', today)).toBeNull();
  expect(refusalToLeave(member, '2026-02-28', today)).toBe('households.dayBeforeJoining');
  expect(refusalToLeave(member, '2026-11-24', today)).toBe('households.dayToCome');
  expect(refusalToLeave({ ...member, to_day: today }, today, today)).toBe('households.memberLeft');
});

test('an act is undone on its own day only', () => {
  expect(refusalToUndo(today, today)).toBeNull();
  expect(refusalToUndo('2026-11-22', today)).toBe('households.tooLateToUndo');
  expect(refusalToUndo(null, today)).toBe('households.nothingToUndo');
});

test('a leaving is taken back unless the person joined elsewhere since', () => {
  const left = membership('m', 'h', '2026-03-01', today);
  expect(canReopen(left, [left])).toBe(true);
  expect(canReopen(left, [left, membership('n', 'other', today, null)])).toBe(false);
  expect(canReopen(left, [left, membership('o', 'other', '2025-01-01', '2026-03-01')])).toBe(true);
});

test('a helper holds up to and including the last day, and from the day it is ended no more', () => {
  const helper = { from_day: '2026-11-01', until_day: '2026-11-30', ended_day: null, undone_at: null };
  expect(
    ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map((day) => helperHoldsOn(helper, day)),
  ).toEqual([false, true, true, false]);
  const ended = { ...helper, ended_day: '2026-11-23' };
  expect(helperHoldsOn(ended, '2026-11-22')).toBe(true);
  expect(helperHoldsOn(ended, '2026-11-23')).toBe(false);
  expect(helperHoldsOn({ ...helper, undone_at: '2026-11-23T09:00:00.000Z' }, '2026-11-10')).toBe(false);
});

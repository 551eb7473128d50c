import { expect, test } from 'vitest';
import { type OwnCalendar, planCopy } from './calendar-copy.rules.ts';

const nothing: OwnCalendar = { hours: [], exceptions: [], closings: [], rules: [] };
const monday = { weekday: 1 as const, opens: '09:00', closes: '12:00' };
const friday = { weekday: 5 as const, opens: '09:00', closes: '12:00' };
const special = (day: string, reason = '') => ({
  day,
  ranges: [{ opens: '10:00', closes: '12:00' }],
  reason,
});
const closing = (fromDay: string) => ({ fromDay, toDay: fromDay, reason: '' });
const rule = {
  pattern: { kind: 'weekday' as const, weekday: 5 as const, nth: -1 as const },
  fromDay: null,
  untilDay: null,
  reason: '',
  active: true,
};
const all = ['hours', 'exceptions', 'closings', 'rules'] as const;

test('hours take the place of those that were there; the same hours are the same', () => {
  const from = { ...nothing, hours: [monday] };
  expect(planCopy(from, { ...nothing, hours: [friday] }, all)).toMatchObject({
    after: { hours: [monday] },
    effect: { hours: 'replaced' },
  });
  expect(planCopy(from, from, all).effect.hours).toBe('same');
});

test('a day with other hours takes the place of the one of that day and leaves the others', () => {
  const plan = planCopy(
    { ...nothing, exceptions: [special('2026-12-01', 'nieuw'), special('2026-12-02')] },
    { ...nothing, exceptions: [special('2026-12-01', 'oud'), special('2026-12-03')] },
    all,
  );
  expect(plan.effect.exceptions).toEqual({ added: 1, replaced: 1, kept: 1 });
  expect(plan.after.exceptions).toEqual([
    special('2026-12-03'),
    special('2026-12-01', 'nieuw'),
    special('2026-12-02'),
  ]);
});

test('closings and repeated closings come beside those that are there, the same one once', () => {
  const plan = planCopy(
    { ...nothing, closings: [closing('2026-12-24'), closing('2026-12-31')], rules: [rule] },
    { ...nothing, closings: [closing('2026-12-24'), closing('2026-11-30')], rules: [rule] },
    all,
  );
  expect(plan.effect).toMatchObject({ closings: { added: 1, kept: 2 }, rules: { added: 0, kept: 1 } });
  expect(plan.after.closings).toHaveLength(3);
});

test('what was not asked stays as it is', () => {
  const to = { hours: [friday], exceptions: [special('2026-12-01')], closings: [], rules: [rule] };
  const plan = planCopy({ ...nothing, hours: [monday], closings: [closing('2026-12-24')] }, to, ['closings']);
  expect(plan.after).toEqual({ ...to, closings: [closing('2026-12-24')] });
  expect(plan.effect.hours).toBe('notAsked');
});
